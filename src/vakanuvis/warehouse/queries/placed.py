"""Where an event happened, as a condition on `events`: the corrected place where there is one."""

from functools import cache, partial

from sqlalchemy import ColumnElement, func, or_, select, tuple_

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.assets.place_tables import find_candidates
from vakanuvis.assets.place_tables import name_key as gazetteer_key
from vakanuvis.base.folding import fold
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.matching import has_key, read_wanted
from vakanuvis.warehouse.queries.reviewed import is_or_said

EVENTS = schema.events.c
_LETTERS = "ÂÇĞÎİÖŞÛÜâçğîıöşûü"  # what `lower` of SQLite leaves, and what lies between Turkish and its plain letters


def is_placed(place: str) -> ColumnElement[bool]:
    """True for events at a place, or in a country: as read, or as corrected by any name of it."""
    wanted = read_wanted(place)
    if wanted.code is not None:
        return is_or_said(EVENTS.place_country == wanted.code, "place", partial(_is_named, _name_country(wanted.code)))
    table, candidates = schema.places.c, find_candidates(gazetteer_key(place))
    found = select(table.article_id, table.id).where(has_key(table.key, wanted.keys))
    # The record calls "Wonsan" Wŏnsan: the gazetteer knows both.
    known = [candidate.entry.id for candidate in candidates]
    read = or_(tuple_(EVENTS.article_id, EVENTS.place_id).in_(found), EVENTS.place_id.in_(known))
    names = {" ".join(reversed(key.split())) for key in wanted.keys} | {fold(candidate.entry.name) for candidate in candidates}
    return is_or_said(read, "place", partial(_is_named, frozenset(names)))


@cache
def _name_country(code: str) -> frozenset[str]:
    """The folded words by which a country is known, and its code."""
    phrases = load_actor_tables().phrases
    return frozenset({fold(code), *(" ".join(words) for words in phrases if read_wanted(" ".join(words)).code == code)})


def _is_named(names: frozenset[str], said: ColumnElement[str]) -> ColumnElement[bool]:
    """True for a corrected place that is one of the folded names."""
    folded: ColumnElement[str] = func.trim(said)
    for letter in _LETTERS:
        folded = func.replace(folded, letter, fold(letter))
    return func.lower(folded).in_(sorted(names))
