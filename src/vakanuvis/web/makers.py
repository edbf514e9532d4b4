"""Processes that make pages for anybody, and one that counts: a slow page holds up neither quick ones nor those that are kept."""

import asyncio
import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from typing import Any

from starlette.applications import Starlette
from starlette.types import Message, Scope

from vakanuvis.warehouse import Filters, Warehouse, open_warehouse
from vakanuvis.warehouse.matching import read_wanted
from vakanuvis.warehouse.queries import Facets, count_facets

_CONTEXT = get_context("spawn")  # the process that starts them has threads and an open database, which no fork may copy
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
        self._open()

    async def make(self, scope: Scope, **known: object) -> Made | None:
        """The whole answer, with what is `known` in its scope; None if the process died over it: others stand in for all."""
        plain = {**{name: scope[name] for name in _PLAIN if name in scope}, **known}
        try:
            return await asyncio.wrap_future(self.pages.submit(_make, plain))
        except BrokenProcessPool:
            self._replace(self.pages)
            return None

    def count_facets(self, _warehouse: Warehouse, filters: Filters) -> "Future[Facets]":
        """The facets, once they are counted; a count that fails is asked for again by whoever wants it next."""
        try:
            return self.counts.submit(_count, filters)
        except BrokenProcessPool:
            self._replace(self.counts)
            return self.counts.submit(_count, filters)

    def close(self) -> None:
        """End them; what waits is dropped."""
        for pool in (self.pages, self.counts):
            pool.shutdown(wait=True, cancel_futures=True)

    def _open(self) -> None:
        with _deaf():
            self.pages = ProcessPoolExecutor(self.count, _CONTEXT, _begin, (*self._given, 0))
            self.counts = ProcessPoolExecutor(1, _CONTEXT, _begin, (*self._given, _BEHIND))
            for pool, count in ((self.pages, self.count), (self.counts, 1)):  # each is started by something to do
                for _ in range(count):
                    pool.submit(_wake)

    def _replace(self, broken: ProcessPoolExecutor) -> None:
        if broken in (self.pages, self.counts):
            self.close()
            self._open()


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
    read_wanted("")  # loads the tables of actors, most of what a process holds
    gc.freeze()  # to look through all of it takes the collector 40 ms each time


def _end_with_parent() -> None:
    """However it ends, nothing is left behind."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(0)


def _wake() -> None:
    """Nothing: a process is there once it did it."""


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
