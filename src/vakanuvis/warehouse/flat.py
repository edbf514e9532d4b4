"""Telling -> the values of a flat row, in the order of assets/exports/events.tsv."""

import datetime as dt

from vakanuvis.assets.export_tables import load_columns
from vakanuvis.base.records import Agreement, Event, Participant
from vakanuvis.warehouse.tellings import Telling

Value = str | int | float | bool | dt.date | dt.datetime | None
Side = tuple[Participant, ...]


def flatten(telling: Telling) -> tuple[Value, ...]:
    """The values of a telling by column."""
    values = {
        **_flatten_event(telling.event),
        **_flatten_source(telling),
        **_flatten_place(telling),
        **_flatten_sides(telling.event),
        **_flatten_review(telling),
    }
    return tuple(values[column.name] for column in load_columns())


def _flatten_event(event: Event) -> dict[str, Value]:
    agreement = event.agreement or Agreement()
    counts = dict(event.counts)
    return {
        "event_id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "contexts": ";".join(event.contexts),
        "quad_code": event.quad_code,
        "intensity": event.intensity,
        "starts_on": event.starts_on,
        "ends_on": event.ends_on,
        "date_precision": event.date_precision,
        "reported_by": event.reported_by,
        "killed": counts.get("killed"),
        "injured": counts.get("injured"),
        "instrument": agreement.instrument,
        "subject": agreement.subject,
        "valid_from": agreement.valid_from,
        "valid_until": agreement.valid_until,
        "start": event.trigger.start,
        "end": event.trigger.end,
        "by": event.by,
        "confidence": event.confidence,
    }


def _flatten_source(telling: Telling) -> dict[str, Value]:
    article, story = telling.article, telling.story
    return {
        "story_id": story.id if story else None,
        "story_articles": story.articles if story else None,
        "story_sources": story.sources if story else None,
        "counted": telling.counted,
        "date": telling.day,
        "sentence": article.words(telling.event.sentence),
        "trigger": article.words(telling.event.trigger),
        "article_id": article.id,
        "url": article.url,
        "site": article.site,
        "title": article.title,
        "published_at": article.published_at,
        "language": article.language,
        "coder": dict(telling.report.versions).get("vakanuvis"),
    }


def _flatten_review(telling: Telling) -> dict[str, Value]:
    review = telling.review
    return {
        "review": review.verdict if review else None,
        "reviewed_by": review.reviewer if review else None,
        "reviewed_at": review.reviewed_at if review else None,
        "review_note": review.note if review else None,
        "machine_said": telling.machine_said,
    }


def _flatten_place(telling: Telling) -> dict[str, Value]:
    event, place = telling.event, telling.place
    return {
        "place": event.place_text,
        "place_name": place.name if place else None,
        "place_id": event.place_id,
        "place_country": event.place_country,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
    }


def _flatten_sides(event: Event) -> dict[str, Value]:
    return {**_flatten_side("actor", event.actors), **_flatten_side("recipient", event.recipients)}


def _flatten_side(side: str, participants: Side) -> dict[str, Value]:
    return {
        f"{side}s": ";".join(participant.name for participant in participants),
        f"{side}_codes": ";".join(participant.code or "" for participant in participants),
        f"{side}_sectors": ";".join(participant.sector or "" for participant in participants),
    }
