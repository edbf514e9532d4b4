"""`vaka stories`: group what is new, list the stories, count events once a story."""

import click

from vakanuvis.commands.options import database, formatted, limited, opened
from vakanuvis.console.tables import print_rows
from vakanuvis.stories import REACH_DAYS, group
from vakanuvis.warehouse import Warehouse, stream_reports
from vakanuvis.warehouse.stories import CountRow, StoryRow, count_types, find_ungrouped, list_stories, save_stories

_COLUMNS = ("id", "last_day", "title", "articles", "texts", "sources", "events")


@click.command()
@click.option("--least", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Of at least N articles.")
@click.option("--count", "per", type=click.Choice(["story", "article"]), help="Count events by type, once a story or each time.")
@limited(50)
@formatted
@database
def stories(*, least: int, per: str | None, limit: int, form: str | None, database: str) -> None:
    """Group the articles of the database into stories, and list them.

    Copies of one text and different texts of one happening stand together. Only what is new is grouped.
    """
    with opened(database) as warehouse:
        made = _group_new(warehouse)
        if per:
            print_rows(count_types(warehouse, per=per), form or "table", ("what", "count"), CountRow)
        else:
            print_rows(list_stories(warehouse, least=least, limit=limit or None), form or "table", _COLUMNS, StoryRow)
    click.echo(f"{made} stories grouped", err=True)


def _group_new(warehouse: Warehouse) -> int:
    """The number of stories that were made or made anew."""
    ungrouped = find_ungrouped(warehouse, REACH_DAYS)
    if ungrouped is None:
        return 0
    return save_stories(warehouse, group(stream_reports(warehouse, among=ungrouped)))
