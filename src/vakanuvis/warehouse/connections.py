"""Opening a warehouse: the database, its settings and its tables."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from vakanuvis.base.errors import WarehouseError
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.inserts import run_plain
from vakanuvis.warehouse.migrations import migrate
from vakanuvis.warehouse.search_index import make_index

# A second writer waits so long for the first.
_PATIENCE_MS = 30_000
_LOCK = 0x76616B61  # "vaka": the advisory lock under which PostgreSQL's tables are made
_READS = "vaka_reads"  # the option of a connection that only reads
# What mends that which SQLite's own words leave open.
_MENDS = {
    "readonly database": "copy it into a folder in which you may write, since SQLite keeps its log beside it",
    "unable to open": "make the folder and see that you may write in it, or give another --db",
    "locked": f"another program has been writing for {_PATIENCE_MS // 1000} seconds; wait for it and try again",
}


@dataclass(frozen=True, slots=True)
class Warehouse:
    """An open database; `close` it at the end."""

    engine: Engine
    name: str

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A view of what stands now: it waits for no writer and no writer waits for it. Raises `WarehouseError`."""
        try:
            with self.engine.connect().execution_options(**{_READS: True}) as connection:
                yield connection
        except SQLAlchemyError as error:
            raise WarehouseError(f"{self.name}: cannot be read: {_tell(error, 'check the file and the URL')}") from error

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction: committed at the end, rolled back on an error. Raises `WarehouseError`."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            mend = "check space, permissions and the URL"
            raise WarehouseError(f"{self.name}: cannot be written: {_tell(error, mend)}") from error

    def close(self) -> None:
        """Give the database back; a SQLite file is then one file again."""
        self.engine.dispose()


def open_warehouse(name: str) -> Warehouse:
    """The warehouse of a file name ("vaka.db") or a database URL; its tables are made where they are missing.

    Raises `WarehouseError` if it cannot be opened, is no database, or was made by a newer program.
    """
    url = _find_url(name)
    if "://" in name:
        name = url.render_as_string(hide_password=True)
    try:
        engine = create_engine(url)
    except (ImportError, NoSuchModuleError, ArgumentError) as error:
        raise WarehouseError(f"{name}: no driver for this database ({error}); install it or use a SQLite file") from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    try:
        if _find_version(engine, name) != schema.SCHEMA_VERSION:
            with engine.begin() as connection:
                _make_tables(connection)
    except SQLAlchemyError as error:
        engine.dispose()
        mend = "check the path or give another --db"
        raise WarehouseError(f"{name}: cannot be opened: {_tell(error, mend)}") from error
    except WarehouseError:
        engine.dispose()
        raise
    return Warehouse(engine, name)


def _find_url(name: str) -> URL:
    if "://" not in name:
        path = Path(name)
        if path.is_dir():
            raise WarehouseError(f"{name}: is a folder; name a file in it, for example {path / 'vaka.db'}")
        return URL.create("sqlite", database=name)
    try:
        return make_url(name)
    except ArgumentError as error:
        raise WarehouseError(f"{name}: not a database URL; expected sqlite:///FILE or postgresql+psycopg://HOST/NAME") from error


def _find_version(engine: Engine, name: str) -> int | None:
    """The schema's version, None where there are no tables yet."""
    with engine.connect().execution_options(**{_READS: True}) as connection:
        if not inspect(connection).has_table(schema.versions.name):
            return None
        version = connection.scalar(select(schema.versions.c.version))
    if version is not None and version > schema.SCHEMA_VERSION:
        raise WarehouseError(
            f"{name}: has schema {version}, this program knows {schema.SCHEMA_VERSION}; upgrade vakanuvis or use another --db"
        )
    return version


def _make_tables(connection: Connection) -> None:
    """Make the tables, or carry them forward; whoever waited for another doing it finds it done."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    schema.versions.create(connection, checkfirst=True)
    version = connection.scalar(select(schema.versions.c.version))
    if version is None:
        schema.metadata.create_all(connection)
        make_index(connection)
        connection.execute(insert(schema.versions).values(version=schema.SCHEMA_VERSION))
    else:
        migrate(connection, version)


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA wal_autocheckpoint = 50000")
    connection.execute("PRAGMA cache_size = -65536")


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE: a second writer waits at the start; a deferred one would fail when it turns from reading to writing.
    reads = connection.get_execution_options().get(_READS)
    run_plain(connection, "BEGIN" if reads else "BEGIN IMMEDIATE")


def _tell(error: SQLAlchemyError, mend: str) -> str:
    """What the driver said, on one line, and what mends it."""
    cause = getattr(error, "orig", None) or error
    reason = str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
    return f"{reason}; {next((better for words, better in _MENDS.items() if words in reason), mend)}"
