"""Lines of other news inside an article's body: tickers, captions of running broadcasts, teasers.

A line is judged by its form (a caption says what goes on before the camera, mostly without a full stop), by its place (before
the article begins, or anywhere in it) and by its content (it shares no subject and no name with title, lead and other lines).
"""

import re
from collections.abc import Sequence

from vakanuvis.base.records import Record
from vakanuvis.extract.relations import count_stems, find_stems
from vakanuvis.extract.vocabulary import LinePatterns, clean_line, load_patterns, normalise

# What ends a sentence, announces the next line or closes a quotation of sentences; a ticker mostly has none of these.
_CLOSED = re.compile(r"""[.!?:;…,)\]]["”’'»]*$|[.!?…][^"“”]*["”»]$|^["“][^"“”]{90,}["”»]$""")
# Rows of fixtures, line-ups, agendas and results: no sentence, but the article's own.
_ROW = re.compile(r"^\W*\d{1,2}[.:]\d{2}\b|:\s|\d\s*-\s*\d|\(\d|https?://|^\W*\d+[.)]")
# The forms of captions of running events (`captions.txt`).
_CAPTIONS = ("live", "running")
# How many lines a page may put before the article begins.
_HEAD_LINES = 8


class Head(Record, frozen=True):
    """What an article's lines are held against: its title and its lead, if the page names them."""

    title: str
    lead: str | None
    language: str


class Shape(Record, frozen=True):
    """What one line looks like.

    `form` is live, running, ongoing, continuing or empty (`captions.txt`); `common` is the number of its subject stems that title
    and lead have too, `shared` their part; `named` begins with a name.
    """

    words: int
    stems: frozenset[str]
    closed: bool
    form: str
    subhead: bool
    row: bool
    named: bool
    common: int

    @property
    def shared(self) -> float:
        """The part of the stems that title and lead share."""
        return self.common / max(len(self.stems), 1)


class Body(Record, frozen=True):
    """The lines of a body: `counts` tells in how many ordinary lines a stem stands, `tidy` that sentences end in full stops."""

    shapes: tuple[Shape, ...]
    counts: dict[str, int]
    tidy: bool
    has_lead: bool

    def relate(self, n: int) -> float:
        """The part of a line's stems that other ordinary lines share."""
        shape = self.shapes[n]
        own = 1 if shape.closed and shape.form not in _CAPTIONS else 0
        return sum(self.counts.get(stem, 0) > own for stem in shape.stems) / max(len(shape.stems), 1)


def find_foreign(head: Head, lines: Sequence[str], known: set[int]) -> set[int]:
    """The numbers of the lines that belong to other news; `lines` holds no blank ones, `known` are tickers by their words."""
    patterns = load_patterns(head.language, "captions")
    core = find_stems(f"{head.title} {head.lead or ''}", head.language)
    shapes = [_shape(line, patterns, core, head.language) for line in lines]
    long = [
        shape
        for n, shape in enumerate(shapes)
        if shape.words >= 8 and n not in known and (shape.closed or shape.form not in _CAPTIONS)
    ]
    page = Body(
        shapes=tuple(shapes),
        counts=count_stems(
            shape.stems for n, shape in enumerate(shapes) if shape.closed and shape.form not in _CAPTIONS and n not in known
        ),
        # Only where the article closes its own sentences does an open one tell anything.
        tidy=sum(shape.closed for shape in long) >= 0.5 * len(long),
        has_lead=bool(head.lead),
    )
    foreign = set(known)
    if core:
        foreign |= _find_before(page, foreign)
    foreign |= {n for n in range(len(shapes)) if n not in foreign and _is_stray(page, n)}
    _grow(page, foreign)
    return foreign if head.lead or len(foreign) < len(lines) else known


def _shape(line: str, patterns: LinePatterns, core: frozenset[str], language: str) -> Shape:
    text = clean_line(line)
    words = text.split()
    stems = find_stems(text, language)
    return Shape(
        words=len(words),
        stems=stems,
        closed=bool(_CLOSED.search(text)),
        form=patterns.find(normalise(text)) or "",
        subhead=text.startswith(("-", "–", "•", "*")) or text.isupper() or len(words) < 4,
        row=len(words) < 12 and bool(_ROW.search(text)),
        named=_is_name(words),
        common=len(stems & core),
    )


def _is_name(words: list[str]) -> bool:
    """True if a line begins with a name: two capitals, or one with an apostrophe or a comma ("Kayseri'de", "Galatasaray,")."""
    first = words[0] if words else ""
    return first[:1].isupper() and (
        first[-1] == "," or "'" in first or "’" in first or any(word[0].isupper() for word in words[1:4])
    )


def _find_before(page: Body, foreign: set[int]) -> set[int]:
    """The numbers of the lines before the first one that is the article's own."""
    begin = 0
    for n in range(min(_HEAD_LINES, len(page.shapes))):
        if n in foreign or _is_foreign_at_head(page, n):
            begin = n + 1
        elif not (n + 1 < len(page.shapes) and _is_skipped(page, n, foreign)):
            break
    return set(range(begin))


def _is_skipped(page: Body, n: int, foreign: set[int]) -> bool:
    """A sentence that shares nothing with title and lead and stands before another foreign line."""
    shape = page.shapes[n]
    plain = shape.closed and shape.form == "" and not shape.row and not shape.subhead
    return plain and shape.named and shape.common == 0 and (n + 1 in foreign or _is_caption(page.shapes[n + 1]))


def _is_caption(shape: Shape) -> bool:
    return shape.form in _CAPTIONS and not shape.subhead and shape.shared < 0.3


def _is_foreign_at_head(page: Body, n: int) -> bool:
    shape = page.shapes[n]
    if shape.subhead or shape.row:
        return False
    tidy = page.tidy and page.has_lead
    if not shape.closed:
        if shape.form in _CAPTIONS:
            return tidy or shape.common < 2
        return shape.common == 0 or (tidy and shape.shared < (0.6 if n else 0.3))
    if shape.form == "live":
        return shape.shared < (0.3 if n else 0.7) and shape.named if tidy else shape.common == 0
    if shape.form == "running":
        return shape.named and shape.shared < 0.15 and page.relate(n) < 0.3
    return shape.form == "ongoing" and shape.common == 0 and page.relate(n) == 0


def _is_stray(page: Body, n: int) -> bool:
    """A line in the middle or at the end that is nobody's: unrelated to the head and to the other lines, in a caption's form."""
    shape = page.shapes[n]
    if shape.subhead or shape.row or shape.form == "continuing" or shape.words < 5:
        return False
    last = n == len(page.shapes) - 1
    if shape.closed:
        few = len(shape.stems) >= 4 and shape.named and page.relate(n) < 0.2
        return shape.form in _CAPTIONS and few and (shape.common == 0 or (last and shape.shared < 0.2))
    if shape.form in _CAPTIONS:
        return shape.shared < 0.4 and shape.words >= 6
    listed = any(not page.shapes[m].closed for m in (n - 1, n + 1) if 0 <= m < len(page.shapes))
    return page.tidy and not listed and page.relate(n) <= 0.25 and (shape.common == 0 or (last and shape.shared <= 0.2))


def _grow(page: Body, foreign: set[int]) -> None:
    """Adds the lines beside foreign ones that have a caption's form too: tickers stand in runs."""
    for numbers in (range(len(page.shapes)), range(len(page.shapes) - 1, -1, -1)):
        for n in numbers:
            if n not in foreign and (n - 1 in foreign or n + 1 in foreign) and _is_run_on(page, n):
                foreign.add(n)


def _is_run_on(page: Body, n: int) -> bool:
    shape = page.shapes[n]
    if shape.subhead or shape.row or shape.form == "continuing":
        return False
    if not shape.closed:
        return page.tidy and shape.shared < 0.25 and page.relate(n) <= 0.5
    return shape.form in _CAPTIONS and shape.named and shape.shared < 0.15 and page.relate(n) < 0.3
