"""`vaka dyad`: what two sides do to each other, week by week."""

from typing import Any

import click

from vakanuvis.commands.options import counted, database, evidenced, filtered, formatted, opened, read_filters
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.queries import DyadLine, count_dyad, tell_dyad

_COLUMNS = ("week", "direction", "events", "intensity", "types")


@click.command()
@click.argument("one", metavar="ONE")
@click.argument("other", metavar="OTHER")
@filtered
@counted
@evidenced
@formatted
@database
def dyad(one: str, other: str, *, per: str, form: str | None, database: str, **choice: Any) -> None:
    """Count what ONE and OTHER do to each other and together, by week (its Monday), with the mean intensity.

    `vaka dyad TUR GRC`, or by name: `vaka dyad Fidan Lavrov`.
    """
    columns = (*_COLUMNS, "sentence") if choice["with_sentence"] else _COLUMNS
    with opened(database) as warehouse:
        rows = count_dyad(warehouse, (one, other), read_filters(choice), per=per)
        print_rows(tell_dyad(warehouse, rows), form or "table", columns, DyadLine)
