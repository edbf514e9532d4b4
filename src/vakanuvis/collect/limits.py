"""How much of a source is read at most."""

import sys
from typing import Protocol

from vakanuvis.base.records import Rejected

# No news page comes near; the limit keeps a log file or a decompression bomb out of memory.
LARGEST_PAGE = 20_000_000
# A sitemap has at most 50 MB by its standard (sitemaps.org); feeds stay far below.
LARGEST_LIST = 60_000_000
# Entries with a whole text in them have some hundred kilobytes; a longer one would fill the memory with its elements and faults.
LARGEST_ENTRY = 2_000_000
# Caches write a comment of some hundred bytes behind the end of a feed.
_TAIL = 1000


class Stream(Protocol):
    """What gives bytes."""

    def read(self, size: int = ..., /) -> bytes:
        """At most `size` bytes, none at the end."""


class Bounded:
    """A stream that ends at a limit, or at a `step` after it was last renewed; `tail` are the last bytes that it gave."""

    def __init__(self, stream: Stream, limit: int = sys.maxsize, step: int = sys.maxsize) -> None:
        self._stream, self._limit, self._step = stream, limit, step
        self._given, self._end = 0, min(step, limit)
        self.is_over = False
        self.tail = b""

    def tell(self) -> int:
        """How many bytes were given."""
        return self._given

    def renew(self) -> None:
        """Lets the stream go on for another step."""
        self._end = min(self._given + self._step, self._limit)

    def read(self, size: int = 65_536, /) -> bytes:
        """At most `size` bytes, none at the end or at the limit."""
        part = self._stream.read(size)
        left = self._end - self._given
        self.is_over = self.is_over or len(part) > left
        part = part[: max(left, 0)]
        self._given += len(part)
        self.tail = (self.tail + part[-_TAIL:])[-_TAIL:]
        return part


def reject_large(url: str) -> Rejected:
    """The refusal of a page over the limit."""
    return Rejected(url, "collect", "too large", f"over {LARGEST_PAGE} bytes in one page or line")
