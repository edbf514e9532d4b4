"""What two sides do, week by week -> at most so many periods of one length, as a table and a chart show them."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from vakanuvis.base.records import Record
from vakanuvis.warehouse.queries import DyadRow

_MOST = 60  # bars that stand side by side and can still be hit with a finger on a wide screen
_LENGTHS = (1, 4, 13, 52)  # weeks


class Period(Record, frozen=True):
    """Weeks from a Monday to a Sunday: events in each direction, their mean intensity, their types, the most frequent first."""

    since: dt.date
    until: dt.date
    counts: tuple[int, ...]
    intensity: float | None
    types: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """The events of all directions."""
        return sum(self.counts)


def gather_periods(rows: Sequence[DyadRow], directions: Sequence[str]) -> list[Period]:
    """The periods that have events, in the order of time; `directions` say in which order each counts."""
    if not rows:
        return []
    first, last = min(row.week for row in rows), max(row.week for row in rows)
    weeks = ((last - first).days // 7) + 1
    length = next((length for length in _LENGTHS if weeks <= length * _MOST), _LENGTHS[-1])
    found: dict[int, list[DyadRow]] = {}
    for row in rows:
        found.setdefault((row.week - first).days // (7 * length), []).append(row)
    return [_sum(first + dt.timedelta(weeks=number * length), length, found[number], directions) for number in sorted(found)]


def _sum(since: dt.date, length: int, rows: Iterable[DyadRow], directions: Sequence[str]) -> Period:
    counts: Counter[str] = Counter()
    types: Counter[str] = Counter()
    weighed = [(row.intensity, row.events) for row in rows if row.intensity is not None]
    for row in rows:
        counts[row.direction] += row.events
        types.update(dict(row.types))
    known = sum(events for _, events in weighed)
    mean = round(sum(intensity * events for intensity, events in weighed) / known, 2) if known else None
    until = since + dt.timedelta(weeks=length, days=-1)
    ranked = sorted(types.items(), key=lambda entry: (-entry[1], entry[0]))
    return Period(since, until, tuple(counts[direction] for direction in directions), mean, tuple(ranked))
