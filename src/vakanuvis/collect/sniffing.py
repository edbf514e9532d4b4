"""What kind of text bytes are: web page, JSON, archive, feed, sitemap, list of addresses or plain text."""

import re

HTML, JSON, TEXT = "text/html", "application/json", "text/plain"
WARC, FEED, SITEMAP, ADDRESSES = "application/warc", "application/rss+xml", "application/sitemap+xml", "text/uri-list"
# What servers call pages that may be news.
PAGE_TYPES = frozenset((HTML, JSON, TEXT, "application/xhtml+xml", "application/ld+json", "text/xml", "application/xml"))

_TAGS = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<script[\s>]|<article[\s>]|<div[\s>]|<p[\s>]|<h1[\s>]|<title>",
    re.I,
)
_COMMENT = re.compile(rb"<!--.*?-->", re.S)
_ELEMENT = re.compile(rb"<(?:[A-Za-z][\w.-]{0,30}:)?([A-Za-z]{1,20})[\s/>]")
_ROOTS = {b"rss": FEED, b"feed": FEED, b"RDF": FEED, b"urlset": SITEMAP, b"sitemapindex": SITEMAP}
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


def sniff(start: bytes) -> str:
    """The media type of a text by its first bytes."""
    # UTF-16 has a zero beside each ASCII character: without them its tags look like those of UTF-8.
    plain = start.replace(b"\0", b"").lstrip(_BLANK)
    if plain.startswith(b"WARC/"):
        return WARC
    if plain[:1] in (b"{", b"[") and re.match(rb'(\[\s*)?\{\s*["}]', plain):
        return JSON
    if plain[:1] == b"<":
        root = _ELEMENT.search(_COMMENT.sub(b"", plain))
        if root and root[1] in _ROOTS:
            return _ROOTS[root[1]]
    if (plain[:1] == b"<" and _TAGS.search(plain)) or len(_TAGS.findall(plain)) > 2:
        return HTML
    return ADDRESSES if _is_list(plain) else TEXT


def _is_list(plain: bytes) -> bool:
    """True if every line is an address or a comment, and one at least an address."""
    # The last line may be cut off: with one before it, it is judged by that.
    whole, _, last = plain.rpartition(b"\n")
    lines = [line.strip() for line in (whole or last).splitlines()]
    lines = [line for line in lines if line and not line.startswith(b"#")]
    return bool(lines) and all(re.match(rb"https?://\S+\Z", line, re.I) for line in lines)
