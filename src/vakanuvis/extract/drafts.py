"""Drafts: what the readers of HTML, dumps and given articles find, and the article that is made of it."""

import datetime as dt
import hashlib
import re

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import make_key
from vakanuvis.base.records import Article, Furniture, Page, Paragraph, Record, Rejected, Span
from vakanuvis.extract.foreign import Head
from vakanuvis.extract.languages import SUPPORTED, identify_language
from vakanuvis.extract.lines import is_headline, mark_lines
from vakanuvis.extract.sites import find_site

# Below this a page tells nothing: a caption, a teaser.
_LEAST_CHARACTERS = 60
_BREAK = re.compile("\n")
# The runs of blanks and the labels that crude scrapers leave where a page had blocks part lines too.
_GLUED = ("\r", "\t", "   ", "Haberin Devamı")
_GLUED_BREAK = re.compile(r"\n|\r|\t| {3,}|(?<=\S)(?=Haberin Devamı)|(?<=Haberin Devamı)(?=\S)")


class Draft(Record, frozen=True):
    """An article before its lines are judged: title, lead and body as on the page, and what the page says of itself.

    `title_at` is where in the body the title stood: what stands before it and is no sentence is navigation. `subheads` are the
    lines that the page sets as headings.
    """

    title: str
    body: str
    by: str
    lead: str | None = None
    id: str | None = None
    url: str = ""
    site: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None
    title_at: int = 0
    subheads: frozenset[str] = frozenset()


def make_article(page: Page, draft: Draft) -> Article | Rejected:
    """The article of a draft; refused if its text is too short or in a language that is not read."""
    language = identify_language(f"{draft.title}\n{draft.lead or ''}\n{draft.body}")
    url = draft.url or page.url
    if language is None:
        return Rejected(url, "extract", "no text", "the page holds no words")
    if language not in SUPPORTED:
        return Rejected(url, "extract", "other language", language)
    leading = [part for part in (draft.title, draft.lead) if part]
    text = "\n".join([*leading, draft.body])
    body_start = len(text) - len(draft.body)
    paragraphs, furniture = _lay_out(draft, language, body_start)
    read = sum(len(paragraph.span) for paragraph in paragraphs)
    if read < _LEAST_CHARACTERS and not (draft.id and paragraphs):
        return Rejected(url, "extract", "too short", f"{read} characters of text")
    return Article(
        id=draft.id or _make_id(draft, url),
        url=url,
        site=draft.site if draft.site is not None else find_site(url),
        language=language,
        title=draft.title,
        lead=draft.lead or None,
        text=text,
        body_start=body_start,
        paragraphs=paragraphs,
        furniture=furniture,
        authors=draft.authors,
        agency=draft.agency,
        section=draft.section,
        tags=draft.tags,
        published_at=draft.published_at,
        modified_at=draft.modified_at,
        page_digest=hashlib.sha256(page.body).hexdigest()[:16],
        by=draft.by,
    )


def _lay_out(draft: Draft, language: str, body_start: int) -> tuple[tuple[Paragraph, ...], tuple[Furniture, ...]]:
    """The paragraphs and the furniture as spans of the article's text, in order."""
    paragraphs: list[Paragraph] = []
    furniture: list[Furniture] = []
    if draft.title.strip():
        paragraphs.append(Paragraph(Span(0, len(draft.title)), "title"))
    if draft.lead and draft.lead.strip():
        start = len(draft.title) + 1 if draft.title else 0
        paragraphs.append(Paragraph(Span(start, start + len(draft.lead)), "lead"))
    spans = _cut_lines(draft.body)
    marks = mark_lines(
        Head(draft.title, draft.lead, language, draft.subheads), [draft.body[span.start : span.end] for span in spans]
    )
    for span, mark in zip(spans, marks, strict=True):
        placed = Span(body_start + span.start, body_start + span.end)
        before = span.end <= draft.title_at and is_headline(draft.body[span.start : span.end])
        if mark.reason or before:
            furniture.append(Furniture(placed, mark.reason or "navigation"))
        else:
            paragraphs.append(Paragraph(placed, mark.kind or "body"))
    return tuple(paragraphs), tuple(furniture)


def _cut_lines(body: str) -> list[Span]:
    """The lines of a body without the blanks around them; glued ones (see `_GLUED`) are parted."""
    breaks = _GLUED_BREAK if any(mark in body for mark in _GLUED) else _BREAK
    edges = [0, *(edge for match in breaks.finditer(body) for edge in match.span()), len(body)]
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = body[start:end].strip()
        if words:
            first = start + body[start:end].index(words)
            spans.append(Span(first, first + len(words)))
    return spans


def _make_id(draft: Draft, url: str) -> str:
    """An id of the content: of the key that all addresses of the article share, else of the title and the text."""
    known = make_key(url, load_address_rules()) if url.startswith(("http://", "https://")) else f"{draft.title}\n{draft.body}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:16]
