"""Articles as they are listed, and the whole report of one."""

import datetime as dt

from sqlalchemy import func, select

from vakanuvis.base.records import Record, Report
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS
from vakanuvis.warehouse.queries.rebuilding import rebuild_instant
from vakanuvis.warehouse.queries.reports import stream_reports

_MEMBERS = schema.story_articles.c


class ArticleRow(Record, frozen=True):
    """An article as it is listed; `events` counts the events it tells."""

    id: str
    url: str
    site: str
    language: str
    title: str
    lead: str | None
    published_at: dt.datetime | None
    events: int


def list_articles(
    warehouse: Warehouse, *, story: str | None = None, limit: int | None = None, offset: int = 0
) -> list[ArticleRow]:
    """The articles, or those of a story, newest first."""
    events = select(func.count()).where(EVENTS.article_id == ARTICLES.id).scalar_subquery()
    told = (ARTICLES.id, ARTICLES.url, ARTICLES.site, ARTICLES.language, ARTICLES.title, ARTICLES.lead)
    statement = select(*told, ARTICLES.published_at, ARTICLES.published_zone, events.label("events"))
    if story is not None:
        statement = statement.where(ARTICLES.id.in_(select(_MEMBERS.article_id).where(_MEMBERS.story_id == story)))
    newest = statement.order_by(ARTICLES.published_at.desc().nulls_last(), ARTICLES.id).limit(limit).offset(offset)
    with warehouse.read() as connection:
        return [
            ArticleRow(*row[:6], rebuild_instant(row.published_at, row.published_zone), row.events)
            for row in connection.execute(newest)
        ]


def find_report(warehouse: Warehouse, article_id: str) -> Report | None:
    """The whole report of an article; None if the warehouse has no such article."""
    return next(stream_reports(warehouse, among=ARTICLES.id == article_id), None)
