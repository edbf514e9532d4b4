"""What the lines of a body look like: closed sentence or open caption, live or continuing, row or subhead."""

import re
from collections.abc import Sequence

from vakanuvis.base.records import Record
from vakanuvis.extract.vocabulary import LinePatterns, load_patterns, normalise

# The forms of captions of running events (`captions.txt`).
CAPTIONS = ("live", "running")
# What ends a sentence, announces the next line or closes a quotation of sentences; a ticker mostly has none of these.
_CLOSED = re.compile(r"""[.!?:;…,)\]]["”’'»]*$|[.!?…][^"“”]*["”»]$|^["“][^"“”]{90,}["”»]$""")
# Rows of fixtures, line-ups, agendas and results: no sentence, but the article's own.
_ROW = re.compile(r"^\W*\d{1,2}[.:]\d{2}\b|:\s|\d\s*-\s*\d|\(\d|https?://|^\W*\d+[.)]")


class Shape(Record, frozen=True):
    """What one line looks like.

    `form` is live, running, ongoing, continuing or empty (`captions.txt`); `closed` ends as a sentence does; `named` begins
    with a name; `row` is a line of a table.
    """

    words: int
    closed: bool
    form: str
    subhead: bool
    row: bool
    named: bool

    @property
    def suspect(self) -> bool:
        """True if the line could be another article's by its form alone."""
        return self.form in CAPTIONS or not (self.closed or self.subhead or self.row)


def describe_lines(lines: Sequence[str], language: str, subheads: frozenset[str] = frozenset()) -> tuple[Shape, ...]:
    """The shapes of clean lines; `subheads` are those that the page sets as headings."""
    patterns = load_patterns(language, "captions")
    return tuple(_describe(line, patterns, is_heading=line in subheads) for line in lines)


def _describe(text: str, patterns: LinePatterns, *, is_heading: bool) -> Shape:
    words = text.split()
    return Shape(
        words=len(words),
        closed=bool(_CLOSED.search(text[-120:] if len(text) > 120 else text)),
        form=patterns.find(normalise(text)) or "",
        subhead=is_heading or text.startswith(("-", "–", "•", "*")) or len(words) < 4 or text.isupper(),
        row=len(words) < 12 and bool(_ROW.search(text)),
        named=_is_name(words),
    )


def _is_name(words: list[str]) -> bool:
    """True if a line begins with a name: two capitals, or one with an apostrophe or a comma ("Kayseri'de", "Galatasaray,")."""
    first = words[0] if words else ""
    return first[:1].isupper() and (
        first[-1] == "," or "'" in first or "’" in first or any(word[0].isupper() for word in words[1:4])
    )
