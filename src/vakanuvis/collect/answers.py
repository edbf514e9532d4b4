"""What a server answered -> the bytes that it meant and the page that they are; for archives and for the network."""

import datetime as dt
import io
import zlib
from collections.abc import Callable

from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader

from vakanuvis.base.records import Page, Record, Rejected
from vakanuvis.collect.limits import LARGEST_PAGE
from vakanuvis.collect.sniffing import PAGE_TYPES, sniff

_SNIFFED = 16_384
# Servers apply one or two; a body that is coded more often is an attack.
_MOST_CODINGS = 4


class Head(Record, frozen=True):
    """What is known of an answer beside its body; `media_type` and `charset` are what the server states."""

    url: str
    origin: str
    media_type: str | None = None
    charset: str | None = None
    fetched_at: dt.datetime | None = None


def make_page(head: Head, body: bytes) -> Page | Rejected:
    """The page, its type by its bytes; where the server says that it is a picture or the like it is believed."""
    stated = (head.media_type or "").partition(";")[0].strip().lower()
    if stated and stated not in PAGE_TYPES:
        return Rejected(head.url, "collect", "media type", stated[:100])
    return Page(
        url=head.url,
        body=body,
        media_type=sniff(body[:_SNIFFED]),
        origin=head.origin,
        charset=head.charset,
        fetched_at=head.fetched_at,
    )


def decode(body: bytes, codings: str) -> bytes | None:
    """The body without its codings ("gzip, br"), at most a byte over the limit; None if it is not what they say.

    Archives keep the head of an answer whose body they have already decoded: then the bytes say so.
    """
    if _is_markup(body):
        return body
    names = [name.strip().lower() for name in codings.split(",") if name.strip()]
    if len(names) > _MOST_CODINGS:
        return None
    try:
        for name in reversed(names):
            body = _CODINGS[name](body) if name in _CODINGS else body
    except (OSError, ValueError, EOFError, zlib.error):
        return None
    return body


def _inflate(body: bytes, window: int = 47) -> bytes:
    """The bytes of gzip or zlib, cut off a byte over the limit; raises `zlib.error` or `EOFError` if damaged."""
    inflater = zlib.decompressobj(window)  # 47: the head tells which of the two it is
    inflated = inflater.decompress(body, LARGEST_PAGE + 1)
    if not inflater.eof and len(inflated) <= LARGEST_PAGE:
        raise EOFError
    return inflated


def _inflate_deflate(body: bytes) -> bytes:
    """As `_inflate`; some servers leave out the head of zlib."""
    try:
        return _inflate(body)
    except zlib.error:
        return _inflate(body, -zlib.MAX_WBITS)


_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: BrotliReader(io.BytesIO(body)).read(LARGEST_PAGE + 1),
    "chunked": lambda body: ChunkedReader(io.BytesIO(body)).read(LARGEST_PAGE + 1),
    "deflate": _inflate_deflate,
    "gzip": _inflate,
    "x-gzip": _inflate,
    "zstd": lambda body: ZstdReader(io.BytesIO(body)).read(LARGEST_PAGE + 1),
}


def _is_markup(body: bytes) -> bool:
    """True if the bytes are markup as they stand."""
    return body[:200].lstrip(b" \t\r\n\xef\xbb\xbf").startswith(b"<")
