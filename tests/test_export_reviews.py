"""Reviews in exports: verdict, who and when stand in every format that has room; corrected fields stand in all of them."""

import csv
import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from tests.telling import tell

from vakanuvis.assets.files import read_lines
from vakanuvis.warehouse import Filters, Warehouse, open_warehouse, save
from vakanuvis.warehouse.export import FORMATS, load_writer
from vakanuvis.warehouse.reviews import Corrections, Review, save_review
from vakanuvis.warehouse.tellings import Telling, stream_tellings

AT = dt.datetime(2026, 3, 12, 8, 30, tzinfo=dt.UTC)
WORDS = Corrections(type="SANCTION", actors="GEO GOV; RUS", recipients="TUR GOV", place="Gürcistan", date="2026-03-08")
MACHINE = "type=CONSULT; actors=TUR GOV; recipients=GEO GOV; place=; date="
TOLD = ("SANCTION", "GEO", "2026-03-08")  # type, first actor, day
REVIEW = ("corrected", "ada", "2026-03-12 08:30:00+00:00", MACHINE)


def review(verdict: str, *, reviewer: str = "ada", at: dt.datetime = AT, corrections: Corrections | None = None) -> Review:
    """A review of the event of article "a"."""
    word = corrections or Corrections()
    return Review("a", "e-a", reviewer, at, verdict, 0, 4, "CONSULT", "actual", "test", corrections=word)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    """An article with one event, nothing reviewed."""
    opened = open_warehouse(str(tmp_path / "v.db"))
    save(opened, tell("a"))
    yield opened
    opened.close()


def write(warehouse: Warehouse, name: str) -> bytes:
    """The bytes of an export."""
    stream = io.BytesIO()
    load_writer(name)(stream_tellings(warehouse, Filters()), stream)
    return stream.getvalue()


def read_flat(row: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is told and what is reviewed in a flat row."""
    return (
        (row["type"], row["actor_codes"].split(";")[0], row["date"]),
        (row["review"], row["reviewed_by"], row["reviewed_at"], row["machine_said"]),
    )


def read_csv(made: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    [row] = csv.DictReader(io.StringIO(made.decode()))
    return read_flat(row)


def read_package(made: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return read_csv(package.read("events.csv"))


def read_geojson(made: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    [feature] = json.loads(made)["features"]
    at = str(dt.datetime.fromisoformat(feature["properties"]["reviewed_at"]))
    return read_flat({**feature["properties"], "reviewed_at": at})


def read_plover(made: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    event = json.loads(made)
    said = event["vakanuvis"]["review"]
    at = str(dt.datetime.fromisoformat(said["at"]))
    return (event["event"][0], event["source"][0]["code"], event["date"]), (
        *(said["verdict"], said["by"], at),
        said["machine_said"],
    )


def read_polecat(made: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    [row] = csv.DictReader(io.StringIO(made.decode()), delimiter="\t")
    at = str(dt.datetime.fromisoformat(row["Reviewed At"]))
    told = (row["Event Type"], row["Actor Country"].split("; ")[0], row["Event Date"])
    return told, (row["Review"], row["Reviewed By"], at, row["Machine Said"])


READERS: dict[str, Callable[[bytes], tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "csv": read_csv,
    "geojson": read_geojson,
    "package": read_package,
    "plover": read_plover,
    "polecat": read_polecat,
}


@pytest.mark.parametrize("name", READERS)
def test_review_and_corrected_fields_stand_in_the_export(warehouse: Warehouse, name: str) -> None:
    save_review(warehouse, review("corrected", corrections=WORDS))
    assert READERS[name](write(warehouse, name)) == (TOLD, REVIEW)


def test_parquet_holds_the_review_typed(warehouse: Warehouse, tmp_path: Path) -> None:
    save_review(warehouse, review("corrected", corrections=WORDS))
    (tmp_path / "e.parquet").write_bytes(write(warehouse, "parquet"))
    columns = "type, actor_codes, date::VARCHAR, review, reviewed_by, epoch(reviewed_at)::BIGINT, machine_said"
    [row] = duckdb.sql(f"SELECT {columns} FROM '{tmp_path / 'e.parquet'}'").fetchall()
    assert row == ("SANCTION", "GEO;RUS", "2026-03-08", "corrected", "ada", int(AT.timestamp()), MACHINE)


def test_every_format_is_tested_here() -> None:
    assert {*READERS, "parquet", "gdelt"} == set(FORMATS)


def read_gdelt(made: bytes) -> list[tuple[str, str, str]]:
    """Root code, first actor and day of each row."""
    names = read_lines("exports/gdelt.txt")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in made.decode().splitlines()]
    return [(row["EventRootCode"], row["Actor1CountryCode"], row["SQLDATE"]) for row in rows]


@pytest.mark.parametrize(
    ("verdict", "corrections", "rows"),
    [
        ("right", None, [("04", "TUR", "20260310")]),
        ("wrong", None, []),
        ("corrected", Corrections(status="future"), []),
        ("corrected", WORDS, [("16", "GEO", "20260308"), ("16", "RUS", "20260308")]),
    ],
)
def test_gdelt_has_what_stands_after_review(
    warehouse: Warehouse, verdict: str, corrections: Corrections | None, rows: list[tuple[str, str, str]]
) -> None:
    save_review(warehouse, review(verdict, corrections=corrections))
    assert read_gdelt(write(warehouse, "gdelt")) == rows


def read_one(warehouse: Warehouse) -> Telling:
    """The only event."""
    [telling] = stream_tellings(warehouse, Filters())
    return telling


def test_latest_review_counts(warehouse: Warehouse) -> None:
    save_review(
        warehouse, review("corrected", reviewer="bora", at=AT + dt.timedelta(days=1), corrections=Corrections(type="AID"))
    )
    save_review(warehouse, review("corrected", corrections=WORDS))
    assert (read_one(warehouse).event.type, read_one(warehouse).machine_said) == ("AID", "type=CONSULT")


def test_who_stays_in_a_corrected_side_keeps_his_name(warehouse: Warehouse) -> None:
    save_review(warehouse, review("corrected", corrections=WORDS))
    assert [entry.text for entry in read_one(warehouse).event.actors] == ["GEO", ""]


def test_type_that_is_corrected_brings_its_intensity_and_quad_code(warehouse: Warehouse) -> None:
    save_review(warehouse, review("corrected", corrections=Corrections(type="ASSAULT")))
    assert (read_one(warehouse).event.intensity, read_one(warehouse).event.quad_code) == (-9.3, 4)


@pytest.mark.parametrize("word", [Corrections(date="soon"), Corrections(actors="the Georgians")])
def test_correction_that_cannot_be_read_changes_nothing(warehouse: Warehouse, word: Corrections) -> None:
    save_review(warehouse, review("corrected", corrections=word))
    assert (read_one(warehouse).event, read_one(warehouse).machine_said) == (tell("a").events[0], None)
