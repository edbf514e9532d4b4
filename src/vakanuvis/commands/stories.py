"""`vaka stories`: group what is new, list the stories, count events once a story."""

import sys
from collections.abc import Iterable

import click
import msgspec

from vakanuvis.base.records import Record
from vakanuvis.stories import REACH_DAYS, group
from vakanuvis.warehouse import open_warehouse, stream_reports
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.stories import StoryRow, count_types, find_ungrouped, list_stories, save_stories


@click.command()
@click.option("--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="The database.")
@click.option("--least", default=1, show_default=True, metavar="N", help="Only stories of at least N articles.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N stories.")
@click.option(
    "--count", "per", type=click.Choice(["story", "article"]), help="Count events by type instead, once a story or each time."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line.")
def stories(*, database: str, least: int, limit: int | None, per: str | None, as_json: bool) -> None:
    """Group the articles of the database into stories, and list them.

    Copies of one text and different texts of one happening stand together. Only what is new is grouped.
    """
    warehouse = open_warehouse(database)
    try:
        made = _group_new(warehouse)
        if per:
            _print(count_types(warehouse, per=per), as_json=as_json)
        else:
            _print(list_stories(warehouse, least=least, limit=limit), as_json=as_json)
        click.echo(f"{made} stories grouped; {warehouse.name}", err=True)
    finally:
        warehouse.close()


def _group_new(warehouse: Warehouse) -> int:
    """The number of stories that were made or made anew."""
    ungrouped = find_ungrouped(warehouse, REACH_DAYS)
    if ungrouped is None:
        return 0
    return save_stories(warehouse, group(stream_reports(warehouse, among=ungrouped)))


def _print(rows: Iterable[Record], *, as_json: bool) -> None:
    for row in rows:
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        else:
            click.echo(_describe(row))


def _describe(row: Record) -> str:
    if not isinstance(row, StoryRow):
        return "\t".join(str(value) for value in msgspec.structs.astuple(row))
    days = f"{row.first_day or 'no day'}" + (f" to {row.last_day}" if row.last_day != row.first_day else "")
    counts = f"{row.articles} articles, {row.texts} texts, {row.sources} sources, {row.events} events"
    return f"{row.id}  {days}  {row.title}\n    {counts}"
