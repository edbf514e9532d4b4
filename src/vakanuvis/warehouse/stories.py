"""Stories <-> database: what is not grouped yet, stories saved and listed, events counted once a story."""

import datetime as dt
from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from vakanuvis.base.records import Record, Story
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.carrying import carry_all_reviews
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.inserts import insert_rows
from vakanuvis.warehouse.queries.keysets import Rank, is_behind
from vakanuvis.warehouse.queries.reviewed import is_about, is_counted, latest_reviews
from vakanuvis.warehouse.rows import Row

_ARTICLES, _STORIES = schema.articles.c, schema.stories.c
_MEMBERS, _TOLD, _EVENTS = schema.story_articles.c, schema.story_events.c, schema.events.c


StoryKey = tuple[dt.date | None, int, str]


class StoryRow(Record, frozen=True):
    """A story as it is listed: how many articles, how many different texts and sites, and what its lead event says."""

    id: str
    title: str
    first_day: dt.date | None
    last_day: dt.date | None
    articles: int
    texts: int
    sources: int
    events: int
    lead_event: str | None

    @property
    def key(self) -> StoryKey:
        """Its place in the list."""
        return self.last_day, self.articles, self.id


class CountRow(Record, frozen=True):
    """How often something is told."""

    what: str
    count: int


def find_ungrouped(warehouse: Warehouse, days: int) -> ColumnElement[bool] | None:
    """The condition on `articles` for those that must be grouped: the new ones, and all stories that lie within so many days.

    None if every article has its story. Nothing that a new article can belong to stands outside, so that grouping these alone
    gives what grouping everything would give.
    """
    new = _ARTICLES.id.not_in(select(_MEMBERS.article_id))
    with warehouse.read() as connection:
        count, first, last, dated = connection.execute(
            select(func.count(), func.min(_ARTICLES.day), func.max(_ARTICLES.day), func.count(_ARTICLES.day)).where(new)
        ).one()
    if not count:
        return None
    near: list[ColumnElement[bool]] = []
    if dated < count:
        near.append(_STORIES.first_day.is_(None))
    if first is not None:
        margin = dt.timedelta(days=days)
        near.append((_STORIES.last_day >= first - margin) & (_STORIES.first_day <= last + margin))
    touched = select(_MEMBERS.article_id).where(_MEMBERS.story_id.in_(select(_STORIES.id).where(or_(*near))))
    return or_(new, _ARTICLES.id.in_(touched))


def save_stories(warehouse: Warehouse, stories: Iterable[Story]) -> int:
    """The number of stories saved, in one transaction; they replace those that their articles stood in."""
    count = 0
    with warehouse.begin() as connection:
        found = list(stories)
        for story in found:
            for article_id in story.articles:
                forget_story(connection, article_id)
        for story in found:
            _insert(connection, story)
            count += 1
        carry_all_reviews(connection)
    return count


def _insert(connection: Connection, story: Story) -> None:
    row: Row = {name: getattr(story, name) for name in ("id", "title", "first_day", "last_day", "lead_event", "sources")}
    insert_rows(connection, schema.stories, [row])
    members = zip(story.articles, story.copy_of, strict=True)
    insert_rows(
        connection,
        schema.story_articles,
        [
            {"story_id": story.id, "article_id": article_id, "number": number, "copy_of": text}
            for number, (article_id, text) in enumerate(members)
        ],
    )
    insert_rows(connection, schema.story_events, [{"story_id": story.id, "event_id": event} for event in story.events])


def forget_story(connection: Connection, article_id: str) -> None:
    """Take apart the story that an article stands in: its articles are to be grouped again."""
    story_id = connection.scalar(select(_MEMBERS.story_id).where(_MEMBERS.article_id == article_id))
    if story_id is None:
        return
    connection.execute(delete(schema.story_events).where(_TOLD.story_id == story_id))
    connection.execute(delete(schema.story_articles).where(_MEMBERS.story_id == story_id))
    connection.execute(delete(schema.stories).where(_STORIES.id == story_id))


def list_stories(
    warehouse: Warehouse, *, least: int = 1, limit: int | None = None, offset: int = 0, after: StoryKey | None = None
) -> Iterator[StoryRow]:
    """The stories with at least so many articles, newest first; with the key of a story as `after` only those behind it."""
    articles = _count(_MEMBERS.story_id, func.count())
    texts = _count(_MEMBERS.story_id, func.count(_MEMBERS.copy_of.distinct()))
    events = _count(_TOLD.story_id, func.count())
    told = (_STORIES.id, _STORIES.title, _STORIES.first_day, _STORIES.last_day)
    ranks = (Rank(_STORIES.last_day, falls=True), Rank(articles, falls=True), Rank(_STORIES.id))
    newest = tuple(rank.order for rank in ranks)
    chosen = select(_STORIES.id).order_by(*newest).limit(limit).offset(offset)
    if least > 1:
        chosen = chosen.where(articles >= least)
    if after is not None:
        chosen = chosen.where(is_behind(ranks, after))
    # What is shown is counted for the chosen ones alone: the newest 16 of 20,000 take 47 ms so, 127 ms if it is counted for all.
    statement = (
        select(*told, articles, texts, _STORIES.sources, events, _STORIES.lead_event)
        .where(_STORIES.id.in_(chosen))
        .order_by(*newest)
    )
    with warehouse.read() as connection:
        for row in connection.execution_options(yield_per=500).execute(statement):
            yield StoryRow(*row)


def _count(story_id: ColumnElement[str], count: ColumnElement[int]) -> ColumnElement[int]:
    """A count over the rows of a story."""
    return select(count).where(story_id == _STORIES.id).scalar_subquery()


def count_types(warehouse: Warehouse, *, per: str = "story") -> list[CountRow]:
    """Events by type, most first: per "story" what several articles tell counts once, per "article" each time.

    Types are the corrected ones; what people called wrong is left out.
    """
    latest = latest_reviews("type")
    type_ = func.coalesce(latest.c.said_type, _EVENTS.type)
    joined = schema.events.outerjoin(latest, is_about(latest))
    statement = select(type_, func.count()).select_from(joined).where(is_counted(per)).group_by(type_)
    with warehouse.read() as connection:
        rows = connection.execute(statement.order_by(func.count().desc(), type_)).all()
    return [CountRow(what, count) for what, count in rows]
