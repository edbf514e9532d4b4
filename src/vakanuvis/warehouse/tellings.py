"""Events with all that an export tells of them: their report, place, story and reviews."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from msgspec import structs
from sqlalchemy import Connection, func, select

from vakanuvis.base.records import Actor, Article, Event, Participant, Place, Record, Report
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.correcting import correct_event, tell_machine
from vakanuvis.warehouse.matching import name_key
from vakanuvis.warehouse.queries import Filters, stream_reports
from vakanuvis.warehouse.reviews import Review, fetch_reviews

_BATCH = 200  # reports whose stories and reviews are fetched at once
_MEMBERS = schema.story_articles.c


class StorySize(Record, frozen=True):
    """The story of an article: its id, how many articles and how many sites tell it."""

    id: str
    articles: int
    sources: int


class Telling(Record, frozen=True):
    """An event as an article tells it, with what its latest review corrected.

    `counted` is False where another article's telling stands for it in its story; `machine_said` what was corrected.
    """

    report: Report
    event: Event
    place: Place | None = None
    story: StorySize | None = None
    counted: bool = True
    review: Review | None = None
    machine_said: str | None = None

    @property
    def article(self) -> Article:
        """The article that tells the event."""
        return self.report.article

    @property
    def day(self) -> dt.date | None:
        """When it happened, or the day of the article if that is not told."""
        published = self.article.published_at
        return self.event.starts_on or (published.date() if published else None)

    def find_actor(self, participant: Participant) -> Actor | None:
        """The actor of a side."""
        return next((actor for actor in self.report.actors if actor.id == participant.actor_id), None)


def stream_tellings(warehouse: Warehouse, filters: Filters, *, per: str = "article") -> Iterator[Telling]:
    """The events that the filters mean, by article; per "story" one telling of each, as far as stories are grouped."""
    reports = stream_reports(warehouse, filters)
    while batch := list(islice(reports, _BATCH)):
        for telling in _complete(warehouse, batch):
            if per == "article" or telling.counted:
                yield telling


def _complete(warehouse: Warehouse, batch: list[Report]) -> list[Telling]:
    ids = [report.article.id for report in batch]
    with warehouse.read() as connection:
        stories = _fetch_stories(connection, ids)
        told = _fetch_told(connection, [event.id for report in batch for event in report.events])
        reviews = fetch_reviews(connection, ids)
    return [
        structs.replace(
            _correct(report, event, reviews.get((report.article.id, event.trigger.start, event.trigger.end), [])),
            story=stories.get(report.article.id),
            counted=event.id in told or report.article.id not in stories,
        )
        for report in batch
        for event in report.events
    ]


def _correct(report: Report, machine: Event, reviews: list[Review]) -> Telling:
    """The telling of an event with what people said of it; a corrected place is looked for among the article's."""
    event = correct_event(machine, reviews)
    key = name_key(event.place_text or "")
    moved = event.place_text != machine.place_text
    place = next(
        (place for place in report.places if place.id == event.place_id or (moved and name_key(place.name) == key)), None
    )
    if moved and place is not None:
        event = structs.replace(event, place_id=place.id, place_country=place.country)
    return Telling(report, event, place, review=reviews[-1] if reviews else None, machine_said=tell_machine(machine, event))


def _fetch_stories(connection: Connection, article_ids: list[str]) -> dict[str, StorySize]:
    all_members = schema.story_articles.alias()
    size = select(func.count()).where(all_members.c.story_id == schema.stories.c.id).scalar_subquery()
    rows = connection.execute(
        select(_MEMBERS.article_id, schema.stories.c.id, size, schema.stories.c.sources)
        .join_from(schema.story_articles, schema.stories, _MEMBERS.story_id == schema.stories.c.id)
        .where(_MEMBERS.article_id.in_(article_ids))
    )
    return {article_id: StorySize(*found) for article_id, *found in rows}


def _fetch_told(connection: Connection, event_ids: list[str]) -> set[str]:
    column = schema.story_events.c.event_id
    return set(connection.scalars(select(column).where(column.in_(event_ids))))
