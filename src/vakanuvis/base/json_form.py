"""The JSON form of a report: the fields of the annotation guide, plus offsets, `by`, `confidence` and what was left out.

All offsets are half-open code-point offsets in title + newline + lead + newline + text (no lead line where there is no lead).
"""

import datetime as dt

import msgspec

from vakanuvis.base.records import Article, Event, Participant, Quote, Rejected, Report, Span


class Form(msgspec.Struct, frozen=True):
    """Base of the JSON forms."""


class ParticipantForm(Form, frozen=True):
    """One side of an event; start and end are null where the article has no words for it."""

    text: str
    name: str
    code: str | None
    sector: str | None
    start: int | None = None
    end: int | None = None


class PlaceForm(Form, frozen=True):
    """Where an event happened; `id` is a GeoNames id where the place is in the gazetteer."""

    text: str
    country: str | None
    id: str | None = None


class AgreementForm(Form, frozen=True):
    """What was signed or promised."""

    instrument: str | None
    subject: str | None
    valid_from: str | None
    valid_until: str | None


class EventForm(Form, frozen=True):
    """Who did what to whom. `date` is the day if the article fixes one; starts_on, ends_on and precision tell the rest.

    `start` and `end` are the trigger's.
    """

    id: str
    type: str
    mode: str | None
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    status: str
    actors: tuple[ParticipantForm, ...]
    recipients: tuple[ParticipantForm, ...]
    reported_by: str | None
    place: PlaceForm | None
    date: str | None
    starts_on: dt.date | None
    ends_on: dt.date | None
    date_precision: str | None
    trigger: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    sentence_end: int
    agreement: AgreementForm | None
    quad_code: int | None
    intensity: float | None
    counts: dict[str, int]
    by: str
    confidence: float


class NamedForm(Form, frozen=True):
    """An actor that a quote mentions."""

    name: str
    code: str | None
    sector: str | None


class SiteForm(Form, frozen=True):
    """A place that a quote mentions."""

    name: str
    country: str | None
    id: str


class AboutForm(Form, frozen=True):
    """What a quote mentions; events by their ids."""

    actors: tuple[NamedForm, ...]
    places: tuple[SiteForm, ...]
    events: tuple[str, ...]


class QuoteForm(Form, frozen=True):
    """What somebody said."""

    text: str
    speaker: str | None
    speaker_text: str | None
    cue: str | None
    kind: str
    start: int
    end: int
    speaker_start: int | None
    speaker_end: int | None
    about: AboutForm
    by: str
    confidence: float


class FurnitureForm(Form, frozen=True):
    """A stretch of the page that is not the article's, and why."""

    text: str
    reason: str
    start: int
    end: int


class ReportForm(Form, frozen=True):
    """A report as a JSON object."""

    id: str
    url: str
    site: str
    date: str | None
    title: str
    lead: str | None
    text: str
    language: str
    section: str | None
    published_at: dt.datetime | None
    modified_at: dt.datetime | None
    authors: tuple[str, ...]
    agency: str | None
    tags: tuple[str, ...]
    events: tuple[EventForm, ...]
    quotes: tuple[QuoteForm, ...]
    statements: tuple[QuoteForm, ...]
    furniture: tuple[FurnitureForm, ...]
    versions: dict[str, str]


class RejectedForm(Form, frozen=True):
    """A refused page as a JSON object."""

    url: str
    rejected: str
    stage: str
    detail: str


_ENCODER = msgspec.json.Encoder()


def to_json(outcome: Report | Rejected) -> bytes:
    """The report or the refusal as one line of JSON, without the newline."""
    return _ENCODER.encode(form_report(outcome) if isinstance(outcome, Report) else form_rejected(outcome))


def form_rejected(rejected: Rejected) -> RejectedForm:
    """The form of a refused page."""
    return RejectedForm(url=rejected.url, rejected=rejected.reason, stage=rejected.stage, detail=rejected.detail)


def form_report(report: Report) -> ReportForm:
    """The form of a report."""
    article = report.article
    return ReportForm(
        id=article.id,
        url=article.url,
        site=article.site,
        date=article.published_at.isoformat() if article.published_at else None,
        title=article.title,
        lead=article.lead,
        text=article.body,
        language=article.language,
        section=article.section,
        published_at=article.published_at,
        modified_at=article.modified_at,
        authors=article.authors,
        agency=article.agency,
        tags=article.tags,
        events=tuple(_form_event(event, article) for event in report.events),
        quotes=_form_quotes(report.quotes, report),
        statements=_form_quotes(report.statements, report),
        furniture=tuple(FurnitureForm(article.words(f.span), f.reason, f.span.start, f.span.end) for f in article.furniture),
        versions=dict(report.versions),
    )


def _form_event(event: Event, article: Article) -> EventForm:
    day = event.starts_on.isoformat() if event.starts_on and event.date_precision == "day" else None
    agreement = event.agreement
    return EventForm(
        id=event.id,
        type=event.type,
        mode=event.mode,
        modes=(event.mode,) if event.mode else (),
        contexts=event.contexts,
        status=event.status,
        actors=tuple(map(_form_participant, event.actors)),
        recipients=tuple(map(_form_participant, event.recipients)),
        reported_by=event.reported_by,
        place=PlaceForm(event.place_text, event.place_country, event.place_id) if event.place_text else None,
        date=day,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
        date_precision=event.date_precision,
        trigger=article.words(event.trigger),
        start=event.trigger.start,
        end=event.trigger.end,
        sentence=article.words(event.sentence),
        sentence_start=event.sentence.start,
        sentence_end=event.sentence.end,
        agreement=AgreementForm(agreement.instrument, agreement.subject, agreement.valid_from, agreement.valid_until)
        if agreement
        else None,
        quad_code=event.quad_code,
        intensity=event.intensity,
        counts=dict(event.counts),
        by=event.by,
        confidence=event.confidence,
    )


def _form_participant(participant: Participant) -> ParticipantForm:
    start, end = _offsets(participant.span)
    return ParticipantForm(participant.text, participant.name, participant.code, participant.sector, start, end)


def _form_quotes(quotes: tuple[Quote, ...], report: Report) -> tuple[QuoteForm, ...]:
    actors = {actor.id: NamedForm(actor.name, actor.country, actor.sector) for actor in report.actors}
    places = {place.id: SiteForm(place.name, place.country, place.id) for place in report.places}
    return tuple(
        _form_quote(
            quote,
            report.article,
            AboutForm(
                tuple(actors[actor_id] for actor_id in quote.about.actors),
                tuple(places[place_id] for place_id in quote.about.places),
                quote.about.events,
            ),
        )
        for quote in quotes
    )


def _form_quote(quote: Quote, article: Article, about: AboutForm) -> QuoteForm:
    start, end = _offsets(quote.speaker_span)
    return QuoteForm(
        text=article.words(quote.span),
        speaker=quote.speaker,
        speaker_text=article.words(quote.speaker_span) if quote.speaker_span else None,
        cue=quote.cue,
        kind=quote.kind,
        start=quote.span.start,
        end=quote.span.end,
        speaker_start=start,
        speaker_end=end,
        about=about,
        by=quote.by,
        confidence=quote.confidence,
    )


def _offsets(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)
