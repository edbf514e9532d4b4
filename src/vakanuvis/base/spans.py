"""The base of all records, and the interval that pins a fact to its words."""

import msgspec


class Record(msgspec.Struct, frozen=True, gc=False):
    """Base of all records: immutable, compared by value.

    Python's search for cycles leaves them out (`gc=False`): what cannot be changed after it is made cannot hold itself,
    and the search took a seventh of the time of an article.
    """


class Span(Record, frozen=True, order=True):
    """Half-open interval of characters (Unicode code points) in `Article.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """True if `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True if the two spans share a character."""
        return self.start < other.end and other.start < self.end
