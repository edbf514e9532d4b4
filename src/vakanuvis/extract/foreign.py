"""Lines of other news inside an article's body: tickers, captions of running broadcasts, teasers.

A line is judged by its form (a caption ends in a running present without a full stop), by its place (before the article
begins, after it ends) and by its content (it shares no subject and no name with title, lead and the lines that stand).
"""

import re
from collections import Counter
from collections.abc import Sequence

from vakanuvis.base.records import Record
from vakanuvis.extract.relations import count_stems, find_stems
from vakanuvis.extract.vocabulary import LinePatterns, load_patterns, normalise

# What ends a sentence or announces the next line; a ticker mostly has none of these.
_CLOSED = re.compile(r"""[.!?:;…,)\]]["”’'»]*$|["”»]$""")


class Head(Record, frozen=True):
    """What an article's lines are held against: its title and its lead, if the page names them."""

    title: str
    lead: str | None
    language: str


class Shape(Record, frozen=True):
    """What one line looks like: its words, its subject stems, whether it is closed, ongoing, continuing."""

    words: int
    stems: frozenset[str]
    closed: bool
    ongoing: bool
    continuing: bool
    subhead: bool


def find_foreign(head: Head, lines: Sequence[str]) -> set[int]:
    """The numbers of the lines that belong to other news; `lines` holds no blank ones and no known furniture."""
    patterns = load_patterns(head.language, "captions")
    shapes = [_shape(line, patterns, head.language) for line in lines]
    core = find_stems(f"{head.title} {head.lead or ''}", head.language)
    foreign = {n for n, shape in enumerate(shapes) if _is_caption(shape, core)}
    begin = _find_beginning(shapes, foreign, core, has_lead=bool(head.lead))
    foreign |= set(range(begin))
    counts = count_stems(shape.stems for n, shape in enumerate(shapes) if n not in foreign)
    for n in range(begin, len(shapes)):
        if n not in foreign and _is_stray(shapes, n, core, counts):
            foreign.add(n)
    return foreign if len(foreign) < len(lines) else set()


def _shape(line: str, patterns: LinePatterns, language: str) -> Shape:
    text = line.strip()
    form = patterns.find(normalise(text)) or ""
    words = len(text.split())
    dashed = text.startswith(("-", "–", "•", "*"))
    return Shape(
        words=words,
        stems=find_stems(text, language),
        closed=bool(_CLOSED.search(text)),
        ongoing=form == "ongoing",
        continuing=form in ("continuing", "reporting"),
        subhead=dashed or text.isupper() or words < 5,
    )


def _is_caption(shape: Shape, core: frozenset[str]) -> bool:
    """A running present without a full stop, too long for a subhead: the form of a broadcast's caption."""
    return shape.ongoing and not shape.closed and not shape.subhead and shape.words >= 6 and len(shape.stems & core) < 2


def _find_beginning(shapes: Sequence[Shape], captions: set[int], core: frozenset[str], *, has_lead: bool) -> int:
    """The number of the first line that is the article's own: the lines before it are foreign."""
    if not core:
        return 0
    counts = count_stems(shape.stems for n, shape in enumerate(shapes) if n not in captions and n > 0)
    begin = 0
    for n, shape in enumerate(shapes[:8]):
        if n not in captions and not _is_foreign_at_head(shape, core, counts, has_lead=has_lead):
            break
        begin = n + 1
    return begin


def _is_foreign_at_head(shape: Shape, core: frozenset[str], counts: Counter[str], *, has_lead: bool) -> bool:
    shared = len(shape.stems & core)
    if shape.subhead or shape.continuing:
        return False
    related = sum(counts[stem] > 1 for stem in shape.stems)
    if not shape.closed:
        return shared == 0 or (has_lead and shared < 2 and shape.ongoing)
    if shape.ongoing:
        return shared == 0 and related <= 3
    return shared == 0 and related == 0 and len(shape.stems) >= 4


def _is_stray(shapes: Sequence[Shape], n: int, core: frozenset[str], counts: Counter[str]) -> bool:
    """A line in the middle or at the end that is nobody's: unrelated to the head and to every other line, in a caption's form."""
    shape = shapes[n]
    if shape.subhead or shape.continuing or shape.stems & core or shape.words < 5:
        return False
    related = sum(counts[stem] > 1 for stem in shape.stems)
    if shape.closed:
        return shape.ongoing and related == 0 and len(shape.stems) >= 4
    before = n > 0 and not shapes[n - 1].closed
    after = n + 1 < len(shapes) and not shapes[n + 1].closed
    return related == 0 and not before and not after
