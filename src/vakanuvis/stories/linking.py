"""Which articles belong together: pairs found by a sweep through the days, so that only a few days are held at once."""

import datetime as dt
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from vakanuvis.stories.likeness import is_copy, keeps_numbers, tells_same, unpack
from vakanuvis.stories.sketches import Sketch

COPY_DAYS = 3  # a copy may come so much later
SAME_DAYS = 1
# So far from an article can another lie that it decides about: a telling stands for copies that came later.
REACH_DAYS = COPY_DAYS + SAME_DAYS
_ROWS = 3  # digest values that a band holds: at a third of the shingles shared 79 % of pairs share one of 42 bands
_SHARED_TERMS = 0.1  # of the stems of both heads, counted together, that candidates share: Dice's coefficient is then 0.2


class Link(NamedTuple):
    """Two articles that belong together."""

    one: str
    other: str


class _Seen(NamedTuple):
    sketch: Sketch
    shingles: frozenset[int]
    bands: tuple[tuple[int, ...], ...]


def link_copies(sketches: Iterable[Sketch]) -> Iterator[Link]:
    """The links between copies of one text; articles without a day are compared among themselves."""
    days: deque[list[_Seen]] = deque()
    by_band: dict[tuple[int, ...], list[_Seen]] = defaultdict(list)
    for day, articles in _by_day(sketches):
        while days and (day - _day(days[0][0].sketch)).days > COPY_DAYS:
            _forget(days.popleft(), by_band)
        days.append([_look_at(sketch) for sketch in articles])
        for seen in days[-1]:
            alike = {other.sketch.article_id: other for band in seen.bands for other in by_band[band]}
            for other in alike.values():
                kept = keeps_numbers(seen.sketch.numbers, other.sketch.numbers)
                if kept and is_copy(seen.shingles, other.shingles):
                    yield Link(other.sketch.article_id, seen.sketch.article_id)
            for band in seen.bands:
                by_band[band].append(seen)


def link_tellings(sketches: Iterable[Sketch]) -> Iterator[Link]:
    """The links between texts that tell one happening in other words; texts without a day among themselves."""
    before: list[Sketch] = []
    last = dt.date.min
    for day, articles in _by_day(sketches):
        known = before if (day - last).days <= SAME_DAYS else []
        held = [*known, *articles]
        by_term: dict[str, list[int]] = defaultdict(list)
        for number, sketch in enumerate(held):
            if number >= len(known):
                yield from _link_telling(sketch, held, by_term)
            for term in sketch.terms:
                by_term[term].append(number)
        before, last = articles, day


def _link_telling(sketch: Sketch, held: list[Sketch], by_term: dict[str, list[int]]) -> Iterator[Link]:
    shared = Counter[int]()
    for term in sketch.terms:
        shared.update(by_term.get(term, ()))
    for number, count in shared.items():
        size = len(held[number].terms) + len(sketch.terms)
        if count >= _SHARED_TERMS * size and tells_same(held[number], sketch):
            yield Link(held[number].article_id, sketch.article_id)


def _by_day(sketches: Iterable[Sketch]) -> Iterator[tuple[dt.date, list[Sketch]]]:
    """The articles of each day, those without a day first; within a day by id."""
    ordered = sorted(sketches, key=lambda sketch: (_day(sketch), sketch.article_id))
    for day, articles in groupby(ordered, key=_day):
        yield day, list(articles)


def _day(sketch: Sketch) -> dt.date:
    return sketch.day or dt.date.min


def _look_at(sketch: Sketch) -> _Seen:
    values = array("I", sketch.digest)
    bands = tuple((at, *values[at : at + _ROWS]) for at in range(0, len(values) - _ROWS + 1, _ROWS))
    return _Seen(sketch, unpack(sketch.shingles), bands)


def _forget(articles: list[_Seen], by_band: dict[tuple[int, ...], list[_Seen]]) -> None:
    """Take the articles of the oldest day out of the bands: they stand first in each."""
    for band, count in Counter(band for seen in articles for band in seen.bands).items():
        del by_band[band][:count]
        if not by_band[band]:
            del by_band[band]
