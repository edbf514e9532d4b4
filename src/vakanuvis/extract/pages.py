"""HTML pages: their main text and metadata, and how sure we are of them."""

import datetime as dt

import msgspec
from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from vakanuvis.base.records import Page, Rejected
from vakanuvis.extract.appended import drop_appended
from vakanuvis.extract.bodies import MainText, find_main_text
from vakanuvis.extract.charsets import read_utf8
from vakanuvis.extract.dates import is_date_line, read_dates
from vakanuvis.extract.drafts import Draft
from vakanuvis.extract.fallback import ask_trafilatura
from vakanuvis.extract.jsonld import read_linked
from vakanuvis.extract.leads import find_lead
from vakanuvis.extract.metadata import Metadata, read_metadata
from vakanuvis.extract.refusals import refuse
from vakanuvis.extract.relations import find_stems
from vakanuvis.extract.sites import drop_by_site
from vakanuvis.extract.taming import tame
from vakanuvis.extract.vocabulary import clean_line

# Below this confidence trafilatura is asked too; above this size it would take minutes, with more tags it takes their square.
_UNSURE = 0.5
_LARGEST_FOR_FALLBACK = 1_500_000
_MOST_TAGS_FOR_FALLBACK = 12_000


def read_page(page: Page) -> Draft | Rejected:
    """The draft of an HTML page; refused if it is a front page, a list, a stub or empty."""
    source = tame(read_utf8(page.body, page.charset))
    tree = LexborHTMLParser(source, options=LexborDocumentOptions.WO_EVENTS)
    linked = read_linked(tree)
    metadata = read_metadata(tree, linked, page)
    tree.strip_tags(["script", "style"])
    published_at = metadata.published_at or page.fetched_at
    drop_by_site(tree, metadata.canonical, published_at.date() if published_at else None)
    drop_appended(tree, metadata.title, metadata.language)
    main = find_main_text(tree, linked, find_stems(metadata.title, metadata.language))
    if main.confidence < _UNSURE and _is_small(source) and (metadata.linked_kind or metadata.kind == "article"):
        main = _choose(main, ask_trafilatura(source.decode("utf-8")))
    shown = clean_line(tree.body.text(separator=" ")[:6000]) if tree.body and sum(map(len, main.lines)) < 1500 else ""
    refused = refuse(metadata, main, shown)
    if refused is not None:
        return refused
    if metadata.published_at is None:
        metadata = _add_dates(metadata, main, page.fetched_at)
    return _make_draft(metadata, main, find_lead(tree, metadata, main.lines))


def _is_small(source: bytes) -> bool:
    return len(source) < _LARGEST_FOR_FALLBACK and source.count(b"<") < _MOST_TAGS_FOR_FALLBACK


def _add_dates(metadata: Metadata, main: MainText, fetched_at: dt.datetime | None) -> Metadata:
    """The metadata with the dates that stand in a line of their own above the text."""
    for line in main.lines[:5]:
        if is_date_line(line, metadata.language):
            stated = read_dates(line, metadata.language, fetched_at=fetched_at)
            modified_at = metadata.modified_at or stated.modified_at
            return msgspec.structs.replace(metadata, published_at=stated.published_at, modified_at=modified_at)
    return metadata


def _choose(main: MainText, other: MainText) -> MainText:
    """The longer text of the two."""
    return other if sum(map(len, other.lines)) > 1.2 * sum(map(len, main.lines)) else main


def _make_draft(metadata: Metadata, main: MainText, lead: str | None) -> Draft:
    return Draft(
        title=metadata.title,
        lead=lead,
        body="\n".join(main.lines),
        subheads=main.subheads,
        by=main.by,
        url=metadata.canonical,
        authors=metadata.authors,
        agency=metadata.agency,
        section=metadata.section,
        tags=metadata.tags,
        published_at=metadata.published_at,
        modified_at=metadata.modified_at,
    )
