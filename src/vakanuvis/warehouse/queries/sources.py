"""Where the record comes from: articles and events by site, and what was refused by reason."""

import datetime as dt

from sqlalchemy import func, select

from vakanuvis.base.records import Record, Rejected
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.queries.filters import ARTICLES, EVENTS

_REJECTED = schema.rejected.c


class SiteRow(Record, frozen=True):
    """A site with the numbers of its articles and of the events they tell, and the days of its oldest and newest article."""

    site: str
    articles: int
    events: int
    first_day: dt.date | None
    last_day: dt.date | None


class ReasonRow(Record, frozen=True):
    """At which stage, and why, so many pages were refused."""

    stage: str
    reason: str
    pages: int


def count_sites(warehouse: Warehouse, *, limit: int | None = None) -> list[SiteRow]:
    """The sites, those with the most articles first."""
    told = select(EVENTS.article_id, func.count().label("events")).group_by(EVENTS.article_id).subquery()
    articles = func.count()
    statement = (
        select(
            ARTICLES.site,
            articles,
            func.coalesce(func.sum(told.c.events), 0),
            func.min(ARTICLES.day),
            func.max(ARTICLES.day),
        )
        .select_from(schema.articles.outerjoin(told, told.c.article_id == ARTICLES.id))
        .group_by(ARTICLES.site)
        .order_by(articles.desc(), ARTICLES.site)
        .limit(limit)
    )
    with warehouse.read() as connection:
        return [SiteRow(row[0], row[1], int(row[2]), row[3], row[4]) for row in connection.execute(statement)]


def count_rejected(warehouse: Warehouse) -> list[ReasonRow]:
    """The reasons for which pages were refused, the commonest first."""
    pages = func.count()
    statement = select(_REJECTED.stage, _REJECTED.reason, pages).group_by(_REJECTED.stage, _REJECTED.reason)
    with warehouse.read() as connection:
        rows = connection.execute(statement.order_by(pages.desc(), _REJECTED.stage, _REJECTED.reason))
        return [ReasonRow(*row) for row in rows]


def list_rejected(
    warehouse: Warehouse, stage: str | None, reason: str | None, *, limit: int | None = None, offset: int = 0
) -> list[Rejected]:
    """The pages that were refused at a stage and for a reason (None: any), in the order of their addresses."""
    statement = select(_REJECTED.url, _REJECTED.stage, _REJECTED.reason, _REJECTED.detail)
    for column, wanted in ((_REJECTED.stage, stage), (_REJECTED.reason, reason)):
        if wanted is not None:
            statement = statement.where(column == wanted)
    ordered = statement.order_by(_REJECTED.url, _REJECTED.stage, _REJECTED.reason).limit(limit).offset(offset)
    with warehouse.read() as connection:
        return [Rejected(*row) for row in connection.execute(ordered)]
