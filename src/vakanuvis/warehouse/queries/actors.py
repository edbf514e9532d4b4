"""Who acts, is acted upon and speaks, counted over stories or articles."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import CTE, Connection, Join, case, distinct, func, or_, select, tuple_

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.matching import name_key, read_wanted
from vakanuvis.warehouse.queries.events import EventId, fetch_sentences
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions, join_articles
from vakanuvis.warehouse.queries.keysets import Rank, is_behind
from vakanuvis.warehouse.queries.reviewed import is_counted, is_not_wrong
from vakanuvis.warehouse.queries.sides import is_actor

_BATCH = 500  # names that are asked for at once

ActorKey = tuple[int, str, str, str]
Called = tuple[str, str | None, str | None]  # name, code, sector


class ActorRow(Record, frozen=True):
    """A name with its code and sector; in how many events it acts or is acted upon, in how many articles with its copies."""

    name: str
    code: str | None
    sector: str | None
    acts: int
    receives: int
    articles: int

    @property
    def key(self) -> ActorKey:
        """Its place in the list."""
        return self.acts + self.receives, self.name, self.code or "", self.sector or ""


class ActorLine(Record, frozen=True):
    """A row of actors with an event of theirs that counts, the newest, and its sentence."""

    name: str
    code: str | None
    sector: str | None
    acts: int
    receives: int
    articles: int
    event: str | None
    article_id: str | None
    sentence: str | None


def list_actors(
    warehouse: Warehouse, filters: Filters, *, per: str = "story", limit: int | None = None, after: ActorKey | None = None
) -> list[ActorRow]:
    """The participants of the events that the filters mean, as they were read, the busiest first.

    `per` "story" counts an event that several articles of a story tell once, "article" each time; what people called wrong is
    left out. With the key of a row as `after` only those behind it.
    """
    table = schema.participants.c
    events = _events(filters, per)
    total = func.sum(events.c.counts)
    codes = (Rank(func.coalesce(table.code, "")), Rank(func.coalesce(table.sector, "")))
    busiest = (Rank(total, falls=True), Rank(table.name), *codes)
    statement = (
        select(
            table.name,
            table.code,
            table.sector,
            func.sum(case((table.side == "actor", events.c.counts), else_=0)),
            func.sum(case((table.side == "recipient", events.c.counts), else_=0)),
            func.count(distinct(table.article_id)),
        )
        .select_from(_join(events))
        .where(table.name != "")
        .group_by(table.name, table.code, table.sector)
        .having(total > 0, *([is_behind(busiest, after)] if after else ()))
        .order_by(*(rank.order for rank in busiest))
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [ActorRow(*row) for row in connection.execute(statement)]


def tell_actors(warehouse: Warehouse, filters: Filters, rows: Sequence[ActorRow], *, per: str = "story") -> list[ActorLine]:
    """The rows of `list_actors`, each with its newest event that counts, and the sentence of it."""
    with warehouse.read() as connection:
        newest = _find_newest(connection, _events(filters, per), [row.name for row in rows])
        sentences = fetch_sentences(connection, newest.values())
    return [_tell(row, newest.get((row.name, row.code, row.sector)), sentences) for row in rows]


def _tell(row: ActorRow, event: EventId | None, sentences: dict[EventId, str]) -> ActorLine:
    article_id, event_id = event or (None, None)
    told = (event_id, article_id, sentences.get(event) if event else None)
    return ActorLine(row.name, row.code, row.sector, row.acts, row.receives, row.articles, *told)


def _find_newest(connection: Connection, events: CTE, names: list[str]) -> dict[Called, EventId]:
    """The newest event that counts of whoever has one of the names, by name, code and sector."""
    table = schema.participants.c
    called = (table.name, table.code, table.sector)
    found: dict[Called, EventId] = {}
    for start in range(0, len(names), _BATCH):
        batch = names[start : start + _BATCH]
        keys = set(map(name_key, batch))
        actors = select(schema.actors.c.article_id, schema.actors.c.id).where(schema.actors.c.key.in_(keys))
        keyed = or_(table.key.in_(keys), tuple_(table.article_id, table.actor_id).in_(actors))
        number = func.row_number().over(
            partition_by=called, order_by=(events.c.day.desc().nulls_last(), table.article_id, events.c.number)
        )
        chosen = (
            select(*called, table.article_id, table.event_id, number.label("rank"))
            .select_from(_join(events))
            .where(keyed, table.name.in_(batch), events.c.counts == 1)  # keys have an index
            .subquery()
        )
        for row in connection.execute(select(chosen).where(chosen.c.rank == 1)):
            found[row.name, row.code, row.sector] = (row.article_id, row.event_id)
    return found


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


def _join(events: CTE) -> Join:
    table = schema.participants.c
    return schema.participants.join(events, (table.article_id == events.c.article_id) & (table.event_id == events.c.id))


def _events(filters: Filters, per: str) -> CTE:
    """The events that are meant, with 1 for those that count and 0 for the copies."""
    counts = case((is_counted(per), 1), else_=0).label("counts")
    chosen = select(EVENTS.article_id, EVENTS.id, EVENTS.day, EVENTS.number, counts).select_from(join_articles(filters))
    return chosen.where(is_not_wrong(), *event_conditions(filters)).cte("meant")
