"""A board that changes on the terminal while something goes on; where there is no terminal it is not shown."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from vakanuvis.base.records import Record

_COLUMNS = ("source", "now", "last seen", "new", "rejected", "errors", "trouble")


class BoardRow(Record, frozen=True):
    """A line of the board; counts are since the watch began."""

    name: str
    doing: str
    last_seen: dt.datetime | None
    new: int
    rejected: int
    errors: int
    trouble: str


@contextmanager
def show_board(console: Console, rows: Callable[[], Sequence[BoardRow]]) -> Iterator[None]:
    """The board of the rows, made anew twice a second, as long as the block goes on."""
    if not console.is_terminal:
        yield
        return
    with Live(get_renderable=lambda: make_board(rows()), console=console, refresh_per_second=2, vertical_overflow="ellipsis"):
        yield


def make_board(rows: Sequence[BoardRow]) -> Table:
    """The rows as a table, hours as the clock on the wall has them."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in _COLUMNS:
        table.add_column(name, no_wrap=True, overflow="ellipsis")
    for row in rows:
        seen = row.last_seen.astimezone().strftime("%d %b %H:%M") if row.last_seen else "never"
        cells = (row.name, row.doing, seen, str(row.new), str(row.rejected), str(row.errors), row.trouble)
        table.add_row(*map(Text, cells), style="red" if row.trouble else "")
    return table
