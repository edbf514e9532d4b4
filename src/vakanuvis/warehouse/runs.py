"""Runs: when what was read, by which version, and how much came out."""

import datetime as dt
import uuid

from sqlalchemy import insert, select, update

from vakanuvis.base.records import Record
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.connections import Warehouse


class Run(Record, frozen=True):
    """A run of the reader; `ended_at` is None for one that was killed."""

    id: str
    started_at: dt.datetime
    coder: str
    sources: str
    ended_at: dt.datetime | None = None
    articles: int = 0
    events: int = 0
    quotes: int = 0
    rejected: int = 0
    changed: int = 0


def start_run(warehouse: Warehouse, coder: str, sources: tuple[str, ...]) -> str:
    """The id of a new run, which stands in the warehouse from now on."""
    run = Run(uuid.uuid4().hex, dt.datetime.now(dt.UTC), coder, " ".join(sources))
    with warehouse.begin() as connection:
        connection.execute(insert(schema.runs).values({name: getattr(run, name) for name in Run.__struct_fields__}))
    return run.id


def end_run(warehouse: Warehouse, run_id: str, **counts: int) -> None:
    """Say that a run has ended, and what it read: articles, events, quotes, rejected, changed."""
    table = schema.runs
    with warehouse.begin() as connection:
        connection.execute(update(table).where(table.c.id == run_id).values(ended_at=dt.datetime.now(dt.UTC), **counts))


def read_runs(warehouse: Warehouse) -> list[Run]:
    """All runs, the oldest first."""
    with warehouse.read() as connection:
        rows = connection.execute(select(schema.runs).order_by(schema.runs.c.started_at)).all()
    return [Run(**{str(name): value for name, value in row._asdict().items()}) for row in rows]
