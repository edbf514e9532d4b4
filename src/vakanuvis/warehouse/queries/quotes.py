"""Quotes as they are asked for, newest first, each with its words, its speaker and what it is about."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, select

from vakanuvis.base.records import Quote, Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.children import fetch_children
from vakanuvis.warehouse.queries.filters import ARTICLES, QUOTES, QuoteFilters, quote_conditions
from vakanuvis.warehouse.queries.keysets import Rank, is_behind
from vakanuvis.warehouse.queries.rebuilding import rebuild_instant, rebuild_quote
from vakanuvis.warehouse.texts import cut_text

_BATCH = 500
_NEWEST = (Rank(ARTICLES.published_at, falls=True), Rank(QUOTES.article_id), Rank(QUOTES.number))

QuoteKey = tuple[dt.datetime | None, str, int]


class FoundQuote(Record, frozen=True):
    """A quote, its words, the names of whom and what it is about, the article that holds it, its place in the list."""

    quote: Quote
    text: str
    about: tuple[str, ...]
    article_id: str
    url: str
    site: str
    title: str
    published_at: dt.datetime | None
    key: QuoteKey = (None, "", 0)


def find_quotes(
    warehouse: Warehouse, filters: QuoteFilters, *, limit: int | None = None, offset: int = 0, after: QuoteKey | None = None
) -> Iterator[FoundQuote]:
    """The quotes that the filters mean, newest first, as a stream; with the key of a quote as `after` only those behind it."""
    told = (ARTICLES.url, ARTICLES.site, ARTICLES.title, ARTICLES.published_at, ARTICLES.published_zone)
    statement = (
        select(schema.quotes, *told, cut_text(QUOTES.start, QUOTES.end).label("words"))
        .select_from(schema.quotes.join(schema.articles, QUOTES.article_id == ARTICLES.id))
        .where(*quote_conditions(filters), *([is_behind(_NEWEST, after)] if after else ()))
        .order_by(*(rank.order for rank in _NEWEST))
        .limit(limit)
        .offset(offset)
    )
    with warehouse.read() as connection:
        rows = iter(connection.execution_options(yield_per=_BATCH).execute(statement))
        while batch := list(islice(rows, _BATCH)):
            yield from _complete(connection, batch)


def _complete(connection: Connection, batch: list[Row[Any]]) -> Iterator[FoundQuote]:
    ids = {row.article_id for row in batch}
    mentions = fetch_children(connection, schema.mentions, ids, by="quote")
    names = {
        (row.article_id, row.id): row.name
        for table in (schema.actors, schema.places)
        for rows in fetch_children(connection, table, ids).values()
        for row in rows
    }
    for row in batch:
        quote = rebuild_quote(row, mentions.get((row.article_id, row.number), ()))
        about = dict.fromkeys(names[row.article_id, name_id] for name_id in (*quote.about.actors, *quote.about.places))
        yield FoundQuote(
            quote=quote,
            text=row.words,
            about=tuple(about),
            article_id=row.article_id,
            url=row.url,
            site=row.site,
            title=row.title,
            published_at=rebuild_instant(row.published_at, row.published_zone),
            key=(row.published_at, row.article_id, row.number),
        )
