"""Whom a name means: "Fidan" a surname, "Dışişleri Bakanı" an office, "İsrail" and "ISR" a country, "TUR:MIL" its soldiers."""

import re
from functools import cache, lru_cache

from sqlalchemy import ColumnElement, and_, or_

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Record

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_CODED = re.compile(r"([A-Z]{3})(?:[ :]([A-Z]{3}))?")
_STATES = frozenset({"state", "adjective"})


@lru_cache(1 << 16)
def name_key(name: str) -> str:
    """The folded words of a name from the last to the first, apostrophe suffixes cut: "Hakan Fidan'ın" -> "fidan hakan"."""
    return " ".join(word.partition("'")[0] for word in reversed(_WORD.findall(fold(name))))


class Wanted(Record, frozen=True):
    """Who is asked for: a country's code, perhaps with a sector, or the keys of all forms of a name."""

    code: str | None = None
    sector: str | None = None
    keys: tuple[str, ...] = ()


@lru_cache(4096)
def read_wanted(words: str) -> Wanted:
    """Who is meant by the words of a question."""
    words = " ".join(words.split())
    coded = _CODED.fullmatch(words)
    if coded and coded[1] in _codes():
        return Wanted(code=coded[1], sector=coded[2])
    entries = load_actor_tables().phrases.get(tuple(fold(words).split()), ())
    states = [entry.code for entry in entries if entry.kind in _STATES]
    if states:
        return Wanted(code=states[0])
    forms = {form for entry in entries for form in _forms().get(entry.name, ())}
    return Wanted(keys=tuple(sorted({name_key(form) for form in (words, *forms)})))


def has_key(column: ColumnElement[str], keys: tuple[str, ...]) -> ColumnElement[bool]:
    """True for rows whose name ends in the words of one of the keys ("fidan" finds "fidan hakan", not "fidanci")."""
    # "!" follows the blank, so the interval holds every key that goes on behind this one; an index serves it.
    return or_(*(or_(column == key, and_(column >= key + " ", column < key + "!")) for key in keys))


@cache
def _codes() -> frozenset[str]:
    known = {entry.code for entries in load_actor_tables().phrases.values() for entry in entries}
    return frozenset(known) | read_words("actors/supranational.txt")


@cache
def _forms() -> dict[str, set[str]]:
    """All forms of each name that is no country's."""
    forms: dict[str, set[str]] = {}
    for entries in load_actor_tables().phrases.values():
        for entry in entries:
            if entry.kind not in _STATES and entry.kind != "capital":
                forms.setdefault(entry.name, set()).add(entry.form)
    return forms
