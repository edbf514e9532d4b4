"""`vaka quotes`: who said what about whom."""

from typing import Any

import click

from vakanuvis.commands.options import database, formatted, limited, opened, read_day
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.lines import QuoteLine, line_quote
from vakanuvis.warehouse.queries import QuoteFilters, find_quotes

_COLUMNS = ("day", "speaker", "text", "about")
_DIRECT, _ALL = ("direct", "mixed"), ("direct", "mixed", "indirect")


@click.command()
@click.option("--speaker", metavar="WHO", help="Who speaks: a name, a surname, an office, a country.")
@click.option("--about", metavar="WHAT", help="Whom or where the words mention: a country, a name, a place, an office.")
@click.option("--place", metavar="PLACE", help="Said where: the speaker takes part in an event there that the article tells.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="In articles from this day on (2026-07-01).")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="In articles up to this day, included.")
@click.option("--indirect", is_flag=True, help="Also what is told without quotation marks.")
@limited(50)
@formatted
@database
def quotes(*, form: str | None, database: str, limit: int, indirect: bool, **choice: Any) -> None:
    """List quotes with their speakers, newest first.

    What did X say about Y since March: `vaka quotes --speaker Fidan --about İsrail --since 2026-03-01`.
    """
    filters = QuoteFilters(
        speaker=choice["speaker"],
        about=choice["about"],
        place=choice["place"],
        since=read_day(choice["since"]),
        until=read_day(choice["until"]),
        kinds=_ALL if indirect else _DIRECT,
    )
    with opened(database) as warehouse:
        found = find_quotes(warehouse, filters, limit=limit or None)
        print_rows(map(line_quote, found), form or "table", _COLUMNS, QuoteLine)
