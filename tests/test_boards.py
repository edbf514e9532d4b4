"""The board of `vaka watch`."""

import datetime as dt
import io

from rich.console import Console

from vakanuvis.console.boards import BoardRow, make_board, show_board

SEEN = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)
ROWS = (
    BoardRow("Örnek [x]", "fetching", SEEN, 12, 3, 0, ""),
    BoardRow("Yok", "waiting", None, 0, 0, 2, "no answer: " + "x" * 99),
)


def write(width: int) -> list[str]:
    """The lines of the board at a width."""
    stream = io.StringIO()
    Console(file=stream, width=width, markup=False).print(make_board(ROWS))
    return stream.getvalue().splitlines()


def test_board_has_a_line_for_each_source() -> None:
    head, one, other = write(140)
    assert head.split() == ["source", "now", "last", "seen", "new", "rejected", "errors", "trouble"]
    assert one.split() == ["Örnek", "[x]", "fetching", *SEEN.astimezone().strftime("%d %b %H:%M").split(), "12", "3", "0"]
    assert other.split()[:6] == ["Yok", "waiting", "never", "0", "0", "2"]


def test_board_keeps_to_the_width_of_the_terminal() -> None:
    lines = write(80)
    assert (len(lines), max(map(len, lines)), lines[2].rstrip()[-1]) == (3, 80, "…")


def test_board_is_not_shown_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    with show_board(Console(file=stream), lambda: ROWS):
        pass
    assert stream.getvalue() == ""


def test_board_is_shown_on_a_terminal() -> None:
    stream = io.StringIO()
    with show_board(Console(file=stream, force_terminal=True, width=120), lambda: ROWS):
        pass
    assert "Örnek" in stream.getvalue()
