"""`vaka actors`: who acts and is acted upon."""

from typing import Any

import click

from vakanuvis.commands.options import counted, database, evidenced, filtered, formatted, limited, opened, read_filters
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.queries import ActorLine, list_actors, tell_actors

_COLUMNS = ("name", "code", "sector", "acts", "receives", "articles")


@click.command()
@filtered
@counted
@limited(50)
@evidenced
@formatted
@database
def actors(*, limit: int, per: str, form: str | None, database: str, **choice: Any) -> None:
    """List the participants of events, the busiest first: in how many they act, in how many they are acted upon."""
    columns = (*_COLUMNS, "sentence") if choice["with_sentence"] else _COLUMNS
    with opened(database) as warehouse:
        filters = read_filters(choice)
        rows = list_actors(warehouse, filters, per=per, limit=limit or None)
        if form is None and not choice["with_sentence"]:
            print_rows(rows, "table", columns, ActorLine)
        else:
            print_rows(tell_actors(warehouse, filters, rows, per=per), form or "table", columns, ActorLine)
