"""Reviews: what a person said of the machine's events. They stand beside the record and outlive a newer reading."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.carrying import carry_reviews
from vakanuvis.warehouse.connections import Warehouse

_IS_OWN = schema.reviews.c.origin_article.is_(None)


class Corrections(Record, frozen=True, omit_defaults=True):
    """The fields that a reviewer changed; None where the machine's stands. Sides are codes with sectors: "TUR GOV; GRC MIL".

    "" says that there is none: no mode, no such side, no place, no day.
    """

    type: str | None = None
    mode: str | None = None
    status: str | None = None
    actors: str | None = None
    recipients: str | None = None
    place: str | None = None
    date: str | None = None


class Review(Record, frozen=True):
    """A person's word on an event: verdict right, wrong or corrected. `type`, `mode`, `status`, `by` are the machine's then.

    The event is found again by its words (`start`, `end`), so a newer coder that reads it otherwise keeps the review.
    """

    article_id: str
    event_id: str
    reviewer: str
    reviewed_at: dt.datetime
    verdict: str
    start: int
    end: int
    type: str
    status: str
    by: str
    mode: str | None = None
    corrections: Corrections = Corrections()
    note: str | None = None


def save_review(warehouse: Warehouse, review: Review) -> Review | None:
    """Keep a review; a reviewer's later word on an event replaces the earlier one, which is given back."""
    with warehouse.begin() as connection:
        return _replace(connection, review, review)


def withdraw_review(warehouse: Warehouse, review: Review) -> Review | None:
    """Take a reviewer's word on an event back, whatever it is now; gives what it was.

    Where it was said of a copy, it is taken back there.
    """
    with warehouse.begin() as connection:
        return _replace(connection, _find_origin(connection, review) or review, None)


def undo_review(warehouse: Warehouse, done: Review | None, before: Review | None) -> bool:
    """Put `before` in the place of `done` (None: no word); False, with no change, if the word is another one by now."""
    words = done or before
    if words is None:
        return True
    with warehouse.begin() as connection:
        if _find(connection, words) != done:
            return False
        _replace(connection, words, before)
        return True


def _replace(connection: Connection, words: Review, review: Review | None) -> Review | None:
    """Put a review (None: no word) in the place of the reviewer's word on these words, which is given back."""
    before = _find(connection, words)
    connection.execute(delete(schema.reviews).where(_is_same(words)))
    if review is not None:
        row = {name: getattr(review, name) for name in Review.__struct_fields__}
        row["corrections"] = msgspec.json.encode(review.corrections).decode()
        connection.execute(insert(schema.reviews).values(**row))
    carry_reviews(connection, [words.article_id])
    return before


def _find(connection: Connection, words: Review) -> Review | None:
    row = connection.execute(select(schema.reviews).where(_is_same(words), _IS_OWN).order_by("reviewed_at")).first()
    return _rebuild(row._asdict()) if row else None


def _find_origin(connection: Connection, words: Review) -> Review | None:
    """The review that holds for these words, said of a copy; None where the word is their own."""
    table, copy = schema.reviews.c, schema.reviews.alias().c
    same = and_(table.article_id == copy.origin_article, table.event_id == copy.origin_event, table.reviewer == copy.reviewer)
    spoken = and_(copy.article_id == words.article_id, copy.start == words.start, copy.end == words.end)
    statement = select(schema.reviews).where(same, spoken, copy.reviewer == words.reviewer, _IS_OWN)
    row = connection.execute(statement.order_by("reviewed_at")).first()
    return _rebuild(row._asdict()) if row else None


def _is_same(review: Review) -> ColumnElement[bool]:
    """True for the reviewer's word on the same words."""
    table = schema.reviews.c
    same = and_(table.article_id == review.article_id, table.start == review.start, table.end == review.end)
    return and_(same, table.reviewer == review.reviewer)


def read_reviews(warehouse: Warehouse) -> list[Review]:
    """All reviews, in the order of their articles; what copies have of them is left out."""
    with warehouse.read() as connection:
        rows = connection.execute(select(schema.reviews).where(_IS_OWN).order_by("article_id", "start", "reviewer")).all()
    return [_rebuild(row._asdict()) for row in rows]


def fetch_reviews(connection: Connection, article_ids: Iterable[str]) -> dict[tuple[str, int, int], list[Review]]:
    """The reviews of these articles by article and words, with those that copies of the articles have."""
    table = schema.reviews
    statement = select(table).where(table.c.article_id.in_(sorted(article_ids))).order_by(table.c.reviewed_at, table.c.reviewer)
    found: dict[tuple[str, int, int], list[Review]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.article_id, row.start, row.end].append(_rebuild(row._asdict()))
    return found


def _rebuild(row: dict[str, object]) -> Review:
    fields = {name: row[name] for name in Review.__struct_fields__}
    fields["corrections"] = msgspec.json.decode(str(fields["corrections"] or "{}"))
    instant = fields["reviewed_at"]
    if isinstance(instant, dt.datetime):
        fields["reviewed_at"] = instant.astimezone(dt.UTC) if instant.tzinfo else instant.replace(tzinfo=dt.UTC)
    return msgspec.convert(fields, Review)
