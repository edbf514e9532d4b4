"""XML of feeds and sitemaps -> what its entries say: no entity is expanded, no network asked, memory bounded."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from lxml import etree

from vakanuvis.base.records import Rejected
from vakanuvis.collect.limits import LARGEST_ENTRY, LARGEST_LIST, Bounded, Stream

T = TypeVar("T")

# A feed with more faults than this is none; each fault costs memory.
_MOST_FAULTS = 1000
_END = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|RDF|urlset|sitemapindex)\s*>(?:\s|<!--.*?-->|<\?.*?\?>)*\Z", re.S)


def read_entries(
    stream: Stream, names: frozenset[str], origin: str, read: Callable[[etree._Element], T | None]
) -> Iterator[T | Rejected]:
    """What `read` makes of each outermost element of these local names; at the end, what was wrong with the XML.

    Small faults (a bare &) are passed over, as all readers of feeds do; the first of them is told when all is read.
    Where the XML is cut off the last entry is left out: half an address is a wrong address.
    """
    bounded = Bounded(stream, LARGEST_LIST, LARGEST_ENTRY)
    steps = etree.iterparse(
        bounded, ("start", "end"), resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    last: T | None = None
    fault = ""
    try:
        for found in _walk(steps, names, origin):
            if isinstance(found, Rejected):
                yield found
                return
            entry = read(found)
            if entry is not None:
                if last is not None:
                    yield last
                last = entry
            bounded.renew()
            if len(steps.error_log) > _MOST_FAULTS:
                break
    except etree.XMLSyntaxError as error:
        fault = str(error)
    if bounded.is_over:
        detail = f"over {LARGEST_LIST} bytes, or over {LARGEST_ENTRY} in one entry"
        yield Rejected(origin, "collect", "too large", detail)
        return
    if _END.search(bounded.tail.replace(b"\0", b"")) is None:
        fault = "it does not end as it begins: it was cut off, the last entry is left out"
    elif last is not None:
        yield last
    errors = [error for error in steps.error_log if error.level >= etree.ErrorLevels.ERROR]
    if fault or errors:
        yield Rejected(origin, "collect", "broken xml", fault or f"line {errors[0].line}: {errors[0].message}")


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def read_text(element: etree._Element | None) -> str:
    """The words of an element, blanks around them gone; what stood in it as an entity is left out."""
    return "".join(element.itertext(etree.Element)).strip() if element is not None else ""


def _walk(steps: etree.iterparse, names: frozenset[str], origin: str) -> Iterator[etree._Element | Rejected]:
    """The outermost elements of these names, each freed after its use; a refusal ends it."""
    inside = 0
    for event, element in steps:
        if event == "start":
            if element.getparent() is None and _declares_entities(element):
                yield Rejected(origin, "collect", "entities", "the XML declares entities, which no feed needs")
                return
            inside += local_name(element) in names
            continue
        inside -= local_name(element) in names
        if inside == 0:
            if local_name(element) in names:
                yield element
            _drop(element)


def _declares_entities(root: etree._Element) -> bool:
    dtd = root.getroottree().docinfo.internalDTD
    return dtd is not None and next(dtd.iterentities(), None) is not None


def _drop(element: etree._Element) -> None:
    """Frees the element and all before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
