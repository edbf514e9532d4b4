"""What two sides do to each other, week by week."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, or_, select

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.events import EventId, fetch_sentences
from vakanuvis.warehouse.queries.filters import EVENTS, Filters, event_conditions, join_articles
from vakanuvis.warehouse.queries.reviewed import is_about, is_counted, is_not_wrong, latest_reviews
from vakanuvis.warehouse.queries.sides import is_facing

_TOGETHER = "with"


DyadKey = tuple[dt.date, str]


class DyadRow(Record, frozen=True):
    """A week (its Monday) and a direction ("TUR -> GRC", "TUR with GRC"): how many events, their mean intensity, their types.

    `newest` is the latest of them.
    """

    week: dt.date
    direction: str
    events: int
    intensity: float | None
    types: tuple[tuple[str, int], ...]
    newest: EventId | None = None

    @property
    def key(self) -> DyadKey:
        """Its place in the list."""
        return self.week, self.direction


class DyadLine(Record, frozen=True):
    """A week and direction as they are listed: types as "CONSULT 2", the newest event with its sentence."""

    week: dt.date
    direction: str
    events: int
    intensity: float | None
    types: tuple[str, ...]
    event: str | None
    article_id: str | None
    sentence: str | None


class _Told(NamedTuple):
    """What counts of an event; `newest` sorts the newest first."""

    type: str
    intensity: float | None
    newest: tuple[int, str, int, str]


class PairRow(Record, frozen=True):
    """The codes of two countries or organisations, in the order of the alphabet, and how many events lie between them."""

    one: str
    other: str
    events: int


def list_pairs(warehouse: Warehouse, *, limit: int, newest: int = 3000) -> list[PairRow]:
    """The pairs with the most events among so many newest ones: the whole of a large database would take seconds."""
    one, other = schema.participants.alias().c, schema.participants.alias().c
    recent = (
        select(EVENTS.article_id, EVENTS.id)
        .where(is_not_wrong())
        .order_by(EVENTS.day.desc().nulls_last(), EVENTS.article_id, EVENTS.number)
        .limit(newest)
        .subquery()
    )
    # Each pair stands twice among the participants of an event, once with the smaller code first.
    pairs = (
        select(one.code.label("one"), other.code.label("other"), one.article_id, one.event_id)
        .distinct()
        .select_from(recent)
        .join(one.code.table, (one.article_id == recent.c.article_id) & (one.event_id == recent.c.id))
        .join(other.code.table, (other.article_id == recent.c.article_id) & (other.event_id == recent.c.id))
        .where(one.code < other.code, or_(one.side == "actor", other.side == "actor"))
        .subquery()
    )
    events = func.count()
    statement = select(pairs.c.one, pairs.c.other, events).group_by(pairs.c.one, pairs.c.other)
    with warehouse.read() as connection:
        rows = connection.execute(statement.order_by(events.desc(), pairs.c.one, pairs.c.other).limit(limit))
        return [PairRow(*row) for row in rows]


def count_dyad(warehouse: Warehouse, sides: tuple[str, str], filters: Filters, *, per: str = "story") -> list[DyadRow]:
    """The events between two sides by week and direction, in the order of time; events without a day are left out.

    `per` "story" counts what several articles of a story tell once, "article" each time. Types and days are the corrected ones;
    what people called wrong is left out.
    """
    one, other = sides
    acting = (
        is_facing(one, other, "recipient"),
        is_facing(other, one, "recipient"),
        is_facing(one, other, "actor"),
    )
    rows = [
        row
        for name, condition in zip(name_directions(sides), acting, strict=True)
        for row in _count(warehouse, name, filters, [condition, is_counted(per)])
    ]
    return sorted(rows, key=lambda row: (row.week, row.direction))


def name_directions(sides: tuple[str, str]) -> tuple[str, str, str]:
    """What `DyadRow.direction` may be: what one does to the other, what the other does to the one, what both do together."""
    one, other = sides
    return f"{one} -> {other}", f"{other} -> {one}", f"{one} {_TOGETHER} {other}"


def _count(warehouse: Warehouse, direction: str, filters: Filters, counted: list[ColumnElement[bool]]) -> list[DyadRow]:
    latest = latest_reviews("date", "type")
    joined, conditions = join_articles(filters).outerjoin(latest, is_about(latest)), (*counted, *event_conditions(filters))
    told = (EVENTS.article_id, EVENTS.id, EVENTS.number, EVENTS.day, EVENTS.type, EVENTS.intensity)
    statement = select(*told, latest.c.said_date, latest.c.said_type).select_from(joined).where(*conditions)
    weeks: dict[dt.date, list[_Told]] = defaultdict(list)
    with warehouse.read() as connection:
        for row in connection.execute(statement):
            day = row.day if row.said_date is None else _read_day(row.said_date)
            known = load_plover().types.get(row.said_type) if row.said_type else None
            type_, intensity = (row.said_type, known.intensity) if known else (row.type, row.intensity)
            if day is not None:
                newest = (-day.toordinal(), row.article_id, row.number, row.id)
                weeks[day - dt.timedelta(days=day.weekday())].append(_Told(type_, intensity, newest))
    return [_row(week, direction, rows) for week, rows in weeks.items()]


def _read_day(said: str) -> dt.date | None:
    """The corrected day; None for "", where the article has no day either."""
    return dt.date.fromisoformat(said) if said else None


def _row(week: dt.date, direction: str, rows: list[_Told]) -> DyadRow:
    known = [row.intensity for row in rows if row.intensity is not None]
    types = Counter(row.type for row in rows)
    mean = round(sum(known) / len(known), 2) if known else None
    _, article_id, _, event_id = min(row.newest for row in rows)
    return DyadRow(week, direction, len(rows), mean, tuple(sorted(types.items())), (article_id, event_id))


def tell_dyad(warehouse: Warehouse, rows: Iterable[DyadRow]) -> list[DyadLine]:
    """The rows of `count_dyad` as they are listed, each with the sentence of its newest event."""
    listed = list(rows)
    with warehouse.read() as connection:
        sentences = fetch_sentences(connection, filter(None, (row.newest for row in listed)))
    return [_line(row, sentences) for row in listed]


def _line(row: DyadRow, sentences: dict[EventId, str]) -> DyadLine:
    types = tuple(f"{type_} {count}" for type_, count in row.types)
    article_id, event_id = row.newest or (None, None)
    told = (event_id, article_id, sentences.get(row.newest) if row.newest else None)
    return DyadLine(row.week, row.direction, row.events, row.intensity, types, *told)
