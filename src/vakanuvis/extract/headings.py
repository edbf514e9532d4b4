"""The headings of the first rank on a page; to look through all of its elements for them takes a thirtieth of all time."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vakanuvis.extract.titles import agree
from vakanuvis.extract.vocabulary import clean_line

_MOST = 5


def read_words(node: LexborNode) -> str:
    """The words of an element, a space between those of its parts."""
    return clean_line(node.text(separator=" "))


def find_heading(tree: LexborHTMLParser, title: str) -> LexborNode | None:
    """The first of a page's first headings that agrees with a title."""
    first = tree.css_first("h1")
    if first is None or agree(read_words(first), title):
        return first
    return next((node for node in tree.css("h1")[1:_MOST] if agree(read_words(node), title)), None)
