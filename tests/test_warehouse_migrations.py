"""A database of schema 1 (the example pages, as the program of that time kept them) is carried forward when it is opened."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from vakanuvis.base.errors import WarehouseError
from vakanuvis.warehouse import Filters, QuoteFilters, find_events, find_quotes, open_warehouse, stream_reports
from vakanuvis.warehouse.search import search

DUMP = (Path(__file__).parent / "golden" / "warehouse" / "schema-1.sql").read_text("utf-8")


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file of schema 1."""
    file = tmp_path / "old.db"
    connection = sqlite3.connect(file)
    connection.executescript(DUMP)
    connection.close()
    return str(file)


def describe(name: str) -> dict[str, tuple[set[str], set[str]]]:
    """The columns and indexes of each table."""
    warehouse = open_warehouse(name)
    found = inspect(warehouse.engine)
    tables = {
        table: (
            {column["name"] for column in found.get_columns(table)},
            {str(index["name"]) for index in found.get_indexes(table)},
        )
        for table in found.get_table_names()
    }
    warehouse.close()
    return tables


def test_migrated_file_has_the_tables_of_a_new_one(file: str, tmp_path: Path) -> None:
    assert describe(file) == describe(str(tmp_path / "new.db"))


def test_rows_are_carried_forward(file: str) -> None:
    warehouse = open_warehouse(file)
    reports = list(stream_reports(warehouse))
    counts = (len(reports), sum(len(report.events) for report in reports), sum(len(report.quotes) for report in reports))
    assert counts == (7, 23, 7)
    assert [found.trigger for found in find_events(warehouse, Filters(actor="Norveç"))] == ["sınır dışı etti"]
    assert len(list(find_quotes(warehouse, QuoteFilters(speaker="Tavares")))) == 2
    assert len(list(find_quotes(warehouse, QuoteFilters(speaker="Karaca", about="Portekiz")))) == 1
    assert [hit.day for hit in find_events(warehouse, Filters(type="SANCTION"))] == [reports[-1].article.published_at.date()]
    assert len(search(warehouse, "bakanların görüşmesi")) == 2
    warehouse.close()


def test_migration_happens_once(file: str) -> None:
    open_warehouse(file).close()
    before = Path(file).read_bytes()
    open_warehouse(file).close()
    assert Path(file).read_bytes() == before


def test_failed_migration_leaves_the_file_as_it_was(file: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute("ALTER TABLE events ADD COLUMN day DATE")  # in the way of the step
    connection.commit()
    before = list(connection.iterdump())
    with pytest.raises(WarehouseError, match="cannot be opened: duplicate column name: day"):
        open_warehouse(file)
    assert list(connection.iterdump()) == before
    connection.close()
