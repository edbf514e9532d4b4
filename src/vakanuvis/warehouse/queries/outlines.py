"""What the stories of a list are about, for all of them at once."""

from collections.abc import Iterable

from sqlalchemy import func, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import EVENTS
from vakanuvis.warehouse.queries.reviewed import is_about, latest_reviews


class Outline(Record, frozen=True):
    """The types of a story's newest events and where they happened, each once, in the order of the events."""

    types: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def outline_stories(warehouse: Warehouse, story_ids: Iterable[str], *, most: int = 50) -> dict[str, Outline]:
    """The outlines by story, from at most so many events of each; types and places are the corrected ones."""
    latest, members = latest_reviews("type", "place"), schema.story_articles.c
    newest = (EVENTS.day.desc().nulls_last(), EVENTS.article_id, EVENTS.number)
    number = func.row_number().over(partition_by=members.story_id, order_by=newest).label("number")
    type_, place = latest.c.said_type.label("said_type"), latest.c.said_place.label("said_place")
    told = (
        select(members.story_id, EVENTS.type, EVENTS.place_text, type_, place, number)
        .select_from(schema.story_articles.join(schema.events, members.article_id == EVENTS.article_id))
        .outerjoin(latest, is_about(latest))
        .where(members.story_id.in_(list(story_ids)))
        .subquery()
    )
    types: dict[str, dict[str, None]] = {}
    places: dict[str, dict[str, None]] = {}
    with warehouse.read() as connection:
        for row in connection.execute(select(told).where(told.c.number <= most).order_by(told.c.story_id, told.c.number)):
            types.setdefault(row.story_id, {})[row.said_type or row.type] = None
            if named := row.place_text if row.said_place is None else row.said_place:
                places.setdefault(row.story_id, {})[named] = None
    return {story_id: Outline(tuple(found), tuple(places.get(story_id, ()))) for story_id, found in types.items()}
