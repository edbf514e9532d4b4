"""The key of a row <-> an opaque word that asks for the rows behind it."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

import msgspec

from vakanuvis.web.parameters import Kind

_LONGEST = 4000  # characters
_MOST = 2**31 - 1  # what a database takes for a whole number


def write_cursor(name: str, key: tuple[object, ...]) -> str:
    """The cursor of a row in the list of this name."""
    return urlsafe_b64encode(msgspec.json.encode((name, key))).decode().rstrip("=")


def cursor_of(name: str, key: Any) -> Kind:
    """Cursors of the list of this name, whose keys have such a type."""
    form = tuple[str, key]

    def read(value: str) -> object:
        try:
            raw = urlsafe_b64decode(value.encode("ascii") + b"=" * (-len(value) % 4)) if len(value) <= _LONGEST else b""
            told, found = msgspec.json.decode(raw, type=form)
        except (UnicodeEncodeError, binascii.Error, msgspec.DecodeError) as error:
            raise ValueError("no place in this list; take it from `next` of an answer") from error
        if told != name or not all(map(_is_storable, found)):
            raise ValueError("no place in this list; take it from `next` of an answer")
        return found

    return Kind({"type": "string", "format": f"{name}-cursor", "maxLength": _LONGEST}, read)


def _is_storable(value: object) -> bool:
    """True for what a database can compare with: no NUL in a text, no number beyond its own."""
    if isinstance(value, str):
        return "\0" not in value
    return not isinstance(value, int) or abs(value) <= _MOST
