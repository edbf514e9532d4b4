"""Where the article stands on a page: the element that holds most of its paragraphs and little else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vakanuvis.extract.relations import is_about

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
# What may hold the linked headline of a card.
_LINKING = frozenset({"a", "div", "h2", "h3", "h4", "h5", "h6"})
_LABELS = ("class", "id", "itemprop", "data-component")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_FURNITURE_ROLES = {"navigation", "complementary", "contentinfo", "banner", "search", "dialog"}
# A paragraph shorter than this is a caption, a label, a teaser.
_SHORT = 40
# The text of a card of other news is no longer.
_LONGEST_TEASER = 400
# How far above a paragraph the article's element is looked for, and how much text is read for it: hostile pages have no end.
_HIGHEST = 60
_MOST_TEXT = 30_000_000
# So many of the heaviest elements may be the article's.
_MOST_CANDIDATES = 8
# So many of them tell what an element gains.
_MOST_FILLED = 60


@dataclass(eq=False)
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


def find_container(tree: LexborHTMLParser, subject: frozenset[str]) -> tuple[LexborNode | None, float]:
    """The element that holds the article and the part of the page's paragraph text that lies in it.

    `subject` are the stems of the title: an article repeats them, other news and the notes of a site do not.
    """
    layout = Layout()
    _weigh_paragraphs(layout, tree)
    _settle(layout)
    if sum(element.own for element in layout.elements.values()) < 600:
        _weigh_plain_blocks(layout, tree)
        _settle(layout)
    filled = sorted((one for one in layout.elements.values() if one.own > 0), key=lambda one: -one.own)[:_MOST_FILLED]
    if not filled:
        return None, 0.0
    heaviest = [one for one in filled[:_MOST_CANDIDATES] if one.own > 0.1 * filled[0].own]
    best = next((one for one in heaviest if is_about(_list_texts([one]), subject)), filled[0])
    _spread(layout, 0.08 * best.own)
    best = _ascend(best, filled, subject)
    # What weighs as much beside the article makes it unsure, if it may be about the same.
    beside = [one for one in heaviest if best not in _climb(one) and is_about(_list_texts([one]), subject)]
    return best.node, best.weight / max(best.weight + sum(one.own for one in beside), 1.0)


def _weigh_paragraphs(layout: Layout, tree: LexborHTMLParser) -> None:
    read = 0
    for node in tree.css("p"):
        length = len(node.text(strip=True))
        read += length
        if read > _MOST_TEXT:
            break
        if length < _SHORT or is_teaser(node):
            continue
        linked = sum(len(link.text()) for link in node.css("a"))
        if length > 2 * linked and node.parent is not None:
            _add(layout, node.parent, float(length - linked))


def is_teaser(node: LexborNode) -> bool:
    """True if a short paragraph stands alone behind a headline that is a link: a card of other news."""
    if find_neighbour(node, forward=True) is not None:
        return False
    above = find_neighbour(node, forward=False)
    if above is None and node.parent is not None and find_neighbour(node.parent, forward=True) is None:
        above = find_neighbour(node.parent, forward=False)
    if above is None or above.tag not in _LINKING or _follows_text(above):
        return False
    if len(node.text(strip=True)) > _LONGEST_TEASER:
        return False
    shown = len(above.text(strip=True))
    linked = shown if above.tag == "a" else sum(len(link.text(strip=True)) for link in above.css("a[href]"))
    return shown > 10 and linked > 0.9 * shown


def _follows_text(node: LexborNode) -> bool:
    before = find_neighbour(node, forward=False)
    for _ in range(5):
        if before is None:
            return False
        if before.tag == "p":
            return True
        before = find_neighbour(before, forward=False)
    return False


def find_neighbour(node: LexborNode, *, forward: bool) -> LexborNode | None:
    """The element beside another one, text and comments passed over."""
    beside = node.next if forward else node.prev
    while beside is not None and beside.tag in ("-text", "-comment"):
        beside = beside.next if forward else beside.prev
    return beside


def _weigh_plain_blocks(layout: Layout, tree: LexborHTMLParser) -> None:
    """Pages without paragraph elements: text stands in blocks, its lines parted by breaks."""
    for node in tree.css("div,section,article,td,main,span"):
        length = len(node.text(deep=False, strip=True))
        if length > 2 * _SHORT and not is_teaser(node):
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


def _ascend(best: Element, filled: list[Element], subject: frozenset[str]) -> Element:
    """The highest element above the heaviest one that still gains text on its subject; a named body is not left for a little."""
    reached = current = best
    while current.parent is not None:
        current = current.parent
        gain = current.weight - reached.weight
        named = bool(_BODY.search(reached.labels))
        names = not named and gain >= 0 and bool(_BODY.search(current.labels))
        if (names and gain < 0.5 * reached.weight) or (
            gain > (0.5 if named else 0.15) * reached.weight and _is_own(_list_gained(filled, current, reached), best, subject)
        ):
            reached = current
    return reached


def _is_own(gained: list[Element], best: Element, subject: frozenset[str]) -> bool:
    """True if what is gained has the heaviest element's own make-up (a box for each paragraph), or is about the subject."""
    alike = sum(element.own for element in gained if element.labels and element.labels == best.labels)
    return alike > 0.5 * sum(element.own for element in gained) or is_about(_list_texts(gained), subject)


def _list_gained(filled: list[Element], current: Element, reached: Element) -> list[Element]:
    """The elements with paragraphs that lie in one element and not in another inside of it."""
    gained = []
    for one in filled:
        above = next((each for each in _climb(one) if each is reached or each is current), None)
        if above is current:
            gained.append(one)
    return gained


def _list_texts(elements: Iterable[Element]) -> Iterator[str]:
    """The words of the paragraphs that are children of elements, or that stand in the elements themselves."""
    for element in elements:
        paragraphs = [node for node in element.node.iter() if node.tag == "p"]
        for node in paragraphs:
            yield node.text()
        if not paragraphs:
            yield element.node.text(deep=False)
