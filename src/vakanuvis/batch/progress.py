"""How far a run is: pages, rate, time left."""

import sys
import time

_TERMINAL_EVERY, _LOG_EVERY = 0.5, 30.0  # seconds between two lines


class Progress:
    """Prints how far a run is, on standard error: on a terminal one line that changes, else a line now and then."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._terminal = sys.stderr.isatty()
        self._started = self._printed = time.monotonic()
        self._old = self._new = 0

    def add(self, pages: int, *, read: bool) -> None:
        """Count pages, and print if it is time; those that an earlier run had read say nothing of the rate."""
        if read:
            self._new += pages
        else:
            self._old += pages
        now = time.monotonic()
        if now - self._printed >= (_TERMINAL_EVERY if self._terminal else _LOG_EVERY):
            self._printed = now
            line = describe(self._old, self._new, self._total, now - self._started)
            print(f"\r\033[K{line}" if self._terminal else line, end="" if self._terminal else "\n", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave the line on the terminal to what comes next."""
        if self._terminal:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def describe(old: int, new: int, total: int | None, seconds: float) -> str:
    """One line: `old` pages were read by an earlier run, `new` ones in so many seconds; the time left where `total` is known."""
    rate = new / seconds if seconds else 0.0
    words = f"{old + new} pages" if total is None else f"{old + new} of {total} pages"
    words += f", {rate:.0f} pages/s"
    if total is not None and rate:
        words += f", {_tell(max(0, total - old - new) / rate)} left"
    return words


def _tell(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
