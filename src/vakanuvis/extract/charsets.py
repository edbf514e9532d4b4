"""The text of a page's bytes: by byte order mark, declaration, then what the bytes themselves show."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,30})""", re.I
)
# Browsers read these as their Windows supersets, and so do we: latin-1 pages of Turkish sites are windows-1254.
_SUPERSETS = {"iso8859-9": "cp1254", "iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
# The Turkish letters ğĞıİşŞ in windows-1254; in windows-1252 the same bytes are ðÐýÝþÞ, which no news page of ours holds.
_TURKISH = re.compile(rb"[\xf0\xd0\xfd\xdd\xfe\xde]")

_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])


def decode(body: bytes, charset: str | None = None) -> str:
    """The text of the bytes, NULs and the byte order mark left out; never fails, undecodable bytes become U+FFFD."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace").replace("\0", "")
    if _looks_utf16(body):
        return body.decode("utf-16-le" if body[1:2] == b"\0" else "utf-16-be", "replace").replace("\0", "")
    try:
        return body.decode("utf-8").replace("\0", "")
    except UnicodeDecodeError as error:
        broken = error
    declared = charset or _find_declared(body[:4096])
    codec = _find_codec(declared) or ("utf-8" if _is_mostly_utf8(body, broken) else "cp1254")
    if codec in ("cp1252", "cp1254") and _is_mostly_utf8(body, broken):
        codec = "utf-8"
    elif codec == "utf-8" and not _is_mostly_utf8(body, broken):
        codec = "cp1254"  # a page that was saved in another charset than it declares
    if codec == "cp1252" and len(_TURKISH.findall(body[:200_000])) > 2:
        codec = "cp1254"
    return body.decode(codec, "replace").replace("\0", "")


def read_utf8(body: bytes, charset: str | None = None) -> bytes:
    """The bytes of the text in UTF-8: the body itself where it is clean UTF-8 already, as nearly every page is."""
    if b"\0" not in body and not body.startswith(codecs.BOM_UTF8):
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            return decode(body, charset).encode("utf-8", "replace")
        return body
    return decode(body, charset).encode("utf-8", "replace")


def is_binary(body: bytes) -> bool:
    """True if the bytes are no text: control characters where text has none."""
    sample = body[:4096]
    if any(sample.startswith(mark) for mark, _ in _MARKS) or _looks_utf16(sample):
        return False
    sample = sample.replace(b"\0", b"", 64)
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) / 50


def _looks_utf16(body: bytes) -> bool:
    """Without a mark: the pages' ASCII gives a zero in every other byte."""
    sample = body[:400]
    if len(sample) < 8:
        return False
    return sample[1::2].count(0) > len(sample) * 0.3 or (sample[0::2].count(0) > len(sample) * 0.3)


def _find_declared(start: bytes) -> str | None:
    match = _DECLARED.search(start)
    if not match:
        return None
    return (match.group(1) or match.group(2)).decode("ascii", "replace")


def _find_codec(name: str | None) -> str | None:
    if not name:
        return None
    try:
        codec = codecs.lookup(name).name
        b"a".decode(codec)
    except (LookupError, UnicodeError, ValueError):
        return None
    return _SUPERSETS.get(codec, codec)


def _is_mostly_utf8(body: bytes, error: UnicodeDecodeError) -> bool:
    """True if the bytes are UTF-8 but for a few broken places: a cut-off end, a stray byte."""
    if error.start >= len(body) - 4:
        return True
    text = body[:200_000].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(character > "\x7f" for character in text) - broken
    return wide > 4 * broken
