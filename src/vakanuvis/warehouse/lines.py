"""What was found -> rows as they are listed: on the command line, in the API and over MCP alike."""

import datetime as dt

from vakanuvis.base.records import Participant, Record, Span
from vakanuvis.warehouse.queries import ArticleRow, FoundEvent, FoundQuote
from vakanuvis.warehouse.search import Hit


class EventLine(Record, frozen=True):
    """An event on one line; start and end are those of the words that state it."""

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
    start: int
    end: int
    article_id: str
    title: str
    site: str
    url: str


class QuoteLine(Record, frozen=True):
    """A quote on one line."""

    day: dt.date | None
    speaker: str | None
    cue: str | None
    kind: str
    text: str
    about: tuple[str, ...]
    events: tuple[str, ...]
    start: int
    end: int
    confidence: float
    by: str
    article_id: str
    title: str
    site: str
    url: str


class HitLine(Record, frozen=True):
    """A found article on one line; the found words of the snippet stand between « »."""

    day: dt.date | None
    title: str
    snippet: str
    score: float
    article_id: str
    site: str
    url: str


class ArticleLine(Record, frozen=True):
    """An article on one line; `events` counts the events it tells."""

    id: str
    day: dt.date | None
    published_at: dt.datetime | None
    title: str
    lead: str | None
    language: str
    events: int
    site: str
    url: str


def line_event(found: FoundEvent) -> EventLine:
    """The event as it is listed."""
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
        start=event.trigger.start,
        end=event.trigger.end,
        article_id=found.article_id,
        title=found.title,
        site=found.site,
        url=found.url,
    )


def line_quote(found: FoundQuote) -> QuoteLine:
    """The quote as it is listed."""
    quote = found.quote
    return QuoteLine(
        day=_day(found.published_at),
        speaker=quote.speaker,
        cue=quote.cue,
        kind=quote.kind,
        text=found.text,
        about=found.about,
        events=quote.about.events,
        start=quote.span.start,
        end=quote.span.end,
        confidence=quote.confidence,
        by=quote.by,
        article_id=found.article_id,
        title=found.title,
        site=found.site,
        url=found.url,
    )


def line_hit(hit: Hit) -> HitLine:
    """The found article as it is listed."""
    snippet = mark_words(hit.snippet, hit.marks)
    return HitLine(_day(hit.published_at), hit.title, snippet, hit.score, hit.article_id, hit.site, hit.url)


def line_article(row: ArticleRow) -> ArticleLine:
    """The article as it is listed."""
    day = _day(row.published_at)
    return ArticleLine(row.id, day, row.published_at, row.title, row.lead, row.language, row.events, row.site, row.url)


def mark_words(text: str, marks: tuple[Span, ...]) -> str:
    """The text with « » around what is marked."""
    pieces, position = [], 0
    for mark in marks:
        pieces += [text[position : mark.start], f"«{text[mark.start : mark.end]}»"]
        position = mark.end
    return "".join((*pieces, text[position:]))


def name_side(participant: Participant) -> str:
    """The participant as lists show him: "Ali Yurt [TUR GOV]"."""
    codes = " ".join(code for code in (participant.code, participant.sector) if code)
    return f"{participant.name or participant.text or 'unknown'} [{codes}]" if codes else participant.name


def _day(instant: dt.datetime | None) -> dt.date | None:
    return instant.date() if instant else None
