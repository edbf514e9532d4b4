"""Files and streams -> pages: unzipped where the bytes say so, sniffed, never a whole archive in memory."""

import datetime as dt
import gzip
import io
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect.feeds import read_feed
from vakanuvis.collect.json_lines import read_json, read_lines
from vakanuvis.collect.limits import LARGEST_PAGE, reject_large
from vakanuvis.collect.sitemaps import read_sitemap
from vakanuvis.collect.sniffing import ADDRESSES, FEED, JSON, SITEMAP, WARC, sniff
from vakanuvis.collect.url_lists import read_addresses
from vakanuvis.collect.warc import read_warc

_SNIFFED = 16_384
_JSON_LINES = (".jsonl", ".ndjson")
Found = Page | Link | Rejected
# The sources of many pages by what their first bytes say.
_READERS: dict[str, Callable[[io.BufferedReader, str], Iterator[Found]]] = {
    ADDRESSES: read_addresses,
    FEED: lambda stream, origin: read_feed(stream, origin, url=find_address(origin)),
    JSON: read_json,
    SITEMAP: lambda stream, origin: read_sitemap(stream, origin, url=find_address(origin)),
    WARC: read_warc,
}


def read_file(path: Path) -> Iterator[Page | Rejected]:
    """The pages of a file: one, or those of an archive or a JSON file. What cannot be read or is not fetched is a `Rejected`."""
    return refuse_links(survey_file(path))


def read_stream(stream: io.BufferedReader, origin: str, *, fetched_at: dt.datetime | None = None) -> Iterator[Page | Rejected]:
    """The pages of a stream of bytes; `origin` names it in the pages' addresses."""
    return refuse_links(survey_stream(stream, origin, fetched_at=fetched_at))


def refuse_links(found: Iterator[Found]) -> Iterator[Page | Rejected]:
    """Each link as a refusal: nothing was fetched, and nobody shall think that it was read."""
    for one in found:
        yield Rejected(one.url, "collect", "not fetched", f"named by {one.origin}") if isinstance(one, Link) else one


def survey_file(path: Path) -> Iterator[Found]:
    """The pages of a file, or the links of a feed, a sitemap or a list of addresses."""
    origin = os.fsencode(path).decode("utf-8", "replace")  # a name of other bytes must not break the output
    try:
        stream: io.BufferedReader = io.BufferedReader(path.open("rb", buffering=0), _SNIFFED)
    except OSError as error:
        yield Rejected(origin, "collect", "unreadable", error.strerror or str(error))
        return
    with stream:
        yield from survey_stream(stream, origin, fetched_at=_changed_at(stream))


def survey_stream(stream: io.BufferedReader, origin: str, *, fetched_at: dt.datetime | None = None) -> Iterator[Found]:
    """The pages or links of a stream of bytes; `origin` names it: where it was fetched, if it was.

    Relative addresses of a feed or sitemap that was fetched are read against its own.
    """
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


def _read_pages(stream: io.BufferedReader, origin: str, fetched_at: dt.datetime | None) -> Iterator[Found]:
    if origin.lower().removesuffix(".gz").endswith(_JSON_LINES):
        yield from read_lines(stream, origin)
        return
    media_type = sniff(stream.peek(_SNIFFED)[:_SNIFFED])
    if media_type in _READERS:
        yield from _READERS[media_type](stream, origin)
        return
    body = stream.read(LARGEST_PAGE + 1)
    if len(body) > LARGEST_PAGE:
        yield reject_large(origin)
    else:
        yield Page(url=origin, body=body, media_type=media_type, origin=origin, fetched_at=fetched_at)


def find_address(origin: str) -> str | None:
    """The origin if it is an address of the web."""
    return origin if origin.lower().startswith(("http://", "https://")) else None


def _changed_at(stream: io.BufferedReader) -> dt.datetime:
    """When the file was last written: the latest moment at which the page can have been fetched."""
    return dt.datetime.fromtimestamp(os.fstat(stream.fileno()).st_mtime, dt.UTC)
