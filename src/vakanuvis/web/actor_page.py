"""The page of an actor: who this is, which offices when, with whom he had to do, what he did and said."""

import datetime as dt
from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Record
from vakanuvis.warehouse import Filters, QuoteFilters, find_events, find_quotes
from vakanuvis.warehouse.queries import list_appearances, list_partners, list_tenures
from vakanuvis.web.pages import find_warehouse, need_value
from vakanuvis.web.rendering import render

_ROWS, _BRIEF, _PARTNERS = 25, 10, 15
_WIDTH = 100.0


class Office(Record, frozen=True):
    """An office with its days: as the table of office holders knows it (`articles` None), or as so many articles name it.

    `start` and `width` are where its bar stands, of 100.
    """

    office: str
    code: str | None
    sector: str | None
    first_day: dt.date | None
    last_day: dt.date | None
    articles: int | None
    start: float = 0
    width: float = 0


def actor(request: Request) -> Response:
    """Everything that the warehouse knows of whom a name means."""
    warehouse, name = find_warehouse(request), need_value(request, "name")
    appearances = list_appearances(warehouse, name, limit=_ROWS)
    told = [
        Office(row.office, row.code, row.sector, row.first_day, row.last_day, row.articles)
        for row in list_tenures(warehouse, name, limit=_ROWS)
    ]
    asked = set(fold(name).split())  # by an office's name whoever held it is meant, and the table would tell of all
    known = _find_known(row.name for row in appearances if asked <= set(fold(row.name).split()))
    acts = list(find_events(warehouse, Filters(actor=name), limit=_BRIEF))
    shown = {(found.article_id, found.event.id) for found in acts}
    receives = find_events(warehouse, Filters(recipient=name), limit=_BRIEF)
    return render(
        request,
        "actor.html",
        name=name,
        appearances=appearances,
        offices=place_bars([*known, *told]),
        partners=list_partners(warehouse, name, limit=_PARTNERS),
        acts=acts,
        receives=[found for found in receives if (found.article_id, found.event.id) not in shown],
        quotes=list(find_quotes(warehouse, QuoteFilters(speaker=name), limit=_BRIEF)),
    )


def place_bars(offices: list[Office]) -> list[Office]:
    """The offices in the order of time, each with the place of its bar between the first and the last day of all.

    An office that is not known to have ended goes on to the end.
    """
    days = [day for office in offices for day in (office.first_day, office.last_day) if day]
    first, last = min(days, default=None), max(days, default=None)
    if first is None or last is None:
        return offices
    whole = max(1, (last - first).days)
    placed = [_place(office, first, last, whole) for office in offices]
    return sorted(placed, key=lambda office: (office.first_day or dt.date.max, office.articles is not None, office.office))


def _place(office: Office, first: dt.date, last: dt.date, whole: int) -> Office:
    if office.first_day is None:
        return office
    start = _WIDTH * (office.first_day - first).days / whole
    end = _WIDTH * ((office.last_day or last) - first).days / whole
    start = min(start, _WIDTH - 1)  # a day of many years is seen too
    return Office(*_tell(office), start=round(start, 2), width=round(max(1.0, end - start), 2))


def _tell(office: Office) -> tuple[str, str | None, str | None, dt.date | None, dt.date | None, int | None]:
    return office.office, office.code, office.sector, office.first_day, office.last_day, office.articles


def _find_known(names: Iterable[str]) -> list[Office]:
    """The offices that the table of office holders gives to one of these full names."""
    phrases = load_actor_tables().phrases
    entries = [
        entry
        for name in dict.fromkeys(names)
        for entry in phrases.get(tuple(fold(name).split()), ())
        if entry.kind == "holder" and entry.office
    ]
    found = [Office(str(entry.office), entry.code, entry.sector, entry.since, entry.until, None) for entry in entries]
    return list(dict.fromkeys(found))
