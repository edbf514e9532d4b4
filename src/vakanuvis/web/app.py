"""The application: its addresses, what each answer carries, and what a wrong address gets."""

import math
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vakanuvis.base.errors import TargetError, WarehouseError
from vakanuvis.warehouse import Warehouse
from vakanuvis.web import actor_page, api, drawn, feeds, forms, pages, source_page
from vakanuvis.web.counting import FacetCounter
from vakanuvis.web.parameters import MissingError, QuestionError
from vakanuvis.web.rendering import render
from vakanuvis.web.rereading import Rereader
from vakanuvis.web.shelf import Shelf
from vakanuvis.web.visits import Keeper, RefusedError

# No script but our files (none stands in a page), nothing from elsewhere, in nobody's frame.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers hide from us too where a form comes from
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_ROUTES = (
    Route("/", pages.today),
    Route("/story", pages.story),
    Route("/events", pages.events),
    Route("/facets", pages.facets),
    Route("/article", pages.article),
    Route("/actor", actor_page.actor),
    Route("/dyad", drawn.dyad),
    Route("/map", drawn.show_map),
    Route("/quotes", pages.quotes),
    Route("/search", pages.search_words),
    Route("/sources", source_page.sources),
    Route("/login", forms.login_page),
    Route("/login", forms.login, methods=["POST"]),
    Route("/logout", forms.logout, methods=["POST"]),
    Route("/correct", forms.correct_page),
    Route("/review", forms.review, methods=["POST"]),
    Route("/undo", forms.undo, methods=["POST"]),
    Route("/reviews", forms.reviews),
    Route("/api/v1/events.atom", feeds.events),  # not kept by the shelf: its addresses are those of who asks
    *api.ROUTES,
    Mount("/static", StaticFiles(packages=[("vakanuvis.web", "static")])),
)


class Guard:
    """Puts the headers on each answer that tell a browser what it may do with it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the application does, with the headers."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self.app(scope, receive, send_guarded)


def make_app(warehouse: Warehouse, *, hosts: Sequence[str] = ("*",), keeper: Keeper | None = None) -> Starlette:
    """The application that shows a warehouse; `hosts` are the names under which it may be called.

    `keeper` says who may review; without one nobody may write anything.
    """
    app = Starlette(
        routes=_ROUTES,
        middleware=[
            Middleware(Guard),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(Shelf),
        ],
        lifespan=_live,
        exception_handlers={
            HTTPException: _answer_missing,
            QuestionError: _answer_bad,
            MissingError: _answer_unnamed,
            TargetError: _answer_uninstalled,
            RefusedError: _answer_refused,
            WarehouseError: _answer_closed,
        },
    )
    app.state.warehouse, app.state.keeper = warehouse, keeper
    app.state.counter, app.state.rereader = FacetCounter(), Rereader()
    return app


@asynccontextmanager
async def _live(app: Starlette) -> AsyncIterator[None]:
    """Ends at the end what works in the background."""
    yield
    app.state.counter.close()


def _answer_missing(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = _answer(request, error.status_code, "no_such", "" if error.status_code == 404 else error.detail)
    response.headers.update(error.headers or {})
    return response


def _answer_bad(request: Request, error: Exception) -> Response:
    return _answer(request, 400, "asked_badly", str(error))


def _answer_unnamed(request: Request, error: Exception) -> Response:
    return _answer(request, 404, "no_such", str(error))


def _answer_uninstalled(request: Request, error: Exception) -> Response:
    return _answer(request, 501, "not_now", str(error))


def _answer_refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    response = _answer(request, error.status, error.key, "")
    if error.wait:
        response.headers["Retry-After"] = str(math.ceil(error.wait))
    return response


def _answer_closed(request: Request, _error: Exception) -> Response:
    return _answer(request, 503, "not_now", "")  # the reason names files of the server: it goes to nobody else


def _answer(request: Request, status: int, key: str, detail: str) -> Response:
    if request.url.path.startswith("/api/"):
        return api.answer_problem(status, detail or key.replace("_", " "))
    return render(request, "error.html", status=status, key=key, detail=detail)
