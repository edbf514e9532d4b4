"""Stories in the database: grouping what is new gives what grouping all gives; copies inflate no count."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, text
from tests.telling import tell
from tests.test_stories import make_many

from vakanuvis.base.records import Report
from vakanuvis.cli import commands
from vakanuvis.warehouse import open_warehouse, save
from vakanuvis.warehouse.stories import StoryRow, count_types, list_stories

ORDERS = {"as they are": slice(None), "backwards": slice(None, None, -1), "every other first": slice(None, None, 2)}


def save_all(path: Path, reports: list[Report]) -> None:
    """Save and group."""
    warehouse = open_warehouse(str(path))
    for report in reports:
        save(warehouse, report)
    warehouse.close()
    result = CliRunner().invoke(commands, ["stories", "--db", str(path)])
    assert result.exit_code == 0, result.output


def list_all(path: Path) -> list[StoryRow]:
    """The stories of a database."""
    warehouse = open_warehouse(str(path))
    rows = list(list_stories(warehouse))
    warehouse.close()
    return rows


@pytest.mark.parametrize("cut", range(1, 8))
@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_grouping_in_two_runs_gives_what_one_run_gives(tmp_path: Path, order: slice, cut: int) -> None:
    reports = make_many()[order] + [report for report in make_many() if report not in make_many()[order]]
    save_all(tmp_path / "two.db", reports[:cut])
    save_all(tmp_path / "two.db", reports[cut:])
    save_all(tmp_path / "one.db", make_many())
    assert list_all(tmp_path / "two.db") == list_all(tmp_path / "one.db")


def test_a_changed_article_is_grouped_anew(tmp_path: Path) -> None:
    save_all(tmp_path / "v.db", [tell("a"), tell("b")])
    save_all(tmp_path / "v.db", [tell("b", "Lima'da grev", text="Lima'da öğretmenler greve gitti, okullar kapandı.")])
    assert [row.articles for row in list_all(tmp_path / "v.db")] == [1, 1]


@pytest.mark.parametrize(("per", "count"), [("story", 1), ("article", 3)])
def test_copies_count_once_a_story(tmp_path: Path, per: str, count: int) -> None:
    save_all(tmp_path / "v.db", [tell("a"), tell("b"), tell("c", "Bakanlar buluştu")])
    warehouse = open_warehouse(str(tmp_path / "v.db"))
    assert [(row.what, row.count) for row in count_types(warehouse, per=per)] == [("CONSULT", count)]
    warehouse.close()


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["--csv", "--count", "story"], ["what,count", "CONSULT,1"]),
        (["--csv", "--count", "article"], ["what,count", "CONSULT,2"]),
        (["--json", "--count", "article"], ['{"what":"CONSULT","count":2}']),
        (["--json", "--least", "3"], []),
    ],
)
def test_command_prints_stories_and_counts(tmp_path: Path, arguments: list[str], lines: list[str]) -> None:
    save_all(tmp_path / "v.db", [tell("a"), tell("b")])
    result = CliRunner().invoke(commands, ["stories", "--db", str(tmp_path / "v.db"), *arguments])
    assert result.stdout.splitlines() == lines


def test_a_database_of_version_2_gets_the_new_tables(tmp_path: Path) -> None:
    save_all(tmp_path / "v.db", [tell("a")])
    engine = create_engine(f"sqlite:///{tmp_path / 'v.db'}")
    with engine.begin() as connection:
        connection.execute(text("DROP INDEX stories_days"))
        connection.execute(text("ALTER TABLE stories DROP COLUMN sources"))
        connection.execute(text("ALTER TABLE story_articles DROP COLUMN number"))
        connection.execute(text("ALTER TABLE story_articles DROP COLUMN copy_of"))
        connection.execute(text("UPDATE schema_versions SET version = 2"))
    engine.dispose()
    save_all(tmp_path / "v.db", [tell("b")])
    assert [row.articles for row in list_all(tmp_path / "v.db")] == [2]
