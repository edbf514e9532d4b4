"""What a person said of an event holds for the copies of its text: the same sentence, read alike, is not judged twice.

Rows of copies say of what event they were said (`origin_article`, `origin_event`). They follow from what people said and from
the stories, and are made anew whenever one of these changes. A reviewer's own word on a copy goes before.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, delete, insert, or_, select

from vakanuvis.base.folding import fold
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.texts import cut_text

_EVENTS, _ARTICLES, _REVIEWS, _MEMBERS = schema.events.c, schema.articles.c, schema.reviews.c, schema.story_articles.c
_BATCH = 500  # articles whose reviews are carried at once
_SAID = ("reviewer", "reviewed_at", "verdict", "corrections", "note")
_READ = ("type", "mode", "status", "by", "start", "end")
_Key = tuple[str, str, str]  # article, event, reviewer


class _Reading(NamedTuple):
    """What makes events of copies one: their text, its words, and how the machine read them."""

    text: str
    sentence: str
    trigger: str
    type: str
    mode: str | None
    status: str


def carry_reviews(connection: Connection, article_ids: Sequence[str]) -> None:
    """Make the rows of copies anew in the stories of these articles, whose reviews or stories have changed."""
    stories = select(_MEMBERS.story_id).where(_MEMBERS.article_id.in_(article_ids))
    members = select(_MEMBERS.article_id).where(_MEMBERS.story_id.in_(stories))
    old = or_(_REVIEWS.article_id.in_(members), _REVIEWS.origin_article.in_(article_ids))
    connection.execute(delete(schema.reviews).where(_REVIEWS.origin_article.is_not(None), old))
    told = select(schema.reviews).where(_REVIEWS.article_id.in_(members))
    said = connection.execute(told.order_by(_REVIEWS.reviewed_at, _REVIEWS.article_id, _REVIEWS.event_id)).all()
    carried = _carry(said, _fetch_events(connection, members)) if said else []
    if carried:
        connection.execute(insert(schema.reviews), carried)


def carry_all_reviews(connection: Connection) -> None:
    """Make all rows of copies anew."""
    connection.execute(delete(schema.reviews).where(_REVIEWS.origin_article.is_not(None)))
    reviewed = connection.scalars(select(_REVIEWS.article_id).distinct()).all()
    for start in range(0, len(reviewed), _BATCH):
        carry_reviews(connection, reviewed[start : start + _BATCH])


def _fetch_events(connection: Connection, members: Select[tuple[str]]) -> dict[_Reading, list[Row[Any]]]:
    """The events of the articles by their reading."""
    words = (cut_text(_EVENTS.sentence_start, _EVENTS.sentence_end), cut_text(_EVENTS.start, _EVENTS.end))
    statement = (
        select(schema.events, _MEMBERS.copy_of, words[0].label("sentence"), words[1].label("trigger"))
        .join_from(schema.events, schema.articles, _EVENTS.article_id == _ARTICLES.id)
        .join(schema.story_articles, _EVENTS.article_id == _MEMBERS.article_id)
        .where(_EVENTS.article_id.in_(members))
    )
    found: dict[_Reading, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(statement):
        sentence, trigger = (" ".join(fold(text).split()) for text in (row.sentence, row.trigger))
        found[_Reading(row.copy_of, sentence, trigger, row.type, row.mode, row.status)].append(row)
    return found


def _carry(said: Sequence[Row[Any]], events: dict[_Reading, list[Row[Any]]]) -> list[dict[str, object]]:
    """The rows of copies: of several words of a reviewer the latest."""
    own: set[tuple[object, ...]] = {(row.article_id, row.event_id, row.reviewer) for row in said}
    own |= {(row.article_id, row.start, row.end, row.reviewer) for row in said}
    carried: dict[_Key, dict[str, object]] = {}
    places: dict[tuple[str, int, int], list[_Reading]] = defaultdict(list)
    for reading, rows in events.items():
        for row in rows:
            places[row.article_id, row.start, row.end].append(reading)
    for review in said:
        for reading in places.get((review.article_id, review.start, review.end), ()):
            for copy in events[reading]:
                key = (copy.article_id, copy.id, review.reviewer)
                if key not in own and (copy.article_id, copy.start, copy.end, review.reviewer) not in own:
                    carried[key] = _make_row(review, copy)
    return list(carried.values())


def _make_row(review: Row[Any], copy: Row[Any]) -> dict[str, object]:
    return {
        "article_id": copy.article_id,
        "event_id": copy.id,
        **{name: review._mapping[name] for name in _SAID},
        **{name: copy._mapping[name] for name in _READ},
        "origin_article": review.article_id,
        "origin_event": review.event_id,
    }
