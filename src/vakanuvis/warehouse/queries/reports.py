"""Whole reports out of the warehouse, for exports."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from vakanuvis.base.records import Actor, Article, Event, Furniture, Place, Report, Span
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.children import Children, fetch_children
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions
from vakanuvis.warehouse.queries.rebuilding import rebuild_event, rebuild_instant, rebuild_quote

_BATCH = 100  # articles whose findings are fetched at once


def stream_reports(
    warehouse: Warehouse, filters: Filters | None = None, *, among: ColumnElement[bool] | None = None
) -> Iterator[Report]:
    """The reports of all articles by id, or of those with events that the filters mean, reduced to these events.

    `among` is a condition on `articles` beside the filters.
    Their JSON form is that of the report as it was read; what only the reader needs (paragraphs, spans of mentions) is not kept.
    """
    statement = select(schema.articles).order_by(ARTICLES.id)
    if filters is not None and filters != Filters():
        joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id)
        statement = statement.where(
            ARTICLES.id.in_(select(EVENTS.article_id).select_from(joined).where(*event_conditions(filters)))
        )
    if among is not None:
        statement = statement.where(among)
    with warehouse.read() as connection:
        rows = iter(connection.execution_options(yield_per=_BATCH).execute(statement))
        while batch := list(islice(rows, _BATCH)):
            yield from _complete(connection, batch, filters or Filters())


def _complete(connection: Connection, batch: list[Row[Any]], filters: Filters) -> Iterator[Report]:
    ids = [row.id for row in batch]
    tables = (schema.labels, schema.furniture, schema.actors, schema.places, schema.quotes)
    labels, furniture, actors, places, quotes = (fetch_children(connection, table, ids) for table in tables)
    mentions = fetch_children(connection, schema.mentions, ids, by="quote")
    events = _fetch_events(connection, ids, filters)
    for row in batch:
        key = (row.id,)
        said = [rebuild_quote(quote, mentions.get((row.id, quote.number), ())) for quote in quotes.get(key, ())]
        yield Report(
            article=_rebuild_article(row, labels.get(key, []), furniture.get(key, [])),
            actors=tuple(map(_rebuild_actor, actors.get(key, ()))),
            places=tuple(map(_rebuild_place, places.get(key, ()))),
            quotes=tuple(quote for quote in said if quote.kind != "indirect"),
            statements=tuple(quote for quote in said if quote.kind == "indirect"),
            events=events.get(row.id, ()),
            versions=(("vakanuvis", row.coder),) if row.coder else (),
        )


def _fetch_events(connection: Connection, ids: list[str], filters: Filters) -> dict[str, tuple[Event, ...]]:
    joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id)
    statement = select(schema.events).select_from(joined).where(EVENTS.article_id.in_(ids), *event_conditions(filters))
    participants: Children = fetch_children(connection, schema.participants, ids, by="event_id")
    counts = fetch_children(connection, schema.counts, ids, by="event_id")
    found: dict[str, tuple[Event, ...]] = {}
    for row in connection.execute(statement.order_by(EVENTS.article_id, EVENTS.number)):
        key = (row.article_id, row.id)
        event = rebuild_event(row, participants.get(key, ()), counts.get(key, ()))
        found[row.article_id] = (*found.get(row.article_id, ()), event)
    return found


def _rebuild_article(row: Row[Any], labels: list[Row[Any]], furniture: list[Row[Any]]) -> Article:
    parts = [part for part in (row.title, row.lead) if part is not None]
    text = "\n".join((*parts, row.text))
    return Article(
        id=row.id,
        url=row.url,
        site=row.site,
        language=row.language,
        title=row.title,
        text=text,
        body_start=len(text) - len(row.text),
        paragraphs=(),
        furniture=tuple(Furniture(Span(line.start, line.end), line.reason) for line in furniture),
        lead=row.lead,
        authors=tuple(label.label for label in labels if label.kind == "author"),
        agency=row.agency,
        section=row.section,
        tags=tuple(label.label for label in labels if label.kind == "tag"),
        published_at=rebuild_instant(row.published_at, row.published_zone),
        modified_at=rebuild_instant(row.modified_at, row.published_zone),
        page_digest=row.page_digest,
        by=row.by,
    )


def _rebuild_actor(row: Row[Any]) -> Actor:
    return Actor(
        id=row.id,
        name=row.name,
        country=row.country,
        sector=row.sector,
        kind=row.kind,
        mentions=(),
        other_sectors=tuple(row.other_sectors.split()),
        office=row.office,
        by=row.by,
        confidence=row.confidence,
    )


def _rebuild_place(row: Row[Any]) -> Place:
    return Place(
        id=row.id,
        name=row.name,
        country=row.country,
        kind=row.kind,
        mentions=(),
        admin1=row.admin1,
        lat=row.lat,
        lon=row.lon,
        by=row.by,
        confidence=row.confidence,
    )
