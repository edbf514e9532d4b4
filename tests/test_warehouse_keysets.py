"""A list read piece by piece shows each row once, whatever comes in meanwhile: on SQLite and on PostgreSQL."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from msgspec.structs import replace

from telling import tell
from vakanuvis.base.records import Quote, Report, Span
from vakanuvis.stories import group
from vakanuvis.warehouse import Filters, QuoteFilters, Warehouse, find_events, find_quotes, save_all, stream_reports
from vakanuvis.warehouse.queries import ArticleFilters, count_dyad, find_articles, list_actors, tell_actors, tell_dyad
from vakanuvis.warehouse.search import search
from vakanuvis.warehouse.stories import list_stories, save_stories

Turn = Callable[..., Sequence[Any]]
MEET = "Yurt, Tiflis'te Lomadze ile görüştü"

TURNS: dict[str, Turn] = {
    "events": lambda opened, limit, after=0: list(find_events(opened, Filters(), limit=limit, offset=after)),
    "quotes": lambda opened, **piece: list(find_quotes(opened, QuoteFilters(), **piece)),
    "articles": lambda opened, **piece: find_articles(opened, ArticleFilters(), **piece),
    "search": lambda opened, **piece: search(opened, "görüştü", **piece),
}


def speak(article_id: str, day: int | None) -> Report:
    """An article of a day with an event and two quotes."""
    report = tell(article_id, day=day)
    quotes = tuple(Quote(Span(start, start + 9), "direct", speaker="Yurt", by="test") for start in (40, 60))
    return replace(report, quotes=quotes)


@pytest.fixture
def filled(warehouse: Warehouse) -> Warehouse:
    """Articles of some days, of one day, and of none."""
    save_all(warehouse, [speak(name, day) for name, day in zip("abcdefgh", (10, 12, 12, 12, 9, 9, None, None), strict=True)])
    return warehouse


def walk(warehouse: Warehouse, turn: Turn) -> list[tuple[Any, ...]]:
    """What tells the rows of a list from each other, read three by three while others come in before, between and behind."""
    found, more = [], turn(warehouse, limit=3)
    while more and len(found) < 40:
        found += more
        come = (("new", 30), ("c", 12), ("old", 1), ("z", None))
        save_all(warehouse, [speak(f"{name}{len(found)}", day) for name, day in come if len(found) < 10])
        more = turn(warehouse, limit=3, after=found[-1].key)
    return [row.key[1:] for row in found]


@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS)
def test_rows_that_come_in_move_nothing(filled: Warehouse, turn: Turn) -> None:
    stood = {row.key[1:] for row in turn(filled, limit=100)}
    found = walk(filled, turn)
    assert len(stood) >= 8
    assert stood <= set(found)
    assert len(set(found)) == len(found)


def test_stories_are_read_piece_by_piece(filled: Warehouse) -> None:
    save_all(filled, [tell("lima", "Lima'da grev", text="Öğretmenler greve gitti.", codes="PER", day=20)])
    save_stories(filled, group(stream_reports(filled)))
    rows = list(list_stories(filled))
    assert [row.title for row in rows] == ["Lima'da grev", MEET, MEET]
    pieces = [rows[0], *list_stories(filled, limit=1, after=rows[0].key), *list_stories(filled, after=rows[1].key)]
    assert pieces == rows


def test_actors_are_read_piece_by_piece(filled: Warehouse) -> None:
    save_all(filled, [tell("p", codes="TUR PER"), tell("q", codes="PER BOL")])
    rows = list_actors(filled, Filters(), per="article")
    assert [(row.name, row.acts + row.receives) for row in rows] == [("TUR", 9), ("GEO", 8), ("PER", 2), ("BOL", 1)]
    for number, row in enumerate(rows):
        assert list_actors(filled, Filters(), per="article", after=row.key) == rows[number + 1 :]


def test_rows_that_count_show_the_sentence_of_their_newest_event(warehouse: Warehouse) -> None:
    titles = {10: "İlk görüşme", 12: "İkinci görüşme", 2: "Eski görüşme"}
    save_all(warehouse, [tell(f"a{day}", title, day=day) for day, title in titles.items()])
    rows = tell_actors(warehouse, Filters(), list_actors(warehouse, Filters()))
    assert [(row.name, row.sentence, row.event) for row in rows] == [
        ("GEO", "İkinci görüşme", "e-a12"),
        ("TUR", "İkinci görüşme", "e-a12"),
    ]
    weeks = tell_dyad(warehouse, count_dyad(warehouse, ("TUR", "GEO"), Filters()))
    assert [(row.week.day, row.types, row.sentence) for row in weeks] == [
        (2, ("CONSULT 1",), "Eski görüşme"),
        (9, ("CONSULT 2",), "İkinci görüşme"),
    ]
