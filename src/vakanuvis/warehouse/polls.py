"""What is kept of polls: pages and refusals, with them how the source does and what was fetched, in one transaction."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select

from vakanuvis.base.records import Record, Rejected, Report
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.saving import Fetched, save_together

# The smallest of the papers in the starter list has news every day but on some holidays.
_SILENT = dt.timedelta(days=3)
_TOGETHER = 500  # keys of one question; SQLite takes some thousand


class SourceState(Record, frozen=True):
    """How a source does; counts are of all polls, `failing` of the last ones that failed without a break."""

    url: str
    name: str
    polled_at: dt.datetime
    answered_at: dt.datetime | None = None
    new_at: dt.datetime | None = None
    new: int = 0
    rejected: int = 0
    errors: int = 0
    failing: int = 0
    trouble: str | None = None

    @property
    def health(self) -> str:
        """ok, failing (its last poll failed) or silent (it answers, but named nothing new for 3 days)."""
        is_silent = self.new_at is None or self.polled_at - self.new_at > _SILENT
        return "failing" if self.failing else "silent" if is_silent else "ok"


class Fetch(Record, frozen=True):
    """An address that was fetched, by its key; `failures` is 0, or how often it failed in a way that may pass."""

    key: str
    source: str
    fetched_at: dt.datetime
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0


def save_poll(
    warehouse: Warehouse, state: SourceState, fetches: Sequence[Fetch], outcomes: Iterable[Report | Rejected], fetched: Fetched
) -> int:
    """How many outcomes changed the warehouse. All of it stands or falls together. Raises `WarehouseError`."""
    with warehouse.begin() as connection:
        changed = save_together(connection, outcomes, fetched)
        _replace(connection, [state], schema.sources.c.url)
        _replace(connection, list({fetch.key: fetch for fetch in fetches}.values()), schema.fetches.c.key)
    return changed


def read_sources(warehouse: Warehouse) -> list[SourceState]:
    """All sources that were ever polled, by name."""
    with warehouse.read() as connection:
        rows = connection.execute(select(schema.sources).order_by(schema.sources.c.name, schema.sources.c.url)).all()
    return [SourceState(**_zone(row._asdict())) for row in rows]


def find_fetches(warehouse: Warehouse, keys: Sequence[str]) -> dict[str, Fetch]:
    """Those of the addresses that were fetched, by key."""
    found: dict[str, Fetch] = {}
    table = schema.fetches
    with warehouse.read() as connection:
        for start in range(0, len(keys), _TOGETHER):
            rows = connection.execute(select(table).where(table.c.key.in_(keys[start : start + _TOGETHER]))).all()
            found |= {row.key: Fetch(**_zone(row._asdict())) for row in rows}
    return found


def _replace(connection: Connection, records: Sequence[Record], key: Column[str]) -> None:
    """Put the records in the place of those with their keys."""
    if not records:
        return
    rows = [{name: getattr(record, name) for name in record.__struct_fields__} for record in records]
    for start in range(0, len(rows), _TOGETHER):
        part = rows[start : start + _TOGETHER]
        connection.execute(delete(key.table).where(key.in_([row[key.name] for row in part])))
        connection.execute(insert(key.table), part)


def _zone(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its instants in UTC, as which SQLite gives them without saying so."""
    return {
        str(name): value.replace(tzinfo=dt.UTC) if isinstance(value, dt.datetime) and value.tzinfo is None else value
        for name, value in row.items()
    }
