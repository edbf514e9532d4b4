"""Addresses as they are named -> links: cleaned, each once, those that are none refused."""

import datetime as dt
from email.utils import parsedate_to_datetime

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address, make_key
from vakanuvis.base.records import Link, Record, Rejected


class Named(Record, frozen=True):
    """An address as a source names it, and what it says of it; times are still text.

    `base` is what the source says that a relative address is read against.
    """

    address: str
    kind: str = "page"
    title: str = ""
    published: str = ""
    modified: str = ""
    base: str | None = None


class LinkMaker:
    """Makes the links of one source; remembers what it gave, so that an article named twice is given once."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._seen: set[int] = set()

    def make(self, named: Named, *, base: str | None = None) -> Link | Rejected | None:
        """The link; refused if its address is none of the web's; None if the same article was given before."""
        rules = load_address_rules()
        url = clean_address(named.address, rules, base=base)
        if url is None:
            detail = named.address.strip()[:200] or "an entry without an address"
            return Rejected(self._origin, "collect", "no address", detail)
        key = hash(make_key(url, rules))
        if key in self._seen:
            return None
        self._seen.add(key)
        return Link(
            url=url,
            origin=self._origin,
            kind=named.kind,
            title=named.title or None,
            published_at=parse_instant(named.published),
            modified_at=parse_instant(named.modified),
        )


def parse_instant(text: str) -> dt.datetime | None:
    """The instant of an RFC 822 or ISO 8601 date (taken as UTC where no zone stands); None if it is neither."""
    try:
        instant = dt.datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)
        return instant.replace(tzinfo=dt.UTC) if instant.tzinfo is None else instant.astimezone(dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
