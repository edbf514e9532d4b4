"""Who stands on which side of an event, as conditions on `events` and `actors`."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, literal, or_, select, tuple_, union

from vakanuvis.warehouse import schema
from vakanuvis.warehouse.matching import Wanted, has_key, read_wanted
from vakanuvis.warehouse.queries.reviewed import find_kept, find_said, is_or_said

EVENTS = schema.events.c
_KEY = tuple_(EVENTS.article_id, EVENTS.id)


def is_side(side: str | None, name: str) -> ColumnElement[bool]:
    """True for events with such a participant on a side (None: on either), as read or as corrected.

    A corrected side is codes: a name stands on it where the machine gave somebody of that name the same codes.
    """
    if side is None:
        return or_(is_side("actor", name), is_side("recipient", name))
    wanted, table = read_wanted(name), schema.participants
    found = select(table.c.article_id, table.c.event_id).where(is_participant(table, wanted), table.c.side == side)
    if wanted.code is not None:
        return is_or_said(_KEY.in_(found), f"{side}s", partial(_names_code, wanted))
    read = found.where(tuple_(table.c.article_id, table.c.event_id).not_in(_find_changed(f"{side}s")))
    return _is_among((read, _find_kept(f"{side}s", wanted)))


def is_facing(acting: str, other: str, side: str) -> ColumnElement[bool]:
    """True for events in which one acts and another stands on a side; for sides that met: on the side of the actors too."""
    return _is_among(_find_facing(acting, other, side))


def is_pair(one: str, other: str) -> ColumnElement[bool]:
    """True for events in which two sides face each other, in either direction, or meet."""
    ways = ((one, other, "recipient"), (other, one, "recipient"), (one, other, "actor"))
    return _is_among(found for way in ways for found in _find_facing(*way))


def _is_among(found: Iterable[Select[tuple[str, str]]]) -> ColumnElement[bool]:
    """True for events with one of the keys."""
    # SQLite looks events up by these keys if they come from one select; from a union it scans all events.
    keys = union(*found).subquery()
    return _KEY.in_(select(*keys.c))


def _find_facing(acting: str, other: str, side: str) -> Iterator[Select[tuple[str, str]]]:
    """The keys of the events that were read so, and of those that were corrected so.

    One join of participants: two sets of each a country's events, made for every event and intersected, take ten times as long.
    """
    one, two = schema.participants.alias(), schema.participants.alias()
    joined = one.join(two, (one.c.article_id == two.c.article_id) & (one.c.event_id == two.c.event_id))
    key = tuple_(one.c.article_id, one.c.event_id)
    corrected = union(*(_find_changed(name) for name in ("actors", "recipients")))
    sides = (one.c.side == "actor", two.c.side == side)
    named = (is_participant(one, read_wanted(acting)), is_participant(two, read_wanted(other)))
    yield select(one.c.article_id, one.c.event_id).select_from(joined).where(*sides, *named, key.not_in(corrected))
    full = (_KEY.in_(corrected), is_side("actor", acting), is_side(side, other))
    yield select(EVENTS.article_id, EVENTS.id).where(*full).correlate(None)


@cache
def _find_changed(name: str) -> Select[tuple[str, str]]:
    """The keys of the events with a corrected side."""
    return find_said(name, lambda said: said.is_not(None))


def _find_kept(name: str, wanted: Wanted) -> Select[tuple[str, str]]:
    """The keys of the events whose corrected side holds the codes of somebody of that name, whichever side he was read on."""
    kept, side = _join_kept(name)
    return kept.where(is_participant(side, wanted))


@cache
def _join_kept(name: str) -> tuple[Select[tuple[str, str]], FromClause]:
    side = schema.participants.alias()
    codes = side.c.code + func.coalesce(literal(" ") + side.c.sector, "")
    kept = find_kept(
        name, side, lambda said: (literal("; ") + said + literal(";")).contains(literal("; ") + codes + literal(";"))
    )
    return kept, side


def _names_code(wanted: Wanted, side: ColumnElement[str]) -> ColumnElement[bool]:
    """True for a corrected side ("TUR GOV; GRC MIL") with such a code."""
    listed = literal("; ") + side + literal(";")
    ends = (f" {wanted.sector};",) if wanted.sector else (";", " ")
    return or_(*(listed.contains(f"; {wanted.code}{end}", autoescape=True) for end in ends))


def is_participant(table: FromClause, wanted: Wanted) -> ColumnElement[bool]:
    """True for rows of `participants` that are meant."""
    if wanted.code is not None:
        return _is_coded(wanted, table.c.code, table.c.sector)
    actors = schema.actors.c
    holders = select(actors.article_id, actors.id).where(is_actor(wanted))
    return or_(has_key(table.c.key, wanted.keys), tuple_(table.c.article_id, table.c.actor_id).in_(holders))


def is_actor(wanted: Wanted) -> ColumnElement[bool]:
    """True for rows of `actors` that are meant."""
    table = schema.actors.c
    if wanted.code is not None:
        return _is_coded(wanted, table.country, table.sector)
    return or_(has_key(table.key, wanted.keys), has_key(table.office_key, wanted.keys))


def _is_coded(wanted: Wanted, code: ColumnElement[str], sector: ColumnElement[str]) -> ColumnElement[bool]:
    same = code == wanted.code
    return and_(same, sector == wanted.sector) if wanted.sector else same
