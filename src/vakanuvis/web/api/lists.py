"""The lists that programs can ask for: their parameters, their rows, and how these are found."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from vakanuvis.base.records import Record
from vakanuvis.warehouse import Warehouse, find_events, find_quotes
from vakanuvis.warehouse.lines import (
    ArticleLine,
    EventLine,
    HitLine,
    QuoteLine,
    line_article,
    line_event,
    line_hit,
    line_quote,
)
from vakanuvis.warehouse.queries import (
    ActorLine,
    DyadLine,
    count_dyad,
    find_articles,
    list_actors,
    tell_actors,
    tell_dyad,
)
from vakanuvis.warehouse.queries.actors import ActorKey
from vakanuvis.warehouse.queries.articles import ArticleKey
from vakanuvis.warehouse.queries.dyads import DyadKey
from vakanuvis.warehouse.queries.events import EventKey
from vakanuvis.warehouse.queries.quotes import QuoteKey
from vakanuvis.warehouse.search import HitKey, search
from vakanuvis.warehouse.stories import StoryKey, StoryRow, list_stories
from vakanuvis.web.api.cursors import cursor_of, write_cursor
from vakanuvis.web.api.evidence import EvidenceLine, find_evidence
from vakanuvis.web.parameters import NAMED, Asked, Parameter, number
from vakanuvis.web.questions import (
    ARTICLE_PARAMETERS,
    PER,
    QUOTE_PARAMETERS,
    event_parameters,
    make_article_filters,
    make_filters,
    make_quote_filters,
)

_SIDE = "one of the two sides: a code (RUS, TUR:MIL), a country, a name, a surname, an office"
Key = tuple[object, ...]
Found = Iterable[tuple[Record, Key]]
# What is asked, how many rows at most, and the key of the row behind which they stand.
Find = Callable[[Warehouse, Asked, int, Any], Found]


class Listing(Record, frozen=True):
    """A list: `path` is that of its addresses, `row` the type of its rows, `key` that of their places."""

    path: str
    says: str
    own: tuple[Parameter, ...]
    row: type[Record]
    key: Any
    find: Find

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What can be asked, with how much of it."""
        limit = Parameter("limit", "at most so many rows", number(50, 1, 500))
        cursor = Parameter("cursor", "the rows behind those of an earlier answer: its `next`", cursor_of(self.path, self.key))
        return (*self.own, limit, cursor)


class Piece(Record, frozen=True):
    """Rows of a list; `next` asks for the rows behind them, None at the end."""

    rows: Sequence[Record]
    next: str | None


def find_piece(warehouse: Warehouse, listing: Listing, asked: Asked) -> Piece:
    """The rows that are asked for."""
    limit = asked.get("limit", 50)
    assert isinstance(limit, int)
    found = list(listing.find(warehouse, asked, limit + 1, asked.get("cursor")))
    more = write_cursor(listing.path, found[limit - 1][1]) if len(found) > limit else None
    return Piece([row for row, _ in found[:limit]], more)


def list_all() -> tuple[Listing, ...]:
    """All lists."""
    events = event_parameters()
    sides = tuple(Parameter(name, _SIDE, NAMED, is_needed=True) for name in ("one", "other"))
    least = Parameter("least", "of at least so many articles", number(1, 1, 10_000))
    words = Parameter("q", "the words to be found, in whatever form; those between quotation marks side by side", NAMED, True)
    event = Parameter("event", "the id of the event", NAMED, is_needed=True)
    return (
        Listing("articles", "The articles, newest first.", ARTICLE_PARAMETERS, ArticleLine, ArticleKey, _find_articles),
        Listing("events", "Who did what to whom, newest first.", events, EventLine, EventKey, _find_events),
        Listing("stories", "Articles of one happening, newest first.", (least,), StoryRow, StoryKey, _find_stories),
        Listing("actors", "Who acts and is acted upon, the busiest first.", (*events, PER), ActorLine, ActorKey, _find_actors),
        Listing("quotes", "Who said what about whom, newest first.", QUOTE_PARAMETERS, QuoteLine, QuoteKey, _find_quotes),
        Listing("dyads", "What two do to each other, by week.", (*sides, *events, PER), DyadLine, DyadKey, _find_weeks),
        Listing("search", "The articles that hold some words, the best first.", (words,), HitLine, HitKey, _find_hits),
        Listing("evidence", "The sentences that tell an event.", (event,), EvidenceLine, EventKey, find_evidence),
    )  # fmt: skip


def _find_articles(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    found = find_articles(warehouse, make_article_filters(asked), limit=limit, after=after)
    return [(line_article(row), row.key) for row in found]


def _find_events(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    return [
        (line_event(found), found.key) for found in find_events(warehouse, make_filters(asked), limit=limit, offset=after or 0)
    ]


def _find_stories(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    least = asked.get("least", 1)
    assert isinstance(least, int)
    return [(row, row.key) for row in list_stories(warehouse, least=least, limit=limit, after=after)]


def _find_actors(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    filters, per = make_filters(asked), str(asked.get("per", "story"))
    rows = list_actors(warehouse, filters, per=per, limit=limit, after=after)
    return [(line, row.key) for line, row in zip(tell_actors(warehouse, filters, rows, per=per), rows, strict=True)]


def _find_quotes(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    found = find_quotes(warehouse, make_quote_filters(asked), limit=limit, after=after)
    return [(line_quote(quote), quote.key) for quote in found]


def _find_weeks(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    sides = (str(asked["one"] or ""), str(asked["other"] or ""))
    rows = count_dyad(warehouse, sides, make_filters(asked), per=str(asked.get("per", "story")))
    behind = [row for row in rows if after is None or row.key > after][:limit]
    return [(line, row.key) for line, row in zip(tell_dyad(warehouse, behind), behind, strict=True)]


def _find_hits(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Found:
    return [(line_hit(hit), hit.key) for hit in search(warehouse, str(asked["q"] or ""), limit=limit, after=after)]
