"""Where events happen, counted over stories or articles."""

import datetime as dt

from sqlalchemy import func, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS, Filters, event_conditions
from vakanuvis.warehouse.queries.reviewed import is_counted


class PlaceRow(Record, frozen=True):
    """A place, its coordinates in degrees where they are known (countries have none), and how many events happened there when."""

    id: str
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    events: int
    first_day: dt.date | None
    last_day: dt.date | None


def count_places(warehouse: Warehouse, filters: Filters, *, per: str = "story", limit: int | None = None) -> list[PlaceRow]:
    """The places of the events that the filters mean, those of most events first.

    `per` "story" counts an event that several articles of a story tell once, "article" each time; what people called wrong is
    left out, and so are events without a place.
    """
    table = schema.places.c
    events = func.count()
    joined = schema.events.join(schema.articles, EVENTS.article_id == ARTICLES.id).join(
        schema.places, (table.article_id == EVENTS.article_id) & (table.id == EVENTS.place_id)
    )
    # One place may go by several names ("Pyongyang", "Pyonyang"): the first of them stands for it.
    told = (func.min(table.name), func.min(table.kind), func.min(table.country), func.min(table.lat), func.min(table.lon))
    statement = (
        select(table.id, *told, events, func.min(EVENTS.day), func.max(EVENTS.day))
        .select_from(joined)
        .where(is_counted(per), *event_conditions(filters))
        .group_by(table.id)
        .order_by(events.desc(), table.id)
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [PlaceRow(*row) for row in connection.execute(statement)]
