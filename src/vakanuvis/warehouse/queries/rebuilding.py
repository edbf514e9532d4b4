"""Rows -> records: what `rows.py` took apart, put together. Mentions' spans are not kept, so they are empty."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from vakanuvis.base.records import About, Agreement, Event, Participant, Quote, Span

Found = Row[Any]


def rebuild_event(row: Found, participants: Iterable[Found], counts: Iterable[Found]) -> Event:
    """The event of a row of `events`, of its participants in order, and of its counts."""
    sides = list(participants)
    return Event(
        id=row.id,
        type=row.type,
        mode=row.mode,
        status=row.status,
        actors=tuple(rebuild_participant(side) for side in sides if side.side == "actor"),
        recipients=tuple(rebuild_participant(side) for side in sides if side.side == "recipient"),
        trigger=Span(row.start, row.end),
        sentence=Span(row.sentence_start, row.sentence_end),
        by=row.by,
        confidence=row.confidence,
        contexts=tuple(row.contexts.split()),
        reported_by=row.reported_by,
        place_id=row.place_id,
        place_text=row.place_text,
        place_country=row.place_country,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        date_precision=row.date_precision,
        agreement=rebuild_agreement(row),
        quote=rebuild_span(row.quote_start, row.quote_end),
        intensity=row.intensity,
        quad_code=row.quad_code,
        counts=tuple((told.what, told[-1]) for told in counts),
    )


def rebuild_agreement(row: Found) -> Agreement | None:
    """What was signed; None where the row tells nothing of it."""
    told = (row.instrument, row.subject, row.valid_from, row.valid_until)
    return Agreement(*told) if any(told) else None


def rebuild_participant(row: Found) -> Participant:
    """One side of an event."""
    return Participant(row.text, row.name, row.code, row.sector, row.actor_id, rebuild_span(row.start, row.end))


def rebuild_quote(row: Found, mentions: Iterable[Found]) -> Quote:
    """The quote of a row of `quotes` with what it is about."""
    about: dict[str, list[str]] = {"actor": [], "place": [], "event": []}
    for mention in mentions:
        about[mention.kind].append(mention.id)
    return Quote(
        span=Span(row.start, row.end),
        kind=row.kind,
        speaker=row.speaker,
        actor_id=row.actor_id,
        speaker_span=rebuild_span(row.speaker_start, row.speaker_end),
        cue=row.cue,
        about=About(tuple(about["actor"]), tuple(about["place"]), tuple(about["event"])),
        by=row.by,
        confidence=row.confidence,
    )


def rebuild_span(start: int | None, end: int | None) -> Span | None:
    """The span, where there is one."""
    return None if start is None or end is None else Span(start, end)


def rebuild_instant(instant: dt.datetime | None, zone: int | None) -> dt.datetime | None:
    """The instant in the zone in which the page gave it; SQLite drops the zone, PostgreSQL gives its own."""
    if instant is None or zone is None:
        return instant
    aware = instant if instant.tzinfo else instant.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.timezone(dt.timedelta(minutes=zone)))
