"""The commands that ask and mend the database, as a person runs them."""

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest

from commands import EXAMPLES, run_vaka
from telling import tell
from vakanuvis.commands.review import turn_pages
from vakanuvis.warehouse import Filters, find_events, open_warehouse, save
from vakanuvis.warehouse.reviews import Review, save_review


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database of the example pages."""
    folder = tmp_path_factory.mktemp("asked")
    run_vaka("read", EXAMPLES, folder=folder)
    return folder


def ask(folder: Path, *arguments: str, stdin: bytes = b"") -> str:
    """What a command prints."""
    done = run_vaka(*arguments, folder=folder, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["events", "--actor", "Norveç", "--type", "sanction"], ["2026-03-24\tSANCTION\tactual\tNorveç hükümeti [NOR GOV]"]),
        (["events", "--actor", "NOR", "--recipient", "RUS"], []),
        (["events", "--actor", "NOR", "--until", "2026-03-23"], []),
        (["dyad", "NOR", "BLR"], ["2026-03-23\tBLR -> NOR\t2\t", "2026-03-23\tNOR -> BLR\t1\t"]),
        (["actors", "--actor", "Halvorsen"], []),
        (["quotes", "--speaker", "Halvorsen"], ["2026-03-24\tIngrid Halvorsen\tBu tür faaliyetlerin"]),
        (["quotes", "--speaker", "Tavares", "--about", "Vietnam", "--until", "2026-03-05"], []),
        (["quotes", "--speaker", "Tavares", "--place", "Da Nang"], ["2026-03-06\tMateus Tavares\t"] * 2),
        (["quotes", "--speaker", "Tavares", "--place", "Atina"], []),
    ],
)
def test_piped_table_is_a_line_a_row_behind_a_heading(arguments: list[str], lines: list[str], folder: Path) -> None:
    printed = ask(folder, *arguments).splitlines()[1:]
    assert len(printed) == len(lines)
    assert [line for line, begin in zip(printed, lines, strict=True) if not line.startswith(begin)] == []


def test_json_rows_carry_the_sentence_with_the_trigger(folder: Path) -> None:
    rows = [json.loads(line) for line in ask(folder, "events", "--json", "--limit", "0").splitlines()]
    assert len(rows) > 20
    assert [row for row in rows if row["trigger"] not in row["sentence"]] == []


def test_csv_has_the_fields_of_json(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(folder, "quotes", "--csv"))))
    first = json.loads(ask(folder, "quotes", "--json").splitlines()[0])
    assert [list(row) for row in rows[:1]] == [list(first)]


@pytest.mark.parametrize("command", [("actors", "--actor", "Norveç"), ("dyad", "NOR", "BLR"), ("events", "--actor", "Norveç")])
def test_every_row_can_show_its_sentence(command: tuple[str, ...], folder: Path) -> None:
    assert "\tNorveç hükümeti, ülkede casusluk" in ask(folder, *command, "--sentence")
    assert "casusluk" not in ask(folder, *command)


def test_found_words_are_marked(folder: Path) -> None:
    assert "«Bakanı»" in ask(folder, "search", "bakanların", "görüşmesi")
    assert "«görüştü»" in ask(folder, "search", "bakanların", "görüşmesi")
    assert "«Dışişleri»" in ask(folder, "search", "disisleri", "bakani")


def test_review_walk_is_kept_shown_and_evaluated(folder: Path) -> None:
    answers = b"r\nw\nc\nfoo=1\nstatus=future | type=AGREE\nq\n"
    walked = ask(folder, "review", "--by", "ada", "--type", "AGREE", stdin=answers)
    assert "«" in walked
    shown = [json.loads(line) for line in ask(folder, "events", "--review", "any", "--json").splitlines()]
    assert sorted(row["review"][0] for row in shown) == ["corrected (ada)", "right (ada)", "wrong (ada)"]
    assert "all\t3\t1\t1\t1\t0.333" in ask(folder, "evaluate", "--per", "frame")


def test_review_says_that_there_is_none(folder: Path) -> None:
    rows = map(json.loads, ask(folder, "events", "--type", "CONSULT", "--json").splitlines())
    before = next(row for row in rows if row["date"] and row["place"] and row["mode"])
    none = [part for name in ("date", "place", "mode") for part in ("--set", f"{name}=")]
    ask(folder, "review", "--event", before["id"], "--by", "eda", *none)
    (after,) = map(json.loads, ask(folder, "events", "--review", "corrected", "--type", "CONSULT", "--json").splitlines())
    assert (after["id"], after["date"], after["place"], after["mode"]) == (before["id"], None, None, None)


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["review", "--verdict", "right"], "add --event ID"),
        (["review", "--event", "x", "--verdict", "right"], "x: no such event; `vaka events` lists the ids"),
        (["review", "--event", "x", "--verdict", "corrected"], "needs --set FIELD=VALUE"),
        (["review", "--event", "x", "--set", "colour=red"], "write FIELD=VALUE with a field of type, mode"),
        (["review", "--event", "x", "--set", "date=soon"], "write date=2026-03-01"),
        (["review", "--event", "x", "--set", "type="], "type: every event has one; write type=VALUE"),
        (["review", "--event", "x", "--set", "date"], "date: no field with a value; write FIELD=VALUE"),
        (["review", "--event", "x", "--set", "actors=Fidan"], "no codes; write sides as TUR GOV; GRC MIL"),
        (["review", "--event", "x", "--set", "type=HELP"], "HELP: no such type; one of AGREE, "),
        (["events", "--type", "HELP"], "HELP: no such type; one of AGREE, "),
        (["events", "--mode", "walk"], "walk: no such mode; one of "),
        (["events", "--since", "yesterday"], "does not match the format"),
        (["search"], "Missing argument"),
    ],
)
def test_wrong_question_ends_in_a_mend_and_code_2(arguments: list[str], mend: str, folder: Path) -> None:
    done = run_vaka(*arguments, folder=folder)
    assert done.returncode == 2
    assert mend in done.stderr.decode()


def test_review_keeps_no_view_open_while_a_person_thinks(folder: Path) -> None:
    warehouse = open_warehouse(str(folder / "vaka.db"))
    walked = turn_pages(warehouse, Filters())
    first = next(walked)
    held = warehouse.engine.pool.checkedout()  # type: ignore[attr-defined]
    keys = [(found.article_id, found.event.id) for found in (first, *walked)]
    everything = [(found.article_id, found.event.id) for found in find_events(warehouse, Filters())]
    warehouse.close()
    assert (held, keys) == (0, everything)


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (20, 20), (21, 21), (None, None)])
def test_review_walks_through_as_many_as_asked(limit: int | None, count: int | None, folder: Path) -> None:
    warehouse = open_warehouse(str(folder / "vaka.db"))
    walked = list(turn_pages(warehouse, Filters(), limit=limit))
    everything = list(find_events(warehouse, Filters()))
    warehouse.close()
    assert walked == everything[:count]


def test_evaluation_is_by_type_and_by_frame(tmp_path: Path) -> None:
    warehouse = open_warehouse(str(tmp_path / "v.db"))
    at = dt.datetime(2026, 3, 12, tzinfo=dt.UTC)
    for article, verdict, type_, frame in (
        ("a", "right", "AID", "f1"),
        ("b", "wrong", "AID", "f2"),
        ("c", "right", "AGREE", "f2"),
    ):
        save_review(warehouse, Review(article, "e", "ada", at, verdict, 0, 4, type_, "actual", frame))
    warehouse.close()
    printed = [line.split("\t")[:7] for line in ask(tmp_path, "evaluate", "--db", "v.db").splitlines()]
    assert printed == [
        ["per", "kind", "reviewed", "right", "corrected", "wrong", "precision"],
        ["type", "AGREE", "1", "1", "0", "0", "1.0"],
        ["type", "AID", "2", "1", "0", "1", "0.5"],
        ["frame", "f1", "1", "1", "0", "0", "1.0"],
        ["frame", "f2", "2", "1", "0", "1", "0.5"],
        ["all", "all", "3", "2", "0", "1", "0.667"],
    ]


@pytest.mark.parametrize(("per", "events"), [("story", "1"), ("article", "2")])
def test_counts_are_per_story_unless_asked(tmp_path: Path, per: str, events: str) -> None:
    warehouse = open_warehouse(str(tmp_path / "vaka.db"))
    for report in (tell("a"), tell("b")):
        save(warehouse, report)
    warehouse.close()
    ask(tmp_path, "stories")
    asked = [] if per == "story" else ["--per", per]
    assert ask(tmp_path, "dyad", "TUR", "GEO", *asked).splitlines()[1].split("\t")[2] == events
    assert ask(tmp_path, "actors", *asked).splitlines()[1].split("\t")[4] == events
