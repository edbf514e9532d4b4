"""What a source names: the links of its feed or sitemap, of the sitemaps below it, or of the feeds that a site's page names."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address, make_key
from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect.fetching import Fetcher, Reply, Validators
from vakanuvis.collect.files import survey_stream
from vakanuvis.warehouse.polls import Fetch

_FEEDS = ("application/rss+xml", "application/atom+xml")
_DEEPEST = 3
# A site names its main feeds first; of an index the newest sitemaps hold what is new.
_MOST_FEEDS, _MOST_SITEMAPS = 5, 20


@dataclass(slots=True)
class Named:
    """The links of a source by key, refusals among its entries, what its `lists` said of themselves, and those that failed."""

    links: dict[str, Link] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    lists: dict[str, Reply] = field(default_factory=dict)
    failures: list[Rejected] = field(default_factory=list)


def find_key(url: str) -> str:
    """The key by which it is remembered that an address was fetched."""
    return make_key(url, load_address_rules())


async def read_named(
    url: str, fetcher: Fetcher, known: Callable[[str], Fetch | None], *, named: Named | None = None, depth: int = 0
) -> Named:
    """What the list at an address names; what has not changed since it was fetched names nothing."""
    named = named if named is not None else Named()
    key = find_key(url)
    if key in named.lists or depth > _DEEPEST:
        return named
    fetch = known(key)
    reply = await fetcher.fetch(url, known=Validators(fetch.etag, fetch.last_modified) if fetch else None)
    if isinstance(reply, Rejected):
        named.failures.append(reply)
        return named
    named.lists[key] = reply
    below: list[Link] = []
    if not reply.is_unchanged:
        below = _sort_out(reply, named)
    for link in below:
        await read_named(link.url, fetcher, known, named=named, depth=depth + 1)
    return named


def _sort_out(reply: Reply, named: Named) -> list[Link]:
    """Put what a list names in its place; the lists below it come back."""
    below: list[Link] = []
    for one in survey_stream(io.BufferedReader(io.BytesIO(reply.body)), reply.url):
        if isinstance(one, Page):
            below += _find_feeds(one)
            if not below:
                named.failures.append(
                    Rejected(reply.url, "collect", "no feed", "it is neither feed nor sitemap, and its page names none")
                )
        elif isinstance(one, Rejected):
            named.rejected.append(one)
        elif one.kind == "sitemap":
            below.append(one)
        else:
            named.links.setdefault(find_key(one.url), one)
    # Without a time a sitemap stays where the index has it.
    below.sort(key=lambda link: link.modified_at.timestamp() if link.modified_at else float("inf"), reverse=True)
    return below[:_MOST_SITEMAPS]


def _find_feeds(page: Page) -> list[Link]:
    """The feeds that a page of a site names."""
    tree = LexborHTMLParser(page.body)
    nodes = tree.css('link[rel~="alternate"]')
    found = [node.attributes.get("href") or "" for node in nodes if (node.attributes.get("type") or "").lower() in _FEEDS]
    urls = [clean_address(address, load_address_rules(), base=page.url) for address in found]
    return [Link(url, page.url, kind="sitemap") for url in dict.fromkeys(urls) if url][:_MOST_FEEDS]
