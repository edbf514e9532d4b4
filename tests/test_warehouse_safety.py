"""What happens to a SQLite file when the machine fails: nothing that was kept is lost, and the user gets one line."""

import os
import sqlite3
import subprocess
import sys
from itertools import islice
from pathlib import Path
from shutil import copy

import pytest

from commands import EXAMPLES, run_vaka
from reports import make_report
from vakanuvis.base.errors import WarehouseError
from vakanuvis.warehouse import open_warehouse, save

WRITER = Path(__file__).parent / "writer.py"
KILLS = 20
# Root may write everywhere; without these capabilities he is held by permissions like anybody else.
MORTAL = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()


def kill_writer(file: Path, number: int) -> list[str]:
    """Start a writer and kill it -9 while it writes; the ids that it said were kept."""
    with subprocess.Popen([sys.executable, WRITER, file, str(number)], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        said = [line.strip() for line in islice(running.stdout, 3 + 7 * number)]
        running.kill()
        said += [line.strip() for line in running.stdout if line.endswith("\n")]
    return said


def test_killed_writers_lose_no_kept_page_and_leave_no_half_one(tmp_path: Path) -> None:
    file = tmp_path / "v.db"
    said = [article_id for number in range(KILLS) for article_id in kill_writer(file, number)]
    with sqlite3.connect(file) as connection:
        kept = {row[0] for row in connection.execute("select id from articles")}
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("insert into search (search) values ('integrity-check')").fetchall() == []
        tables = ("events", "quotes", "actors", "places", "furniture", "search")
        counts = [connection.execute(f"select count(distinct article_id) from {table}").fetchone()[0] for table in tables]
    assert set(said) <= kept
    assert len(kept) - len(said) <= KILLS  # at most the page that a writer had kept but not yet said
    assert counts == [len(kept)] * len(tables)


def test_full_disk_is_told_in_one_line_and_loses_nothing(tmp_path: Path) -> None:
    warehouse = open_warehouse(str(tmp_path / "v.db"))
    save(warehouse, make_report("a"))
    with warehouse.read() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar_one()
        connection.exec_driver_sql(f"pragma max_page_count = {pages}")
    with pytest.raises(WarehouseError, match="cannot be written: database or disk is full; check space") as caught:
        [save(warehouse, make_report(f"b{number}")) for number in range(200)]
    warehouse.close()
    assert "\n" not in str(caught.value)
    with sqlite3.connect(tmp_path / "v.db") as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("select count(*) from articles where id = 'a'").fetchone() == (1,)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["read", EXAMPLES / "mac.txt", "--db", "/proc/v.db"],
            "vaka: /proc/v.db: cannot be opened: unable to open database file; make the folder and see that you may write in it",
        ),
        (["read", EXAMPLES / "mac.txt", "--db", "nowhere/v.db"], "vaka: nowhere/v.db: cannot be opened: unable to open database"),
        (["events", "--db", "nowhere.db"], "vaka: nowhere.db: no such database; `vaka read PATH` makes one"),
        (["events", "--db", __file__], f"vaka: {__file__}: cannot be opened: file is not a database"),
        (["events", "--db", "postgresql+psycopg://u:geheim@localhost:1/x"], "vaka: postgresql+psycopg://u:***@localhost:1/x: "),
    ],
)
def test_database_that_cannot_be_had_is_told_in_one_line(arguments: list[str | Path], complaint: str, tmp_path: Path) -> None:
    done = run_vaka(*arguments, folder=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.decode().strip().splitlines()
    assert complaint in line
    assert "geheim" not in line


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["read", EXAMPLES / "mac.txt", "--db", "shut/new.db"],
            "unable to open database file; make the folder and see that you may",
        ),
        (["read", EXAMPLES / "mac.txt", "--db", "shut/old.db"], "attempt to write a readonly database; copy it into a folder in"),
        (["events", "--db", "shut/old.db"], "attempt to write a readonly database; copy it into a folder in which you may write"),
        (
            ["export", "csv", "--db", "old.db", "-o", "shut/e.csv"],
            "cannot be written: Permission denied; name a file in a folder that you may",
        ),
    ],
)
def test_read_only_folder_is_told_in_one_line(arguments: list[str | Path], complaint: str, tmp_path: Path) -> None:
    warehouse = open_warehouse(str(tmp_path / "old.db"))
    save(warehouse, make_report("a"))
    warehouse.close()
    shut = tmp_path / "shut"
    shut.mkdir()
    copy(tmp_path / "old.db", shut / "old.db").chmod(0o444)
    shut.chmod(0o555)
    done = run_vaka(*arguments, folder=tmp_path, before=MORTAL)
    assert done.returncode == 2
    (line,) = done.stderr.decode().strip().splitlines()
    assert complaint in line
