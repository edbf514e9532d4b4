"""`vaka actors`: who acts and is acted upon."""

from typing import Any

import click

from vakanuvis.commands.options import counted, database, filtered, formatted, limited, opened, read_filters
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.queries import ActorRow, list_actors


@click.command()
@filtered
@counted
@limited(50)
@formatted
@database
def actors(*, limit: int, per: str, form: str | None, database: str, **choice: Any) -> None:
    """List the participants of events, the busiest first: in how many they act, in how many they are acted upon."""
    with opened(database) as warehouse:
        rows = list_actors(warehouse, read_filters(choice), per=per, limit=limit or None)
        print_rows(rows, form or "table", ActorRow.__struct_fields__, ActorRow)
