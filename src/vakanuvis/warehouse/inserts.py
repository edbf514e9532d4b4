"""Inserting rows without the price of a statement's making: the SQL of each table is compiled once for a database."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.exc import DBAPIError

from vakanuvis.warehouse.rows import Row

_Turn = Callable[[Any], Any]


class _Insert(NamedTuple):
    """The SQL of an insert, what takes its values from a row, and what turns those at some places into the driver's."""

    sql: str
    read: Callable[[Row], tuple[Any, ...]]
    turns: tuple[tuple[int, _Turn], ...]


def insert_rows(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert the rows, which name all columns; one that stands already under its key is an error of the database."""
    _execute(connection, _compile(table, connection.dialect, False), rows)


def insert_missing(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert those rows whose key is not there yet."""
    _execute(connection, _compile(table, connection.dialect, True), rows)


def fetch_with_list(connection: Connection, sql: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
    """The rows that a statement that ends in `IN` gives for one value or more; none for one that asks for none."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    return run_plain(connection, f"{sql} ({', '.join([mark] * len(values))})", values)


def run_plain(connection: Connection, sql: str, values: Sequence[str] = ()) -> list[tuple[Any, ...]]:
    """The rows that a statement gives, by the driver's own cursor: SQLAlchemy's took a fifth of a page's saving.

    Raises `DBAPIError` with the driver's error, as SQLAlchemy does.
    """
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql, tuple(values))
        return list(cursor.fetchall()) if cursor.description else []
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError(sql, None, error) from error
    finally:
        cursor.close()


def run_for_all(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run a statement once for each row, as `run_plain` does."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(sql, rows)
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError(sql, None, error) from error
    finally:
        cursor.close()


def _execute(connection: Connection, statement: _Insert, rows: list[Row]) -> None:
    if not rows:
        return
    made = list(map(statement.read, rows))
    if statement.turns:
        made = [_turn(values, statement.turns) for values in made]
    run_for_all(connection, statement.sql, made)


def _turn(values: tuple[Any, ...], turns: tuple[tuple[int, _Turn], ...]) -> tuple[Any, ...]:
    turned = list(values)
    for position, turn in turns:
        turned[position] = turn(turned[position])
    return tuple(turned)


@lru_cache(256)
def _compile(table: Table, dialect: Dialect, skips_known: bool) -> _Insert:
    """The insert of a table for a database."""
    mark = "?" if dialect.name == "sqlite" else "%s"
    quote = dialect.identifier_preparer.quote
    names = [column.name for column in table.columns]
    tail = " ON CONFLICT DO NOTHING" if skips_known else ""
    sql = f"INSERT INTO {quote(table.name)} ({', '.join(map(quote, names))}) VALUES ({', '.join([mark] * len(names))}){tail}"
    turns = [(n, column.type.dialect_impl(dialect).bind_processor(dialect)) for n, column in enumerate(table.columns)]
    return _Insert(sql, itemgetter(*names), tuple((position, turn) for position, turn in turns if turn is not None))
