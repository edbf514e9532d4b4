"""What programs ask: lists, whole articles, the ontology, files; each declared once, answered here."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from vakanuvis.assets.ontology_tables import load_ontology
from vakanuvis.web.api.answers import FORMAT, JSON, answer_piece, answer_problem, answer_tagged
from vakanuvis.web.api.articles import find_article
from vakanuvis.web.api.downloads import export
from vakanuvis.web.api.lists import Listing, find_piece, list_all
from vakanuvis.web.api.openapi import ARTICLE_ID, BASE, write_document
from vakanuvis.web.pages import find_warehouse
from vakanuvis.web.parameters import MissingError, read_question

__all__ = ["ROUTES", "answer_problem"]


def _route(listing: Listing) -> Route:
    def answer(request: Request) -> Response:
        asked = read_question(request.query_params.multi_items(), (*listing.parameters, FORMAT))
        piece = find_piece(find_warehouse(request), listing, asked)
        return answer_piece(request, piece, listing.row, asked.get("format"))

    return Route(f"{BASE}/{listing.path}", answer)


def article(request: Request) -> Response:
    """The whole record of the article with this `id`, in the form of `vaka read --json`, with what people corrected."""
    asked = read_question(request.query_params.multi_items(), (ARTICLE_ID,))
    article_id = str(asked["id"])
    found = find_article(find_warehouse(request), article_id)
    if found is None:
        raise MissingError("id: no such article; `articles` lists the ids")
    return answer_tagged(request, msgspec.json.encode(found), JSON, {})


def ontology(request: Request) -> Response:
    """PLOVER and CAMEO."""
    read_question(request.query_params.multi_items(), ())
    return answer_tagged(request, msgspec.json.encode(load_ontology()), JSON, {})


def openapi(request: Request) -> Response:
    """The description of all this."""
    return answer_tagged(request, write_document(), JSON, {})


ROUTES = (
    *map(_route, list_all()),
    Route(f"{BASE}/article", article),
    Route(f"{BASE}/ontology", ontology),
    Route(f"{BASE}/export/{{name}}", export),
    Route(f"{BASE}/openapi.json", openapi),
)
