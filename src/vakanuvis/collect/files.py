"""Files and streams -> pages: unzipped where the bytes say so, sniffed, never a whole archive in memory."""

import datetime as dt
import gzip
import io
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect.json_lines import read_json, read_lines
from vakanuvis.collect.limits import LARGEST_PAGE, reject_large
from vakanuvis.collect.sniffing import JSON, sniff

_SNIFFED = 16_384
_JSON_LINES = (".jsonl", ".ndjson")


def read_file(path: Path) -> Iterator[Page | Rejected]:
    """The pages of a file: one, or one for each article of a JSON file. A file that cannot be read is a `Rejected`."""
    origin = os.fsencode(path).decode("utf-8", "replace")  # a name of other bytes must not break the output
    try:
        stream: io.BufferedReader = io.BufferedReader(path.open("rb", buffering=0), _SNIFFED)
    except OSError as error:
        yield Rejected(origin, "collect", "unreadable", error.strerror or str(error))
        return
    with stream:
        yield from read_stream(stream, origin, fetched_at=_changed_at(stream))


def read_stream(stream: io.BufferedReader, origin: str, *, fetched_at: dt.datetime | None = None) -> Iterator[Page | Rejected]:
    """The pages of a stream of bytes; `origin` names it in the pages' addresses."""
    try:
        yield from _read_pages(_unzip(stream), origin, fetched_at)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Rejected(origin, "collect", "broken gzip", str(error))
    except OSError as error:
        yield Rejected(origin, "collect", "unreadable", error.strerror or str(error))


def _unzip(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream itself, or what it holds if its first bytes are those of gzip."""
    if stream.peek(2)[:2] != b"\x1f\x8b":
        return stream
    return io.BufferedReader(gzip.GzipFile(fileobj=stream), _SNIFFED)


def _read_pages(stream: io.BufferedReader, origin: str, fetched_at: dt.datetime | None) -> Iterator[Page | Rejected]:
    if origin.lower().removesuffix(".gz").endswith(_JSON_LINES):
        yield from read_lines(stream, origin)
        return
    media_type = sniff(stream.peek(_SNIFFED)[:_SNIFFED])
    if media_type == JSON:
        yield from read_json(stream, origin)
        return
    body = stream.read(LARGEST_PAGE + 1)
    if len(body) > LARGEST_PAGE:
        yield reject_large(origin)
    else:
        yield Page(url=origin, body=body, media_type=media_type, origin=origin, fetched_at=fetched_at)


def _changed_at(stream: io.BufferedReader) -> dt.datetime:
    """When the file was last written: the latest moment at which the page can have been fetched."""
    return dt.datetime.fromtimestamp(os.fstat(stream.fileno()).st_mtime, dt.UTC)
