"""A form that matched, and the moment from which it is counted."""

import datetime as dt

import msgspec

from vakanuvis.assets.date_tables import Term
from vakanuvis.semantics.dates.intervals import Interval


class Moment(msgspec.Struct, frozen=True, gc=False):
    """From where a date is counted: the day of publication, the verb's time (-1 past, 0 open, 1 future), the last day named."""

    today: dt.date
    time: int = 0
    last: Interval | None = None


class Match(msgspec.Struct, frozen=True, gc=False):
    """The terms that a form matched, in order."""

    terms: tuple[Term, ...]

    def values(self, kind: str) -> list[int]:
        """The values of all terms of a kind."""
        return [term.value for term in self.terms if term.kind == kind]

    def value(self, kind: str) -> int | None:
        """The value of the first term of a kind."""
        return next((term.value for term in self.terms if term.kind == kind), None)

    def need(self, kind: str) -> int:
        """The value of a kind that the form cannot do without."""
        return self.values(kind)[0]

    def case(self, kind: str) -> str:
        """The case of the first term of a kind."""
        return next((term.case for term in self.terms if term.kind == kind), "")
