"""The page of the sources: how those do that are watched, which sites the articles are of, what was refused and why."""

from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.base.records import Rejected
from vakanuvis.warehouse.polls import read_sources
from vakanuvis.warehouse.queries import count_rejected, count_sites, list_rejected
from vakanuvis.web.asking import read_page, read_words
from vakanuvis.web.pages import cut_rows, find_warehouse
from vakanuvis.web.rendering import render

_WATCHED, _SITES, _ROWS = 500, 200, 25


def sources(request: Request) -> Response:
    """The watched sources, the sites, the reasons, and the refused pages of the stage and reason that the address asks for."""
    warehouse, query = find_warehouse(request), request.query_params
    stretch, asked = read_page(query, _ROWS), (read_words(query, "stage"), read_words(query, "reason"))
    rejected: list[Rejected] = []
    more = False
    if any(asked):
        found = list_rejected(warehouse, *asked, limit=stretch.limit + 1, offset=stretch.offset)
        rejected, more = cut_rows(found, stretch)
    return render(
        request,
        "sources.html",
        watched=sorted(read_sources(warehouse), key=lambda state: state.health == "ok")[:_WATCHED],
        sites=count_sites(warehouse, limit=_SITES),
        reasons=count_rejected(warehouse),
        asked=asked,
        rejected=rejected,
        more=more,
    )
