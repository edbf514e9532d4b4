"""Which names are accepted as places, and which of its namesakes a name means."""

from collections import Counter
from math import log10

import msgspec

from vakanuvis.assets.place_tables import Candidate, PlaceWords, find_candidates
from vakanuvis.semantics.places.names import Occurrence, is_curated

_HOME = "TUR"


class Surroundings(msgspec.Struct, frozen=True):
    """What an article says about where it plays: how often it names each country, the countries of each sentence, its places' keys."""

    countries: Counter[str]
    by_sentence: dict[int, frozenset[str]]
    provinces: frozenset[str]
    strong: frozenset[str]


def survey(occurrences: list[Occurrence], words: PlaceWords) -> Surroundings:
    """The surroundings, from the names that stand for themselves."""
    countries: Counter[str] = Counter()
    by_sentence: dict[int, set[str]] = {}
    provinces: set[str] = set()
    for occurrence in occurrences:
        best = find_candidates(occurrence.key)[0]
        if best.trust < 3 or (occurrence.key in words.ambiguous and not occurrence.strong):
            continue
        country = best.entry.country
        if best.entry.kind == "country":
            countries[country] += 2
            by_sentence.setdefault(occurrence.sentence, set()).add(country)
        elif len({entry.entry.country for entry in find_candidates(occurrence.key) if entry.trust == 3}) == 1:
            countries[country] += 1
            by_sentence.setdefault(occurrence.sentence, set()).add(country)
        if country == _HOME and best.entry.admin1:
            provinces.add(best.entry.admin1)
    del countries[""]
    strong = frozenset(occurrence.key for occurrence in occurrences if occurrence.strong)
    return Surroundings(countries, {key: frozenset(value) for key, value in by_sentence.items()}, frozenset(provinces), strong)


def choose(occurrence: Occurrence, words: PlaceWords, surroundings: Surroundings) -> Candidate | None:
    """The place that a name means; None if it is not taken for one."""
    owner = _owner_country(occurrence)
    best = max(find_candidates(occurrence.key), key=lambda entry: _score(entry, occurrence, owner, surroundings))
    if occurrence.key in words.ambiguous:
        return best if _stands_alone(occurrence, best, surroundings) else None
    if best.trust == 3:
        return (
            best
            if not (occurrence.named and best.entry.population < 300_000 and best.entry.kind == "city")
            else _named(occurrence, best, surroundings)
        )
    return best if _is_shown(occurrence, best, surroundings) else None


def _named(occurrence: Occurrence, best: Candidate, surroundings: Surroundings) -> Candidate | None:
    """A small curated town beside another name: only if its country or the town itself is spoken of."""
    spoken = occurrence.key in surroundings.strong or best.entry.country in surroundings.countries
    return best if spoken else None


def _stands_alone(occurrence: Occurrence, best: Candidate, surroundings: Surroundings) -> bool:
    """True if an ambiguous name is a place here: in the locative, before a noun of places, or suffixed where it was one before."""
    if occurrence.headed:
        return best.trust > 1 or best.entry.country in surroundings.countries or best.entry.country == _HOME
    if occurrence.named or not occurrence.weak or best.trust == 1:
        return False
    return occurrence.strong or occurrence.key in surroundings.strong


def _is_shown(occurrence: Occurrence, best: Candidate, surroundings: Surroundings) -> bool:
    """True if a name that our own tables do not have is a place here."""
    if occurrence.named or occurrence.key not in surroundings.strong:
        return False
    entry = best.entry
    if entry.country == _HOME:
        return best.trust == 2 or occurrence.headed or entry.admin1 in surroundings.provinces
    if best.trust == 2:
        return occurrence.strong or entry.country in surroundings.countries
    return entry.country in surroundings.countries


def _owner_country(occurrence: Occurrence) -> str | None:
    """The country of the genitive before the name."""
    if occurrence.owner is None or not is_curated(occurrence.owner):
        return None
    return find_candidates(occurrence.owner)[0].entry.country


def _score(candidate: Candidate, occurrence: Occurrence, owner: str | None, surroundings: Surroundings) -> float:
    """How well a place fits: its renown, the country before it, the countries of sentence and article."""
    country = candidate.entry.country
    score = candidate.trust + log10(candidate.entry.population + 1000) * 0.5
    if country and country == owner:
        score += 5
    if country in surroundings.by_sentence.get(occurrence.sentence, ()):
        score += 2
    if country in surroundings.countries:
        total = sum(surroundings.countries.values())
        score += 1 + 2 * surroundings.countries[country] / total
    if country == _HOME:
        score += 0.5
    return score
