"""Drafts: what the readers of HTML, dumps and given articles find, and the article that is made of it."""

import datetime as dt
import hashlib

from vakanuvis.base.records import Article, Furniture, Page, Paragraph, Record, Rejected, Span
from vakanuvis.extract.foreign import Head
from vakanuvis.extract.languages import SUPPORTED, identify_language
from vakanuvis.extract.lines import Mark, mark_lines
from vakanuvis.extract.sites import find_site

# Below this a page tells nothing: a caption, a teaser.
_LEAST_CHARACTERS = 60


class Draft(Record, frozen=True):
    """An article before its lines are judged: title, lead and body as they stand on the page, and what the page says of itself.

    `marks` are the verdicts on lines that the reader knows better than the general rules, by line number of the body.
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
    marks: tuple[tuple[int, str], ...] = ()


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
    lines = draft.body.split("\n")
    marks = mark_lines(Head(draft.title, draft.lead, language), lines)
    for number, reason in draft.marks:
        marks[number] = Mark(reason=reason)
    start = body_start
    for line, mark in zip(lines, marks, strict=True):
        words = line.strip()
        if words:
            first = start + line.index(words)
            span = Span(first, first + len(words))
            if mark.reason:
                furniture.append(Furniture(span, mark.reason))
            else:
                paragraphs.append(Paragraph(span, mark.kind or "body"))
        start += len(line) + 1
    return tuple(paragraphs), tuple(furniture)


def _make_id(draft: Draft, url: str) -> str:
    """An id of the content: of the canonical address, else of the title and the text."""
    known = url if url.startswith(("http://", "https://")) else f"{draft.title}\n{draft.body}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:16]
