"""What somebody was when, and with whom he had to do: offices over time and the other sides of his events."""

import datetime as dt

from sqlalchemy import ColumnElement, and_, case, distinct, func, or_, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.matching import read_wanted
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS
from vakanuvis.warehouse.queries.reviewed import is_counted
from vakanuvis.warehouse.queries.sides import is_actor, is_participant


class Tenure(Record, frozen=True):
    """An office in which articles name somebody: in how many of them, from which day to which."""

    office: str
    code: str | None
    sector: str | None
    articles: int
    first_day: dt.date | None
    last_day: dt.date | None


class Partner(Record, frozen=True):
    """The code of the other side, and in how many events one acts on it, it acts on one, both act together."""

    code: str
    acts: int
    receives: int
    together: int


def list_tenures(warehouse: Warehouse, name: str, *, limit: int | None = None) -> list[Tenure]:
    """The offices of whom a name means, in the order of time; none for a country, whose offices are everybody's."""
    wanted, table = read_wanted(name), schema.actors.c
    if wanted.code is not None:
        return []
    first, last = func.min(ARTICLES.day), func.max(ARTICLES.day)
    held = (table.office, table.country, table.sector)
    statement = (
        select(*held, func.count(distinct(ARTICLES.id)), first, last)
        .select_from(schema.actors.join(schema.articles, table.article_id == ARTICLES.id))
        .where(is_actor(wanted), table.office.is_not(None))
        .group_by(*held)
        .order_by(first.asc().nulls_last(), *held)
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [Tenure(*row) for row in connection.execute(statement)]


def list_partners(warehouse: Warehouse, name: str, *, per: str = "story", limit: int | None = None) -> list[Partner]:
    """The other sides of whom a name means, as they were read, those of most events first; what people called wrong is left out.

    `per` "story" counts what several articles of a story tell once, "article" each time.
    """
    wanted = read_wanted(name)
    one, other = schema.participants.alias(), schema.participants.alias()
    same = (one.c.article_id == other.c.article_id) & (one.c.event_id == other.c.event_id)
    joined = one.join(other, same).join(schema.events, (EVENTS.article_id == one.c.article_id) & (EVENTS.id == one.c.event_id))
    apart = or_(one.c.side != other.c.side, one.c.number != other.c.number)
    strange = other.c.code != wanted.code if wanted.code else other.c.code.is_not(None)
    ways = [
        _is_way(one.c.side, other.c.side, *way) for way in (("actor", "recipient"), ("recipient", "actor"), ("actor", "actor"))
    ]
    # An event has several rows where it has several participants: it counts once for each way.
    counts = [func.count(distinct(case((way, EVENTS.article_id + ":" + EVENTS.id)))) for way in ways]
    total = counts[0] + counts[1] + counts[2]
    statement = (
        select(other.c.code, *counts)
        .select_from(joined)
        .where(is_participant(one, wanted), strange, apart, or_(*ways), is_counted(per))
        .group_by(other.c.code)
        .order_by(total.desc(), other.c.code)
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [Partner(*row) for row in connection.execute(statement)]


def _is_way(one: ColumnElement[str], other: ColumnElement[str], first: str, second: str) -> ColumnElement[bool]:
    return and_(one == first, other == second)
