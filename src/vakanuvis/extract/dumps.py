"""Plain-text dumps of pages: title, lead and body found by the lines' order; the rest stays in the body as furniture."""

import datetime as dt
from itertools import pairwise

from vakanuvis.base.records import Page, Record, Rejected
from vakanuvis.extract.charsets import decode
from vakanuvis.extract.dates import is_date_line, read_dates
from vakanuvis.extract.drafts import Draft
from vakanuvis.extract.languages import identify_language
from vakanuvis.extract.lines import is_headline
from vakanuvis.extract.relations import find_stems
from vakanuvis.extract.vocabulary import clean_line, fold_line, load_patterns, load_sections, normalise

# A page's head (title, date, section) stands within so many filled lines.
_HEAD_LINES = 15


class DateLines(Record, frozen=True):
    """What the date lines of a dump say."""

    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None
    section: str | None = None


def read_dump(page: Page) -> Draft | Rejected:
    """The draft of a dump: the first headline is the title, the paragraph behind the date line the lead."""
    text = decode(page.body, page.charset).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    clean = [clean_line(line) for line in lines]
    filled = [n for n, line in enumerate(clean) if line]
    if not filled:
        return Rejected(page.url, "extract", "empty", "no line holds text")
    language = "en" if identify_language(text) == "en" else "tr"
    title = _find_title(clean, filled, language)
    lead = _find_lead(clean, filled, title, language)
    dates = _read_date_lines(clean, filled, language, page.fetched_at)
    body = "\n".join(line for n, line in enumerate(lines) if n not in (title, lead)).strip("\n")
    return Draft(
        title=lines[title].strip() if title is not None else "",
        lead=lines[lead].strip() if lead is not None else None,
        body=body,
        by="dump",
        url=page.url,
        section=dates.section,
        published_at=dates.published_at,
        modified_at=dates.modified_at,
        title_at=len("\n".join(lines[: title or 0]).strip("\n")),
    )


def _find_title(lines: list[str], filled: list[int], language: str) -> int | None:
    """The headline of the head: the one that stands twice, else the one that shares most with the paragraphs behind it."""
    patterns = load_patterns(language, "furniture")
    paragraphs = [n for n in filled if not is_headline(lines[n]) and not is_date_line(lines[n], language)]
    heads = [
        n
        for n in filled[:_HEAD_LINES]
        if (not paragraphs or n < paragraphs[0])
        and len(lines[n].split()) >= 3
        and not is_date_line(lines[n], language)
        and patterns.find(normalise(lines[n])) is None
    ]
    if not heads:
        return None
    folded = [fold_line(lines[n]) for n in heads]
    doubled = [n for n, line in zip(heads, folded, strict=True) if folded.count(line) > 1]
    if doubled:
        return doubled[0]
    subjects = find_stems(" ".join(lines[n] for n in paragraphs[:4]), language)
    return max(heads, key=lambda n: len(find_stems(lines[n], language) & subjects))


def _find_lead(lines: list[str], filled: list[int], title: int | None, language: str) -> int | None:
    """The paragraph that directly follows the head's date line, if another paragraph follows it."""
    if title is None:
        return None
    behind = [n for n in filled if n > title][:_HEAD_LINES]
    for here, following in pairwise(behind):
        if is_date_line(lines[here], language) and not is_headline(lines[following]):
            later = [n for n in filled if n > following and not is_headline(lines[n])]
            return following if later else None
        if not is_headline(lines[here]) and not is_date_line(lines[here], language):
            return None
    return None


def _read_date_lines(lines: list[str], filled: list[int], language: str, fetched_at: dt.datetime | None) -> DateLines:
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    section: str | None = None
    for n in filled:
        line = lines[n]
        if not is_date_line(line, language):
            continue
        stated = read_dates(line, language, fetched_at=fetched_at)
        modified = modified or stated.modified_at
        if published is None and stated.published_at is not None:
            published, section = stated.published_at, _find_section(line, language)
    return DateLines(published or modified, modified, section)


def _find_section(line: str, language: str) -> str | None:
    """The section that begins a date line: in capitals ("DÜNYA, 12 Temmuz 2025") or a known word ("Gündem | 02.06.2026")."""
    first = line.replace(",", " ").replace("|", " ").split()[0]
    if not first.isalpha() or len(first) <= 2:
        return None
    return first if first.isupper() or fold_line(first) in load_sections(language) else None
