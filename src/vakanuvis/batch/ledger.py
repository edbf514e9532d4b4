"""The ledger: a file of JSON lines that says which shards are done, by which run, and with what counts."""

import fcntl
import os
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

import msgspec

from vakanuvis.base.errors import TargetError
from vakanuvis.base.records import Record, Rejected
from vakanuvis.batch.shards import Outcome


class Counts(Record, frozen=True):
    """What came of some pages."""

    pages: int = 0
    articles: int = 0
    events: int = 0
    quotes: int = 0
    rejected: Mapping[str, int] = msgspec.field(default_factory=dict)

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> "Counts":
        """The counts of outcomes."""
        rejected: dict[str, int] = {}
        reports = []
        for outcome in outcomes:
            if isinstance(outcome, Rejected):
                rejected[outcome.reason] = rejected.get(outcome.reason, 0) + 1
            else:
                reports.append(outcome)
        events, quotes = sum(len(report.events) for report in reports), sum(len(report.quotes) for report in reports)
        return cls(len(outcomes), len(reports), events, quotes, rejected)


class Entry(Record, frozen=True):
    """A line of the ledger."""

    shard: str
    run: str
    counts: Counts


_DECODER = msgspec.json.Decoder(Entry)


class Ledger:
    """The shards that are done. `close` it at the end."""

    def __init__(self, path: Path, *, runs: Container[str]) -> None:
        """Open the ledger; what other runs than `runs` did is not done, for it lies in another database. Raises `TargetError`."""
        self.path = path
        self._runs = runs
        self._done: dict[str, Counts] = {}
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError as error:
            raise TargetError(f"{path}: the ledger cannot be opened: {error.strerror}; check its permissions") from error
        try:
            self._lock()
            self._read()
        except BaseException:
            self.close()
            raise

    def _lock(self) -> None:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise TargetError(f"{self.path}: another run is using this ledger; wait for it or use another --db") from error

    def _read(self) -> None:
        with open(self._descriptor, "rb", closefd=False) as stream:
            written = stream.read()
        whole, _, torn = written.rpartition(b"\n")
        for number, line in enumerate(whole.split(b"\n") if whole else (), 1):
            try:
                entry = _DECODER.decode(line)
            except msgspec.DecodeError as error:
                raise TargetError(f"{self.path}:{number}: no line of a ledger ({error}); move the file away") from error
            if entry.run in self._runs:
                self._done[entry.shard] = entry.counts
        if torn:  # a run was killed while it wrote
            os.ftruncate(self._descriptor, len(written) - len(torn))

    def find(self, shard: str) -> Counts | None:
        """The counts of a shard that is done, else None."""
        return self._done.get(shard)

    def add(self, shard: str, run: str, counts: Counts) -> None:
        """Say that a run has done a shard, once what came of it is safely kept. Raises `TargetError`."""
        try:
            os.write(self._descriptor, msgspec.json.encode(Entry(shard, run, counts)) + b"\n")
        except OSError as error:
            raise TargetError(f"{self.path}: the ledger cannot be written: {error.strerror}; check space") from error
        self._done[shard] = counts

    def close(self) -> None:
        """Give the file back."""
        os.close(self._descriptor)
