"""Shards -> outcomes on a Dask cluster: workers write report shards, who started the run merges them in their order.

Dask hands out the shards and tries one again whose worker is lost; within a Dask worker the pages are read by a guarded
worker of ours, so that a page that hangs or bloats costs what it costs on one machine.
"""

import multiprocessing
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vakanuvis import __version__
from vakanuvis.base.errors import TargetError, VakaError
from vakanuvis.batch.guards import Guard
from vakanuvis.batch.pool import Crew
from vakanuvis.batch.report_shards import ReportFolder
from vakanuvis.batch.shards import Outcome, Shard
from vakanuvis.batch.workers import ReadPage, read_flow

if TYPE_CHECKING:
    from distributed import Client, Future

_AHEAD, _LEAST = 3, 16  # shards on their way for each thread of the cluster; and while it has few or none yet
_HERE = threading.local()  # the crew of a thread of a Dask worker


@contextmanager
def join_cluster(address: str, *, workers: int) -> "Iterator[Client]":
    """A client of the scheduler at an address, or of so many processes on this machine for `local`. Raises `VakaError`."""
    try:
        from distributed import Client, LocalCluster  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise VakaError("--dask: needs Dask distributed; run pip install 'vakanuvis[dask]'") from error
    import dask  # noqa: PLC0415

    # A shard is 5 MB of pages: no graph that should have been made smaller, of which Dask would warn.
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"}):
        if address == "local":
            # Memory is guarded by page, in our own workers; the dashboard is Dask's own and seen from here alone.
            limits = {"memory_limit": 0, "dashboard_address": "127.0.0.1:0", "silence_logs": 50}
            with LocalCluster(n_workers=workers, threads_per_worker=1, **limits) as cluster, Client(cluster) as client:
                yield client
            return
        mend = f"{address}: no scheduler of Dask answers there; start it with dask scheduler, and name it as tcp://HOST:8786"
        if "://" not in address:
            raise VakaError(mend)
        try:
            client = Client(address, set_as_default=False)
        except (OSError, ValueError) as error:
            raise VakaError(mend) from error
        with client:
            yield client


def count_threads(client: "Client") -> int:
    """How many shards the cluster can read at a time: as many as its workers have threads."""
    return sum(client.nthreads().values())


def read_on_cluster(
    shards: Iterable[Shard], *, client: "Client", folder: ReportFolder, guard: Guard, read_page: ReadPage = read_flow
) -> Iterator[tuple[Shard, tuple[Outcome, ...]]]:
    """Each shard with the outcomes of its pages, both in their order. Raises `VakaError`.

    A shard that stands in the folder, since an earlier run was stopped before it merged it, is not read again.
    """
    waiting, more = iter(shards), True
    sent: deque[tuple[Shard, Future[None] | None]] = deque()
    number = 0
    while more or sent:
        most = max(_LEAST, _AHEAD * count_threads(client))
        while more and len(sent) < most:
            shard = next(waiting, None)
            more = shard is not None
            if shard is not None:
                number += 1
                key = f"vaka-{number}-{shard.key}"
                arguments = (shard, guard, read_page, folder.place, __version__)
                sent.append((shard, None if folder.read(shard) else client.submit(_read_shard, *arguments, key=key)))
        if sent:
            shard, future = sent.popleft()
            if future is not None:
                _await(future)
            yield shard, _merge(folder, shard)


def _merge(folder: ReportFolder, shard: Shard) -> tuple[Outcome, ...]:
    outcomes = folder.read(shard)
    if outcomes is None:
        mend = "name with --shards a folder or an address that all machines of the cluster share"
        raise TargetError(f"{folder.place}: a worker wrote a report shard that does not stand there; {mend}")
    return outcomes


def _await(future: "Future[None]") -> None:
    """Wait until the shard is written; what Dask says of a failure is told with its mend."""
    from distributed import KilledWorker  # noqa: PLC0415

    goes_on = "the same command goes on from here"
    try:
        future.result()
    except VakaError:
        raise
    except KilledWorker as error:
        raise VakaError(f"--dask: several workers died over the same pages; look at their logs, then {goes_on}") from error
    except Exception as error:
        told = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        mend = "the scheduler and all workers need the same vakanuvis and Dask as this machine"
        raise VakaError(f"--dask: the cluster failed ({told}); {mend}; {goes_on}") from error


def _read_shard(shard: Shard, guard: Guard, read_page: ReadPage, place: str, version: str) -> None:
    """Runs on a Dask worker: reads the pages of a shard and writes what came of them."""
    if version != __version__:
        raise VakaError(f"--dask: a worker has vakanuvis {__version__}, this machine {version}; install the same on both")
    try:
        ((_, outcomes),) = _find_crew(guard, read_page).read([shard])
    except BaseException:
        _end_crew()
        raise
    ReportFolder(place).write(shard.key, outcomes)


def _find_crew(guard: Guard, read_page: ReadPage) -> Crew:
    """One guarded worker for each thread of a Dask worker; it lives on from shard to shard and keeps what it has learned."""
    crew: Crew | None = getattr(_HERE, "crew", None)
    if crew is None or (crew.guard, crew.read_page) != (guard, read_page):
        _end_crew()
        # Dask starts its workers as daemons, which may not start processes; ours end when the pipe to this one closes.
        multiprocessing.current_process().daemon = False
        crew = _HERE.crew = Crew(guard, read_page)
        crew.hire()
    return crew


def _end_crew() -> None:
    """Let the crew of this thread go, if it has one."""
    crew: Crew | None = getattr(_HERE, "crew", None)
    _HERE.crew = None
    if crew is not None:
        crew.dismiss()
