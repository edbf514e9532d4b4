"""Sitemaps, news sitemaps and sitemap indexes -> the links that they name."""

import io
from collections.abc import Iterator

from lxml import etree

from vakanuvis.base.records import Link, Rejected
from vakanuvis.collect.links import LinkMaker, Named
from vakanuvis.collect.markup import local_name, read_entries, read_text

_KINDS = {"url": "page", "sitemap": "sitemap"}


def read_sitemap(stream: io.BufferedIOBase, origin: str, *, url: str | None = None) -> Iterator[Link | Rejected]:
    """A link for each entry, in order; those of an index are of kind sitemap. `url` is where the sitemap was fetched."""
    maker = LinkMaker(origin)
    for named in read_entries(stream, frozenset(_KINDS), origin, _read_entry):
        link = named if isinstance(named, Rejected) else maker.make(named, base=url)
        if link is not None:
            yield link


def _read_entry(entry: etree._Element) -> Named:
    """What an entry says: its own children and those of its `news:news`; pictures and videos have addresses that are none."""
    told = {local_name(element): element for element in entry}
    if "news" in told:
        told |= {local_name(element): element for element in told["news"]}
    return Named(
        address=read_text(told.get("loc")),
        kind=_KINDS[local_name(entry)],
        title=read_text(told.get("title")),
        published=read_text(told.get("publication_date")),
        modified=read_text(told.get("lastmod")),
    )
