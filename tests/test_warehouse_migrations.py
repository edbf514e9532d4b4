"""Databases of every schema that the programs of its time wrote are carried forward when they are opened.

Schema 1 holds the example pages, the later ones two articles with one of everything, a refusal, a review, a story, a source.
Programs gave some numbers to two different schemas: their files stand beside each other.
"""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from reports import make_report
from vakanuvis.base.errors import WarehouseError
from vakanuvis.warehouse import Filters, QuoteFilters, find_events, find_quotes, open_warehouse, save, schema, stream_reports
from vakanuvis.warehouse.queries import count_dyad
from vakanuvis.warehouse.reviews import read_reviews
from vakanuvis.warehouse.search import search

DUMPS = sorted((Path(__file__).parent / "golden" / "warehouse").glob("schema-*.sql"))
LATER = [path for path in DUMPS if path.stem != "schema-1"]

# What schema 5 had, and what it lacked if it had come from a schema 2 without days.
BACK_TO_5 = (
    "DROP INDEX participants_own_key",
    "DROP INDEX quotes_own_key",
    "DROP INDEX articles_day",
    "DROP INDEX stories_newest",
    "ALTER TABLE articles DROP COLUMN day",
    "ALTER TABLE mentions ADD COLUMN key TEXT",
    "CREATE INDEX mentions_key ON mentions (key)",
    "UPDATE participants SET key = 'yurt ali' WHERE name = 'Ali Yurt'",
    "UPDATE quotes SET speaker_key = 'yurt ali'",
    "CREATE INDEX participants_key ON participants (key)",
    "CREATE INDEX quotes_speaker_key ON quotes (speaker_key)",
    "UPDATE schema_versions SET version = 5",
)


def make_file(dump: Path, folder: Path) -> str:
    """A file of an old schema."""
    file = folder / "old.db"
    connection = sqlite3.connect(file)
    connection.executescript(dump.read_text("utf-8"))
    connection.close()
    return str(file)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file of schema 1."""
    return make_file(DUMPS[0], tmp_path)


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


def test_every_schema_has_its_file() -> None:
    assert {int(path.stem.split("-")[1]) for path in DUMPS} == set(range(1, schema.SCHEMA_VERSION))


@pytest.mark.parametrize("dump", DUMPS, ids=lambda path: path.stem)
def test_migrated_file_has_the_tables_of_a_new_one(dump: Path, tmp_path: Path) -> None:
    assert describe(make_file(dump, tmp_path)) == describe(str(tmp_path / "new.db"))


@pytest.mark.parametrize("dump", LATER, ids=lambda path: path.stem)
def test_articles_events_and_quotes_are_carried_forward(dump: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(make_file(dump, tmp_path))
    assert [(hit.article_id, hit.sentence) for hit in find_events(warehouse, Filters(actor="Yurt", place="Türkiye"))] == [
        ("a1", "Bakan Yurt, protokolü imzaladı."),
        ("b1", "Bakan Yurt, protokolü imzaladı."),
    ]
    assert [hit.article_id for hit in find_events(warehouse, Filters(actor="Savunma Bakanı"))] == ["a1"]
    day = dt.date(2026, 3, 3)
    assert [
        (quote.article_id, quote.about)
        for quote in find_quotes(warehouse, QuoteFilters(speaker="Yurt", about="Türkiye", since=day, until=day))
    ] == [("a1", ("Ali Yurt", "Ankara"))]
    assert [quote.article_id for quote in find_quotes(warehouse, QuoteFilters(about="Yurt"))] == ["a1"]
    assert [hit.article_id for hit in search(warehouse, "bakanların protokolü")] == ["a1", "b1"]
    assert len(list(stream_reports(warehouse))) == 2
    warehouse.close()


@pytest.mark.parametrize("dump", LATER, ids=lambda path: path.stem)
def test_what_people_said_is_carried_forward(dump: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(make_file(dump, tmp_path))
    assert [(review.article_id, review.verdict) for review in read_reviews(warehouse)] == [("a1", "wrong")]
    assert [hit.article_id for hit in find_events(warehouse, Filters(review="wrong"))] == ["a1"]
    counts = [(row.direction, row.events) for row in count_dyad(warehouse, ("Yurt", "TUR:UAF"), Filters(), per="article")]
    assert counts == [("Yurt -> TUR:UAF", 1)]
    warehouse.close()


@pytest.mark.parametrize("dump", [path for path in LATER if path.stem >= "schema-3"], ids=lambda path: path.stem)
def test_stories_are_carried_forward(dump: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(make_file(dump, tmp_path))
    assert [hit.article_id for hit in find_events(warehouse, Filters(story="s1"))] == ["a1", "b1"]
    warehouse.close()


@pytest.mark.parametrize("dump", LATER, ids=lambda path: path.stem)
def test_page_that_is_read_again_replaces_what_was_carried_forward(dump: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(make_file(dump, tmp_path))
    assert save(warehouse, make_report("a1", type_="AGREE", coder="2"))
    assert sorted(hit.event.type for hit in find_events(warehouse, Filters())) == ["AGREE", "SUPPORT"]
    assert [hit.article_id for hit in search(warehouse, "protokol")] == ["a1", "b1"]
    warehouse.close()


def test_schema_5_is_carried_forward_on_both_databases(database: str, tmp_path: Path) -> None:
    warehouse = open_warehouse(database)
    save(warehouse, make_report("a1"))
    with warehouse.begin() as connection:
        list(map(connection.execute, map(text, BACK_TO_5)))
    warehouse.close()
    new = describe(str(tmp_path / "new.db"))
    assert {table: found for table, found in describe(database).items() if not table.startswith("search")} == {
        table: found for table, found in new.items() if not table.startswith("search")
    }
    warehouse = open_warehouse(database)
    found = find_quotes(warehouse, QuoteFilters(speaker="Yurt", since=dt.date(2026, 3, 3)))
    assert [quote.article_id for quote in found] == ["a1"]
    warehouse.close()


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
