"""Counts for a page that shall not wait for them: the last ones while new ones are made, none where there are none yet.

Over 100,000 events the four facets take 0.5 s together (countries 0.4 s); a page of the list 20 ms.
"""

import os
import sys
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from threading import RLock, get_native_id

from starlette.requests import Request

from vakanuvis.warehouse import Filters, Warehouse
from vakanuvis.warehouse.queries import Facets, count_facets

_FRESH, _KEPT = 60.0, 200  # seconds for which counts are taken as they are; questions whose counts are kept
_ALWAYS = 30.0  # seconds after which a page that shows nothing else gives up


def _step_back() -> None:
    """Pages go before counts: the thread that counts takes the processor when no other wants it."""
    if sys.platform == "linux":  # elsewhere a priority is the whole program's
        os.setpriority(os.PRIO_PROCESS, get_native_id(), 15)


Count = Callable[[Warehouse, Filters], "Future[Facets]"]


class FacetCounter:
    """Counts facets one question at a time, in the background, and keeps them; `patience` in seconds.

    They are counted by `count` where that is given, else by a thread.
    """

    def __init__(
        self, *, count: Count | None = None, patience: float = 0.05, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.patience, self.clock = patience, clock
        self.worker = ThreadPoolExecutor(1, thread_name_prefix="facets", initializer=_step_back)
        self.count: Count = count or self._submit
        self.lock = RLock()  # work that is done at once is kept by the thread that asked for it
        self.known: OrderedDict[Filters, tuple[float, Future[Facets]]] = OrderedDict()
        self.running: dict[Filters, tuple[float, Future[Facets]]] = {}

    def find(self, warehouse: Warehouse, filters: Filters, *, wait: bool = False) -> Facets | None:
        """The counts, at most a minute old or the last ones there are; None if they are not there within the patience."""
        with self.lock:
            known = self.known.get(filters)
            stale = known is None or known[0] < self.clock() - _FRESH
            begun = self._start(warehouse, filters) if stale else None
            future = known[1] if known else begun
            patience = self.patience if len(self.running) <= 1 else 0.0  # behind others they are not there in time anyway
        assert future is not None
        try:
            return future.result(timeout=_ALWAYS if wait else patience)
        except (LateError, BrokenExecutor):
            return None

    def forget(self) -> None:
        """Count anew whatever is asked from now on: something was written."""
        with self.lock:
            self.known.clear()
            self.running.clear()

    def close(self) -> None:
        """End the work; what waits for its turn is dropped."""
        self.worker.shutdown(wait=True, cancel_futures=True)

    def _submit(self, warehouse: Warehouse, filters: Filters) -> "Future[Facets]":
        return self.worker.submit(count_facets, warehouse, filters)

    def _start(self, warehouse: Warehouse, filters: Filters) -> Future[Facets]:
        if filters in self.running:
            return self.running[filters][1]
        future = self.count(warehouse, filters)
        self.running[filters] = (self.clock(), future)
        future.add_done_callback(lambda done: self._keep(filters, done))
        return future

    def _keep(self, filters: Filters, done: Future[Facets]) -> None:
        """Put counts that were made where they are found; what failed is tried again, what was forgotten is not kept."""
        with self.lock:
            begun = self.running.get(filters)
            if begun is None or begun[1] is not done:
                return
            del self.running[filters]
            if not done.cancelled() and done.exception() is None:
                self.known[filters] = (begun[0], done)
                self.known.move_to_end(filters)
                if len(self.known) > _KEPT:
                    self.known.popitem(last=False)


def find_facets(request: Request, warehouse: Warehouse, filters: Filters) -> Facets | None:
    """The counts that came with the request, where they were asked for before; else those of the application's counter."""
    if "facets" in request.scope:
        given: Facets | None = request.scope["facets"]
        return given
    counter: FacetCounter = request.app.state.counter
    return counter.find(warehouse, filters)
