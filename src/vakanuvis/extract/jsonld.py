"""What a page's JSON-LD says of its article: NewsArticle and its kin, in graphs, arrays and broken JSON."""

import html
import re
from collections.abc import Iterator
from typing import TypeAlias

import msgspec
from selectolax.lexbor import LexborHTMLParser

from vakanuvis.base.records import Record
from vakanuvis.extract.titles import agree
from vakanuvis.extract.vocabulary import clean_line

# A value of JSON: what a page writes there is anybody's guess, so it is narrowed at every step.
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_KINDS = re.compile(r"Article|Posting|Review")
_LARGEST_SCRIPT = 2_000_000
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_DANGLING = re.compile(r",\s*([}\]])")
# The fields we read, for scripts that are no JSON at all (unescaped quotes, cut ends).
_FIELDS = re.compile(r'"(headline|datePublished|dateModified|articleSection|inLanguage)"\s*:\s*"((?:[^"\\]|\\.){1,500}?)"')
_TAGS = re.compile(r"<[^>]{1,300}>")


class LinkedArticle(Record, frozen=True):
    """The fields of an article's JSON-LD as they stand there; empty where it says nothing."""

    kind: str = ""
    headline: str = ""
    description: str = ""
    body: str = ""
    published: str = ""
    modified: str = ""
    section: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    locked: bool = False


def read_linked(tree: LexborHTMLParser) -> LinkedArticle:
    """The article that the page's scripts describe; an empty one if none does."""
    best, titles = LinkedArticle(), _list_titles(tree)
    for node in tree.css('script[type="application/ld+json"]'):
        text = node.text()
        if len(text) > _LARGEST_SCRIPT or not _KINDS.search(text):
            continue
        values = _parse(text)
        found = [_read_article(entry) for entry in _walk(values)] if values is not None else [_read_fields(text)]
        for article in found:
            if article.kind and (not best.kind or _rank(article, titles) > _rank(best, titles)):
                best = article
    return best


def _list_titles(tree: LexborHTMLParser) -> list[str]:
    """What the page is called: a page may describe the articles that it appends or lists too."""
    nodes = [tree.css_first("title"), tree.css_first('meta[property="og:title"]')]
    return [clean_line(node.attributes.get("content") or node.text()) for node in nodes if node is not None]


def _rank(article: LinkedArticle, titles: list[str]) -> tuple[bool, bool, int]:
    """The page's own article before others, a dated one before one without date, the one with the longer text."""
    named = any(agree(article.headline, title) for title in titles)
    return named, bool(article.published), len(article.body)


def _parse(text: str) -> Json:
    """The values of a script, mended where it is easily mended; None if it is no JSON."""
    for attempt in (text, _DANGLING.sub(r"\1", _CONTROLS.sub(" ", text)).strip().rstrip(";")):
        try:
            values: Json = msgspec.json.decode(attempt)
        except (msgspec.DecodeError, RecursionError):
            continue
        return values
    return None


def _walk(values: Json, depth: int = 0) -> Iterator[dict[str, Json]]:
    """The objects that describe articles, in graphs, lists and under mainEntity."""
    if depth > 5:
        return
    if isinstance(values, list):
        for value in values[:200]:
            yield from _walk(value, depth + 1)
    elif isinstance(values, dict):
        if any(_KINDS.search(kind) for kind in _texts(values.get("@type"))):
            yield values
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            if isinstance(values.get(key), list | dict):
                yield from _walk(values[key], depth + 1)


def _read_article(entry: dict[str, Json]) -> LinkedArticle:
    body = _clean(_first(entry.get("articleBody")) or _first(entry.get("text")))
    free = entry.get("isAccessibleForFree")
    return LinkedArticle(
        kind=_first(entry.get("@type")),
        headline=_clean(_first(entry.get("headline")) or _first(entry.get("name"))),
        description=_clean(_first(entry.get("description"))),
        body=body,
        published=_first(entry.get("datePublished")) or _first(entry.get("dateCreated")),
        modified=_first(entry.get("dateModified")),
        section=_clean(_first(entry.get("articleSection"))),
        url=_first(entry.get("url")) or _first(entry.get("mainEntityOfPage")),
        authors=tuple(filter(None, (_clean(name) for name in _texts(entry.get("author"))))),
        keywords=_split_keywords(_texts(entry.get("keywords"))),
        locked=str(free).lower() == "false",
    )


def _read_fields(text: str) -> LinkedArticle:
    """What can be told of a script that is no JSON."""
    fields = {name: _clean(value.replace('\\"', '"').replace("\\/", "/")) for name, value in _FIELDS.findall(text[:200_000])}
    return LinkedArticle(
        kind="Article" if "headline" in fields else "",
        headline=fields.get("headline", ""),
        published=fields.get("datePublished", ""),
        modified=fields.get("dateModified", ""),
        section=fields.get("articleSection", ""),
    )


def _texts(value: Json) -> list[str]:
    """The strings of a value: itself, its name, its @id, or those of its members."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for member in value[:50] for text in _texts(member)]
    if isinstance(value, dict):
        return _texts(value.get("name")) or _texts(value.get("@id"))
    return []


def _first(value: Json) -> str:
    return next(iter(_texts(value)), "")


def _clean(text: str) -> str:
    """The text without tags and entities (some sites escape twice)."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return (_TAGS.sub("\n", text) if "<" in text else text).strip()


def _split_keywords(keywords: list[str]) -> tuple[str, ...]:
    parts = keywords[0].split(",") if len(keywords) == 1 else keywords
    return tuple(_clean(part) for part in parts if part.strip())[:30]
