"""How many of the events that are asked for are of which type, status, country and month: what narrows a question."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, func, select, tuple_

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.events import FoundEvent, find_events
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions

# Which filters a facet sets: it counts as if they were not set, so that its other values stay in reach.
_OWN = {"type": ("type",), "status": ("status",), "country": ("party",), "month": ("since", "until")}
_SIDES = schema.participants.c

Counts = list[tuple[str, int]]


class Facets(Record, frozen=True):
    """The values of each facet with their events: types, statuses and countries by number, months ("2026-03") newest first."""

    type: Counts
    status: Counts
    country: Counts
    month: Counts


def count_facets(warehouse: Warehouse, filters: Filters) -> Facets:
    """The facets of the events that the filters mean, in the corrected record. A country stands on either side of the event."""
    counts = {facet: _count(warehouse, facet, filters) for facet in _OWN}
    months = sorted(counts.pop("month").items(), reverse=True)
    return Facets(month=months, **{facet: _sort(counter) for facet, counter in counts.items()})


def _count(warehouse: Warehouse, facet: str, filters: Filters) -> Counter[str]:
    asked = replace(filters, **dict.fromkeys(_OWN[facet]))
    said = list(_find_corrected(warehouse, asked))
    conditions = event_conditions(asked)
    if said:
        conditions.append(EVENTS.id.not_in(sorted({found.machine.id for found in said})))
    with warehouse.read() as connection:
        counter = _count_read(connection, facet, conditions, with_articles=asked.site is not None)
    for found in said:
        counter.update(_find_values(facet, found))
    return counter


def _find_corrected(warehouse: Warehouse, filters: Filters) -> Iterable[FoundEvent]:
    """The few events that somebody corrected: they are counted one by one, the others by the database."""
    if filters.review not in (None, "any", "corrected"):
        return ()
    return find_events(warehouse, replace(filters, review="corrected"))


def _count_read(
    connection: Connection, facet: str, conditions: list[ColumnElement[bool]], *, with_articles: bool
) -> Counter[str]:
    """The events by what the machine read."""
    source = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id) if with_articles else schema.events
    if facet == "country":
        sides = select(_SIDES.code, _SIDES.article_id, _SIDES.event_id).where(_SIDES.code.is_not(None)).distinct()
        if conditions:
            meant = select(EVENTS.article_id, EVENTS.id).select_from(source).where(*conditions)
            sides = sides.where(tuple_(_SIDES.article_id, _SIDES.event_id).in_(meant))
        told = sides.subquery()
        statement = select(told.c.code, func.count()).group_by(told.c.code)
    else:
        column: ColumnElement[object] = {"type": EVENTS.type, "status": EVENTS.status, "month": EVENTS.day}[facet]
        statement = select(column, func.count()).select_from(source).where(*conditions).group_by(column)
    counter: Counter[str] = Counter()
    for value, count in connection.execute(statement):
        if value is not None:
            counter[_name(value)] += count
    return counter


def _find_values(facet: str, found: FoundEvent) -> set[str]:
    event = found.event
    if facet == "country":
        return {side.code for side in (*event.actors, *event.recipients) if side.code}
    value = {"type": event.type, "status": event.status, "month": found.day}[facet]
    return {_name(value)} if value else set()


def _name(value: object) -> str:
    return f"{value:%Y-%m}" if isinstance(value, dt.date) else str(value)


def _sort(counter: Counter[str]) -> Counts:
    return sorted(counter.items(), key=lambda entry: (-entry[1], entry[0]))
