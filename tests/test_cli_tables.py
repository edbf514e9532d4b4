"""The commands that show what is known and why something was coded: ontology, frames, explain."""

import json
from pathlib import Path

import pytest

from commands import EXAMPLES, run_vaka
from vakanuvis.assets.frame_tables import load_frames


def read_lines(*arguments: str | Path, folder: Path) -> list[str]:
    done = run_vaka(*arguments, folder=folder)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["ontology"], "SANCTION    4          -5.2  required   reduces relations: sanctions, broken ties"),
        (["ontology"], "  /visit                             the actor visits, the recipient is host"),
        (["ontology"], "pro-autocracy           moves away from democracy"),
        (["ontology", "--cameo"], "057        +8.0  SUPPORT                 diplomatic                Sign formal agreement"),
        (["ontology", "--cameo"], "106           -  REQUEST/meet"),
        (["ontology", "--cameo"], "CONSULT/visit           042"),
        (["frames", "reject"], "tr.reject.refuse"),
        (["explain", str(EXAMPLES / "telefon.txt")], "    tr.consult.meet on «görüştü» in: Cumhurbaşkanı Aydemir"),
        (["explain", str(EXAMPLES / "telefon.txt")], "      actor     Nurlan Sarsenov [KAZ GOV] from with"),
        (["explain", str(EXAMPLES / "telefon.txt")], "    tr.consult.meet on «görüşmede»: no actor"),
        (["explain", str(EXAMPLES / "telefon.txt")], "  not read (ticker): Filenin Sultanları hazırlık maçında"),
    ],
)
def test_command_prints_the_line(arguments: list[str], line: str, tmp_path: Path) -> None:
    assert [printed for printed in read_lines(*arguments, folder=tmp_path) if printed.startswith(line)] != []


def test_ontology_as_json_holds_plover_and_cameo(tmp_path: Path) -> None:
    (line,) = read_lines("ontology", "--json", folder=tmp_path)
    assert json.loads(line)["cameo"]["codes"]["042"]["mode"] == "visit"
    assert json.loads(line)["plover"]["types"]["ASSAULT"]["quad"] == 4


def test_frames_of_a_type_are_those_of_its_file(tmp_path: Path) -> None:
    printed = [json.loads(line)["id"] for line in read_lines("frames", "AID", "--json", folder=tmp_path)]
    assert printed == sorted(frame.id for frame in load_frames("tr").frames if frame.type == "AID")


def test_explain_as_json_ties_tellings_to_events(tmp_path: Path) -> None:
    told = json.loads(read_lines("explain", EXAMPLES / "telefon.txt", "--json", folder=tmp_path)[0])
    report = json.loads(read_lines("read", EXAMPLES / "telefon.txt", "--json", "--no-save", folder=tmp_path)[0])
    assert {telling["event"] for telling in told["tellings"]} == {event["id"] for event in report["events"]}


def test_explain_shows_a_refused_page_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_text("", "utf-8")
    assert "rejected" in read_lines("explain", "leer.txt", folder=tmp_path)[0]


def test_frames_of_an_unknown_type_end_in_a_mend(tmp_path: Path) -> None:
    done = run_vaka("frames", "WAR", folder=tmp_path)
    assert done.returncode == 2
    assert "'WAR' is not one of" in done.stderr.decode()
