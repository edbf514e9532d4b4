"""The site of an address, and what is known of single sites."""

import datetime as dt
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.assets.site_tables import choose_version, load_sites


def find_site(url: str) -> str:
    """The host of a web address without "www." ("aa.com.tr"), empty for a file."""
    if not url.startswith(("http://", "https://", "//")):
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def drop_by_site(tree: LexborHTMLParser, url: str, day: dt.date | None) -> None:
    """Takes off the page what the rules of its site of that day say is none of the article."""
    rules = load_sites().get(find_site(url))
    for selector in choose_version(rules, day).drop if rules else ():
        for node in tree.css(selector):
            node.decompose()
