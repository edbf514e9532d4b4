"""Shards -> outcomes: hands shards to workers, replaces those that die, and gives the outcomes back in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait

from vakanuvis.base.errors import VakaError
from vakanuvis.base.records import Page, Rejected
from vakanuvis.batch.guards import TOO_SLOW, Guard, reject_dead
from vakanuvis.batch.shards import Outcome, Shard
from vakanuvis.batch.workers import ReadPage, Worker, read_flow

# So many pages are handed to a worker at once: few enough that at the end of a run no worker waits long for another, who
# reads the last ones.
_PORTION = 8
# So many portions for each worker are read or wait for a slower one before them: a page that hangs shall not stop the others.
_AHEAD = 32


@dataclass(slots=True)
class _Job:
    """A portion of a shard on its way: `left` are the places of its pages that are still to be read.

    `outcomes` are those of the whole shard; `closes` is True for the last portion.
    """

    shard: Shard
    outcomes: list[Outcome | None]
    left: deque[int]
    closes: bool
    deaths: int = 0


@dataclass(slots=True)
class Crew:
    """The workers, and what each is at. `hire` them, let them `read`, `dismiss` them at the end."""

    guard: Guard
    read_page: ReadPage
    idle: list[Worker] = field(default_factory=list)
    busy: dict[Connection, tuple[Worker, _Job]] = field(default_factory=dict)

    def hire(self) -> None:
        """Let one more worker wait for pages."""
        self.idle.append(Worker(self.guard, self.read_page))

    def read(self, shards: Iterable[Shard]) -> Iterator[tuple[Shard, tuple[Outcome, ...]]]:
        """Each shard with the outcomes of its pages, both in their order. Raises `VakaError` for a broken set-up."""
        waiting, most = _cut(shards), (len(self.idle) + len(self.busy)) * _AHEAD
        jobs: deque[_Job] = deque()
        more = True
        while more or jobs:
            while more and self.idle and len(jobs) < most:
                job = next(waiting, None)
                more = job is not None
                if job is not None:
                    jobs.append(job)
                    if job.left:
                        self.start(job)
            while jobs and not jobs[0].left:
                job = jobs.popleft()
                if job.closes:  # the portions before it are done
                    yield job.shard, tuple(outcome for outcome in job.outcomes if outcome is not None)
            for connection in wait(list(self.busy)) if jobs else ():
                self.take(connection)  # type: ignore[arg-type]

    def start(self, job: _Job) -> None:
        """Let an idle worker read what is left of the job."""
        worker = self.idle.pop()
        self.busy[worker.connection] = (worker, job)
        try:
            worker.send([page for page in map(job.shard.pages.__getitem__, job.left) if isinstance(page, Page)])
        except OSError:
            self.replace(worker, job)

    def take(self, connection: Connection) -> None:
        """Take an answer, or what the death of the worker says."""
        worker, job = self.busy[connection]
        try:
            answer = worker.receive()
        except (EOFError, OSError):
            self.replace(worker, job)
            return
        if answer.fault is not None:
            raise VakaError(answer.fault)
        job.outcomes[job.left.popleft()] = answer.report or answer.rejected
        job.deaths = 0
        if answer.last:
            self.replace(worker, job, died=False)
        elif not job.left:
            del self.busy[connection]
            self.idle.append(worker)

    def replace(self, worker: Worker, job: _Job, *, died: bool = True) -> None:
        """Let a new worker go on. A page over which one died is read once more; the second death, or the alarm, refuses it."""
        del self.busy[worker.connection]
        exit_code = worker.end()
        if died:
            job.deaths += 1
            page = job.shard.pages[job.left[0]]
            assert isinstance(page, Page)
            refused = reject_dead(page, self.guard, exit_code)
            if job.deaths == 2 or refused.reason == TOO_SLOW:
                job.outcomes[job.left.popleft()] = refused
                job.deaths = 0
        self.hire()
        if job.left:
            self.start(job)

    def dismiss(self) -> None:
        """End all workers."""
        workers = [*self.idle, *(worker for worker, _ in self.busy.values())]
        self.idle, self.busy = [], {}
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.end()


def read_shards(
    shards: Iterable[Shard], *, workers: int, guard: Guard, read_page: ReadPage = read_flow
) -> Iterator[tuple[Shard, tuple[Outcome, ...]]]:
    """Each shard with the outcomes of its pages, both in their order. Raises `VakaError` for a broken set-up.

    `read_page` must be a function of a module, since workers find it by its name.
    """
    crew = Crew(guard, read_page)
    try:
        for _ in range(workers):
            crew.hire()
        yield from crew.read(shards)
    finally:
        crew.dismiss()


def _cut(shards: Iterable[Shard]) -> Iterator[_Job]:
    """The portions of each shard; what was refused before is an outcome already, and a shard of nothing else one portion."""
    for shard in shards:
        outcomes: list[Outcome | None] = [page if isinstance(page, Rejected) else None for page in shard.pages]
        places = [place for place, outcome in enumerate(outcomes) if outcome is None]
        for start in range(0, len(places) or 1, _PORTION):
            portion = deque(places[start : start + _PORTION])
            yield _Job(shard, outcomes, portion, closes=start + _PORTION >= len(places))
