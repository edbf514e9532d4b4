"""What comes in: pages, articles, and what was refused."""

import datetime as dt

from vakanuvis.base.spans import Record, Span


class Page(Record, frozen=True):
    """A source as it was collected; `media_type` is text/html, text/plain or application/json (an extracted article)."""

    url: str
    body: bytes
    media_type: str
    origin: str
    charset: str | None = None
    fetched_at: dt.datetime | None = None


class Link(Record, frozen=True):
    """An address that a feed, sitemap or list names, not yet fetched.

    `kind` is page, sitemap for one that names more, or source for one that a person named, which may be either.

    `url` is cleaned and opens; `title` and the instants are what the source says of it.
    """

    url: str
    origin: str
    kind: str = "page"
    title: str | None = None
    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None


class Rejected(Record, frozen=True):
    """A page or event that was refused: at which stage, for which named reason, with what detail."""

    url: str
    stage: str
    reason: str
    detail: str = ""


class Paragraph(Record, frozen=True):
    """A stretch of the article that is read; `kind` is title, lead, subhead or body."""

    span: Span
    kind: str


class Furniture(Record, frozen=True):
    """A stretch of the page that is not the article's, and why."""

    span: Span
    reason: str


class Article(Record, frozen=True):
    """A news article. `text` is title, lead and body, a line each, joined by newlines; the body starts at `body_start`.

    `paragraphs` are the lines that are read, in order; `furniture` are the lines that are not. Both are spans of `text`.
    """

    id: str
    url: str
    site: str
    language: str
    title: str
    text: str
    body_start: int
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...] = ()
    lead: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None
    page_digest: str = ""
    by: str = ""

    @property
    def body(self) -> str:
        """The body as it was given, furniture included."""
        return self.text[self.body_start :]

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]
