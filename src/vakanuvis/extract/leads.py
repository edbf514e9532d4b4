"""The lead that stands between headline and body of an HTML page."""

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.extract.metadata import Metadata
from vakanuvis.extract.vocabulary import clean_line, fold_line

_CANDIDATES = "h2,h3,h4,h5,p,div,span,strong"
_LOOKED_AT = 700


def find_lead(tree: LexborHTMLParser, metadata: Metadata, lines: tuple[str, ...]) -> str | None:
    """The lead that the page shows outside of its body and that its description confirms; None if it shows none."""
    told = fold_line(metadata.lead or "")
    if len(told) < 30 or _stands_in(told, lines):
        return None
    nodes = tree.css(_CANDIDATES)[:_LOOKED_AT] if tree.body and (metadata.lead or "")[:25] in tree.body.text() else []
    for node in nodes:
        if len(node.text(deep=False)) < 25:
            continue
        text = clean_line(node.text(separator=" "))
        shown = fold_line(text)
        if 30 <= len(text) <= 700 and (shown.startswith(told[:30]) or told.startswith(shown[:60])):
            return None if shown == fold_line(metadata.title) or _stands_in(shown, lines) else text
    return metadata.lead if fold_line(metadata.told_body[:200]).startswith(told[:60]) else None


def _stands_in(text: str, lines: tuple[str, ...]) -> bool:
    """True if the body begins with the text."""
    return any(line.startswith(text[:60]) or text.startswith(line[:60]) for line in map(fold_line, lines[:4]) if len(line) > 20)
