"""WARC archives -> pages: responses and resources that hold text; Common Crawl's CC-NEWS files are such archives."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address
from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect.answers import Head, decode, make_page
from vakanuvis.collect.limits import LARGEST_PAGE, Bounded, reject_large


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
    decoded = decode(body, _list_codings(record))
    if decoded is None:
        return Rejected(url, "collect", "broken encoding", _list_codings(record))
    if len(decoded) > LARGEST_PAGE:
        return reject_large(url)
    head = Head(
        url=url,
        origin=origin,
        media_type=record.http_content_type if record.http_headers else record.headers.get("Content-Type"),
        charset=record.http_charset if record.http_headers else None,
        fetched_at=record.record_date,
    )
    return make_page(head, decoded)


def _list_codings(record: WarcRecord) -> str:
    headers = record.http_headers
    return ",".join(filter(None, (headers.get("Content-Encoding"), headers.get("Transfer-Encoding")))) if headers else ""
