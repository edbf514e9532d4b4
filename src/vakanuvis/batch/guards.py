"""Guards: what a page may cost at most. The kernel holds them, so that a loop in C or Rust code cannot pass them by.

Time is an alarm whose default action ends the process; memory is a limit on its data (RLIMIT_DATA).
"""

import resource
import signal
from collections.abc import Callable
from pathlib import Path

from vakanuvis.base.errors import VakaError
from vakanuvis.base.records import Page, Record, Rejected
from vakanuvis.batch.shards import Outcome

TOO_SLOW, TOO_LARGE, DIED = "too slow", "too much memory", "worker died"


class Guard(Record, frozen=True):
    """What a page may cost: seconds on the clock, MB that a worker may hold while it reads it, and MB that it may go on holding.

    A worker that holds more than `kept` behind the pages that it was handed is replaced: a page of 20 MB leaves it swollen, and
    words that it has read once stay in its caches.
    """

    seconds: float = 60.0
    megabytes: int = 2000
    kept: int = 410


def limit_memory(guard: Guard) -> None:
    """From now on this process gets no more memory than the guard allows."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = guard.megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_DATA, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def is_swollen(guard: Guard) -> bool:
    """True if this process holds more memory than it may go on holding."""
    resident = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    return resident > guard.kept * 1_000_000


def set_alarm(seconds: float) -> None:
    """End this process after so many seconds; 0 calls it off."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def guard_page(page: Page, read_page: Callable[[Page], Outcome]) -> Outcome:
    """The outcome of a page; a bug that one page of a million wakes is told like any refusal and does not end the run."""
    try:
        return read_page(page)
    except VakaError:
        raise  # a broken set-up, for example a missing data file: every page would fail alike
    except MemoryError:
        return Rejected(page.url, "flow", TOO_LARGE, "there is not enough memory for it")
    except Exception as error:
        return Rejected(page.url, "flow", "program error", f"{type(error).__name__}: {error}; please report it")


def reject_dead(page: Page, guard: Guard, exit_code: int | None) -> Rejected:
    """The refusal of a page over which a worker ended."""
    if exit_code == -signal.SIGALRM:
        return Rejected(page.url, "flow", TOO_SLOW, f"not read within {guard.seconds:g} seconds")
    how = f"signal {-exit_code}" if exit_code is not None and exit_code < 0 else f"exit code {exit_code}"
    return Rejected(page.url, "flow", DIED, f"two workers died over it, the second by {how}")


def reject_bloated(page: Page, guard: Guard) -> Rejected:
    """The refusal of a page that took too much memory."""
    return Rejected(page.url, "flow", TOO_LARGE, f"a worker needed over {guard.megabytes} MB for it")
