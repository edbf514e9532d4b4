"""The base of all records, and the interval that pins a fact to its words."""

import msgspec


class Record(msgspec.Struct, frozen=True):
    """Base of all records: immutable, compared by value."""


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
