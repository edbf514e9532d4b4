"""POLECAT's 40 tab-separated columns, and behind them where each event comes from.

Actor COW and the Wikipedia ids stay empty: we know neither. Intensity is the PLOVER score of the type.
"""

from collections.abc import Iterable
from typing import IO

from vakanuvis.assets.files import read_lines
from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Participant, Place
from vakanuvis.warehouse.flat import Value
from vakanuvis.warehouse.tables import Cell, to_line
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "text/tab-separated-values; charset=utf-8", "tsv"

OWN = (
    *("Status", "Story ID", "Article ID", "URL", "Headline", "Sentence", "Start", "End", "By", "Confidence"),
    *("Review", "Reviewed By", "Reviewed At", "Machine Said"),
)
_SEPARATOR = "; "


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events written; the first line names the columns."""
    stream.write(to_line((*read_lines("exports/polecat.txt"), *OWN)))
    count = 0
    for telling in tellings:
        stream.write(to_line(_make_cells(telling)))
        count += 1
    return count


def _make_cells(telling: Telling) -> list[Cell]:
    event, article = telling.event, telling.article
    published = article.published_at
    return [
        event.id,
        _form(telling.day),
        event.type,
        event.mode,
        event.intensity,
        load_plover().quads[event.quad_code - 1].upper() if event.quad_code else None,
        _SEPARATOR.join(event.contexts),
        *_make_side(telling, event.actors),
        *_make_side(telling, event.recipients),
        *_make_place(telling),
        article.site,
        _form(published.date() if published else None),
        _list_names(telling, "person"),
        _list_names(telling, "body"),
        _SEPARATOR.join(place.name for place in telling.report.places),
        article.language,
        dict(telling.report.versions).get("vakanuvis"),
        *_make_provenance(telling),
    ]


def _form(value: Value) -> str | None:
    return None if value is None else str(value)


def _make_side(telling: Telling, side: tuple[Participant, ...]) -> list[Cell]:
    """The eight columns of a side; those of several participants are joined."""
    actors = [telling.find_actor(participant) for participant in side]
    sectors = [participant.sector for participant in side if participant.sector]
    others = [sector for actor in actors if actor for sector in actor.other_sectors]
    return [
        _SEPARATOR.join(participant.name for participant in side),
        _SEPARATOR.join(participant.code or "" for participant in side),
        None,
        sectors[0] if sectors else None,
        _SEPARATOR.join(dict.fromkeys([*sectors, *others])),
        _SEPARATOR.join(actor.office for actor in actors if actor and actor.office),
        _SEPARATOR.join(participant.text for participant in side),
        None,
    ]


def _make_place(telling: Telling) -> list[Cell]:
    """Placename to feature type."""
    event, place = telling.event, telling.place
    if place is None:
        return [event.place_text, None, None, None, event.place_country, None, None, None, event.place_text, None]
    return [
        place.name,
        place.name if place.kind == "city" else None,
        None,
        place.admin1 or (place.name if place.kind == "admin" else None),
        place.country,
        place.lat,
        place.lon,
        _read_geonames_id(place),
        event.place_text,
        place.kind,
    ]


def _read_geonames_id(place: Place) -> str | None:
    """The number of a GeoNames id; ids of our own have none."""
    return place.id.removeprefix("geonames:") if place.id.startswith("geonames:") else None


def _list_names(telling: Telling, kind: str) -> str:
    return _SEPARATOR.join(actor.name for actor in telling.report.actors if actor.kind == kind)


def _make_provenance(telling: Telling) -> list[Cell]:
    event, article, review = telling.event, telling.article, telling.review
    return [
        event.status,
        telling.story.id if telling.story else None,
        article.id,
        article.url,
        article.title,
        article.words(event.sentence),
        event.trigger.start,
        event.trigger.end,
        event.by,
        event.confidence,
        review.verdict if review else None,
        review.reviewer if review else None,
        review.reviewed_at.isoformat() if review else None,
        telling.machine_said,
    ]
