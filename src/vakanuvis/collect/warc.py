"""WARC archives -> pages: responses and resources that hold text; Common Crawl's CC-NEWS files are such archives."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address
from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect.limits import LARGEST_PAGE, Bounded, reject_large
from vakanuvis.collect.sniffing import PAGE_TYPES, sniff

_SNIFFED = 16_384


def _inflate(body: bytes) -> bytes:
    """The bytes of gzip or zlib, cut off a byte over the limit; raises `zlib.error` or `EOFError` if damaged."""
    inflater = zlib.decompressobj(47)  # 47: the head tells which of the two it is
    inflated = inflater.decompress(body, LARGEST_PAGE + 1)
    if not inflater.eof and len(inflated) <= LARGEST_PAGE:
        raise EOFError
    return inflated


_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: BrotliReader(io.BytesIO(body)).read(LARGEST_PAGE + 1),
    "chunked": lambda body: ChunkedReader(io.BytesIO(body)).read(LARGEST_PAGE + 1),
    "deflate": _inflate,
    "gzip": _inflate,
    "x-gzip": _inflate,
    "zstd": lambda body: ZstdReader(io.BytesIO(body)).read(LARGEST_PAGE + 1),
}


def read_warc(stream: io.BufferedIOBase, origin: str) -> Iterator[Page | Rejected]:
    """The pages of an archive that is already unzipped, in its order; a record that holds none is refused with its reason.

    Requests, metadata and the other records that describe are passed over. Raises what the stream raises.
    """
    watched = Bounded(stream)
    try:
        for record in ArchiveIterator(
            cast(BinaryIO, watched),  # of which fastwarc calls nothing but `read` and `tell`
            record_types=WarcRecordType.response | WarcRecordType.resource,
            auto_decode="none",
            stream_detect=False,
        ):
            yield _read_record(record, origin)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise
    except (OSError, ValueError) as error:
        yield Rejected(origin, "collect", "broken archive", str(error))
        return
    if not watched.tail.endswith(b"\r\n\r\n"):
        yield Rejected(origin, "collect", "broken archive", "it does not end as a record ends: it was cut off")


def _read_record(record: WarcRecord, origin: str) -> Page | Rejected:
    stated = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    url = clean_address(stated, load_address_rules())
    if url is None:
        return Rejected(f"{origin}@{record.stream_pos}", "collect", "no address", stated[:200] or "a record without an address")
    if record.headers.get("Content-Length") is None:
        return Rejected(url, "collect", "broken record", "its head says no length")
    status = record.http_headers.status_code if record.http_headers else None
    if status is not None and not 200 <= status < 300:
        return Rejected(url, "collect", "http status", str(status))
    length = record.content_length
    body = record.reader.read(LARGEST_PAGE + 1)
    if len(body) > LARGEST_PAGE:
        return reject_large(url)
    if len(body) < length:
        return Rejected(url, "collect", "broken record", f"{len(body)} of {length} bytes")
    decoded = _decode(body, record)
    if decoded is None:
        return Rejected(url, "collect", "broken encoding", _list_codings(record))
    if len(decoded) > LARGEST_PAGE:
        return reject_large(url)
    return _make_page(record, url, decoded, origin)


def _make_page(record: WarcRecord, url: str, body: bytes, origin: str) -> Page | Rejected:
    """The page, its type by its bytes; where the server says that it is a picture or the like it is believed."""
    stated = (record.http_content_type if record.http_headers else record.headers.get("Content-Type")) or ""
    stated = stated.partition(";")[0].strip().lower()
    if stated and stated not in PAGE_TYPES:
        return Rejected(url, "collect", "media type", stated[:100])
    return Page(
        url=url,
        body=body,
        media_type=sniff(body[:_SNIFFED]),
        origin=origin,
        charset=record.http_charset if record.http_headers else None,
        fetched_at=record.record_date,
    )


def _list_codings(record: WarcRecord) -> str:
    headers = record.http_headers
    return ",".join(filter(None, (headers.get("Content-Encoding"), headers.get("Transfer-Encoding")))) if headers else ""


def _decode(body: bytes, record: WarcRecord) -> bytes | None:
    """The body without its codings, at most a byte over the limit; None if it is not what the headers say.

    Archives keep the headers of a response whose body they have already decoded: then the bytes say so.
    """
    codings = [name.strip().lower() for name in _list_codings(record).split(",") if name.strip()]
    if _is_markup(body):
        return body
    try:
        for name in reversed(codings):
            body = _CODINGS[name](body) if name in _CODINGS else body
    except (OSError, ValueError, EOFError, zlib.error):
        return None
    return body


def _is_markup(body: bytes) -> bool:
    """True if the bytes are markup as they stand."""
    return body[:200].lstrip(b" \t\r\n\xef\xbb\xbf").startswith(b"<")
