"""What two sides do to each other, week by week."""

import datetime as dt
from collections import Counter, defaultdict

from sqlalchemy import ColumnElement, func, or_, select

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions
from vakanuvis.warehouse.queries.reviewed import is_about, is_counted, is_not_wrong, latest_reviews
from vakanuvis.warehouse.queries.sides import is_facing

_TOGETHER = "with"


class DyadRow(Record, frozen=True):
    """A week (its Monday) and a direction ("TUR -> GRC", "TUR with GRC"): how many events, their mean intensity, their types."""

    week: dt.date
    direction: str
    events: int
    intensity: float | None
    types: tuple[tuple[str, int], ...]


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
        for row in _count(warehouse, name, [condition, is_counted(per), *event_conditions(filters)])
    ]
    return sorted(rows, key=lambda row: (row.week, row.direction))


def name_directions(sides: tuple[str, str]) -> tuple[str, str, str]:
    """What `DyadRow.direction` may be: what one does to the other, what the other does to the one, what both do together."""
    one, other = sides
    return f"{one} -> {other}", f"{other} -> {one}", f"{one} {_TOGETHER} {other}"


def _count(warehouse: Warehouse, direction: str, conditions: list[ColumnElement[bool]]) -> list[DyadRow]:
    latest = latest_reviews("date", "type")
    joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id).outerjoin(latest, is_about(latest))
    told = (EVENTS.day, EVENTS.type, EVENTS.intensity, latest.c.said_date, latest.c.said_type)
    statement = select(*told).select_from(joined).where(*conditions)
    weeks: dict[dt.date, list[tuple[str, float | None]]] = defaultdict(list)
    with warehouse.read() as connection:
        for row in connection.execute(statement):
            day = dt.date.fromisoformat(row.said_date) if row.said_date else row.day
            known = load_plover().types.get(row.said_type) if row.said_type else None
            told_so = (row.said_type, known.intensity) if known else (row.type, row.intensity)
            if day is not None:
                weeks[day - dt.timedelta(days=day.weekday())].append(told_so)
    return [_row(week, direction, rows) for week, rows in weeks.items()]


def _row(week: dt.date, direction: str, rows: list[tuple[str, float | None]]) -> DyadRow:
    known = [intensity for _, intensity in rows if intensity is not None]
    types = Counter(type_ for type_, _ in rows)
    mean = round(sum(known) / len(known), 2) if known else None
    return DyadRow(week, direction, len(rows), mean, tuple(sorted(types.items())))
