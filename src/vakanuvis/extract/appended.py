"""The articles that a page appends below its own (endless scrolling): found by their headlines and dates, taken off the page."""

from collections.abc import Iterable, Iterator
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vakanuvis.extract.dates import is_date_line
from vakanuvis.extract.headings import read_words
from vakanuvis.extract.nodes import climb
from vakanuvis.extract.titles import agree

# An article tells at least so much before the next begins, and so does the next; a card of other news less.
_LEAST_TEXT = 200
_SHORT = 40
_MOST_NODES = 3000


def drop_appended(tree: LexborHTMLParser, title: str, language: str) -> None:
    """Takes the articles behind the one of this title off the page: their own elements, or what follows a flat headline."""
    headlines = tree.css("h1")[:60]
    own = next((node for node in headlines if agree(read_words(node), title)), None)
    if own is None:
        return
    # What stands inside of the page's own <article> is its own, whatever its headings.
    article = next((node.mem_id for node in climb(own) if node.tag == "article"), None)
    if len(headlines) == 1 and (article is None or len(tree.css("article")) < 2):
        return
    path = {node.mem_id for node in climb(own)}
    for node in _list_next_headlines(tree, own, title, path):
        inside = article is not None and any(above.mem_id == article for above in climb(node))
        if inside or (article is None and node.tag != "h1"):
            continue
        top = _find_top(node, path)
        if top.mem_id == node.mem_id:
            if node.tag == "h1" and _is_flat_article(node, language):
                _drop_from(node)
                return
        elif _holds_article(top, node, language):
            top.decompose()


def _list_next_headlines(tree: LexborHTMLParser, own: LexborNode, title: str, path: set[int]) -> list[LexborNode]:
    """The headlines of other articles behind the page's own and the text of its article, whose elements are added to `path`."""
    found = []
    told: int | None = None
    for node in tree.css("h1,article h2,article h3,p")[:_MOST_NODES]:
        if node.mem_id == own.mem_id:
            told = 0
        elif told is None:
            continue
        elif node.tag == "p":
            length = len(node.text())
            path.update(above.mem_id for above in climb(node) if told < _LEAST_TEXT and length >= _SHORT)
            told += length
        elif told >= _LEAST_TEXT and len(read_words(node).split()) >= 3 and not agree(read_words(node), title):
            found.append(node)
    return found


def _find_top(node: LexborNode, path: set[int]) -> LexborNode:
    """The highest element that holds a headline and not the page's own."""
    top = node
    for above in climb(node):
        if above.mem_id in path:
            break
        top = above
    return top


def _holds_article(top: LexborNode, headline: LexborNode, language: str) -> bool:
    """True if an element holds a headline of the first rank, or an <article> with one, a date and the paragraphs of a text."""
    if headline.tag != "h1" and not any(above.tag == "article" for above in climb(headline)):
        return False
    long = sum(len(paragraph.text()) for paragraph in top.css("p")[:60]) >= _LEAST_TEXT
    return long and (top.css_matches("time") or _is_dated(top.css("p,span,div")[:30], language))


def _is_flat_article(headline: LexborNode, language: str) -> bool:
    """True if a date and the paragraphs of a text follow a headline among its neighbours."""
    behind = list(_list_behind(headline))
    long = sum(len(node.text()) for node in behind if node.tag == "p") >= _LEAST_TEXT
    return long and _is_dated(islice((node for node in behind if node.tag != "-text"), 4), language)


def _is_dated(nodes: Iterable[LexborNode], language: str) -> bool:
    return any(is_date_line(read_words(node), language) for node in nodes)


def _list_behind(headline: LexborNode) -> Iterator[LexborNode]:
    current = headline.next
    while current is not None:
        yield current
        current = current.next


def _drop_from(headline: LexborNode) -> None:
    for node in list(_list_behind(headline)):
        node.decompose()
    headline.decompose()
