"""Who acts, is acted upon and speaks, counted over stories or articles."""

import datetime as dt

from sqlalchemy import CTE, case, distinct, func, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.matching import read_wanted
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions
from vakanuvis.warehouse.queries.reviewed import is_counted, is_not_wrong
from vakanuvis.warehouse.queries.sides import is_actor


class ActorRow(Record, frozen=True):
    """A name with its code and sector; in how many events it acts or is acted upon, in how many articles with its copies."""

    name: str
    code: str | None
    sector: str | None
    acts: int
    receives: int
    articles: int


def list_actors(warehouse: Warehouse, filters: Filters, *, per: str = "story", limit: int | None = None) -> list[ActorRow]:
    """The participants of the events that the filters mean, as they were read, the busiest first.

    `per` "story" counts an event that several articles of a story tell once, "article" each time; what people called wrong is
    left out.
    """
    table = schema.participants.c
    events = _events(filters, per)
    total = func.sum(events.c.counts)
    statement = (
        select(
            table.name,
            table.code,
            table.sector,
            func.sum(case((table.side == "actor", events.c.counts), else_=0)),
            func.sum(case((table.side == "recipient", events.c.counts), else_=0)),
            func.count(distinct(table.article_id)),
        )
        .select_from(
            schema.participants.join(events, (table.article_id == events.c.article_id) & (table.event_id == events.c.id))
        )
        .where(table.name != "")
        .group_by(table.name, table.code, table.sector)
        .having(total > 0)
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


def _events(filters: Filters, per: str) -> CTE:
    """The events that are meant, with 1 for those that count and 0 for the copies."""
    joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id)
    counts = case((is_counted(per), 1), else_=0).label("counts")
    chosen = select(EVENTS.article_id, EVENTS.id, counts).select_from(joined)
    return chosen.where(is_not_wrong(), *event_conditions(filters)).cte("meant")
