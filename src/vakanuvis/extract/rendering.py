"""The lines that are written in an element: one for each block or break, with the tag of its block and its links counted."""

from selectolax.lexbor import LexborNode

from vakanuvis.base.records import Record
from vakanuvis.extract.layout import is_furniture, is_teaser, read_labels
from vakanuvis.extract.vocabulary import clean_line

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset(
    """
    a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup
    time tt u var wbr
    """.split()  # noqa: SIM905 (thirty names read better as words than a line each)
)
# Never text of an article; most are stripped before, these stand in the way of the rest.
_SKIPPED = frozenset(
    """
    script style noscript template svg iframe button select textarea nav footer aside form figure figcaption
    picture dialog amp-ad amp-consent amp-embed amp-sidebar amp-social-share amp-user-notification
    """.split()  # noqa: SIM905 (thirty names read better as words than a line each)
)
# Comments stand within sentences, around the links of pages that React makes ("A law to <!-- --><a>..."), instructions too.
_UNSEEN = frozenset({"", "-comment"})
# Never furniture by themselves, and most of the elements in a text.
_PLAIN = frozenset({"a", "b", "em", "i", "strong", *HEADINGS})
# Deeper than any page that a template makes; beyond it a page is hostile.
_DEEPEST = 250
# No article has more lines; what follows on a page of 10 MB is not read.
MOST_LINES = 20_000


class Line(Record, frozen=True):
    """One line: its words, how many of its letters are links, the tag of the block that holds it."""

    text: str
    linked: int
    tag: str


class _Writer:
    """Gathers the words of the block that is being read."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.linked = 0

    def end(self, tag: str) -> None:
        """Ends the line, if it has words."""
        if self.words:
            text = clean_line("".join(self.words))
            if text:
                self.lines.append(Line(text, self.linked, tag))
            self.words = []
        self.linked = 0


def render_lines(root: LexborNode) -> list[Line]:
    """The lines of an element in their order, furniture inside of it left out."""
    writer = _Writer()
    root.strip_tags(sorted(_SKIPPED))
    limit = 0.6 * max(len(root.text()), 1)
    # (node, tag of its block, inside a link, leaving): an explicit stack, since pages may be deeper than Python's own.
    stack: list[tuple[LexborNode, str, bool, int]] = [
        (child, root.tag or "", False, 0) for child in reversed(list(root.iter(include_text=True)))
    ]
    while stack and len(writer.lines) < MOST_LINES:
        node, block, in_link, depth = stack.pop()
        if depth < 0:
            writer.end(block)
            continue
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            writer.words.append(text)
            writer.linked += len(text.strip()) if in_link else 0
        elif tag in _UNSEEN:
            continue
        elif tag == "br":
            writer.end(block)
        elif tag not in _SKIPPED and depth < _DEEPEST:
            inline = tag in _INLINE
            if not inline:
                writer.end(block)
            if tag not in _PLAIN and is_furniture(node, read_labels(node)) and len(node.text()) < limit:
                continue
            if tag == "p" and is_teaser(node):
                continue
            if not inline:
                stack.append((node, tag, False, -1))
            children = list(node.iter(include_text=True))
            inner = block if inline else tag
            stack.extend((child, inner, in_link or tag == "a", depth + 1) for child in reversed(children))
    writer.end(root.tag or "")
    return writer.lines
