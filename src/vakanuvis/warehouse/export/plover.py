"""PLOVER JSONL: an event a line, with the field names of the PLOVER manual ("JSON Data Fields", draft of 2021).

The manual's auxiliary contexts historical, future, hypothetical and negation carry the status. Fields of ours beyond the manual's
stand under "vakanuvis".
"""

from collections.abc import Iterable
from typing import IO

import msgspec

from vakanuvis.base.records import Participant
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "application/jsonl", "jsonl"

_AUXILIARY = {"historical": "historical", "future": "future", "hypothetical": "hypothetical", "negated": "negation"}
_SIZES = {"killed": "dead", "injured": "injured", "arrested": "arrested"}
Json = dict[str, object]


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events written."""
    count = 0
    for telling in tellings:
        stream.write(msgspec.json.encode(_drop_empty(_make_record(telling))) + b"\n")
        count += 1
    return count


def _make_record(telling: Telling) -> Json:
    event, article = telling.event, telling.article
    auxiliary = [_AUXILIARY[event.status]] if event.status in _AUXILIARY else []
    return {
        "id": event.id,
        "has_event": True,
        "date": telling.day,
        "enddate": event.ends_on if event.ends_on != event.starts_on else None,
        "source": [_make_actor(telling, actor) for actor in event.actors],
        "recipient": [_make_actor(telling, recipient) for recipient in event.recipients],
        "event": [event.type],
        "event_loc": _make_place(telling),
        "event_text": [article.words(event.sentence)],
        "quad_code": event.quad_code,
        "event_scale": event.intensity,
        "mode": [event.mode] if event.mode else None,
        "context": [*event.contexts, *auxiliary],
        "link": telling.story.id if telling.story else None,
        "text_info": {"start": event.sentence.start, "end": event.sentence.end},
        "size": {_SIZES[what]: count for what, count in event.counts if what in _SIZES},
        "cite_info": _make_citation(telling),
        "coder": f"vakanuvis {dict(telling.report.versions).get('vakanuvis', '')}".strip(),
        "vakanuvis": _make_own(telling),
    }


def _make_actor(telling: Telling, participant: Participant) -> Json:
    """An actor object."""
    actor = telling.find_actor(participant)
    return _drop_empty(
        {
            "code": participant.code,
            "sector": [participant.sector, *(actor.other_sectors if actor else ())] if participant.sector else None,
            "actor_text": participant.text,
            "identifier_text": participant.name,
            "office": actor.office if actor else None,
        }
    )


def _make_place(telling: Telling) -> Json:
    """A location object: the field names of GeoNames, and cc3."""
    place, id_ = telling.place, telling.event.place_id or ""
    return _drop_empty(
        {
            "geonameid": int(id_.removeprefix("geonames:")) if id_.startswith("geonames:") else None,
            "name": place.name if place else telling.event.place_text,
            "latitude": place.lat if place else None,
            "longitude": place.lon if place else None,
            "cc3": telling.event.place_country,
        }
    )


def _make_citation(telling: Telling) -> Json:
    article = telling.article
    return _drop_empty(
        {
            "citation": article.id,
            "url": article.url,
            "title": article.title,
            "language": article.language,
            "publication": article.site,
            "codebook": "PLOVER 2021",
        }
    )


def _make_own(telling: Telling) -> Json:
    event = telling.event
    return _drop_empty(
        {
            "status": event.status,
            "trigger": [event.trigger.start, event.trigger.end],
            "by": event.by,
            "confidence": event.confidence,
            "reported_by": event.reported_by,
            "agreement": event.agreement,
            "review": _make_review(telling),
        }
    )


def _make_review(telling: Telling) -> Json | None:
    """The latest review: verdict, who, when, why, and what the machine said where it was corrected."""
    review = telling.review
    if review is None:
        return None
    who = {"verdict": review.verdict, "by": review.reviewer, "at": review.reviewed_at}
    return _drop_empty({**who, "note": review.note, "machine_said": telling.machine_said})


def _drop_empty(fields: Json) -> Json:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {}, ())}
