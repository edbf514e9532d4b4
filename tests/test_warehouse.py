"""The warehouse: what was read stands in it once, whole, and is replaced when the coder says otherwise."""

import sqlite3
import threading
from pathlib import Path

import msgspec
import pytest

from reports import BODY, TITLE, make_report
from vakanuvis.base.errors import WarehouseError
from vakanuvis.base.records import Rejected, Report
from vakanuvis.warehouse import open_warehouse, save


def dump(file: Path) -> list[str]:
    """All that a SQLite file holds, as statements; of the search index its contents, not how FTS5 laid them out."""
    with sqlite3.connect(file) as connection:
        lines = [line for line in connection.iterdump() if not line.startswith('INSERT INTO "search_')]
        return [*lines, *map(str, connection.execute("select rowid, * from search"))]


def ask(file: Path, query: str) -> list[tuple[object, ...]]:
    """The rows of a query."""
    with sqlite3.connect(file) as connection:
        return connection.execute(query).fetchall()


def save_all(file: Path, *outcomes: Report | Rejected) -> list[bool]:
    """Open, save, close; which of them changed the file."""
    warehouse = open_warehouse(str(file))
    changed = [save(warehouse, outcome) for outcome in outcomes]
    warehouse.close()
    return changed


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("select title, text, published_at, published_zone from articles", (TITLE, BODY, "2026-03-02 22:30:00.000000", 180)),
        (
            "select type, status, starts_on, instrument, valid_until from events",
            ("SUPPORT", "actual", "2026-03-03", "protokol", "2028"),
        ),
        ("select text, name, code, start, end from participants where side = 'actor'", ("Bakan Yurt", "Ali Yurt", "TUR", 20, 30)),
        ("select text, code, sector, start from participants where side = 'recipient'", ("", "TUR", "UAF", None)),
        ("select kind, speaker, cue, start, end from quotes", ("direct", "Ali Yurt", "dedi", 53, 74)),
        ("select reason from furniture", ("other headlines",)),
        ("select name, country, sector from actors", ("Ali Yurt", "TUR", "GOV")),
        ("select name, country from places", ("Ankara", "TUR")),
        ("select what, count from counts", ("killed", 7)),
        ("select group_concat(kind || ' ' || label, ', ') from labels", ("author Defne Koral, tag imza",)),
    ],
)
def test_report_stands_in_its_tables(query: str, row: tuple[object, ...], tmp_path: Path) -> None:
    save_all(tmp_path / "v.db", make_report())
    assert ask(tmp_path / "v.db", query) == [row]


def test_saving_again_changes_nothing(tmp_path: Path) -> None:
    assert save_all(tmp_path / "v.db", make_report(), Rejected("x", "extract", "empty")) == [True, True]
    before = dump(tmp_path / "v.db")
    assert save_all(tmp_path / "v.db", make_report(), Rejected("x", "extract", "empty")) == [False, False]
    assert dump(tmp_path / "v.db") == before


def test_order_of_saving_does_not_matter(tmp_path: Path) -> None:
    save_all(tmp_path / "1.db", make_report("a"), make_report("b"))
    save_all(tmp_path / "2.db", make_report("b"), make_report("a"))
    assert sorted(dump(tmp_path / "1.db")) == sorted(dump(tmp_path / "2.db"))


def test_newer_coder_replaces_the_events_of_its_article_only(tmp_path: Path) -> None:
    save_all(tmp_path / "v.db", make_report("a"), make_report("b"), make_report("a", type_="AGREE", coder="2"))
    assert ask(tmp_path / "v.db", "select article_id, type from events order by 1") == [("a", "AGREE"), ("b", "SUPPORT")]
    assert ask(tmp_path / "v.db", "select count(*) from participants") == [(4,)]


def test_refusal_goes_when_its_page_is_read(tmp_path: Path) -> None:
    save_all(tmp_path / "v.db", Rejected("https://example.org/a1", "extract", "empty"), make_report("a1"))
    assert ask(tmp_path / "v.db", "select * from rejected") == []


def test_failed_page_leaves_no_trace(tmp_path: Path) -> None:
    report = make_report()
    twice = msgspec.structs.replace(report, events=(*report.events, *report.events))
    warehouse = open_warehouse(str(tmp_path / "v.db"))
    with pytest.raises(WarehouseError, match="cannot be written"):
        save(warehouse, twice)
    warehouse.close()
    assert ask(tmp_path / "v.db", "select count(*) from articles") == [(0,)]


def test_two_writers_at_once_wait_for_each_other(tmp_path: Path) -> None:
    file = tmp_path / "v.db"
    reports = [[make_report(f"{letter}{number}") for number in range(60)] for letter in "ab"]
    writers = [threading.Thread(target=save_all, args=(file, *batch)) for batch in reports]
    list(map(threading.Thread.start, writers))
    list(map(threading.Thread.join, writers))
    assert ask(file, "select count(*) from articles") == [(120,)]


def test_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    save_all(tmp_path / "v.db")
    with sqlite3.connect(tmp_path / "v.db") as connection:
        connection.execute("update schema_versions set version = 99")
    connection.close()
    with pytest.raises(WarehouseError, match=r"has schema 99, this program knows \d+; upgrade vakanuvis"):
        open_warehouse(str(tmp_path / "v.db"))


def test_closed_warehouse_is_one_file(tmp_path: Path) -> None:
    save_all(tmp_path / "v.db", make_report())
    assert [path.name for path in tmp_path.iterdir()] == ["v.db"]


def test_password_is_not_told() -> None:
    with pytest.raises(WarehouseError) as caught:
        open_warehouse("nosuch://user:secret@host/name")
    assert str(caught.value).startswith("nosuch://user:***@host/name: no driver")
