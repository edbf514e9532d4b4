"""The application: its addresses, what each answer carries, and what a wrong address gets."""

import math
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
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
from vakanuvis.web.asking import read_event_filters
from vakanuvis.web.counting import FacetCounter
from vakanuvis.web.makers import Makers
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
# What makers make: what neither asks who may write nor waits for counts.
_DELEGATED = frozenset(
    {"/", "/story", "/events", "/article", "/actor", "/dyad", "/map", "/quotes", "/search", "/sources", "/reviews"}
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


def make_app(
    warehouse: Warehouse, *, hosts: Sequence[str] = ("*",), keeper: Keeper | None = None, makers: Makers | None = None
) -> Starlette:
    """The application that shows a warehouse; `hosts` are the names under which it may be called.

    `keeper` says who may review; without one nobody may write anything. `makers` make the pages for anybody, if given.
    """
    counter = FacetCounter(count=makers.count_facets if makers else None)
    shelf: dict[str, Any] = {"make": partial(_delegate, makers, counter, warehouse), "at_once": makers.count} if makers else {}
    middleware = [
        Middleware(Guard),
        Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        Middleware(Shelf, **shelf),
    ]
    app = _assemble(warehouse, counter, keeper is not None, middleware)
    app.state.keeper = keeper
    return app


def make_inner(warehouse: Warehouse, *, may_login: bool) -> Starlette:
    """The application that one of the `Makers` asks: it only makes pages for anybody, one after the other."""
    app = _assemble(warehouse, FacetCounter(), may_login, [])
    app.router.routes = [
        Route(route.path, _answer_here(route.endpoint))
        for route in _ROUTES
        if isinstance(route, Route) and route.path in _DELEGATED
    ]
    return app


def _answer_here(answer: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """The answer without a thread of its own, which would take a tenth of the time."""

    async def give(request: Request) -> Response:
        return answer(request)

    return give


def _assemble(warehouse: Warehouse, counter: FacetCounter, may_login: bool, middleware: Sequence[Middleware]) -> Starlette:
    app = Starlette(routes=_ROUTES, middleware=middleware, lifespan=_live, exception_handlers=_PROBLEMS)
    app.state.warehouse, app.state.counter, app.state.may_login = warehouse, counter, may_login
    app.state.keeper, app.state.rereader = None, Rereader()
    return app


async def _delegate(makers: Makers, counter: FacetCounter, warehouse: Warehouse, scope: Scope) -> list[Message] | None:
    """The page as one of the makers makes it; None where it is made here."""
    request, path = Request(scope), scope["path"]
    if path not in _DELEGATED or "why" in request.query_params:  # reading again needs the models: one process loads them
        return None
    if path != "/events":
        return await makers.make(scope)
    try:
        filters = read_event_filters(request.query_params)
    except QuestionError:
        return await makers.make(scope)  # it says what is wrong
    return await makers.make(scope, facets=await run_in_threadpool(counter.find, warehouse, filters))


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


_PROBLEMS: dict[Any, Callable[[Request, Exception], Response]] = {
    HTTPException: _answer_missing,
    QuestionError: _answer_bad,
    MissingError: _answer_unnamed,
    TargetError: _answer_uninstalled,
    RefusedError: _answer_refused,
    WarehouseError: _answer_closed,
}
