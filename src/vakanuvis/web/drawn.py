"""The pages with a drawing: two sides over time, the map. A table and a list say the same, for whoever runs no script."""

from functools import cache

from babel.core import get_global
from msgspec import structs
from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Record
from vakanuvis.warehouse import Filters, find_events
from vakanuvis.warehouse.queries import PlaceRow, count_dyad, count_places, list_pairs, name_directions
from vakanuvis.warehouse.reviewing import STATUSES
from vakanuvis.web.asking import read_event_filters, read_page, read_words
from vakanuvis.web.pages import cut_rows, find_warehouse
from vakanuvis.web.periods import Period, gather_periods
from vakanuvis.web.rendering import link, render

_ROWS, _PLACES, _PAIRS = 25, 200, 24
_ASKED = ("actor", "recipient", "type", "mode", "status", "since", "until", "min_confidence", "story", "site")


class Spot(Record, frozen=True):
    """A place of the map and the address of its events.

    `shape` is the number of the country's outline (ISO 3166-1 numeric) for countries, which have no coordinates.
    """

    place: PlaceRow
    address: str
    shape: str | None


def dyad(request: Request) -> Response:
    """What two sides do to each other over time, and the events; without two names the pairs of the newest events."""
    warehouse, query = find_warehouse(request), request.query_params
    one, other, stretch = read_words(query, "one"), read_words(query, "other"), read_page(query, _ROWS)
    filters = structs.replace(read_event_filters(query), actor=None, recipient=None)
    if one is None or other is None:
        pairs = list_pairs(warehouse, limit=_PAIRS)
        return _render(request, "dyad.html", filters, one=one, other=other, pairs=pairs, periods=())
    sides = (one, other)
    periods = gather_periods(count_dyad(warehouse, sides, filters), name_directions(sides))
    meant = structs.replace(filters, pair=sides)
    rows, more = cut_rows(list(find_events(warehouse, meant, limit=stretch.limit + 1, offset=stretch.offset)), stretch)
    told = {"periods": periods, "totals": _sum_up(periods), "events": rows, "more": more}
    return _render(request, "dyad.html", filters, one=one, other=other, pairs=(), **told)


def show_map(request: Request) -> Response:
    """Where the events happened that the address asks for, the places of most events first."""
    filters = read_event_filters(request.query_params)
    found = count_places(find_warehouse(request), filters, limit=_PLACES + 1)
    spots = [Spot(place, _find_events(place, filters), _find_shape(place)) for place in found[:_PLACES]]
    return _render(request, "map.html", filters, spots=spots, more=len(found) > _PLACES)


def _render(request: Request, template: str, filters: Filters, **shown: object) -> Response:
    """A page with the form of these filters."""
    return render(request, template, status=200, asked=filters, types=load_plover().types, statuses=STATUSES, **shown)


def _sum_up(periods: list[Period]) -> tuple[int, ...]:
    """How many events there are in each direction."""
    return tuple(map(sum, zip(*(period.counts for period in periods), strict=True)))


def _find_events(place: PlaceRow, filters: Filters) -> str:
    """The address of the events at a place, by the other filters of the map."""
    asked = {name: getattr(filters, name) for name in _ASKED}
    return link("/events", **asked, place=place.country if place.kind == "country" and place.country else place.name)


def _find_shape(place: PlaceRow) -> str | None:
    if place.lat is not None or place.kind != "country" or place.country is None:
        return None
    return _number_countries().get(place.country)


@cache
def _number_countries() -> dict[str, str]:
    """ISO 3166-1 numeric codes by alpha-3 codes: CLDR lists both as other names of a territory."""
    aliases = get_global("territory_aliases")
    numbers = {alpha2[0]: code for code, alpha2 in aliases.items() if code.isdigit() and len(alpha2) == 1}
    return {
        code: numbers[alpha2[0]]
        for code, alpha2 in aliases.items()
        if len(code) == 3 and code.isalpha() and len(alpha2) == 1 and alpha2[0] in numbers
    }
