"""The command: what it prints, keeps and returns."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commands import EXAMPLES, LINES, PAGE, read_json, run_vaka
from vakanuvis import __version__
from vakanuvis.cli import commands


def test_version_is_the_package_version(tmp_path: Path) -> None:
    assert run_vaka("version", folder=tmp_path).stdout.decode() == f"vakanuvis {__version__}\n"


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_has_a_help_that_begins_with_a_sentence(name: str, tmp_path: Path) -> None:
    done = run_vaka(name, "--help", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode().startswith(f"Usage: vaka {name}")


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["read"], "Missing argument"),
        (["raed", "x"], "No such command"),
        (["read", "--jsn", "x"], "No such option"),
        (["read", "missing.html"], "missing.html: no such file, folder or pattern; check the path"),
        (["read", "*.xyz"], "no such file, folder or pattern"),
        (["read", "."], "the folder holds no pages"),
    ],
)
def test_wrong_command_ends_in_a_mend_and_code_2(arguments: list[str], mend: str, tmp_path: Path) -> None:
    done = run_vaka(*arguments, folder=tmp_path)
    assert done.returncode == 2
    assert mend in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_json_is_one_report_a_line_with_the_guides_fields(tmp_path: Path) -> None:
    reports = read_json(EXAMPLES / "ajans.jsonl", folder=tmp_path)
    assert [report["id"] for report in reports] == ["ornek-0001", "ornek-0002"]
    assert set(reports[0]) >= {"id", "url", "site", "date", "title", "lead", "text", "events", "quotes", "language", "section"}


def test_given_article_is_printed_as_it_was_given(tmp_path: Path) -> None:
    given = json.loads(LINES.splitlines()[0])
    report = read_json(EXAMPLES / "ajans.jsonl", folder=tmp_path)[0]
    assert {key: report[key] for key in given} == given


def test_quote_offsets_count_in_title_lead_and_text(tmp_path: Path) -> None:
    report = read_json(EXAMPLES / "dokum.txt", folder=tmp_path)[0]
    whole = f"{report['title']}\n{report['lead']}\n{report['text']}"
    quotes = report["quotes"]
    assert [whole[quote["start"] : quote["end"]] for quote in quotes] == [quote["text"] for quote in quotes]


def test_standard_input_is_read_as_a_page(tmp_path: Path) -> None:
    assert [report["site"] for report in read_json("-", folder=tmp_path, stdin=PAGE)] == ["pusulahaber.example"]


def test_view_names_title_site_quote_and_furniture(tmp_path: Path) -> None:
    view = run_vaka("read", EXAMPLES / "ajans.jsonl", "--no-save", folder=tmp_path).stdout.decode()
    assert "Norveç, iki Belarus diplomatını sınır dışı etti\n2026-03-24 11:08 · dunya · ornekajans.example" in view
    assert "Ingrid Halvorsen (dedi)" in view
    assert "left out: ticker 1" in view


def test_view_is_plain_when_piped(tmp_path: Path) -> None:
    assert b"\x1b[" not in run_vaka("read", EXAMPLES / "mac.txt", "--no-save", folder=tmp_path).stdout


def test_no_save_leaves_no_file(tmp_path: Path) -> None:
    run_vaka("read", EXAMPLES / "mac.txt", "--no-save", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_reading_again_says_that_nothing_is_new(tmp_path: Path) -> None:
    first = run_vaka("read", EXAMPLES, folder=tmp_path).stderr.decode()
    again = run_vaka("read", EXAMPLES, folder=tmp_path).stderr.decode()
    assert "kept in vaka.db (7 new or changed)" in first
    assert "kept in vaka.db (nothing new)" in again


def test_interrupt_ends_in_one_line(tmp_path: Path) -> None:
    hearing = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell's background jobs ignore it
    program = f"{hearing}; import runpy; runpy.run_module('vakanuvis', run_name='__main__')"
    command = [sys.executable, "-c", program, "read", str(EXAMPLES / "mac.txt"), "-", "--json", "--no-save"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        complaint = running.stderr.read().decode()
        assert running.wait(60) == 130
    assert complaint.strip() == "stopped; what was read until now is kept"


def test_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f"'{sys.executable}' -m vakanuvis read '{EXAMPLES}' --json --no-save | head -c 10"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert b"Traceback" not in done.stderr


def test_english_page_is_kept_without_events(tmp_path: Path) -> None:
    words = "The foreign minister of Turkey met his Portuguese counterpart in Lisbon on Tuesday and they signed an agreement. "
    (report,) = read_json("-", folder=tmp_path, stdin=f"Minister visits Lisbon for talks\n\n{words * 3}\n".encode())
    assert (report["language"], report["events"]) == ("en", [])


def test_analyse_names_actor_place_date_and_predicate_with_its_arguments(tmp_path: Path) -> None:
    line = {
        "title": "",
        "date": "2026-04-14",
        "text": "Bakan Selim Karaca, dün Lizbon'da Portekiz heyetiyle görüştü.",
    }
    page = tmp_path / "page.jsonl"
    page.write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
    view = run_vaka("analyse", page, folder=tmp_path).stdout.decode()
    assert "    actor     Selim Karaca" in view
    assert "    place     Lizbon  Lizbon (PRT) city" in view
    assert "    date      dün  2026-04-13 to 2026-04-13, day" in view
    assert "    predicate görüş  Fin Past Ind 3sg" in view
    assert "    argument    agent  Bakan Selim Karaca" in view


def test_analyse_tells_of_a_missing_page_in_one_line(tmp_path: Path) -> None:
    done = run_vaka("analyse", "missing.html", folder=tmp_path)
    assert (done.returncode, done.stderr.count(b"\n"), b"missing.html" in done.stderr) == (2, 1, True)
