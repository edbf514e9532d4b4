"""The command `vaka run`: many pages, on all cores, through faults."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial, wraps
from pathlib import Path
from threading import Lock
from typing import Any

import click
from rich.console import Console

from vakanuvis import __version__
from vakanuvis.base.records import Page, Record, Rejected, Report
from vakanuvis.batch import (
    Counts,
    Guard,
    Ledger,
    Outcome,
    Progress,
    ReportFolder,
    Shard,
    count_threads,
    join_cluster,
    read_on_cluster,
    read_shards,
    split_shards,
)
from vakanuvis.collect import collect
from vakanuvis.console import Tally, print_tally
from vakanuvis.networking import followed, networked
from vakanuvis.warehouse import Warehouse, open_warehouse, save_all
from vakanuvis.warehouse.runs import end_run, read_runs, start_run

_QUEUED = 4  # shards that may wait for the database

# What reads shards: each with its outcomes, in their order.
Reader = Callable[[Iterator[Shard]], Iterator[tuple[Shard, tuple[Outcome, ...]]]]


class Means(Record, frozen=True):
    """With what pages are read: so many processes, a guard, on a Dask cluster or here, and where a cluster puts report shards."""

    workers: int
    guard: Guard
    dask: str | None = None
    shards: str | None = None


def guarded(command: Callable[..., None]) -> Callable[..., None]:
    """A command with --seconds and --memory; it gets them as `guard`."""

    @wraps(command)
    def run(*, seconds: float, memory: int, **others: Any) -> None:
        command(**others, guard=Guard(seconds, memory))

    limits = (
        click.option(
            "--seconds", type=click.FloatRange(0.1), default=60, show_default=True, help="Refuse a page that takes longer."
        ),
        click.option(
            "--memory", type=click.IntRange(500), default=2000, show_default=True, help="Refuse a page that takes more MB."
        ),
    )
    return limits[0](limits[1](run))


_CREWS = (
    click.option(
        "--workers", type=click.IntRange(1), metavar="N", help="Processes that read; as many as cores if nothing is said."
    ),
    click.option("--dask", metavar="local|ADDRESS", help="Read on a Dask cluster, or on one made of N processes here."),
    click.option("--shards", metavar="FOLDER|URL", help="Where a cluster's workers put what they read; all must see it."),
)


def with_means(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options of `Means`; it gets them as `means`."""

    @wraps(command)
    def run(*, workers: int | None, dask: str | None, shards: str | None, **others: Any) -> None:
        if shards and not dask:
            raise click.UsageError("--shards: is for --dask; without it nothing is put there")
        means = Means(workers or len(os.sched_getaffinity(0)), others.pop("guard"), dask, shards)
        command(**others, means=means)

    chosen: Callable[..., None] = guarded(run)
    for option in reversed(_CREWS):
        chosen = option(chosen)
    return chosen


@click.command("run")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@with_means
@click.option("--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="Where to keep what was read.")
@click.option("--again", is_flag=True, help="Read also what an earlier run has read.")
@followed
@networked
def run_batch(sources: tuple[str, ...], *, means: Means, database: str, again: bool, **network: Any) -> None:
    """Read many pages on all cores, or on a Dask cluster, and keep them in a database.

    SOURCE is as PATH in `vaka read`. What is kept is the same whatever the number of workers and the order of the sources.

    A run that was stopped or killed goes on when the same command is given again: FILE.ledger, beside the database,
    says what is done.
    A page that takes too long or too much memory, or over which workers die, is rejected like any other that holds no article.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a scheduler's stop is as clean as Ctrl-C
    ordered = sorted(set(sources))
    pages = collect(ordered, **network)
    warehouse = open_warehouse(database)
    beside = "vaka" if "://" in database else database
    try:
        runs = () if again else {run.id for run in read_runs(warehouse)}
        ledger = Ledger(Path(f"{beside}.ledger"), runs=runs)
        try:
            progress = Progress(None if network["follow"] else _count_pages(ordered))
            with _open_reader(means, ledger, f"{beside}.shards", again=again) as read:
                Run(warehouse, ledger, progress, start_run(warehouse, __version__, sources)).read(pages, read)
        finally:
            ledger.close()
    finally:
        warehouse.close()


@contextmanager
def _open_reader(means: Means, ledger: Ledger, beside: str, *, again: bool) -> Iterator[Reader]:
    """What reads shards by these means; report shards that are merged are removed at the end."""
    if means.dask is None:
        yield partial(read_shards, workers=means.workers, guard=means.guard)
        return
    with join_cluster(means.dask, workers=means.workers) as client:
        folder = ReportFolder(means.shards or beside)
        if again:
            folder.forget(folder.list_keys())
        if not count_threads(client):
            click.echo(f"{means.dask}: no worker has joined yet; waiting for the first", err=True)
        yield partial(read_on_cluster, client=client, folder=folder, guard=means.guard)
        folder.forget(key for key in folder.list_keys() if ledger.find(key) is not None)
        folder.close()


def _count_pages(sources: Sequence[str]) -> int | None:
    """The number of pages, for the time left; None where a source can be read only once, or should be: a pipe, an address."""
    return None if any(map(_is_read_once, sources)) else sum(1 for _ in collect(sources))


def _is_read_once(source: str) -> bool:
    path = Path(source)
    return source == "-" or "://" in source or (path.exists() and not (path.is_file() or path.is_dir()))


class Run:
    """A run: shards from the workers to the warehouse, then to the ledger."""

    def __init__(self, warehouse: Warehouse, ledger: Ledger, progress: Progress, run_id: str) -> None:
        self._warehouse, self._ledger, self._progress, self._run_id = warehouse, ledger, progress, run_id
        self._tally = Tally()
        self._counting = Lock()  # shards of earlier runs are counted by one thread, those of this run by the other

    def read(self, pages: Iterator[Page | Rejected], read: Reader) -> None:
        """Read the pages that no earlier run has read, and print the counts of all."""
        shards = self._pass_over(split_shards(pages, __version__))
        saved: deque[Future[None]] = deque()
        # A thread of its own saves: the workers never wait for the database, and the database has one writer.
        with ThreadPoolExecutor(1) as writer:
            try:
                for shard, outcomes in read(shards):
                    saved.append(writer.submit(self._keep, shard, outcomes))
                    while len(saved) > _QUEUED or (saved and saved[0].done()):
                        saved.popleft().result()
                for future in saved:
                    future.result()
            except BaseException:
                writer.shutdown(cancel_futures=True)
                self._progress.clear()
                click.echo("not finished; the same command goes on from here", err=True)
                raise
        self._progress.clear()
        tally = self._tally
        counts = {"articles": tally.articles, "events": tally.events, "quotes": tally.quotes, "changed": tally.changed}
        end_run(self._warehouse, self._run_id, rejected=tally.rejected.total(), **counts)
        print_tally(Console(stderr=True, soft_wrap=True), tally, self._warehouse.name)

    def _pass_over(self, shards: Iterator[Shard]) -> Iterator[Shard]:
        """The shards that are not done yet."""
        for shard in shards:
            done = self._ledger.find(shard.key)
            if done is None:
                yield shard
            else:
                self._count(done, read=False)

    def _keep(self, shard: Shard, outcomes: tuple[Outcome, ...]) -> None:
        """Save a shard, and only then say that it is done: what is saved twice changes nothing."""
        fetched = {
            outcome.article.id: page.fetched_at
            for page, outcome in zip(shard.pages, outcomes, strict=True)
            if isinstance(page, Page) and isinstance(outcome, Report)
        }
        self._tally.changed += save_all(self._warehouse, outcomes, fetched=fetched)
        counts = Counts.of(outcomes)
        self._ledger.add(shard.key, self._run_id, counts)
        self._count(counts, read=True)

    def _count(self, counts: Counts, *, read: bool) -> None:
        with self._counting:
            self._tally.articles += counts.articles
            self._tally.events += counts.events
            self._tally.quotes += counts.quotes
            self._tally.rejected.update(counts.rejected)
            self._progress.add(counts.pages, read=read)
