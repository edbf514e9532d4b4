"""What a page says of itself: title, lead, authors, agency, section, tags, dates, canonical address."""

import datetime as dt
import re

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.base.records import Page, Record
from vakanuvis.extract.dates import parse_instant
from vakanuvis.extract.headings import read_words
from vakanuvis.extract.jsonld import LinkedArticle
from vakanuvis.extract.languages import identify_language
from vakanuvis.extract.shown_dates import find_shown_dates, list_dates_by_headline
from vakanuvis.extract.sites import find_site
from vakanuvis.extract.titles import Stated, agree, choose_title, clean_title
from vakanuvis.extract.vocabulary import clean_line, fold_line, load_agencies

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "dable:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article_date_original",
    "bt:pubdate",
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
    published, modified = _find_dates(metas, linked, language)
    title = _find_title(tree, metas, linked, canonical)
    if published is None:
        shown = find_shown_dates(tree, title, language, page.fetched_at)
        published, modified = shown.published_at, modified or shown.modified_at
    authors = linked.authors or tuple(_split(metas.get("author", "") or metas.get("article:author", "")))
    authors = tuple(author for author in dict.fromkeys(authors) if not author.startswith("http"))[:10]
    return Metadata(
        language=language,
        title=title,
        lead=_find_lead(metas, linked),
        canonical=canonical,
        kind=(linked.kind or metas.get("og:type", "")).lower(),
        dated=any(name in metas for name in _PUBLISHED[:-1])
        or (not linked.kind and next(list_dates_by_headline(tree, language), None) is not None),
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
    told = (clean_title(linked.headline), clean_title(metas.get("og:title") or metas.get("twitter:title", "")))
    return choose_title(
        Stated(
            linked=told[0],
            shared=told[1],
            element=clean_title(element.text()) if element else "",
            headings=_list_headings(tree, told),
            site=metas.get("og:site_name", ""),
            host=find_site(canonical),
        )
    )


def _list_headings(tree: LexborHTMLParser, told: tuple[str, ...]) -> tuple[str, ...]:
    """The first heading alone if it is what the page tells of itself: to look for others takes a thirtieth of all time."""
    first = tree.css_first("h1")
    if first is not None and any(agree(read_words(first), title) for title in told):
        return (clean_title(read_words(first)),)
    return tuple(text for node in tree.css(_HEADLINES)[:5] if (text := clean_title(read_words(node))))


def _find_lead(metas: dict[str, str], linked: LinkedArticle) -> str | None:
    return clean_line(metas.get("og:description") or metas.get("description") or linked.description) or None


def _find_canonical(tree: LexborHTMLParser, metas: dict[str, str], url: str) -> str:
    node = tree.css_first('link[rel="canonical"]')
    for candidate in ((node.attributes.get("href") if node else None), metas.get("og:url"), url):
        if candidate and candidate.startswith(("http://", "https://")):
            return candidate.strip()
    return url


def _find_dates(metas: dict[str, str], linked: LinkedArticle, language: str) -> tuple[dt.datetime | None, dt.datetime | None]:
    """When JSON-LD or meta elements say that the article was published and modified."""
    told = [linked.published, *(metas[name] for name in _PUBLISHED if name in metas)]
    published = next((instant for text in told if (instant := parse_instant(text, language))), None)
    changed = [linked.modified, *(metas[name] for name in _MODIFIED if name in metas)]
    modified = next((instant for text in changed if (instant := parse_instant(text, language))), None)
    return published, modified


def _find_agency(authors: tuple[str, ...], language: str) -> str | None:
    agencies = load_agencies(language)
    return next((agencies[key] for author in authors if (key := fold_line(author).strip()) in agencies), None)


def _split(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
