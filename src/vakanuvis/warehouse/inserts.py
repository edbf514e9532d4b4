"""Inserting rows without the price of a statement's making: the SQL of each table is compiled once for a database."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table

from vakanuvis.warehouse.rows import Row

Value = Any  # what the driver takes
_Insert = tuple[str, Sequence[tuple[str, Callable[[Any], Value] | None]]]


def insert_rows(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert the rows; one that stands already under its key is an error of the database."""
    _execute(connection, _compile(table, connection.dialect, False), rows)


def insert_missing(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert those rows whose key is not there yet."""
    _execute(connection, _compile(table, connection.dialect, True), rows)


def _execute(connection: Connection, statement: _Insert, rows: list[Row]) -> None:
    sql, columns = statement
    made = [tuple(row.get(name) if turn is None else turn(row.get(name)) for name, turn in columns) for row in rows]
    if made:
        connection.exec_driver_sql(sql, made)


@lru_cache(256)
def _compile(table: Table, dialect: Dialect, skips_known: bool) -> _Insert:
    """The SQL of an insert and, in its order, the columns with what turns a value into the driver's."""
    mark = "?" if dialect.name == "sqlite" else "%s"
    quote = dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in table.columns)
    marks = ", ".join(mark for _ in table.columns)
    tail = " ON CONFLICT DO NOTHING" if skips_known else ""
    sql = f"INSERT INTO {quote(table.name)} ({names}) VALUES ({marks}){tail}"
    return sql, [(column.name, column.type.dialect_impl(dialect).bind_processor(dialect)) for column in table.columns]
