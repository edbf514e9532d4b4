"""Who acts, is acted upon and speaks, counted over articles."""

import datetime as dt
from typing import Any

from sqlalchemy import CTE, case, distinct, func, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.matching import read_wanted
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions, is_actor


class ActorRow(Record, frozen=True):
    """A name with its code and sector; in how many events it acts or is acted upon, in how many articles."""

    name: str
    code: str | None
    sector: str | None
    acts: int
    receives: int
    articles: int


def list_actors(warehouse: Warehouse, filters: Filters, *, limit: int | None = None) -> list[ActorRow]:
    """The participants of the events that the filters mean, the busiest first."""
    table = schema.participants.c
    events = _events(filters)
    total = func.count()
    statement = (
        select(
            table.name,
            table.code,
            table.sector,
            func.sum(case((table.side == "actor", 1), else_=0)),
            func.sum(case((table.side == "recipient", 1), else_=0)),
            func.count(distinct(table.article_id)),
        )
        .select_from(
            schema.participants.join(events, (table.article_id == events.c.article_id) & (table.event_id == events.c.id))
            if events is not None
            else schema.participants
        )
        .where(table.name != "")
        .group_by(table.name, table.code, table.sector)
        .order_by(total.desc(), table.name, table.code, table.sector)
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [ActorRow(*row) for row in connection.execute(statement)]


class Appearance(Record, frozen=True):
    """What articles call somebody: name, code, sector and office, in how many articles, from which day to which."""

    name: str
    code: str | None
    sector: str | None
    office: str | None
    articles: int
    first_day: dt.date | None
    last_day: dt.date | None


def list_appearances(warehouse: Warehouse, name: str, *, limit: int | None = None) -> list[Appearance]:
    """The names and offices under which articles speak of whom a name means, the latest first."""
    table = schema.actors.c
    called = (table.name, table.country, table.sector, table.office)
    last = func.max(ARTICLES.day)
    statement = (
        select(*called, func.count(distinct(ARTICLES.id)), func.min(ARTICLES.day), last)
        .select_from(schema.actors.join(schema.articles, table.article_id == ARTICLES.id))
        .where(is_actor(read_wanted(name)))
        .group_by(*called)
        .order_by(last.desc().nulls_last(), *called)
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [Appearance(*row) for row in connection.execute(statement)]


def _events(filters: Filters) -> CTE | None:
    """The events that are meant; None for all."""
    conditions: list[Any] = event_conditions(filters)
    if not conditions:
        return None
    joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id)
    return select(EVENTS.article_id, EVENTS.id).select_from(joined).where(*conditions).cte("meant")
