"""Exports: each format holds what was read, whole or not at all."""

import csv
import io
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from msgspec import structs
from tests.reports import make_report
from tests.telling import tell

from vakanuvis.assets.export_tables import load_cameo_types, load_columns, load_fips
from vakanuvis.assets.files import read_lines
from vakanuvis.base.errors import TargetError
from vakanuvis.base.files import replace_file
from vakanuvis.base.records import Event, Report
from vakanuvis.cli import commands
from vakanuvis.warehouse import Filters, Warehouse, open_warehouse, save
from vakanuvis.warehouse.export import FORMATS, load_writer
from vakanuvis.warehouse.export.gdelt import pair_sides
from vakanuvis.warehouse.tellings import Telling, stream_tellings

GOLDEN = Path(__file__).parent / "golden"
NAMES = [column.name for column in load_columns()]


def make_own(article_id: str, type_: str) -> Report:
    """A report whose event has an id of its own."""
    report = make_report(article_id, type_=type_)
    [event] = report.events
    return structs.replace(report, events=(structs.replace(event, id=f"e-{article_id}"),))


def group_all(warehouse: Warehouse) -> None:
    """Run the command that groups."""
    result = CliRunner().invoke(commands, ["stories", "--db", warehouse.name])
    assert result.exit_code == 0, result.output


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    """Two articles with an event each, grouped."""
    opened = open_warehouse(str(tmp_path / "v.db"))
    save(opened, make_own("a1", "SUPPORT"))
    save(opened, make_own("a2", "CONSULT"))
    group_all(opened)
    yield opened
    opened.close()


def write(warehouse: Warehouse, name: str, **filters: str) -> bytes:
    """The bytes of an export."""
    stream = io.BytesIO()
    load_writer(name)(stream_tellings(warehouse, Filters(**filters)), stream)
    return stream.getvalue()


def read_rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV export."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("package", "parquet")])
def test_format_is_as_it_was(warehouse: Warehouse, name: str) -> None:
    path = GOLDEN / f"export.{name}"
    made = write(warehouse, name)
    if os.environ.get("VAKA_GOLDEN"):
        path.write_bytes(made)
    assert made == path.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_events_give_the_same_bytes(warehouse: Warehouse, name: str) -> None:
    assert write(warehouse, name) == write(warehouse, name)


@pytest.mark.parametrize("name", FORMATS)
def test_no_events_give_a_file_that_can_be_read(warehouse: Warehouse, name: str) -> None:
    assert isinstance(write(warehouse, name, type="PROTEST"), bytes)


def test_csv_holds_what_duckdb_reads_from_parquet(warehouse: Warehouse, tmp_path: Path) -> None:
    (tmp_path / "e.parquet").write_bytes(write(warehouse, "parquet"))
    (tmp_path / "e.csv").write_bytes(write(warehouse, "csv"))
    columns = "event_id, type, killed, date, counted, confidence, actors, sentence, published_at::TIMESTAMPTZ AS at"
    query = f"SELECT {columns} FROM '{tmp_path}/e.{{}}' ORDER BY article_id"
    made = [duckdb.sql(query.format(ending)).fetchall() for ending in ("parquet", "csv")]
    assert made[0] == made[1]
    assert len(made[0]) == 2


def test_parquet_columns_say_what_they_hold(warehouse: Warehouse, tmp_path: Path) -> None:
    (tmp_path / "e.parquet").write_bytes(write(warehouse, "parquet"))
    rows = duckdb.sql(f"DESCRIBE SELECT * FROM '{tmp_path / 'e.parquet'}'").fetchall()
    assert [row[0] for row in rows] == NAMES


def test_polecat_has_its_40_columns_first(warehouse: Warehouse) -> None:
    lines = [line.split("\t") for line in write(warehouse, "polecat").decode().splitlines()]
    assert tuple(lines[0][:40]) == read_lines("exports/polecat.txt")
    assert {len(line) for line in lines} == {54}


def test_gdelt_has_61_columns_and_no_header(warehouse: Warehouse) -> None:
    rows = [line.split("\t") for line in write(warehouse, "gdelt").decode().splitlines()]
    names = read_lines("exports/gdelt.txt")
    found = [dict(zip(names, row, strict=True)) for row in rows]
    told = [(row["EventRootCode"], row["ActionGeo_CountryCode"], row["Actor1Code"], row["SQLDATE"]) for row in found]
    assert told == [("05", "TU", "TURGOV", "20260303"), ("04", "TU", "TURGOV", "20260303")]


def list_pairs(event: Event) -> list[tuple[str | None, str | None]]:
    """The names of the pairs of sides."""
    return [(one and one.code, other and other.code) for one, other in pair_sides(event)]


@pytest.mark.parametrize(
    ("actors", "recipients", "pairs"),
    [
        ("TUR", "GRC", [("TUR", "GRC")]),
        ("TUR", "", [("TUR", None)]),
        ("", "GRC", [(None, "GRC")]),
        ("TUR USA", "GRC", [("TUR", "GRC"), ("USA", "GRC")]),
        ("TUR USA GRC", "", [("TUR", "USA"), ("TUR", "GRC"), ("USA", "GRC")]),
    ],
)
def test_gdelt_pairs_each_side_with_each(actors: str, recipients: str, pairs: list[tuple[str | None, str | None]]) -> None:
    sides = [tell("a", codes=codes).events[0] for codes in (actors or "x", recipients or "x")]
    both = [(*event.actors, *event.recipients) for event in sides]
    event = Event(
        "e", "CONSULT", None, "actual", both[0] if actors else (), both[1] if recipients else (), *[sides[0].trigger] * 2, "t"
    )
    assert list_pairs(event) == pairs


@pytest.mark.parametrize("status", ["future", "hypothetical", "negated"])
def test_gdelt_has_no_events_that_did_not_happen(warehouse: Warehouse, status: str) -> None:
    telling = next(stream_tellings(warehouse, Filters()))
    event = structs.replace(telling.event, status=status)
    stream = io.BytesIO()
    assert load_writer("gdelt")([Telling(telling.report, event)], stream) == 0


def test_geojson_has_a_feature_an_event(warehouse: Warehouse) -> None:
    collection = json.loads(write(warehouse, "geojson"))
    assert [list(feature["properties"]) for feature in collection["features"]] == [NAMES, NAMES]


def test_package_describes_the_table_that_it_holds(warehouse: Warehouse) -> None:
    with zipfile.ZipFile(io.BytesIO(write(warehouse, "package"))) as package:
        described = json.loads(package.read("datapackage.json"))
        [resource] = described["resources"]
        table = package.read(resource["path"])
    assert table == write(warehouse, "csv")
    assert [field["name"] for field in resource["schema"]["fields"]] == NAMES


@pytest.mark.parametrize(
    "filters", [{"type": "CONSULT"}, {"place": "TUR", "type": "CONSULT"}, {"actor": "TUR GOV", "type": "CONSULT"}]
)
def test_filters_choose_the_events(warehouse: Warehouse, filters: dict[str, str]) -> None:
    assert [row["type"] for row in read_rows(write(warehouse, "csv", **filters))] == ["CONSULT"]


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    path.write_text("old")
    with suppress(ZeroDivisionError), replace_file(path) as stream:
        stream.write(b"new")
        raise ZeroDivisionError
    assert (path.read_text(), list(tmp_path.iterdir())) == ("old", [path])


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="cannot be written"), replace_file(tmp_path / "no" / "e.csv"):
        pass


def test_command_writes_the_file_and_counts(warehouse: Warehouse, tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    result = CliRunner().invoke(commands, ["export", "csv", "--db", warehouse.name, "-o", str(path), "--since", "2026-03-01"])
    assert (result.exit_code, result.stderr) == (0, f"2 events to {path}\n")
    assert len(read_rows(path.read_bytes())) == 2


def test_per_story_leaves_out_what_another_article_tells(warehouse: Warehouse, tmp_path: Path) -> None:
    save(warehouse, make_own("a3", "SUPPORT"))
    group_all(warehouse)
    result = CliRunner().invoke(
        commands, ["export", "csv", "--db", warehouse.name, "-o", str(tmp_path / "e.csv"), "--per", "story"]
    )
    assert result.stderr.startswith("2 events")


def test_codes_are_those_of_the_other_data_sets() -> None:
    fips, types = load_fips(), load_cameo_types()
    assert (fips["TUR"], fips["DEU"], fips["PRK"], types["MED"], types["PTY"]) == ("TU", "GM", "KN", "HLH", "")
