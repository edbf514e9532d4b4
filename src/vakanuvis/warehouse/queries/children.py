"""The rows that belong to articles, fetched for a batch of them at once."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Table, select

# The columns that tell the order of an article's rows.
_ORDER = {
    "participants": ("side", "number"),
    "counts": ("what",),
    "quotes": ("number",),
    "mentions": ("kind", "position"),
    "labels": ("kind", "number"),
    "events": ("number",),
    "furniture": ("start", "end"),
    "actors": ("id",),
    "places": ("id",),
}

Children = dict[tuple[object, ...], list[Row[Any]]]


def fetch_children(connection: Connection, table: Table, article_ids: Iterable[str], *, by: str | None = None) -> Children:
    """The rows of a table for these articles, by article, or by article and one more column."""
    order = [table.c[name] for name in _ORDER[table.name]]
    statement = select(table).where(table.c.article_id.in_(sorted(set(article_ids)))).order_by(table.c.article_id, *order)
    found: Children = defaultdict(list)
    for row in connection.execute(statement):
        key = (row.article_id,) if by is None else (row.article_id, row._mapping[by])
        found[key].append(row)
    return found
