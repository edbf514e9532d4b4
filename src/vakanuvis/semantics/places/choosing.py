"""Which names are accepted as places, and which of its namesakes a name means."""

from collections import Counter
from math import log10

import msgspec

from vakanuvis.assets.place_tables import Candidate, Entry, PlaceWords, find_candidates
from vakanuvis.semantics.places.names import Occurrence, is_curated

_HOME = "TUR"


class Surroundings(msgspec.Struct, frozen=True, gc=False):
    """What an article says about where it plays: countries with counts, those of each sentence, Turkish provinces, sure names."""

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
    candidates = _fitting(find_candidates(occurrence.key), occurrence)
    trusted = [
        entry for entry in candidates if entry.trust == 3 or (entry.trust and _is_called(entry.entry, owner, surroundings))
    ]
    best = max(trusted or candidates, key=lambda entry: _score(entry, occurrence, owner, surroundings))
    if occurrence.headed == "sea" and best.entry.kind != "sea":
        return None  # "Ürdün Nehri" is not Jordan; its form makes it a place.
    if occurrence.key in words.ambiguous:
        return best if _stands_alone(occurrence, best, surroundings) else None
    if best.trust == 3:
        return best if _is_free(occurrence, best, surroundings) else None
    if best.trust == 0 and owner != best.entry.country and best.entry.country not in _near(occurrence, surroundings):
        return None
    return best if _is_shown(occurrence, best, surroundings) else None


def _fitting(candidates: tuple[Candidate, ...], occurrence: Occurrence) -> tuple[Candidate, ...]:
    """The candidates without seas, if the text calls it a province or district ("Körfez ilçesi") and another bears the name."""
    if occurrence.headed != "admin":
        return candidates
    return tuple(candidate for candidate in candidates if candidate.entry.kind != "sea") or candidates


def _is_called(entry: Entry, owner: str | None, surroundings: Surroundings) -> bool:
    """True if the country before the name is the place's, or its Turkish province is named in the article."""
    return entry.country == owner or (entry.country == _HOME and entry.admin1 in surroundings.provinces)


def _near(occurrence: Occurrence, surroundings: Surroundings) -> frozenset[str]:
    """The countries named in the sentence."""
    return surroundings.by_sentence.get(occurrence.sentence, frozenset())


def _is_free(occurrence: Occurrence, best: Candidate, surroundings: Surroundings) -> bool:
    """True unless a name of our tables is part of another one: "Avrupa Komisyonu", "Sydney Sweeney"."""
    entry = best.entry
    if entry.kind in ("region", "sea") and occurrence.followed:
        return False
    if not occurrence.named or entry.kind != "city" or entry.population >= 300_000:
        return True
    return occurrence.key in surroundings.strong or entry.country in surroundings.countries


def _stands_alone(occurrence: Occurrence, best: Candidate, surroundings: Surroundings) -> bool:
    """True if an ambiguous name is a place here: in the locative, before a noun of places, or where it was one before."""
    if occurrence.headed:
        return best.trust == 3 or _is_district(occurrence, best) or (best.trust > 0 and _is_near_home(best, surroundings))
    if occurrence.strong and occurrence.owns and best.trust == 3:
        return True
    if occurrence.named or not occurrence.suffixed or best.trust < 2:
        return False
    # An apostrophe is enough for a country: "Mali'nin", but "Mali Suçları".
    return best.entry.kind == "country" or occurrence.strong or occurrence.key in surroundings.strong


def _is_near_home(candidate: Candidate, surroundings: Surroundings) -> bool:
    """True if the article names the place's country, and its province where that is Turkey."""
    entry = candidate.entry
    return entry.admin1 in surroundings.provinces if entry.country == _HOME else entry.country in surroundings.countries


def _is_district(occurrence: Occurrence, best: Candidate) -> bool:
    """True for a Turkish town that the text calls a district; such names hardly ever have a namesake among them."""
    return occurrence.headed == "admin" and best.entry.country == _HOME and best.trust > 0


def _is_shown(occurrence: Occurrence, best: Candidate, surroundings: Surroundings) -> bool:
    """True if a name that our own tables do not have is a place here."""
    if occurrence.named or occurrence.key not in surroundings.strong:
        return False
    if best.trust == 2 or _is_district(occurrence, best):
        return best.entry.country == _HOME or occurrence.strong or _is_near_home(best, surroundings)
    return _is_near_home(best, surroundings)


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
    if country in _near(occurrence, surroundings):
        score += 2
    if country in surroundings.countries:
        total = sum(surroundings.countries.values())
        score += 1 + 2 * surroundings.countries[country] / total
    if country == _HOME:
        score += 3 if candidate.entry.admin1 in surroundings.provinces else 0.5
    return score
