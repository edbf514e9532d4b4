"""Articles for tests, built by hand from a few lines."""

import datetime as dt

from vakanuvis.base.records import Article, Paragraph, Report, Span
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.events import Findings
from vakanuvis.semantics.events.coding import find_candidates
from vakanuvis.semantics.places import find_places
from vakanuvis.semantics.quotes import find_quotes, find_statements

PUBLISHED = dt.datetime(2026, 3, 3, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))  # a Tuesday


def make_article(*lines: str, title: str = "", published_at: dt.datetime | None = PUBLISHED) -> Article:
    """An article whose body is the lines; the title, if any, stands before them."""
    text = "\n".join([*([title] if title else []), *lines])
    paragraphs, position = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = "title" if title and number == 0 else "body"
        paragraphs.append(Paragraph(Span(position, position + len(line)), kind))
        position += len(line) + 1
    return Article(
        id="case",
        url="https://example.org/haber",
        site="example.org",
        language="tr",
        title=title,
        text=text,
        body_start=len(title) + 1 if title else 0,
        paragraphs=tuple(paragraphs),
        published_at=published_at,
    )


def candidate_frames(text: str) -> set[str]:
    """The ids of the frames that code something in a text, before tellings of one act are merged."""
    analysis = analyse(make_article(text))
    actors = find_actors(analysis)
    quotes = find_quotes(analysis, actors)
    statements = find_statements(analysis, actors, quotes)
    findings = Findings(actors, find_places(analysis), find_dates(analysis), quotes, statements)
    return {event.by for event in find_candidates(analysis, findings)}


def read_lines(*lines: str, title: str = "") -> Report:
    """The report of an article made of the lines."""
    return interpret(analyse(make_article(*lines, title=title)))
