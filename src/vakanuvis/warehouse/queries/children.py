"""The rows that belong to articles, fetched for a batch of them at once."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, bindparam, select

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
    found: Children = defaultdict(list)
    find_key = attrgetter("article_id", by) if by else lambda row: (row.article_id,)
    for row in connection.execute(_select(table), {"ids": sorted(set(article_ids))}):
        found[find_key(row)].append(row)
    return found


@cache  # an article's page asks ten times: to put the question together takes half the time of the answer
def _select(table: Table) -> Select[Any]:
    order = [table.c[name] for name in _ORDER[table.name]]
    wanted = table.c.article_id.in_(bindparam("ids", expanding=True))
    return select(table).where(wanted).order_by(table.c.article_id, *order)
