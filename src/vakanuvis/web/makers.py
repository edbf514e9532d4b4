"""Processes that make pages for anybody, and one that counts: a slow page holds up neither quick ones nor those that are kept."""

import asyncio
import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from typing import Any, Self

from starlette.applications import Starlette
from starlette.types import Message, Scope

from vakanuvis.base.errors import VakaError
from vakanuvis.warehouse import Filters, Warehouse, open_warehouse
from vakanuvis.warehouse.queries import Facets, count_facets

_CONTEXT = get_context("spawn")  # the process that starts them has threads and an open database, which no fork may copy
_PATIENCE = 60.0  # seconds for the start of a process: a second or two, on a machine that has nothing else to do
_BEHIND = 15  # by how much counts stand behind pages
_PLAIN = (
    "type",
    "http_version",
    "method",
    "path",
    "raw_path",
    "query_string",
    "root_path",
    "headers",
    "scheme",
    "server",
    "client",
)
_FIRST = (
    ("/", b""),
    ("/events", b""),
    ("/events", b"type=CONSULT&status=actual"),
    ("/events", b"actor=TUR&recipient=USA"),
    ("/story", b"id=-"),
    ("/article", b"id=-"),
    ("/actor", b"name=TUR"),
    ("/actor", b"name=Fidan"),
    ("/dyad", b"one=TUR&other=USA"),
    ("/map", b""),
    ("/map", b"type=CONSULT"),
    ("/quotes", b"speaker=Fidan"),
    ("/search", b"q=a"),
    ("/sources", b""),
)

Made = list[Message]


class _Bench:
    """What a process works with."""

    app: Starlette
    runner: asyncio.Runner
    warehouse: Warehouse


class Makers:
    """So many processes that make pages of a warehouse, and one more that counts facets when no other wants the processor."""

    def __init__(self, warehouse: Warehouse, count: int, *, may_login: bool) -> None:
        self.count, self._given = count, (warehouse.engine.url.render_as_string(hide_password=False), may_login)
        self.pages, self.counts = self._hire(count, 0), self._hire(1, _BEHIND)

    def __enter__(self) -> Self:
        """Itself, when those that make pages are there. Raises `VakaError` if they cannot be."""
        try:
            self.pages.submit(_do_nothing).result(timeout=_PATIENCE)
        except (BrokenExecutor, TimeoutError) as error:
            self.close()
            raise VakaError(f"the processes that make pages do not start ({error}); try --workers 0") from error
        except KeyboardInterrupt:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def make(self, scope: Scope, **known: object) -> Made | None:
        """The whole answer, with what is `known` in its scope; None if a process died over it: new ones are hired."""
        pages, plain = self.pages, {**{name: scope[name] for name in _PLAIN if name in scope}, **known}
        try:
            return await asyncio.wrap_future(pages.submit(_make, plain))
        except BrokenExecutor:
            if pages is self.pages:
                self.pages = self._hire(self.count, 0)
            return None

    def count_facets(self, _warehouse: Warehouse, filters: Filters) -> "Future[Facets]":
        """The facets, once they are counted; a count that fails is asked for again by whoever wants it next."""
        try:
            return self.counts.submit(_count, filters)
        except BrokenExecutor:
            self.counts = self._hire(1, _BEHIND)
            return self.counts.submit(_count, filters)

    def close(self) -> None:
        """End them; what waits is dropped."""
        for pool in (self.pages, self.counts):
            pool.shutdown(wait=True, cancel_futures=True)

    def _hire(self, count: int, behind: int) -> ProcessPoolExecutor:
        """So many processes, at work at once."""
        pool = ProcessPoolExecutor(count, _CONTEXT, _begin, (*self._given, behind))
        with _deaf():
            for _ in range(count):  # a process is started by something to do
                pool.submit(_do_nothing)
        return pool


@contextmanager
def _deaf() -> Iterator[None]:
    """What is started here never hears the Ctrl-C that all processes of a terminal are sent: who started it acts on it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(name: str, may_login: bool, behind: int) -> None:
    from vakanuvis.web.app import make_inner  # noqa: PLC0415 (it imports this module)

    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.nice(behind)
    _Bench.warehouse = open_warehouse(name)
    _Bench.app = make_inner(_Bench.warehouse, may_login=may_login)
    _Bench.runner = asyncio.Runner()
    if not behind:
        _warm()
    gc.freeze()  # to look through all that was loaded takes the collector 40 ms each time


def _warm() -> None:
    """Makes a page of each kind: what is loaded and put together for the first of a kind takes a tenth of a second."""
    plain = {"type": "http", "http_version": "1.1", "scheme": "http", "method": "GET", "root_path": "", "headers": []}
    for path, query in _FIRST:
        _make({**plain, "path": path, "query_string": query, "server": None, "client": None, "facets": None})


def _do_nothing() -> None:
    """Nothing: who did it is there."""


def _end_with_parent() -> None:
    """However it ends, nothing is left behind."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(0)


def _make(scope: dict[str, Any]) -> Made:
    parts: Made = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        parts.append(message)

    _Bench.runner.run(_Bench.app(scope, receive, send))
    return parts


def _count(filters: Filters) -> Facets:
    return count_facets(_Bench.warehouse, filters)
