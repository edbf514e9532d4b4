"""What is asked for, and the conditions on the rows that it means."""

import datetime as dt
import operator
from collections.abc import Iterator
from functools import lru_cache, partial

from sqlalchemy import ColumnElement, FromClause, and_, exists, or_, select, tuple_

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.matching import Wanted, has_key, read_wanted
from vakanuvis.warehouse.queries.placed import is_placed
from vakanuvis.warehouse.queries.reviewed import is_or_said
from vakanuvis.warehouse.queries.sides import is_actor, is_pair, is_side

EVENTS, ARTICLES, QUOTES = schema.events.c, schema.articles.c, schema.quotes.c


class Filters(Record, frozen=True):
    """Which events: None asks for all. Names are read by `matching.read_wanted`; days are both included.

    `party` stands on either side; `pair` are two that face each other in either direction; `review` is right, wrong, corrected,
    any or none.
    """

    actor: str | None = None
    recipient: str | None = None
    party: str | None = None
    pair: tuple[str, str] | None = None
    type: str | None = None
    mode: str | None = None
    status: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    place: str | None = None
    min_confidence: float | None = None
    story: str | None = None
    site: str | None = None
    event_id: str | None = None
    article_id: str | None = None
    review: str | None = None


class QuoteFilters(Record, frozen=True):
    """Which quotes: by whom, about whom or where, said where, from when to when; `kinds` of direct, mixed, indirect.

    Said at a place are the quotes of who takes part in an event there that the same article tells.
    """

    speaker: str | None = None
    about: str | None = None
    place: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    kinds: tuple[str, ...] = ("direct", "mixed")


def join_articles(filters: Filters) -> FromClause:
    """What `event_conditions` are conditions on: `events`, with `articles` only where one asks for them."""
    if filters.site is None:
        return schema.events
    return schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id)


def event_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions on `events`, of which those on the site need `join_articles`."""
    return list(_hold_conditions(filters))


@lru_cache(256)  # the same questions come again and again, and putting one together takes as long as a page's query
def _hold_conditions(filters: Filters) -> tuple[ColumnElement[bool], ...]:
    return tuple(_event_conditions(filters))


def _event_conditions(filters: Filters) -> Iterator[ColumnElement[bool]]:
    yield from _plain_conditions(filters)
    if filters.actor is not None:
        yield is_side("actor", filters.actor)
    if filters.recipient is not None:
        yield is_side("recipient", filters.recipient)
    if filters.party is not None:
        yield is_side(None, filters.party)
    if filters.pair is not None:
        yield is_pair(*filters.pair)
    if filters.place is not None:
        yield is_placed(filters.place)
    if filters.story is not None:
        table = schema.story_articles.c
        yield EVENTS.article_id.in_(select(table.article_id).where(table.story_id == filters.story))
    if filters.review is not None:
        yield _is_reviewed(filters.review)


def _plain_conditions(filters: Filters) -> Iterator[ColumnElement[bool]]:
    for column, wanted in (
        (EVENTS.type, filters.type),
        (EVENTS.mode, filters.mode),
        (EVENTS.status, filters.status),
    ):
        if wanted is not None:
            yield is_or_said(column == wanted, column.name, partial(operator.eq, wanted))
    if filters.event_id is not None:
        yield EVENTS.id == filters.event_id
    if filters.article_id is not None:
        yield EVENTS.article_id == filters.article_id
    if filters.site is not None:
        yield ARTICLES.site == filters.site
    if filters.since is not None or filters.until is not None:
        yield _is_within(filters.since, filters.until)
    if filters.min_confidence is not None:
        yield EVENTS.confidence >= filters.min_confidence


def _is_within(since: dt.date | None, until: dt.date | None) -> ColumnElement[bool]:
    """True for events between the days: one condition, so that the index gives the days between and not all after the first."""
    read = [EVENTS.day >= since] if since else []
    read += [EVENTS.day <= until] if until else []
    first = since.isoformat() if since else "0"  # "" is said of what has no day: it lies between no days
    if until is None:
        return is_or_said(and_(*read), "date", partial(operator.le, first))
    last = until.isoformat()
    return is_or_said(and_(*read), "date", lambda said: said.between(first, last))


def _is_reviewed(verdict: str) -> ColumnElement[bool]:
    table = schema.reviews.c
    if verdict == "none":
        same = [table.article_id == EVENTS.article_id, table.start == EVENTS.start, table.end == EVENTS.end]
        return ~exists().where(*same)
    # Reviews are few: their events are found from them, not the other way round.
    events = schema.events.alias()
    words = and_(table.article_id == events.c.article_id, table.start == events.c.start, table.end == events.c.end)
    found = select(events.c.article_id, events.c.id).join_from(schema.reviews, events, words)
    return tuple_(EVENTS.article_id, EVENTS.id).in_(found if verdict == "any" else found.where(table.verdict == verdict))


def quote_conditions(filters: QuoteFilters) -> list[ColumnElement[bool]]:
    """The conditions on `quotes` joined with `articles`."""
    found: list[ColumnElement[bool]] = [QUOTES.kind.in_(filters.kinds)]
    if filters.speaker is not None:
        wanted = read_wanted(filters.speaker)
        actors = select(schema.actors.c.article_id, schema.actors.c.id).where(is_actor(wanted))
        spoken = tuple_(QUOTES.article_id, QUOTES.actor_id).in_(actors)
        found.append(or_(has_key(QUOTES.speaker_key, wanted.keys), spoken) if wanted.keys else spoken)
    if filters.about is not None:
        found.append(_is_about(read_wanted(filters.about)))
    if filters.place is not None:
        found.append(_is_said_at(filters.place))
    if filters.since is not None:
        found.append(ARTICLES.day >= filters.since)
    if filters.until is not None:
        found.append(ARTICLES.day <= filters.until)
    return found


def _is_said_at(place: str) -> ColumnElement[bool]:
    table = schema.participants.c
    joined = schema.participants.join(schema.events, (table.article_id == EVENTS.article_id) & (table.event_id == EVENTS.id))
    present = select(table.article_id, table.actor_id).select_from(joined).where(is_placed(place))
    return tuple_(QUOTES.article_id, QUOTES.actor_id).in_(present)


def _is_about(wanted: Wanted) -> ColumnElement[bool]:
    table, places = schema.mentions.c, schema.places.c
    if wanted.sector is not None or wanted.code is None:
        actors = select(schema.actors.c.article_id, schema.actors.c.id).where(is_actor(wanted))
        condition = and_(table.kind == "actor", tuple_(table.article_id, table.id).in_(actors))
        if wanted.code is None:
            placed = select(places.article_id, places.id).where(has_key(places.key, wanted.keys))
            condition = or_(condition, and_(table.kind == "place", tuple_(table.article_id, table.id).in_(placed)))
    else:
        condition = table.code == wanted.code
    return tuple_(QUOTES.article_id, QUOTES.number).in_(select(table.article_id, table.quote).where(condition))
