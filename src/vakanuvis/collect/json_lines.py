"""Extracted articles -> pages: JSON lines, one object, or one list of objects."""

import io
from collections.abc import Iterator

import msgspec

from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect.limits import LARGEST_PAGE, reject_large
from vakanuvis.collect.sniffing import JSON

_MARK = b"\xef\xbb\xbf"
_ARTICLES = msgspec.json.Decoder(list[msgspec.Raw] | dict[str, msgspec.Raw])


def read_json(stream: io.BufferedIOBase, origin: str) -> Iterator[Page | Rejected]:
    """A page for each article of the stream, whether it is JSON lines or one document."""
    first = stream.readline(LARGEST_PAGE + 1)
    if len(first) > LARGEST_PAGE or _is_object(first):
        yield from read_lines(stream, origin, first=first)
        return
    rest = stream.read(LARGEST_PAGE + 1)
    if len(first) + len(rest) > LARGEST_PAGE:
        yield reject_large(origin)
        return
    yield from _read_document(first + rest, origin)


def read_lines(stream: io.BufferedIOBase, origin: str, *, first: bytes | None = None) -> Iterator[Page | Rejected]:
    """A page for each line that is not blank; its address is the origin with the line's number."""
    line = stream.readline(LARGEST_PAGE + 1) if first is None else first
    number = 1
    while line:
        if len(line) > LARGEST_PAGE:
            yield reject_large(f"{origin}:{number}")
            _skip_line(stream, line)
        elif line.strip():
            yield _make_page(line, origin, number)
        line, number = stream.readline(LARGEST_PAGE + 1), number + 1


def _is_object(line: bytes) -> bool:
    """True if the line looks like an object by itself: then the file is one of JSON lines."""
    words = line.removeprefix(_MARK).strip()
    return words.startswith(b"{") and words.endswith(b"}")


def _skip_line(stream: io.BufferedIOBase, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(LARGEST_PAGE)


def _read_document(body: bytes, origin: str) -> Iterator[Page | Rejected]:
    try:
        articles = _ARTICLES.decode(body.removeprefix(_MARK))
    except (msgspec.DecodeError, UnicodeDecodeError):
        # JSON lines whose first line is broken: each line is judged by itself.
        yield from read_lines(io.BytesIO(body), origin)
        return
    if isinstance(articles, dict):
        yield _make_page(body, origin, 1)
        return
    for number, article in enumerate(articles, 1):
        yield _make_page(bytes(article), origin, number)


def _make_page(body: bytes, origin: str, number: int) -> Page:
    return Page(url=f"{origin}:{number}", body=body.removeprefix(_MARK).strip(), media_type=JSON, origin=origin)
