"""A worker: a process that reads the pages it is sent, one outcome a message."""

import gc
import signal
from collections.abc import Callable, Sequence
from multiprocessing import forkserver, get_context, resource_tracker
from multiprocessing.connection import Connection

import msgspec

from vakanuvis.base.errors import VakaError
from vakanuvis.base.records import Page, Record, Rejected, Report
from vakanuvis.batch.guards import TOO_LARGE, Guard, guard_page, is_swollen, limit_memory, reject_bloated, set_alarm
from vakanuvis.batch.shards import Outcome

ReadPage = Callable[[Page], Outcome]
_SWEPT = 1000  # pages

# Workers are forked from a small server that has loaded the models but holds no thread and no database connection.
_CONTEXT = get_context("forkserver")
# A new worker imports the program that runs, which is the command: loaded by the server it is there at once, else after a second.
_CONTEXT.set_forkserver_preload(["vakanuvis.batch.warm", "vakanuvis.cli"])


class Answer(Record, frozen=True):
    """What a worker says of a page; `fault` is a broken set-up that ends the run, `last` that the worker ends with it."""

    report: Report | None = None
    rejected: Rejected | None = None
    fault: str | None = None
    last: bool = False


def read_flow(page: Page) -> Outcome:
    """The outcome of a page by the whole flow."""
    from vakanuvis.flow import read  # noqa: PLC0415 (loads the models, which the process that hands out the pages does without)

    return read(page)


class Worker:
    """A process at work on the pages that it was sent last."""

    def __init__(self, guard: Guard, read_page: ReadPage) -> None:
        _start_server()
        self.connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_work, args=(theirs, guard, read_page), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, pages: Sequence[Page]) -> None:
        """Hand it pages. Raises `OSError` if it is dead."""
        self.connection.send(list(pages))

    def receive(self) -> Answer:
        """Its next answer. Raises `EOFError` or `OSError` if it died instead."""
        # Pickled: msgpack would turn the hours of articles to UTC, and their zone is part of the record.
        answer: Answer = self.connection.recv()
        return answer

    def end(self) -> int | None:
        """The exit code of a worker that died, negative for a signal."""
        self.connection.close()
        self._process.join(5)
        self.kill()
        self._process.join()
        return self._process.exitcode

    def kill(self) -> None:
        """End it at once, whatever it does: it keeps nothing."""
        if self._process.is_alive():
            self._process.kill()


def _start_server() -> None:
    """Start the server of workers if it does not run, deaf to the Ctrl-C that all processes of a terminal are sent.

    By itself it ignores that only once it has loaded the models, and until then answered with a traceback.
    """
    resource_tracker.ensure_running()  # first: it lets SIGINT through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(connection: Connection, guard: Guard, read_page: ReadPage) -> None:
    """Read pages until nobody sends any."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C reaches all processes of a terminal; who handed out the pages acts on it
    limit_memory(guard)
    gc.disable()
    last, read = False, 0
    while not last:
        try:
            pages = connection.recv()
            for number, page in enumerate(pages, 1):
                answer = _read(page, guard, read_page)
                if number == len(pages) and is_swollen(guard):
                    answer = msgspec.structs.replace(answer, last=True)
                connection.send(answer)
                read += 1
                _sweep(read)
                last = answer.last
                if last:
                    break
        except (EOFError, OSError):
            return


def _sweep(read: int) -> None:
    """Free what a page has left behind in circles, so many having been read.

    Between pages nearly nothing is young but that: looked for there it takes a third of the time that Python's own rhythm does,
    which walks over all caches again and again. What has grown old is looked through now and then.
    """
    gc.collect(2 if read % _SWEPT == 0 else 0)


def _read(page: Page, guard: Guard, read_page: ReadPage) -> Answer:
    """The answer about one page, in the time it may take."""
    set_alarm(guard.seconds)
    try:
        outcome = guard_page(page, read_page)
    except VakaError as error:
        return Answer(fault=str(error), last=True)
    finally:
        set_alarm(0)
    if isinstance(outcome, Report):
        return Answer(report=outcome)
    if outcome.reason == TOO_LARGE:
        return Answer(rejected=reject_bloated(page, guard), last=True)
    return Answer(rejected=outcome)
