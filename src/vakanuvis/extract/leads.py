"""The lead that stands between headline and body of an HTML page."""

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.extract.headings import find_heading
from vakanuvis.extract.layout import find_neighbour
from vakanuvis.extract.metadata import Metadata
from vakanuvis.extract.vocabulary import clean_line, fold_line

# Names of the element that holds the lead, on news sites of any language.
_NAMES = ("spot", "standfirst", "summary", "lead", "lede", "deck", "subtitle", "sub-title", "excerpt", "ozet")
_LABELLED = ",".join(["[itemprop=description]", *(f"[class*={name}]" for name in _NAMES)])
_CANDIDATES = "h2,h3,h4,h5,p,div,span,strong"
# A lead without a name is the next element behind the headline.
_FOLLOWING = frozenset({"h2", "h3", "p"})
_LOOKED_AT = 700


def find_lead(tree: LexborHTMLParser, metadata: Metadata, lines: tuple[str, ...]) -> str | None:
    """The lead that the page shows outside of its body: its description, or what it names its lead; None if it shows none."""
    return _find_described(tree, metadata, lines) or _find_labelled(tree, metadata, lines)


def _find_labelled(tree: LexborHTMLParser, metadata: Metadata, lines: tuple[str, ...]) -> str | None:
    """The one sentence or more that follows the headline or that an element of the lead's name holds, outside of the body."""
    heading = find_heading(tree, metadata.title)
    if heading is None or heading.parent is None:
        return None
    around = heading.parent.parent if heading.parent.parent is not None and heading.parent.tag != "body" else heading.parent
    following = find_neighbour(heading, forward=True)
    unnamed = [following] if following is not None and following.tag in _FOLLOWING else []
    for node in (*unnamed, *around.css(_LABELLED)[:8]):
        text = clean_line(node.text(separator=" "))
        words = fold_line(text)
        closed = text.endswith((".", "!", "?", '."', ".”"))
        if 40 <= len(text) <= 500 and closed and not node.css_matches("a,h1") and words != fold_line(metadata.title):
            return None if any(words[:60] in fold_line(line) for line in lines) else text
    return None


def _find_described(tree: LexborHTMLParser, metadata: Metadata, lines: tuple[str, ...]) -> str | None:
    told = fold_line(metadata.lead or "")
    if len(told) < 30 or _stands_in(told, lines):
        return None
    nodes = tree.css(_CANDIDATES)[:_LOOKED_AT] if tree.body and (metadata.lead or "")[:25] in tree.body.text() else []
    for node in nodes:
        if len(node.text(deep=False)) < 25 or not _may_begin(node.text_lexbor(), told[0]):
            continue
        text = clean_line(node.text(separator=" "))
        shown = fold_line(text)
        if 30 <= len(text) <= 700 and (shown.startswith(told[:30]) or told.startswith(shown[:60])):
            return None if shown == fold_line(metadata.title) or _stands_in(shown, lines) else text
    return metadata.lead if fold_line(metadata.told_body[:200]).startswith(told[:60]) else None


def _may_begin(text: str, letter: str) -> bool:
    """False for a text that begins with another letter, folded: to clean whole columns of a page takes a third of its time."""
    first = text.lstrip()[:1]
    return fold_line(first) == letter or not first.isprintable()


def _stands_in(text: str, lines: tuple[str, ...]) -> bool:
    """True if the body begins with the text."""
    return any(line.startswith(text[:60]) or text.startswith(line[:60]) for line in map(fold_line, lines[:4]) if len(line) > 20)
