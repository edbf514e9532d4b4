"""RSS (0.9x, 1.0, 2.0) and Atom feeds -> the links of their entries."""

import io
from collections.abc import Iterator

from lxml import etree

from vakanuvis.base.records import Link, Rejected
from vakanuvis.collect.links import LinkMaker, Named
from vakanuvis.collect.markup import local_name, read_entries, read_text

_ENTRIES = ("item", "entry")
_SITE = "site"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
# In the order of trust: the address behind a counting redirect goes before the redirect.
_ADDRESSES = ("origLink", "link")
_PUBLISHED, _MODIFIED = ("pubDate", "published", "issued", "date"), ("updated", "modified")


def read_feed(stream: io.BufferedIOBase, origin: str, *, url: str | None = None) -> Iterator[Link | Rejected]:
    """A link for each entry, in the feed's order; `url` is where the feed was fetched, against which relative ones are read."""
    maker = LinkMaker(origin)
    base = url
    for named in read_entries(stream, frozenset((*_ENTRIES, "link")), origin, _read_element):
        if isinstance(named, Rejected):
            yield named
        elif named.kind == _SITE:
            base = base or named.address
        else:
            link = maker.make(named, base=named.base or base)
            if link is not None:
                yield link


def _read_element(element: etree._Element) -> Named | None:
    """What an entry says, or the address of the feed's site."""
    if local_name(element) in _ENTRIES:
        return _read_entry(element)
    if _is_of_site(element) and _read_link(element):
        return Named(_read_link(element), kind=_SITE)
    return None


def _is_of_site(link: etree._Element) -> bool:
    parent = link.getparent()
    return parent is not None and local_name(parent) in ("channel", "feed")


def _read_entry(entry: etree._Element) -> Named:
    return Named(
        address=_find_address(entry),
        title=_find_text(entry, ("title",)),
        published=_find_text(entry, _PUBLISHED),
        modified=_find_text(entry, _MODIFIED),
        base=_find_base(entry),
    )


def _find_address(entry: etree._Element) -> str:
    """The address of the entry's page: its link, or a guid that is one."""
    for name in _ADDRESSES:
        for element in entry:
            if local_name(element) == name and element.get("rel", "alternate") == "alternate" and _read_link(element):
                return _read_link(element)
    for element in entry:
        if local_name(element) == "guid" and element.get("isPermaLink", "true").lower() == "true":
            return read_text(element)
    return ""


def _read_link(link: etree._Element) -> str:
    return (link.get("href") or read_text(link)).strip()


def _find_text(entry: etree._Element, names: tuple[str, ...]) -> str:
    return next((read_text(element) for name in names for element in entry if local_name(element) == name), "")


def _find_base(entry: etree._Element) -> str | None:
    """What relative addresses of an entry are read against if the feed says so: its own xml:base, else that around it."""
    around = (entry, *entry.iterancestors())
    return next((str(element.get(_BASE)) for element in around if element.get(_BASE)), None)
