"""The gazetteer: which names are places, and which places bear a name."""

import gzip
from functools import cache, lru_cache

import msgspec

from vakanuvis.assets.files import list_files, read_bytes, read_lines, read_toml
from vakanuvis.base.folding import lower


class Addition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of our own tables of places."""

    names: str
    kind: str
    country: str = ""
    geonames: str | None = None
    lat: float | None = None
    lon: float | None = None


class Districts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The districts of a province, separated by |."""

    province: str
    names: str


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A place of the gazetteer; `country` is empty for seas and continents."""

    id: str
    name: str
    country: str
    admin1: str
    kind: str
    lat: float | None
    lon: float | None
    population: int


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A place that bears a name, and how far the name may be trusted: 3 our own tables, 2 and 1 main names, 0 others."""

    entry: Entry
    trust: int


class Gazetteer(msgspec.Struct, frozen=True):
    """Lines of places, and the numbers of the places by name; a line is read when it is asked for.

    `longest` has for the first word of names of several words how many words the longest of them has.
    """

    lines: list[str]
    names: dict[str, str]
    longest: dict[str, int]


@lru_cache(1 << 15)
def name_key(name: str) -> str:
    """The name as the gazetteer spells it: lower case, no apostrophes, a blank for each hyphen."""
    return lower(name).replace("-", " ").replace("'", "").replace(".", "").strip()


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer, from `assets/places/places.tsv.gz` (see `scripts/build_places`)."""
    places, _, names = gzip.decompress(read_bytes("places/places.tsv.gz")).decode().partition("\n\n")
    cells = names.rstrip("\n").replace("\n", "\t").split("\t")
    longest: dict[str, int] = {}
    for name in cells[::2]:
        if " " in name:
            first, count = name[: name.index(" ")], name.count(" ") + 1
            if count > longest.get(first, 1):
                longest[first] = count
    return Gazetteer(places.split("\n"), dict(zip(cells[::2], cells[1::2], strict=True)), longest)


@cache
def find_candidates(key: str) -> tuple[Candidate, ...]:
    """The places that bear a name, given as its key; most trusted and largest first."""
    gazetteer = load_gazetteer()
    found = []
    for number in gazetteer.names.get(key, "").split():
        line, _, trust = number.partition(":")
        found.append(Candidate(_read_entry(gazetteer.lines[int(line)]), int(trust)))
    return tuple(sorted(found, key=lambda candidate: (-candidate.trust, -candidate.entry.population)))


def _read_entry(line: str) -> Entry:
    identity, name, country, admin1, kind, lat, lon, population = line.split("\t")
    return Entry(
        identity, name, country, admin1, kind, float(lat) if lat else None, float(lon) if lon else None, int(population or 0)
    )


class PlaceWords(msgspec.Struct, frozen=True):
    """Nouns of places with kind and length of ending, bodies named by their place, words within and before names of places.

    A name of a city behind a word of `clubs` is a club's, behind one of `givens` mostly a person's.
    """

    heads: dict[str, tuple[str, int]]
    closers: frozenset[str]  # the last words of the heads
    institutions: frozenset[str]
    fillers: frozenset[str]
    openers: frozenset[str]
    ambiguous: frozenset[str]
    clubs: frozenset[str]
    givens: frozenset[str]


class PlaceWordFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of place words."""

    heads: dict[str, str]
    endings: dict[str, tuple[str, ...]]
    institutions: tuple[str, ...]
    fillers: tuple[str, ...]
    openers: tuple[str, ...]
    clubs: tuple[str, ...]


@cache
def load_place_words(language: str) -> PlaceWords | None:
    """The place words of a language, from `assets/languages/XX/places.toml`; None for a language without."""
    path = f"languages/{language}/places.toml"
    if path not in list_files(f"languages/{language}", ".toml"):
        return None
    file = read_toml(path, PlaceWordFile)
    forms = [ending for endings in file.endings.values() for ending in endings]
    heads = {head + ending: (kind, len(ending)) for head, kind in file.heads.items() for ending in forms}
    institutions = {word + ending for word in file.institutions for ending in forms}
    ambiguous = frozenset(read_lines("places/ambiguous.txt"))
    closers = frozenset(head.split()[-1] for head in heads)
    givens = frozenset(map(lower, read_lines(f"languages/{language}/actors/first_names.txt")))
    return PlaceWords(
        heads=heads,
        closers=closers,
        institutions=frozenset(institutions),
        fillers=frozenset(file.fillers),
        openers=frozenset(file.openers),
        ambiguous=ambiguous,
        clubs=frozenset(file.clubs),
        givens=givens,
    )
