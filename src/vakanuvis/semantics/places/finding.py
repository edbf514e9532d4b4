"""Finds the places of an article."""

from collections.abc import Iterable

from vakanuvis.assets.place_tables import Entry, load_place_words
from vakanuvis.base.records import Analysis, Place, Span
from vakanuvis.semantics.places.choosing import choose, survey
from vakanuvis.semantics.places.names import Occurrence, find_names
from vakanuvis.semantics.places.pieces import read_pieces


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
    return tuple(_gather(known))


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
