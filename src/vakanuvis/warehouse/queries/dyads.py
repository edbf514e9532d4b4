"""What two sides do to each other, week by week."""

import datetime as dt
from collections import Counter, defaultdict

from sqlalchemy import ColumnElement, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions, is_side

_TOGETHER = "with"


class DyadRow(Record, frozen=True):
    """A week (its Monday) and a direction ("TUR -> GRC", "TUR with GRC"): how many events, their mean intensity, their types."""

    week: dt.date
    direction: str
    events: int
    intensity: float | None
    types: tuple[tuple[str, int], ...]


def count_dyad(warehouse: Warehouse, one: str, other: str, filters: Filters) -> list[DyadRow]:
    """The events between two sides by week and direction, in the order of time; events without a day are left out."""
    directions = {
        f"{one} -> {other}": is_side("actor", one) & is_side("recipient", other),
        f"{other} -> {one}": is_side("actor", other) & is_side("recipient", one),
        f"{one} {_TOGETHER} {other}": is_side("actor", one) & is_side("actor", other),
    }
    rows = [row for name, condition in directions.items() for row in _count(warehouse, name, condition, filters)]
    return sorted(rows, key=lambda row: (row.week, row.direction))


def _count(warehouse: Warehouse, direction: str, condition: ColumnElement[bool], filters: Filters) -> list[DyadRow]:
    joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id)
    statement = (
        select(EVENTS.day, EVENTS.type, EVENTS.intensity)
        .select_from(joined)
        .where(EVENTS.day.is_not(None), condition, *event_conditions(filters))
    )
    weeks: dict[dt.date, list[tuple[str, float | None]]] = defaultdict(list)
    with warehouse.read() as connection:
        for day, type_, intensity in connection.execute(statement):
            weeks[day - dt.timedelta(days=day.weekday())].append((type_, intensity))
    return [_row(week, direction, rows) for week, rows in weeks.items()]


def _row(week: dt.date, direction: str, rows: list[tuple[str, float | None]]) -> DyadRow:
    known = [intensity for _, intensity in rows if intensity is not None]
    types = Counter(type_ for type_, _ in rows)
    mean = round(sum(known) / len(known), 2) if known else None
    return DyadRow(week, direction, len(rows), mean, tuple(sorted(types.items())))
