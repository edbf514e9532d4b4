"""Pages made harmless for the parser: no endless tags, no bottomless nesting. Ordinary pages pass unchanged."""

import re

# The parser compares each attribute with all before it: 100,000 in one tag take 18 s, those of 8,000 characters a millisecond.
_LONG_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9]*)[^<>]{8000,}>?")
# It looks through all open elements at each block: 50,000 nested ones take 5 s. Browsers stop at 512.
_DEEPEST = 400
_SUSPICIOUS = 3000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
# Elements without an end, and those that end by themselves.
_UNCOUNTED = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rtc rp html head body".split()
)


def tame(source: bytes) -> bytes:
    """The page, its endless tags cut to their names and what is nested too deep lifted up."""
    if len(source) > 8000:
        source = _LONG_TAG.sub(rb"<\1>", source)
    closing = source.count(b"</")
    if source.count(b"<") - source.count(b"<!") - 2 * closing < _SUSPICIOUS:
        return source
    return _flatten(source)


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
