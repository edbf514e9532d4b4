"""Lines of other news inside an article's body: tickers, captions of running broadcasts, teasers.

A line is judged by its form (a caption says what goes on before the camera, mostly without a full stop), by its place (before
the article begins, or anywhere in it) and by its content (it shares no subject and no name with title, lead and other lines).
"""

from collections.abc import Sequence

from vakanuvis.base.records import Record
from vakanuvis.extract.relations import count_stems, find_stems
from vakanuvis.extract.shapes import CAPTIONS, Shape, describe_lines

# How many lines a page may put before the article begins.
_HEAD_LINES = 8


class Head(Record, frozen=True):
    """What an article's lines are held against: its title, its lead, and the lines that the page sets as headings."""

    title: str
    lead: str | None
    language: str
    subheads: frozenset[str] = frozenset()


class Body(Record, frozen=True):
    """The lines of a body: their shapes and subject stems.

    `core` are the stems of title and lead, `counts` tells in how many ordinary lines a stem stands, `tidy` that sentences end in
    full stops.
    """

    shapes: tuple[Shape, ...]
    stems: tuple[frozenset[str], ...]
    core: frozenset[str]
    counts: dict[str, int]
    tidy: bool
    has_lead: bool

    def common(self, n: int) -> int:
        """How many stems a line has in common with title and lead."""
        return len(self.stems[n] & self.core)

    def shared(self, n: int) -> float:
        """The part of a line's stems that title and lead share."""
        return len(self.stems[n] & self.core) / max(len(self.stems[n]), 1)

    def relate(self, n: int) -> float:
        """The part of a line's stems that other ordinary lines share."""
        own = 1 if self.shapes[n].closed and self.shapes[n].form not in CAPTIONS else 0
        return sum(self.counts.get(stem, 0) > own for stem in self.stems[n]) / max(len(self.stems[n]), 1)

    def heads(self, n: int) -> bool:
        """True if a line is the subhead of the paragraph behind it; agency texts that come with a lead have no such subheads."""
        if self.has_lead or self.shapes[n].words > 12 or n + 1 >= len(self.shapes):
            return False
        return self.shapes[n + 1].closed and (self.common(n + 1) > 0 or self.relate(n + 1) > 0.3)


def find_foreign(head: Head, lines: Sequence[str], known: set[int]) -> set[int]:
    """The numbers of the lines that belong to other news; `lines` are clean and not blank, `known` are tickers by their words."""
    shapes = describe_lines(lines, head.language, head.subheads)
    suspects = {n for n, shape in enumerate(shapes) if shape.suspect} | known
    if not suspects and not _may_be_foreign(shapes):
        return set()
    page = _weigh(head, lines, shapes, suspects)
    if not page.core:
        # Without title and lead there is nothing to hold a line against: only a caption's own form tells.
        return known | {n for n in suspects if not shapes[n].closed and _is_stray(page, n)}
    foreign = known | _find_before(page, known)
    foreign |= {n for n in suspects if n not in foreign and _is_stray(page, n)}
    foreign |= _find_twins(page, foreign) | _find_open_edges(page)
    _grow(page, foreign)
    return foreign if head.lead or len(foreign) < len(lines) else known


def _may_be_foreign(shapes: Sequence[Shape]) -> bool:
    """True if closed lines alone could be another article's: running presents at the head, short neighbours at head or end."""
    short = [shape.named and shape.words < 20 for shape in shapes]
    return any(shape.form == "ongoing" for shape in shapes[:_HEAD_LINES]) or all(short[:2]) or all(short[-2:])


def _weigh(head: Head, lines: Sequence[str], shapes: tuple[Shape, ...], suspects: set[int]) -> Body:
    stems = tuple(find_stems(line, head.language) for line in lines)
    long = [shape for n, shape in enumerate(shapes) if shape.words >= 8 and (n not in suspects or shape.form not in CAPTIONS)]
    ordinary = (stems[n] for n, shape in enumerate(shapes) if shape.closed and n not in suspects)
    return Body(
        shapes=shapes,
        stems=stems,
        core=find_stems(f"{head.title} {head.lead or ''}", head.language),
        counts=count_stems(ordinary),
        # Only where the article closes its own sentences does an open one tell anything.
        tidy=sum(shape.closed for shape in long) >= 0.4 * len(long),
        has_lead=bool(head.lead),
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
    before_ticker = n + 1 in foreign or _is_caption(page, n + 1)
    return plain and shape.named and before_ticker and (page.common(n) == 0 or (n == 0 and page.shared(n) < 0.2))


def _is_caption(page: Body, n: int) -> bool:
    return page.shapes[n].form in CAPTIONS and not page.shapes[n].subhead and page.shared(n) < 0.3


def _is_foreign_at_head(page: Body, n: int) -> bool:
    shape = page.shapes[n]
    if shape.subhead or shape.row:
        return False
    tidy = page.tidy and page.has_lead
    if not shape.closed:
        if shape.form in CAPTIONS:
            return tidy or page.common(n) < 2
        return (page.common(n) == 0 and not page.heads(n)) or (tidy and page.shared(n) < (0.6 if n else 0.3))
    if shape.form == "live":
        return page.shared(n) < (0.3 if n else 0.7) and shape.named if tidy else page.common(n) == 0
    if shape.form == "running":
        return shape.named and page.shared(n) < 0.15 and page.relate(n) < 0.3
    return shape.form == "ongoing" and page.common(n) == 0 and page.relate(n) == 0


def _is_stray(page: Body, n: int) -> bool:
    """A line in the middle or at the end that is nobody's: unrelated to the head and to the other lines, in a caption's form."""
    shape = page.shapes[n]
    if shape.subhead or shape.row or shape.form == "continuing" or shape.words < 5:
        return False
    last = all(_is_open(shape) or shape.row for shape in page.shapes[n + 1 :])
    if shape.closed:
        if shape.form not in CAPTIONS or not shape.named or len(page.stems[n]) < 4:
            return False
        if last and shape.form == "live":
            return page.shared(n) < 0.2 and page.relate(n) < 0.45
        return page.relate(n) < 0.2 and (page.common(n) == 0 or (last and page.shared(n) < 0.2))
    if shape.form in CAPTIONS:
        return page.shared(n) < 0.4 and shape.words >= 6
    if not page.core or page.heads(n):
        return False
    listed = any(not page.shapes[m].closed for m in (n - 1, n + 1) if 0 <= m < len(page.shapes))
    return page.tidy and not listed and page.relate(n) <= 0.25 and (page.common(n) == 0 or (last and page.shared(n) <= 0.2))


def _find_open_edges(page: Body) -> set[int]:
    """The first and the last line, if they alone are sentences without a full stop: captions of the article's own subject too."""
    if not page.has_lead or len(page.shapes) < 4 or any(_is_open(shape) for shape in page.shapes[1:-1]):
        return set()
    return {n for n in (0, len(page.shapes) - 1) if _is_open(page.shapes[n]) and page.shapes[n].words <= 30}


def _is_open(shape: Shape) -> bool:
    return not (shape.closed or shape.row or shape.subhead) and shape.words >= 8


def _find_twins(page: Body, foreign: set[int]) -> set[int]:
    """Neighbours that say the same of two things and nothing of the article's: captions of one series."""
    twins: set[int] = set()
    for n in range(len(page.shapes) - 1):
        first, second = page.stems[n], page.stems[n + 1]
        both = first & second
        headed = page.shapes[n].subhead or page.heads(n)
        if headed or n in foreign or n + 1 in foreign or len(both) < 3 or len(both) < 0.6 * min(len(first), len(second)):
            continue
        words = max(page.shapes[n].words, page.shapes[n + 1].words)
        named = page.shapes[n].named and page.shapes[n + 1].named and words < 20
        # One sentence of two places ("... başkenti Londra'da güneş tutulması gözlemlenecek"), before the article begins.
        series = n < 2 and words <= 12 and len(both) >= 0.7 * max(len(first), len(second))
        elsewhere = sum(page.counts.get(stem, 0) > (stem in first) + (stem in second) for stem in first | second)
        if named and (series or (not (first | second) & page.core and elsewhere <= 0.15 * len(first | second))):
            twins |= {n, n + 1}
    return twins


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
        return page.tidy and page.shared(n) < 0.25 and page.relate(n) <= 0.5
    return shape.form in CAPTIONS and shape.named and page.shared(n) < 0.15 and page.relate(n) < 0.3
