"""Who is known by name: countries, organisations, groups, office holders; and the heads of bodies, offices and crowds."""

import datetime as dt
from functools import cache

import msgspec

from vakanuvis.assets.files import read_lines, read_rows
from vakanuvis.base.folding import fold
from vakanuvis.base.names import harmonise


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A known actor: kind is state, adjective, capital, body, group or holder; dates bound when the code holds."""

    name: str
    form: str
    code: str
    sector: str | None
    kind: str
    office: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    wikidata_id: str | None = None


class _Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    names: str
    adjectives: str = ""
    capitals: str = ""


class _Organisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: str
    code: str
    sector: str | None = None
    kind: str = "body"


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: str
    code: str
    sector: str
    since: dt.date | None = None
    until: dt.date | None = None


class _Holder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: str
    code: str
    office: str | None = None
    sector: str | None = None
    since: str | None = None
    until: str | None = None
    known_as: str = ""
    wikidata_id: str | None = None


class ActorTables(msgspec.Struct, frozen=True):
    """Look-ups by folded words: `phrases` of known actors, `longest` phrase by first word, head nouns with their sectors."""

    phrases: dict[tuple[str, ...], tuple[Entry, ...]]
    longest: dict[str, int]
    bodies: dict[str, str]
    offices: dict[str, str]
    crowds: dict[str, str]
    peoples: dict[str, str]
    organs: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    first_names: frozenset[str]
    former_words: frozenset[str]
    state_offices: frozenset[str]
    envoys: frozenset[str]
    open_offices: frozenset[str]
    counting_words: frozenset[str]
    measure_words: frozenset[str]
    counterpart_offices: frozenset[str]
    allegiances: frozenset[str]
    name_stops: frozenset[str]
    no_heads: frozenset[str]
    surnames: dict[str, tuple[Entry, ...]]


def _countries() -> list[Entry]:
    entries: list[Entry] = []
    for row in read_rows("actors/countries.tsv", _Country):
        names = row.names.split("|")
        entries += [Entry(names[0], form, row.code, "GOV", "state") for form in names]
        adjectives = [*filter(None, row.adjectives.split("|")), *(harmonise(name) for name in names)]
        entries += [Entry(names[0], form, row.code, "GOV", "adjective") for form in dict.fromkeys(adjectives)]
        entries += [Entry(names[0], form, row.code, "GOV", "capital") for form in filter(None, row.capitals.split("|"))]
    return entries


def _named() -> list[Entry]:
    entries: list[Entry] = []
    for row in read_rows("actors/organisations.tsv", _Organisation):
        forms = row.forms.split("|")
        entries += [Entry(forms[0], form, row.code, row.sector, row.kind) for form in forms]
    for group in read_rows("actors/armed_groups.tsv", _Group):
        forms = group.forms.split("|")
        entries += [Entry(forms[0], form, group.code, group.sector, "group", None, group.since, group.until) for form in forms]
    for holder in read_rows("actors/office_holders.tsv", _Holder):
        names = [*holder.forms.split("|"), *filter(None, holder.known_as.split("|"))]
        entries += [
            Entry(
                names[0],
                form,
                holder.code,
                holder.sector,
                "holder",
                holder.office,
                *_term(holder),
                wikidata_id=holder.wikidata_id,
            )
            for form in names
        ]
    return entries


def _term(holder: _Holder) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of the years between which the office was held."""
    since = dt.date(int(holder.since), 1, 1) if holder.since else None
    return since, dt.date(int(holder.until), 12, 31) if holder.until else None


def _pairs(name: str) -> dict[str, str]:
    """A list of lemmas with their sectors, folded."""
    return {fold(line.split("\t")[0]): line.split("\t")[1] for line in read_lines(f"languages/tr/actors/{name}.txt")}


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(line) for line in read_lines(f"languages/tr/actors/{name}.txt"))


def _surnames(phrases: dict[tuple[str, ...], list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    """The office holders by the last word of their fullest name."""
    found: dict[str, list[Entry]] = {}
    for entries in phrases.values():
        for entry in entries:
            if entry.kind == "holder" and entry.form == entry.name:
                found.setdefault(fold(entry.name).split()[-1], []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def load_actor_tables() -> ActorTables:
    """The tables, folded and indexed."""
    phrases: dict[tuple[str, ...], list[Entry]] = {}
    longest: dict[str, int] = {}
    for entry in (*_countries(), *_named()):
        words = tuple(fold(entry.form).split())
        phrases.setdefault(words, []).append(entry)
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return ActorTables(
        phrases={words: tuple(entries) for words, entries in phrases.items()},
        longest=longest,
        bodies=_pairs("bodies"),
        offices=_pairs("offices"),
        crowds=_pairs("crowds") | _pairs("organs") | _pairs("peoples"),
        peoples=_pairs("peoples"),
        organs=frozenset(_pairs("organs")),
        particles=_words("name_particles"),
        honorifics=frozenset(word.rstrip(".") for word in _words("honorifics")),
        first_names=_words("first_names"),
        former_words=_words("former_words"),
        state_offices=_words("state_offices"),
        envoys=_words("envoys"),
        open_offices=_words("open_offices"),
        counting_words=_words("counting_words"),
        measure_words=_words("measure_words"),
        counterpart_offices=_words("counterpart_offices"),
        name_stops=_words("name_stops"),
        no_heads=_words("no_heads"),
        allegiances=_words("allegiances"),
        surnames=_surnames(phrases),
    )
