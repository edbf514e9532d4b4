"""`vaka events`: the events that were read, newest first."""

import datetime as dt
from typing import Any

import click

from vakanuvis.base.records import Participant, Record
from vakanuvis.commands.options import database, filtered, formatted, limited, opened, read_filters
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.queries import FoundEvent, find_events

_COLUMNS = ("day", "type", "status", "actors", "recipients", "place", "review", "id")


class EventLine(Record, frozen=True):
    """An event on one line."""

    id: str
    day: dt.date | None
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    place_country: str | None
    date: dt.date | None
    date_precision: str | None
    reported_by: str | None
    instrument: str | None
    intensity: float | None
    quad_code: int | None
    confidence: float
    by: str
    review: tuple[str, ...]
    story: str | None
    trigger: str
    sentence: str
    article_id: str
    title: str
    site: str
    url: str


@click.command()
@filtered
@limited(50)
@click.option("--sentence", "with_sentence", is_flag=True, help="Show in the table the sentence behind each event.")
@formatted
@database
def events(*, limit: int, with_sentence: bool, form: str | None, database: str, **choice: Any) -> None:
    """List events: who did what to whom, when and where, on what review.

    All that is asked must hold: `vaka events --actor Rusya --recipient PRK --type SUPPORT --since 2026-01-01`.
    """
    columns = (*_COLUMNS, "sentence") if with_sentence else _COLUMNS
    with opened(database) as warehouse:
        found = find_events(warehouse, read_filters(choice), limit=limit or None)
        print_rows(map(_line, found), form or "table", columns, EventLine)


def _line(found: FoundEvent) -> EventLine:
    event = found.event
    return EventLine(
        id=event.id,
        day=found.day,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=tuple(map(name_side, event.actors)),
        recipients=tuple(map(name_side, event.recipients)),
        place=event.place_text,
        place_country=event.place_country,
        date=event.starts_on,
        date_precision=event.date_precision,
        reported_by=event.reported_by,
        instrument=event.agreement.instrument if event.agreement else None,
        intensity=event.intensity,
        quad_code=event.quad_code,
        confidence=event.confidence,
        by=event.by,
        review=tuple(f"{review.verdict} ({review.reviewer})" for review in found.reviews),
        story=found.story_id,
        trigger=found.trigger,
        sentence=found.sentence,
        article_id=found.article_id,
        title=found.title,
        site=found.site,
        url=found.url,
    )


def name_side(participant: Participant) -> str:
    """The participant as lists show him: "Ali Yurt [TUR GOV]"."""
    codes = " ".join(code for code in (participant.code, participant.sector) if code)
    return f"{participant.name or participant.text or 'unknown'} [{codes}]" if codes else participant.name
