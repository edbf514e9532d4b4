"""What kind of text bytes are: web page, JSON or plain text."""

import re

HTML, JSON, TEXT = "text/html", "application/json", "text/plain"

_TAGS = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<script[\s>]|<article[\s>]|<div[\s>]|<p[\s>]|<h1[\s>]|<title>",
    re.I,
)
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


def sniff(start: bytes) -> str:
    """The media type of a text by its first bytes: text/html, application/json or text/plain."""
    # UTF-16 has a zero beside each ASCII character: without them its tags look like those of UTF-8.
    plain = start.replace(b"\0", b"").lstrip(_BLANK)
    if plain[:1] in (b"{", b"[") and re.match(rb'(\[\s*)?\{\s*["}]', plain):
        return JSON
    if (plain[:1] == b"<" and _TAGS.search(plain)) or len(_TAGS.findall(plain)) > 2:
        return HTML
    return TEXT
