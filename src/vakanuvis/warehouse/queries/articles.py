"""Articles as they are listed, and the whole report of one."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import ColumnElement, func, select

from vakanuvis.base.records import Record, Report
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS
from vakanuvis.warehouse.queries.keysets import Rank, is_behind
from vakanuvis.warehouse.queries.rebuilding import rebuild_instant
from vakanuvis.warehouse.queries.reports import stream_reports

_MEMBERS = schema.story_articles.c
_NEWEST = (Rank(ARTICLES.published_at, falls=True), Rank(ARTICLES.id))

ArticleKey = tuple[dt.datetime | None, str]


class ArticleFilters(Record, frozen=True):
    """Which articles: of a story, of a site, from day to day, both included."""

    story: str | None = None
    site: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None


class ArticleRow(Record, frozen=True):
    """An article as it is listed; `events` counts the events it tells, `key` is its place in the list."""

    id: str
    url: str
    site: str
    language: str
    title: str
    lead: str | None
    published_at: dt.datetime | None
    events: int
    key: ArticleKey = (None, "")


def list_articles(
    warehouse: Warehouse, *, story: str | None = None, limit: int | None = None, offset: int = 0
) -> list[ArticleRow]:
    """The articles, or those of a story, newest first."""
    return find_articles(warehouse, ArticleFilters(story=story), limit=limit, offset=offset)


def find_articles(
    warehouse: Warehouse,
    filters: ArticleFilters,
    *,
    limit: int | None = None,
    offset: int = 0,
    after: ArticleKey | None = None,
) -> list[ArticleRow]:
    """The articles that the filters mean, newest first; with the key of an article as `after` only those behind it."""
    events = select(func.count()).where(EVENTS.article_id == ARTICLES.id).scalar_subquery()
    told = (ARTICLES.id, ARTICLES.url, ARTICLES.site, ARTICLES.language, ARTICLES.title, ARTICLES.lead)
    statement = select(*told, ARTICLES.published_at, ARTICLES.published_zone, events.label("events"))
    if after is not None:
        statement = statement.where(is_behind(_NEWEST, after))
    statement = statement.where(*_conditions(filters)).order_by(*(rank.order for rank in _NEWEST))
    with warehouse.read() as connection:
        return [
            ArticleRow(*row[:6], rebuild_instant(row.published_at, row.published_zone), row.events, (row.published_at, row.id))
            for row in connection.execute(statement.limit(limit).offset(offset))
        ]


def _conditions(filters: ArticleFilters) -> Iterator[ColumnElement[bool]]:
    if filters.story is not None:
        yield ARTICLES.id.in_(select(_MEMBERS.article_id).where(_MEMBERS.story_id == filters.story))
    if filters.site is not None:
        yield ARTICLES.site == filters.site
    if filters.since is not None:
        yield ARTICLES.day >= filters.since
    if filters.until is not None:
        yield ARTICLES.day <= filters.until


def find_report(warehouse: Warehouse, article_id: str) -> Report | None:
    """The whole report of an article; None if the warehouse has no such article."""
    return next(stream_reports(warehouse, among=ARTICLES.id == article_id), None)
