"""The rows of a report, a table at a time, in the order in which they can be inserted."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import Table

from vakanuvis.base.records import Article, Event, Quote, Report, Span
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.matching import name_key

Row = dict[str, str | int | float | dt.date | dt.datetime | None]
Keys = dict[str | None, str]  # of the actors' names, by the actors' ids


def rows_of(report: Report, digest: str) -> Iterator[tuple[Table, list[Row]]]:
    """The rows of each table; `digest` is that of the whole report."""
    article = report.article
    yield schema.articles, [_article_row(article, digest, dict(report.versions).get("vakanuvis", ""))]
    yield schema.labels, [*_labels("author", article.authors, article.id), *_labels("tag", article.tags, article.id)]
    yield schema.furniture, [{"article_id": article.id, **_span(f.span), "reason": f.reason} for f in article.furniture]
    yield schema.actors, _actor_rows(report)
    yield schema.places, _place_rows(report)
    yield schema.events, [_event_row(event, number, article) for number, event in enumerate(report.events)]
    keys: Keys = {actor.id: name_key(actor.name) for actor in report.actors}
    yield schema.participants, [row for event in report.events for row in _participant_rows(event, article.id, keys)]
    yield (
        schema.counts,
        [
            {"article_id": article.id, "event_id": event.id, "what": what, "count": count}
            for event in report.events
            for what, count in dict(event.counts).items()
        ],
    )
    said = (*report.quotes, *report.statements)
    yield schema.quotes, [_quote_row(quote, number, article.id, keys) for number, quote in enumerate(said)]
    yield schema.mentions, list(_mention_rows(report))


def _article_row(article: Article, digest: str, coder: str) -> Row:
    published = article.published_at
    offset = published.utcoffset() if published else None
    return {
        "id": article.id,
        "url": article.url,
        "site": article.site,
        "language": article.language,
        "title": article.title,
        "lead": article.lead,
        "text": article.body,
        "section": article.section,
        "agency": article.agency,
        "published_at": to_utc(published),
        "day": published.date() if published else None,
        "published_zone": int(offset.total_seconds() // 60) if offset is not None else None,
        "modified_at": to_utc(article.modified_at),
        "page_digest": article.page_digest,
        "report_digest": digest,
        "coder": coder,
        "by": article.by,
    }


def to_utc(instant: dt.datetime | None) -> dt.datetime | None:
    """The instant in UTC; one without a zone is taken as it stands."""
    if instant is None or instant.tzinfo is None:
        return instant
    return instant.astimezone(dt.UTC)


def _labels(kind: str, labels: tuple[str, ...], article_id: str) -> list[Row]:
    return [{"article_id": article_id, "kind": kind, "number": n, "label": label} for n, label in enumerate(labels)]


def _actor_rows(report: Report) -> list[Row]:
    return [
        {
            "article_id": report.article.id,
            "id": actor.id,
            "name": actor.name,
            "country": actor.country,
            "sector": actor.sector,
            "other_sectors": " ".join(actor.other_sectors),
            "kind": actor.kind,
            "office": actor.office,
            "key": name_key(actor.name),
            "office_key": name_key(actor.office) if actor.office else None,
            "mentions": len(actor.mentions),
            "by": actor.by,
            "confidence": actor.confidence,
        }
        for actor in report.actors
    ]


def _place_rows(report: Report) -> list[Row]:
    return [
        {
            "article_id": report.article.id,
            "id": place.id,
            "name": place.name,
            "key": name_key(place.name),
            "country": place.country,
            "kind": place.kind,
            "admin1": place.admin1,
            "lat": place.lat,
            "lon": place.lon,
            "mentions": len(place.mentions),
            "by": place.by,
            "confidence": place.confidence,
        }
        for place in report.places
    ]


def _event_row(event: Event, number: int, article: Article) -> Row:
    agreement = event.agreement
    return {
        "article_id": article.id,
        "id": event.id,
        "number": number,
        "type": event.type,
        "mode": event.mode,
        "contexts": " ".join(event.contexts),
        "status": event.status,
        "reported_by": event.reported_by,
        "place_id": event.place_id,
        "place_text": event.place_text,
        "place_country": event.place_country,
        "starts_on": event.starts_on,
        "day": event.starts_on or (article.published_at.date() if article.published_at else None),
        "ends_on": event.ends_on,
        "date_precision": event.date_precision,
        "instrument": agreement.instrument if agreement else None,
        "subject": agreement.subject if agreement else None,
        "valid_from": agreement.valid_from if agreement else None,
        "valid_until": agreement.valid_until if agreement else None,
        **_span(event.trigger),
        **_span(event.sentence, "sentence_"),
        **_span(event.quote, "quote_"),
        "intensity": event.intensity,
        "quad_code": event.quad_code,
        "by": event.by,
        "confidence": event.confidence,
    }


def _participant_rows(event: Event, article_id: str, actor_keys: Keys) -> list[Row]:
    return [
        {
            "article_id": article_id,
            "event_id": event.id,
            "side": side,
            "number": number,
            "text": participant.text,
            "name": participant.name,
            "key": _own_key(participant.name, participant.actor_id, actor_keys),
            "code": participant.code,
            "sector": participant.sector,
            "actor_id": participant.actor_id,
            **_span(participant.span),
        }
        for side, participants in (("actor", event.actors), ("recipient", event.recipients))
        for number, participant in enumerate(participants)
    ]


def _own_key(name: str, actor_id: str | None, actor_keys: Keys) -> str | None:
    """The key of a name where it is another than that of the actor who has it."""
    key = name_key(name)
    return key if key != actor_keys.get(actor_id) else None


def _quote_row(quote: Quote, number: int, article_id: str, actor_keys: Keys) -> Row:
    return {
        "article_id": article_id,
        "number": number,
        "kind": quote.kind,
        **_span(quote.span),
        "speaker": quote.speaker,
        "speaker_key": _own_key(quote.speaker, quote.actor_id, actor_keys) if quote.speaker else None,
        "actor_id": quote.actor_id,
        **_span(quote.speaker_span, "speaker_"),
        "cue": quote.cue,
        "by": quote.by,
        "confidence": quote.confidence,
    }


def _mention_rows(report: Report) -> Iterator[Row]:
    actors = {actor.id: actor.country for actor in report.actors}
    places = {place.id: place.country for place in report.places}
    for number, quote in enumerate((*report.quotes, *report.statements)):
        for kind, ids, known in (
            ("actor", quote.about.actors, actors),
            ("place", quote.about.places, places),
            ("event", quote.about.events, {}),
        ):
            for position, identity in enumerate(ids):
                yield {
                    "article_id": report.article.id,
                    "quote": number,
                    "kind": kind,
                    "position": position,
                    "id": identity,
                    "code": known.get(identity),
                }


def _span(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    return {f"{prefix}start": span.start if span else None, f"{prefix}end": span.end if span else None}
