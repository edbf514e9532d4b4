"""`vaka events`: the events that were read, newest first."""

from typing import Any

import click

from vakanuvis.commands.options import database, filtered, formatted, limited, opened, read_filters
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.lines import EventLine, line_event, name_side
from vakanuvis.warehouse.queries import find_events

__all__ = ["events", "name_side"]

_COLUMNS = ("day", "type", "status", "actors", "recipients", "place", "review", "id")


@click.command()
@filtered
@limited(50)
@click.option("--sentence", "with_sentence", is_flag=True, help="Show in the table the sentence behind each event.")
@formatted
@database
def events(*, limit: int, with_sentence: bool, form: str | None, database: str, **choice: Any) -> None:
    """List events: who did what to whom, when and where, on what review.

    All that is asked must hold: `vaka events --actor Rusya --recipient PRK --type SUPPORT --since 2026-01-01`.
    """
    columns = (*_COLUMNS, "sentence") if with_sentence else _COLUMNS
    with opened(database) as warehouse:
        found = find_events(warehouse, read_filters(choice), limit=limit or None)
        print_rows(map(line_event, found), form or "table", columns, EventLine)
