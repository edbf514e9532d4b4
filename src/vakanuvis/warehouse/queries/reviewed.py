"""What people said of events, as conditions: filters ask the corrected record, counts leave out what is wrong or a copy.

Reviews are few beside events: each condition is a set of them that the database makes once.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Subquery,
    Table,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from vakanuvis.warehouse import schema

EVENTS = schema.events.c
Test = Callable[[ColumnElement[str]], ColumnElement[bool]]
_KEY = tuple_(EVENTS.article_id, EVENTS.id)


class _Field(FunctionElement[str]):
    """The text of a field of a JSON object that is kept as text; NULL where it is missing."""

    type = Text()
    inherit_cache = True


@compiles(_Field)
def _compile_sqlite(element: _Field, compiler: SQLCompiler, **options: Any) -> str:
    column, name = (compiler.process(clause, **options) for clause in element.clauses)
    return f"json_extract({column}, '$.' || {name})"


@compiles(_Field, "postgresql")
def _compile_postgres(element: _Field, compiler: SQLCompiler, **options: Any) -> str:
    column, name = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(CAST({column} AS json) ->> CAST({name} AS text))"


def _say(table: Table, name: str) -> ColumnElement[str]:
    """The corrected field; for an event that has no day, that of its article, "" where that has none either."""
    said: ColumnElement[str] = _Field(table.c.corrections, literal(name, Text))
    if name != "date":
        return said
    article = select(cast(schema.articles.c.day, Text)).where(schema.articles.c.id == table.c.article_id).scalar_subquery()
    return case((said == "", func.coalesce(article, "")), else_=said)


def latest_reviews(*fields: str) -> Subquery:
    """The latest review of each event: its words, its verdict and those corrected fields."""
    table, later = schema.reviews, schema.reviews.alias()
    words = (table.c.article_id == later.c.article_id, table.c.start == later.c.start, table.c.end == later.c.end)
    same = later.c.reviewed_at == table.c.reviewed_at
    newer = or_(later.c.reviewed_at > table.c.reviewed_at, and_(same, later.c.reviewer > table.c.reviewer))
    said = [_say(table, name).label(f"said_{name}") for name in fields]
    columns = (table.c.article_id, table.c.start, table.c.end, table.c.verdict, *said)
    return select(*columns).where(~exists().where(*words, newer)).subquery()


def is_about(latest: Subquery) -> ColumnElement[bool]:
    """True where a review is about an event of `events`."""
    found = latest.c
    return and_(found.article_id == EVENTS.article_id, found.start == EVENTS.start, found.end == EVENTS.end)


def is_or_said(read: ColumnElement[bool], name: str, test: Test) -> ColumnElement[bool]:
    """True for events that were read so and not corrected otherwise, or that were corrected so."""
    return and_(or_(read, _KEY.in_(find_said(name, test))), _KEY.not_in(find_said(name, lambda said: ~test(said))))


def find_said(name: str, test: Test) -> Select[tuple[str, str]]:
    """The keys of the events whose correction of a field passes the test."""
    found, _, said = _join_said(name)
    return found.where(said.is_not(None), test(said))


def find_kept(name: str, side: FromClause, test: Test) -> Select[tuple[str, str]]:
    """The keys of the events whose corrected side keeps somebody whom the machine read: rows of `participants` that pass.

    The test compares the corrected side with the row's codes.
    """
    found, events, said = _join_said(name)
    same = (side.c.article_id == events.c.article_id, side.c.event_id == events.c.id)
    return found.join(side, and_(*same)).where(said.is_not(None), test(said))


# One for all questions: to put it together takes longer than its answer (2.5 ms of the 6 that a name's events took).
@cache
def _join_said(name: str) -> tuple[Select[tuple[str, str]], FromClause, ColumnElement[str]]:
    """The keys of the reviewed events; their rows, and what their latest review says of a field."""
    events, latest = schema.events.alias(), latest_reviews(name)
    words = (latest.c.article_id == events.c.article_id, latest.c.start == events.c.start, latest.c.end == events.c.end)
    found = select(events.c.article_id, events.c.id).join_from(latest, events, and_(*words)).correlate(None)
    return found, events, latest.c[f"said_{name}"]


@cache
def is_not_wrong() -> ColumnElement[bool]:
    """True for all events but those that their latest review calls wrong."""
    events, latest = schema.events.alias(), latest_reviews()
    words = (latest.c.article_id == events.c.article_id, latest.c.start == events.c.start, latest.c.end == events.c.end)
    found = select(events.c.article_id, events.c.id).join_from(latest, events, and_(*words)).correlate(None)
    return _KEY.not_in(found.where(latest.c.verdict == "wrong"))


@cache
def is_counted(per: str) -> ColumnElement[bool]:
    """True for events that count: not wrong, and per "story" the one telling that stands for all of its story.

    Articles that are in no story yet count each.
    """
    if per != "story":
        return is_not_wrong()
    told, members = schema.story_events.c, schema.story_articles.c
    single = EVENTS.article_id.not_in(select(members.article_id))
    return and_(is_not_wrong(), or_(EVENTS.id.in_(select(told.event_id)), single))
