"""`vaka dyad`: what two sides do to each other, week by week."""

from typing import Any

import click

from vakanuvis.base.records import Record
from vakanuvis.commands.options import counted, database, filtered, formatted, opened, read_filters
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.queries import DyadRow, count_dyad

_COLUMNS = ("week", "direction", "events", "intensity", "types")


class DyadLine(Record, frozen=True):
    """A week and direction on one line."""

    week: str
    direction: str
    events: int
    intensity: float | None
    types: tuple[str, ...]


@click.command()
@click.argument("one", metavar="ONE")
@click.argument("other", metavar="OTHER")
@filtered
@counted
@formatted
@database
def dyad(one: str, other: str, *, per: str, form: str | None, database: str, **choice: Any) -> None:
    """Count what ONE and OTHER do to each other and together, by week (its Monday), with the mean intensity.

    `vaka dyad TUR GRC`, or by name: `vaka dyad Fidan Lavrov`.
    """
    with opened(database) as warehouse:
        rows = count_dyad(warehouse, (one, other), read_filters(choice), per=per)
        print_rows(map(_line, rows), form or "table", _COLUMNS, DyadLine)


def _line(row: DyadRow) -> DyadLine:
    types = tuple(f"{type_} {count}" for type_, count in row.types)
    return DyadLine(row.week.isoformat(), row.direction, row.events, row.intensity, types)
