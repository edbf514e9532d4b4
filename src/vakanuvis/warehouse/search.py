"""Search: words in any form, in title and text, the best article first, each with the words that were found."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select, text

from vakanuvis.base.folding import lower
from vakanuvis.base.names import stems
from vakanuvis.base.records import Record, Span
from vakanuvis.base.terms import find_terms, is_known, join_terms
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.children import fetch_children
from vakanuvis.warehouse.queries.rebuilding import rebuild_instant
from vakanuvis.warehouse.search_index import cut_spans

_PHRASE = re.compile(r'"([^"]+)"|(\S+)')
_SNIPPET = 30  # words
_DEEPEST = 10_000  # hits among which a place is looked for
# A word of the title weighs so many of the text.
_FTS = (
    "SELECT article_id, -bm25(search, 0, 8, 1) AS score FROM search WHERE search MATCH :asked"
    " ORDER BY score DESC, article_id LIMIT :limit"
)
_TSVECTOR = (
    "SELECT article_id, ts_rank_cd(terms, asked) AS score FROM search, to_tsquery('simple', :asked) asked"
    " WHERE terms @@ asked ORDER BY score DESC, article_id LIMIT :limit"
)


HitKey = tuple[float, str]


class Hit(Record, frozen=True):
    """An article that holds the words: `snippet` is a stretch of it, `marks` the spans of the found words in the snippet."""

    article_id: str
    url: str
    site: str
    title: str
    published_at: dt.datetime | None
    score: float
    snippet: str
    marks: tuple[Span, ...]

    @property
    def key(self) -> HitKey:
        """Its place in the list."""
        return self.score, self.article_id


class _Part(Record, frozen=True):
    """What must stand in the article: terms side by side, or any of some."""

    terms: tuple[str, ...]
    is_phrase: bool


def search(warehouse: Warehouse, words: str, *, limit: int = 20, after: HitKey | None = None) -> list[Hit]:
    """The articles that hold all the words, in whatever form; words between quotation marks stand side by side.

    With the key of a hit as `after` only those behind it, wherever that article stands now: ranks shift with every new article.
    """
    parts = list(_read_parts(words))
    if not parts:
        return []
    terms = {term for part in parts for term in part.terms}
    with warehouse.read() as connection:
        scores = _rank(connection, parts, limit) if after is None else _rank_behind(connection, parts, limit, after)
        rows = connection.execute(select(schema.articles).where(schema.articles.c.id.in_(scores))).all()
        furniture = fetch_children(connection, schema.furniture, scores)
    hits = [_read_hit(row, scores[row.id], furniture.get((row.id,), []), terms) for row in rows]
    return sorted(hits, key=lambda hit: (-hit.score, hit.article_id))


def _read_parts(words: str) -> Iterator[_Part]:
    """The words and quoted phrases as terms; a word typed without Turkish letters ("bakani") also by its stems."""
    for quoted, word in _PHRASE.findall(lower(words)):
        terms = tuple(join_terms(quoted or word).split())
        if quoted or len(terms) > 1:
            yield _Part(terms, is_phrase=True)
        elif terms:
            spread = stems(word) if word.isascii() and word.isalpha() and not is_known(word) else ()
            yield _Part(tuple(dict.fromkeys((*terms, *spread))), is_phrase=False)


def _rank(connection: Connection, parts: list[_Part], limit: int) -> dict[str, float]:
    """The best articles with their scores."""
    if connection.dialect.name == "sqlite":
        asked = " AND ".join(
            f'"{" ".join(part.terms)}"' if part.is_phrase else "(" + " OR ".join(f'"{term}"' for term in part.terms) + ")"
            for part in parts
        )
        rows = connection.execute(text(_FTS), {"asked": asked, "limit": limit})
    else:
        asked = " & ".join(f"({(' <-> ' if part.is_phrase else ' | ').join(part.terms)})" for part in parts)
        rows = connection.execute(text(_TSVECTOR), {"asked": asked, "limit": limit})
    return {row.article_id: round(row.score, 6) for row in rows}


def _rank_behind(connection: Connection, parts: list[_Part], limit: int, after: HitKey) -> dict[str, float]:
    """The best articles behind one; if that one is gone, behind its score."""
    ranked = list(_rank(connection, parts, _DEEPEST).items())
    ids = [article_id for article_id, _ in ranked]
    score, last = after
    if last in ids:
        return dict(ranked[ids.index(last) + 1 :][:limit])
    return dict([hit for hit in ranked if (-hit[1], hit[0]) > (-score, last)][:limit])


def _read_hit(row: Row[Any], score: float, furniture: list[Row[Any]], terms: set[str]) -> Hit:
    whole = "\n".join(part for part in (row.title, row.lead, row.text) if part is not None)
    spans = [Span(0, len(row.title)), *(Span(line.start, line.end) for line in furniture)]
    snippet, marks = cut_snippet(cut_spans(whole, spans), terms)
    published_at = rebuild_instant(row.published_at, row.published_zone)
    return Hit(row.id, row.url, row.site, row.title, published_at, score, snippet, marks)


def cut_snippet(text: str, terms: set[str]) -> tuple[str, tuple[Span, ...]]:
    """The stretch of some thirty words that holds most of the terms, and where they stand in it."""
    words = find_terms(text)
    hits = [number for number, (_, _, term) in enumerate(words) if term in terms]
    first = max(hits, key=lambda number: (_worth(words, number, terms), -number), default=0)
    window = words[max(0, first - 4) : max(0, first - 4) + _SNIPPET]
    if not window:
        return "", ()
    start, end = window[0][0], window[-1][1]
    marks = tuple(Span(at - start, until - start) for at, until, term in window if term in terms)
    return text[start:end].replace("\n", " "), marks


def _worth(words: list[tuple[int, int, str]], number: int, terms: set[str]) -> int:
    """How many different terms stand in the stretch that begins at a word."""
    return len({term for _, _, term in words[number : number + _SNIPPET - 4]} & terms)
