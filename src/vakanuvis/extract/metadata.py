"""What a page says of itself: title, lead, authors, agency, section, tags, dates, canonical address."""

import datetime as dt
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vakanuvis.base.records import Page, Record
from vakanuvis.extract.dates import is_date_line, parse_instant, read_dates
from vakanuvis.extract.jsonld import LinkedArticle
from vakanuvis.extract.languages import identify_language
from vakanuvis.extract.sites import find_site
from vakanuvis.extract.titles import Stated, choose_title, clean_title
from vakanuvis.extract.vocabulary import clean_line, fold_line, load_agencies

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "date",
)
_HEADLINES = "h1,[itemprop=headline]:not(meta)"
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dateupdate", "lastmod", "last-modified")


class Metadata(Record, frozen=True):
    """The page's word on its article."""

    language: str
    title: str
    lead: str | None
    canonical: str
    kind: str
    dated: bool = False
    linked_kind: str = ""
    told_body: str = ""
    locked: bool = False
    authors: tuple[str, ...] = ()
    agency: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None


def read_metadata(tree: LexborHTMLParser, linked: LinkedArticle, page: Page) -> Metadata:
    """The metadata of a page, JSON-LD before meta elements before what it shows."""
    metas = _read_metas(tree)
    language = _find_language(tree, page.url)
    canonical = _find_canonical(tree, metas, page.url)
    published, modified = _find_dates(tree, metas, linked, language, page.fetched_at)
    authors = linked.authors or tuple(_split(metas.get("author", "") or metas.get("article:author", "")))
    authors = tuple(author for author in dict.fromkeys(authors) if not author.startswith("http"))[:10]
    return Metadata(
        language=language,
        title=_find_title(tree, metas, linked, canonical),
        lead=_find_lead(metas, linked),
        canonical=canonical,
        kind=(linked.kind or metas.get("og:type", "")).lower(),
        dated=any(name in metas for name in _PUBLISHED[:-1])
        or (not linked.kind and next(_list_dates_by_headline(tree, language), None) is not None),
        linked_kind=linked.kind,
        told_body=linked.body,
        locked=linked.locked,
        authors=authors,
        agency=_find_agency(authors, language),
        section=linked.section or metas.get("article:section") or metas.get("cxenseparse:category") or None,
        tags=linked.keywords or tuple(_split(metas.get("news_keywords", "") or metas.get("keywords", "")))[:30],
        published_at=published,
        modified_at=modified,
    )


def _read_metas(tree: LexborHTMLParser) -> dict[str, str]:
    """The meta elements by name, property or itemprop in lower case; the first of a name counts."""
    metas: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            metas.setdefault(name.lower(), content.strip())
    return metas


def _find_language(tree: LexborHTMLParser, url: str) -> str:
    """The language whose date words and furniture the page is read with, before its text is known."""
    node = tree.css_first("html")
    declared = (node.attributes.get("lang") or "").lower() if node else ""
    if declared.startswith("tr") or (not declared and ".tr/" in f"{url}/"):
        return "tr"
    if declared:
        return "en"
    return "en" if tree.body is not None and identify_language(tree.body.text(separator=" ")[:5000]) == "en" else "tr"


def _find_title(tree: LexborHTMLParser, metas: dict[str, str], linked: LinkedArticle, canonical: str) -> str:
    element = tree.css_first("title")
    return choose_title(
        Stated(
            linked=clean_title(linked.headline),
            shared=clean_title(metas.get("og:title") or metas.get("twitter:title", "")),
            element=clean_title(element.text()) if element else "",
            headings=tuple(text for node in tree.css(_HEADLINES)[:5] if (text := clean_title(node.text(separator=" ")))),
            site=metas.get("og:site_name", ""),
            host=find_site(canonical),
        )
    )


def _find_lead(metas: dict[str, str], linked: LinkedArticle) -> str | None:
    return clean_line(metas.get("og:description") or metas.get("description") or linked.description) or None


def _find_canonical(tree: LexborHTMLParser, metas: dict[str, str], url: str) -> str:
    node = tree.css_first('link[rel="canonical"]')
    for candidate in ((node.attributes.get("href") if node else None), metas.get("og:url"), url):
        if candidate and candidate.startswith(("http://", "https://")):
            return candidate.strip()
    return url


def _find_dates(
    tree: LexborHTMLParser, metas: dict[str, str], linked: LinkedArticle, language: str, fetched_at: dt.datetime | None
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """When the article was published and modified; a modified date never stands in for a published one."""
    told = [linked.published, *(metas[name] for name in _PUBLISHED if name in metas)]
    published = next((instant for text in told if (instant := parse_instant(text, language))), None)
    changed = [linked.modified, *(metas[name] for name in _MODIFIED if name in metas)]
    modified = next((instant for text in changed if (instant := parse_instant(text, language))), None)
    if published is None:
        for text in _list_shown_dates(tree, language):
            stated = read_dates(text, language, fetched_at=fetched_at)
            published, modified = published or stated.published_at, modified or stated.modified_at
    return published, modified


def _list_shown_dates(tree: LexborHTMLParser, language: str) -> Iterator[str]:
    """The dates that the page shows: time elements first, then short lines that are dates, by their names or by the headline."""
    for node in tree.css("time")[:20]:
        around = clean_line(_text_of(node.parent)) if node.parent else ""
        stated = node.attributes.get("datetime") or clean_line(node.text())
        yield around if len(around) < 100 and is_date_line(around, language) else stated
    for node in tree.css("[class*=date],[class*=tarih],[class*=time],[itemprop*=date]")[:40]:
        stated = node.attributes.get("content") or node.attributes.get("datetime") or clean_line(_text_of(node))
        if stated and len(stated) < 100 and (is_date_line(stated, language) or stated[:4].isdigit()):
            yield stated
    yield from _list_dates_by_headline(tree, language)


def _list_dates_by_headline(tree: LexborHTMLParser, language: str) -> Iterator[str]:
    for node in (node for heading in tree.css("h1")[:3] for node in _list_following(heading)):
        stated = clean_line(_text_of(node)) if len(node.text()) < 150 else ""
        if is_date_line(stated, language):
            yield stated


def _list_following(heading: LexborNode) -> Iterator[LexborNode]:
    """The elements that stand directly behind a headline, and behind the element that holds it."""
    for start in (heading, heading.parent):
        node = start.next if start is not None else None
        for _ in range(10):
            if node is None:
                break
            if node.tag != "-text":
                yield node
            node = node.next


def _text_of(node: LexborNode) -> str:
    return node.text(separator=" ")


def _find_agency(authors: tuple[str, ...], language: str) -> str | None:
    agencies = load_agencies(language)
    return next((agencies[key] for author in authors if (key := fold_line(author).strip()) in agencies), None)


def _split(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
