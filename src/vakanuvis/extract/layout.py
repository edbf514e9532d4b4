"""Where the article stands on a page: the element that holds most of its paragraphs and little else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Words of class and id that name page furniture on news sites of any language, as whole words of the attribute.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|anket|author-?(?:bio|box|card|info|profile)\w*|banner|breadcrumbs?|bulten\w*|byline|cerez\w*|"
    r"comments?|consent\w*|cookies?|copyright|credits?|diger-?haber\w*|disqus|etiket\w*|fb-post|footer|footnotes?|"
    r"foto(?:graf)?-?alt\w*|gdpr|hidden|ilgili|inline-related|instagram-media|kvkk\w*|login|menu|modal|more-from|most-?\w*|muhabir|"
    r"nav|navbar|newsletter\w*|notification\w*|onetrust\w*|optanon|other-?news|outbrain|pagination|poll|popular|popup|privacy|"
    r"promo\w*|read-?more|recirc\w*|recommend\w*|related\w*|reklam\w*|resim-?alt\w*|share\w*|sharing|sidebar|signup|social\w*|"
    r"sponsor\w*|sr-only|subscri\w*|taboola|tags?|teaser|tiktok-embed|toolbar|trending|twitter-tweet|yorum\w*)(?:$|[\s_-])|"
    r"caption(?:$|[\s_-])"
)
# Where a name of joined words parts ("otherNewsBox").
_JOINED = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Names of the element that holds the body, on most news sites of any language.
_BODY = re.compile(
    r"article[_-]*(?:body|content|text)|(?:entry|post|story|news|detail|content|page)[_-]*(?:body|content|text)|body-?(?:copy|text)|"
    r"haber[_-]*(?:icerik|metin|detay|text|content)|icerik|articlebody"
)
_FURNITURE_TAGS = {"nav", "footer", "aside", "form", "a", "figure", "figcaption", "button", "dialog"}
_LABELS = ("class", "id", "itemprop", "data-component")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_FURNITURE_ROLES = {"navigation", "complementary", "contentinfo", "banner", "search", "dialog"}
# A paragraph shorter than this is a caption, a label, a teaser.
_SHORT = 40
# How far above a paragraph the article's element is looked for, and how much text is read for it: hostile pages have no end.
_HIGHEST = 60
_MOST_TEXT = 30_000_000


@dataclass
class Element:
    """An element on the way from a paragraph to the body: its node and what lies in it.

    `raw` is the weight of all paragraphs in it, `weight` of those outside of furniture, `own` of those that are its children.
    """

    node: LexborNode
    parent: "Element | None"
    raw: float = 0.0
    weight: float = 0.0
    own: float = 0.0
    labels: str = ""
    furniture: bool = False


@dataclass
class Layout:
    """The elements of a page that hold paragraphs, by their number in memory."""

    elements: dict[int, Element] = field(default_factory=dict)
    raw: float = 0.0


def read_labels(node: LexborNode) -> str:
    """The class, id, itemprop and role of an element, in lower case, joined words parted by "-"; empty if it has none.

    An id of many words is a headline's ("share-prices-fall-for-a-third-day") and names nothing.
    """
    attributes = node.attributes
    if not attributes:
        return ""
    names = [value for name in _LABELS if (value := attributes.get(name)) and not (name == "id" and value.count("-") > 4)]
    if "hidden" in attributes:
        names.append("hidden")
    if attributes.get("role") in _FURNITURE_ROLES:
        names.append("menu")
    return _part(" ".join(names)) if names else ""


@lru_cache(maxsize=4096)
def _part(names: str) -> str:
    return _JOINED.sub("-", names).lower()


def is_furniture(node: LexborNode, labels: str) -> bool:
    """True if tag or names say that an element is none of the article."""
    tag = node.tag or ""
    # A heading's class tells of its look ("widget-title"); what it heads is judged by itself.
    return tag in _FURNITURE_TAGS or (bool(labels) and tag not in _HEADINGS and _names_furniture(labels))


@lru_cache(maxsize=4096)
def _names_furniture(labels: str) -> bool:
    return bool(_FURNITURE.search(labels))


def find_container(tree: LexborHTMLParser) -> tuple[LexborNode | None, float]:
    """The element that holds the article and the part of the page's paragraph text that lies in it."""
    layout = Layout()
    _weigh_paragraphs(layout, tree)
    _settle(layout)
    if sum(element.own for element in layout.elements.values()) < 600:
        _weigh_plain_blocks(layout, tree)
        _settle(layout)
    if not layout.elements:
        return None, 0.0
    best = max(layout.elements.values(), key=lambda element: element.own)
    if best.own <= 0:
        return None, 0.0
    _spread(layout, 0.08 * best.own)
    total = sum(element.own for element in layout.elements.values())
    best = _ascend(best)
    return best.node, best.weight / max(total, 1.0)


def _weigh_paragraphs(layout: Layout, tree: LexborHTMLParser) -> None:
    read = 0
    for node in tree.css("p"):
        length = len(node.text(strip=True))
        read += length
        if read > _MOST_TEXT:
            break
        if length < _SHORT:
            continue
        linked = sum(len(link.text()) for link in node.css("a"))
        if length > 2 * linked and node.parent is not None:
            _add(layout, node.parent, float(length - linked))


def _weigh_plain_blocks(layout: Layout, tree: LexborHTMLParser) -> None:
    """Pages without paragraph elements: text stands in blocks, its lines parted by breaks."""
    for node in tree.css("div,section,article,td,main,span"):
        length = len(node.text(deep=False, strip=True))
        if length > 2 * _SHORT:
            _add(layout, node, float(length))


def _add(layout: Layout, node: LexborNode, weight: float) -> None:
    element: Element | None = _enter(layout, node)
    if element is not None:
        element.own += weight
    layout.raw += weight
    for above in _climb(element):
        above.raw += weight


def _climb(element: Element | None) -> Iterator[Element]:
    """An element and those above it, as far as an article's own are."""
    for _ in range(_HIGHEST):
        if element is None:
            return
        yield element
        element = element.parent


def _enter(layout: Layout, node: LexborNode) -> Element | None:
    """The element of a node, its chain of parents entered too; the chain is walked, not recursed, for deep pages."""
    chain: list[LexborNode] = []
    current: LexborNode | None = node
    while current is not None and current.tag != "html" and current.mem_id not in layout.elements and len(chain) < _HIGHEST:
        chain.append(current)
        current = current.parent
    above = layout.elements.get(current.mem_id) if current is not None else None
    for link in reversed(chain):
        above = Element(link, above)
        layout.elements[link.mem_id] = above
    return above


def _settle(layout: Layout) -> None:
    """Takes the weight of furniture out; an element that holds half of the page's text is no furniture, whatever its name."""
    for element in layout.elements.values():
        element.labels = read_labels(element.node)
        element.furniture = bool(element.parent and element.parent.furniture) or (
            element.raw < 0.5 * layout.raw and is_furniture(element.node, element.labels)
        )
        if element.furniture:
            element.own = 0.0


def _spread(layout: Layout, least: float) -> None:
    """Gives each element the weight of the paragraphs in it; small groups are cards of other news and do not count."""
    for element in layout.elements.values():
        if element.own >= least:
            for above in _climb(element):
                above.weight += element.own


def _ascend(best: Element) -> Element:
    """The highest element above the heaviest one that still gains text; a named body is not left for a little more."""
    reached = current = best
    while current.parent is not None:
        current = current.parent
        gain = current.weight - reached.weight
        named = bool(_BODY.search(reached.labels))
        names = not named and gain >= 0 and bool(_BODY.search(current.labels))
        if gain > (0.5 if named else 0.15) * reached.weight or (names and gain < 0.5 * reached.weight):
            reached = current
    return reached
