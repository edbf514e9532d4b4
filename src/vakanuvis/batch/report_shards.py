"""Report shards: what came of a shard, as a file (gzip, a line of JSON for each page) that workers write and the merge reads.

A folder is a path or an address that fsspec knows (`s3://bucket/reports`); fsspec comes with the extra `vakanuvis[dask]`.
"""

import gzip
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from uuid import uuid4

import msgspec

from vakanuvis.base.errors import TargetError
from vakanuvis.base.records import Record, Rejected, Report
from vakanuvis.batch.shards import Outcome, Shard

_ENDING = ".jsonl.gz"


class Line(Record, frozen=True, omit_defaults=True):
    """What came of one page."""

    report: Report | None = None
    rejected: Rejected | None = None


# JSON, not pickle: whoever can write to a bucket shall not run code here. JSON keeps the hours' zones, which msgpack does not.
_ENCODER, _DECODER = msgspec.json.Encoder(), msgspec.json.Decoder(Line)


class ReportFolder:
    """A folder of report shards. All methods raise `TargetError`."""

    def __init__(self, place: str) -> None:
        """Open the folder, made if it is not there."""
        import fsspec  # noqa: PLC0415 (an extra)

        self.place = place if "://" in place else os.path.abspath(place)  # workers stand in other folders
        with _told(self.place):
            self._files, self._path = fsspec.core.url_to_fs(self.place)
            self._files.makedirs(self._path, exist_ok=True)

    def write(self, key: str, outcomes: Sequence[Outcome]) -> None:
        """Write a shard; it stands whole or not at all."""
        lines = (Line(report=each) if isinstance(each, Report) else Line(rejected=each) for each in outcomes)
        packed = gzip.compress(b"".join(_ENCODER.encode(line) + b"\n" for line in lines), 5)
        part = f"{self._path}/.{uuid4().hex}.part"
        with _told(self.place):
            self._files.pipe_file(part, packed)
            self._files.mv(part, self._name(key))

    def read(self, shard: Shard) -> tuple[Outcome, ...] | None:
        """What came of a shard, or None if it is not there or not whole."""
        with _told(self.place):
            try:
                packed: bytes = self._files.cat_file(self._name(shard.key))
            except FileNotFoundError:
                return None
        try:
            lines = list(map(_DECODER.decode, gzip.decompress(packed).splitlines()))
        except (OSError, EOFError, zlib.error, msgspec.DecodeError):
            return None
        outcomes = tuple(outcome for line in lines for outcome in (line.report, line.rejected) if outcome is not None)
        return outcomes if len(outcomes) == len(shard.pages) else None

    def list_keys(self) -> set[str]:
        """The keys of the shards that stand in it."""
        with _told(self.place):
            self._files.invalidate_cache()
            names = [str(name).rpartition("/")[2] for name in self._files.ls(self._path, detail=False)]
        return {name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING)}

    def forget(self, keys: Iterable[str]) -> None:
        """Remove shards."""
        with _told(self.place):
            for key in keys:
                self._files.rm_file(self._name(key))

    def close(self) -> None:
        """Remove the folder if it is one of this machine and empty."""
        if "://" not in self.place:
            with suppress(OSError):
                os.rmdir(self.place)

    def _name(self, key: str) -> str:
        return f"{self._path}/{key}{_ENDING}"


@contextmanager
def _told(place: str) -> Iterator[Any]:
    """Say what a file system's error means here; each kind of storage has exceptions of its own."""
    try:
        yield
    except ImportError as error:
        raise TargetError(f"{place}: {error}; run pip install with the package that it names") from error
    except Exception as error:
        told = " ".join(str(error).split())
        raise TargetError(f"{place}: report shards cannot be kept there: {told}; name another place with --shards") from error
