"""Places in an ordered list: the condition that finds the rows behind one, so that rows that come in meanwhile move nothing."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_

from vakanuvis.base.records import Record


class Rank(Record, frozen=True):
    """What a list is ordered by: a column, from the largest value down or the smallest up; where it is NULL, last."""

    column: ColumnElement[Any]
    falls: bool = False

    @property
    def order(self) -> ColumnElement[Any]:
        """What stands in ORDER BY. A column that rises is never NULL."""
        return self.column.desc().nulls_last() if self.falls else self.column

    def is_behind(self, value: object) -> ColumnElement[bool]:
        """True for rows whose value comes later than this one."""
        if value is None:
            return false()
        return or_(self.column < value, self.column.is_(None)) if self.falls else self.column > value

    def is_level(self, value: object) -> ColumnElement[bool]:
        """True for rows with this value."""
        return self.column.is_(None) if value is None else self.column == value


def is_behind(ranks: Sequence[Rank], key: Sequence[object]) -> ColumnElement[bool]:
    """True for rows that stand behind the one with these values; together the ranks must tell every row from each other."""
    pairs = list(zip(ranks, key, strict=True))
    return or_(
        *(
            and_(*(rank.is_level(value) for rank, value in pairs[:number]), last.is_behind(said))
            for number, (last, said) in enumerate(pairs)
        )
    )
