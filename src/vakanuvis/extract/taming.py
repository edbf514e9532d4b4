"""Pages made harmless for the parser: no endless rows of attributes, no bottomless nesting. Ordinary pages pass unchanged."""

import re

# The parser compares each attribute of a tag with all before it: 100,000 take 18 s, 500 no time. Long tags of real pages hold
# a few attributes with long values.
_LONG = 8000
_MOST_ATTRIBUTES = 500
_VALUE = re.compile(rb""""[^"]*"|'[^']*'""")
_NAME = re.compile(rb"<[a-zA-Z][a-zA-Z0-9]*")
# It looks through all open elements at each block: 50,000 nested ones take 5 s, 15,000 half a second. Browsers stop at 512.
_MANY_TAGS = 15_000
_DEEPEST = 400
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
# Elements without an end, and those that end by themselves.
_UNCOUNTED = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rtc rp html head body".split()
)


def tame(source: bytes) -> bytes:
    """The page, its endless tags cut to their names and what is nested too deep lifted up."""
    source = _cut_long_tags(source)
    opened = source.count(b"<")
    if opened < _MANY_TAGS or opened - 2 * source.count(b"</") < _MANY_TAGS / 2:
        return source
    return _flatten(source)


def _cut_long_tags(source: bytes) -> bytes:
    """The page with tags of too many attributes cut to their names; searched in leaps, since a page has few long tags."""
    parts: list[bytes] = []
    position = kept = 0
    while position + _LONG < len(source):
        end = source.rfind(b">", position, position + _LONG)
        if end < 0:
            end = source.find(b">", position + _LONG)
            end = end if end >= 0 else len(source)
            start = source.rfind(b"<", position, end)
            name = _NAME.match(source, start, end) if start >= 0 and end - start > _LONG else None
            if name and len(_VALUE.sub(b"", source[start:end]).split()) > _MOST_ATTRIBUTES:
                parts.append(source[kept : name.end()])
                kept = end
        position = end + 1
    return b"".join([*parts, source[kept:]]) if parts else source


def _flatten(source: bytes) -> bytes:
    """The page without the tags that would lie deeper than browsers go."""
    parts: list[bytes] = []
    depth = position = 0
    for match in _TAG.finditer(source):
        if match.group(2).lower() in _UNCOUNTED:
            continue
        depth = max(depth - 1, 0) if match.group(1) else depth + 1
        if depth > _DEEPEST:
            parts.append(source[position : match.start()])
            position = match.end()
    parts.append(source[position:])
    return b"".join(parts)
