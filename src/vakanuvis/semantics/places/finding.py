"""Finds the places of an article."""

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from vakanuvis.assets.place_tables import Entry, load_place_words
from vakanuvis.base.records import Analysis, Article, Place, Span
from vakanuvis.semantics.places.choosing import choose, survey
from vakanuvis.semantics.places.forms import Shaped, find_shapes
from vakanuvis.semantics.places.names import Occurrence, find_names
from vakanuvis.semantics.places.pieces import read_pieces

_HOMES = {"tr": "TUR"}  # where an article plays that names no country at all


def find_places(analysis: Analysis) -> tuple[Place, ...]:
    """The places of an article in the order of their first mention; empty for a language without place words."""
    words = load_place_words(analysis.article.language)
    if words is None:
        return ()
    pieces = [read_pieces(sentence) for sentence in analysis.sentences]
    occurrences = [found for number, row in enumerate(pieces) for found in find_names(row, number, words)]
    surroundings = survey(occurrences, words)
    known: list[tuple[Entry, Occurrence]] = []
    for occurrence in occurrences:
        candidate = choose(occurrence, words, surroundings)
        if candidate is not None:
            known.append((candidate.entry, occurrence))
    places = _gather(known)
    taken = _taken(known)
    shapes = [
        shape for number, row in enumerate(pieces) for shape in find_shapes(row, number, words, taken.get(number, frozenset()))
    ]
    return tuple(_join(places, _place_shapes(shapes, known, analysis.article)))


def _join(places: list[Place], shaped: list[Place]) -> list[Place]:
    """The places, with those by form that bear a known one's name ("Ege'de", "Ege Denizi") among its mentions."""
    merged = {place.id: place for place in places}
    for place in shaped:
        same = merged.get(place.id)
        mentions = sorted((*same.mentions, *place.mentions), key=lambda span: span.start) if same else ()
        merged[place.id] = msgspec.structs.replace(same, mentions=tuple(mentions)) if same else place
    return list(merged.values())


def _taken(known: list[tuple[Entry, Occurrence]]) -> dict[int, frozenset[int]]:
    """The pieces of each sentence that belong to known places."""
    taken: dict[int, set[int]] = {}
    for _, occurrence in known:
        taken.setdefault(occurrence.sentence, set()).update(range(occurrence.first, occurrence.last + 1))
    return {sentence: frozenset(numbers) for sentence, numbers in taken.items()}


def _place_shapes(shapes: list[Shaped], known: list[tuple[Entry, Occurrence]], article: Article) -> list[Place]:
    """The places by form, one for all mentions of a name; the country is that of the nearest place before, else after."""
    anchors = _find_anchors(known)
    groups: dict[str, list[Shaped]] = {}
    for shape in shapes:
        groups.setdefault(article.words(shape.span), []).append(shape)
    return [
        Place(
            id=name,
            name=name,
            country=_country_near(group[0], anchors) or (None if group[0].kind == "sea" else _HOMES.get(article.language)),
            kind=group[0].kind,
            mentions=tuple(shape.span for shape in group),
            by="form",
            confidence=0.7,
        )
        for name, group in groups.items()
    ]


class Anchors(msgspec.Struct, frozen=True, gc=False):
    """The known places that say where something is, in order, with where they end; `acting` is the first bare country.

    A bare country may be who acts ("İsrail ordusu, Beyt Furik beldesinde ..."): it counts only where nothing else is named.
    """

    pairs: list[tuple[Entry, Occurrence]]
    ends: list[int]
    acting: str | None


def _find_anchors(known: list[tuple[Entry, Occurrence]]) -> Anchors:
    pairs = [pair for pair in known if pair[0].country and (pair[0].kind != "country" or _locates(pair[1]))]
    acting = next((entry.country for entry, _ in known if entry.country), None)
    return Anchors(pairs, [occurrence.span.end for _, occurrence in pairs], acting)


def _locates(country: Occurrence) -> bool:
    """True for a country that stands for itself, not for a body of its own ("İsrail | ordusunun")."""
    return country.owns or (country.strong and country.headed != "body")


def _country_near(shape: Shaped, anchors: Anchors) -> str | None:
    """The country before the name that says where it is: a genitive of its sentence, else the last anchor, else the first."""
    before = bisect_right(anchors.ends, shape.span.start)
    for entry, occurrence in reversed(anchors.pairs[max(before - 8, 0) : before]):
        if occurrence.sentence == shape.sentence and occurrence.owns:
            return entry.country
    nearest = anchors.pairs[before - 1 : before] or anchors.pairs[:1]
    return nearest[0][0].country if nearest else anchors.acting


def _gather(known: Iterable[tuple[Entry, Occurrence]]) -> list[Place]:
    """One place for all its mentions."""
    mentions: dict[str, list[Span]] = {}
    entries: dict[str, Entry] = {}
    for entry, occurrence in known:
        mentions.setdefault(entry.id, []).append(occurrence.span)
        entries[entry.id] = entry
    return [_place(entries[identity], tuple(spans)) for identity, spans in mentions.items()]


def _place(entry: Entry, spans: tuple[Span, ...]) -> Place:
    return Place(
        id=entry.id,
        name=entry.name,
        country=entry.country or None,
        kind=entry.kind,
        mentions=spans,
        admin1=entry.admin1 or None,
        lat=entry.lat,
        lon=entry.lon,
        by="gazetteer",
    )
