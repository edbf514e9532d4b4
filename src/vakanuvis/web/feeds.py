"""Any filtered page of events as an Atom feed (RFC 4287), for readers who want to hear of what is new."""

import datetime as dt
import re
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Xml

from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.assets.interface_tables import Interface, load_interfaces
from vakanuvis.warehouse import find_events
from vakanuvis.warehouse.lines import name_side
from vakanuvis.warehouse.queries import FoundEvent
from vakanuvis.web.api.answers import answer_tagged
from vakanuvis.web.asking import read_event_filters
from vakanuvis.web.marking import find_part
from vakanuvis.web.pages import find_warehouse
from vakanuvis.web.questions import write_filters
from vakanuvis.web.rendering import choose_language, is_web, link, tame

_ATOM = "http://www.w3.org/2005/Atom"
_ENTRIES = 50
_LONGEST = 2000  # characters of a sentence
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)  # Atom wants an instant where there is no day
_UNWRITABLE = re.compile("[\ufffe\uffff]")  # beside what `tame` numbers, XML has no way to write these


def events(request: Request) -> Response:
    """The newest events of the page with the same address."""
    filters = read_event_filters(request.query_params)
    found = list(find_events(find_warehouse(request), filters, limit=_ENTRIES))
    language = choose_language(request)
    interface = load_interfaces()[language]
    asked = write_filters(filters)
    feed = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    title = ", ".join(asked.values())
    _add(feed, "title", f"Vakanüvis · {interface.words['events_title']}" + (f": {title}" if title else ""))
    _add(feed, "id", _write_id(link("/events", **asked)))
    _add(feed, "updated", max(map(_find_instant, found), default=_NEVER).isoformat())
    base = str(request.base_url).rstrip("/")
    _link(feed, "self", base + link("/api/v1/events.atom", **asked), "application/atom+xml")
    _link(feed, "alternate", base + link("/events", **asked), "text/html")
    for entry in found:
        _add_entry(feed, entry, interface, base)
    body = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return answer_tagged(request, body, "application/atom+xml", {"Vary": "Accept-Language, Cookie"})


def _add_entry(feed: Xml.Element, found: FoundEvent, interface: Interface, base: str) -> None:
    """Who did what to whom, its sentence, and the way to both articles: ours with marks, and the page itself."""
    event = found.event
    sides = " → ".join(", ".join(map(name_side, side)) for side in (event.actors, event.recipients) if side)
    kind = interface.types.get(event.type, event.type)
    entry = Xml.SubElement(feed, "entry")
    _add(entry, "title", ": ".join(filter(None, (kind, sides))) + (f" · {event.place_text}" if event.place_text else ""))
    _add(entry, "id", _write_id(f"{found.article_id}\n{event.id}"))
    _add(entry, "updated", _find_instant(found).isoformat())
    author = Xml.SubElement(entry, "author")
    _add(author, "name", found.site or found.title or "Vakanüvis")
    anchor, part = f"s{event.sentence.start}", find_part(event.sentence)
    _link(entry, "alternate", base + link("/article", anchor, id=found.article_id, part=part), "text/html")
    if is_web(found.url):
        _link(entry, "via", found.url)
    for scheme, term in (("type", event.type), ("status", event.status)):
        Xml.SubElement(entry, "category", {"scheme": f"{base}/{scheme}", "term": _tame(term)})
    summary = _add(entry, "summary", found.sentence[:_LONGEST])
    summary.set("xml:lang", _tame(found.language))


def _find_instant(found: FoundEvent) -> dt.datetime:
    """When a reader would have heard of it: the article's instant, else the event's day."""
    if found.published_at is not None:
        return found.published_at if found.published_at.tzinfo else found.published_at.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(found.day, dt.time(), dt.UTC) if found.day else _NEVER


def _write_id(words: str) -> str:
    """An id that stays the same wherever the feed is served."""
    return uuid5(NAMESPACE_URL, f"vakanuvis {words}".encode(errors="replace").decode()).urn


def _add(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    element = Xml.SubElement(parent, name)
    element.text = _tame(text)
    return element


def _link(parent: Xml.Element, kind: str, address: str, media_type: str | None = None) -> None:
    told = {"rel": kind, "href": _tame(address), **({"type": media_type} if media_type else {})}
    Xml.SubElement(parent, "link", told)


def _tame(text: str) -> str:
    """The text with what reorders it, and what XML cannot hold, as numbers."""
    return _UNWRITABLE.sub(lambda match: f"[U+{ord(match[0]):04X}]", str(tame(text)))
