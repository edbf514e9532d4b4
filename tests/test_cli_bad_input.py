"""Bad input: a refusal with a named reason or a one-line error with the mend, never a traceback."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import EXAMPLES, LINES, PAGE, read_json, run_vaka

ONE_LINE = b"haber " * 8_400_000  # 50 MB


@pytest.mark.parametrize(
    ("name", "body", "stage", "reason"),
    [
        ("empty.txt", b"", "extract", "empty"),
        ("blank.html", b" \n\n\t\n", "extract", "empty"),
        ("empty.html.gz", gzip.compress(b""), "extract", "empty"),
        ("junk.html", bytes(range(256)) * 40, "extract", "binary"),
        ("cut.html.gz", gzip.compress(PAGE)[:900], "collect", "broken gzip"),
        ("no-gzip.txt.gz", b"\x1f\x8b" + b"abc" * 50, "collect", "broken gzip"),
        ("one-line.txt", ONE_LINE, "collect", "too large"),
        ("one-line.jsonl", b'{"text": "' + ONE_LINE + b'"}\n', "collect", "too large"),
        ("bomb.txt.gz", gzip.compress(ONE_LINE), "collect", "too large"),
        ("broken.json", b'{"title": "x", ', "extract", "broken json"),
        ("no-text.json", b'{"title": "x"}', "extract", "empty"),
        ("number.jsonl", b"17\n", "extract", "broken json"),
    ],
)
def test_bad_page_is_refused_with_its_reason(name: str, body: bytes, stage: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(body)
    outcomes = read_json(name, folder=tmp_path)
    assert [(outcome["stage"], outcome["rejected"]) for outcome in outcomes] == [(stage, reason)]


@pytest.mark.parametrize("charset", ["cp1254", "iso8859-9", "utf-16", "utf-16-le", "utf-8-sig"])
def test_page_in_another_charset_than_it_declares_is_read(charset: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.decode().encode(charset))
    assert read_json("page.html", folder=tmp_path)[0]["title"] == "Somali'de askeri üsse bombalı saldırı: 7 asker öldü"


def test_broken_line_does_not_cost_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"garbage\n" + LINES + b'\n{"text": \n')
    outcomes = read_json("a.jsonl", folder=tmp_path)
    assert [outcome.get("id") or outcome["url"] for outcome in outcomes] == ["a.jsonl:1", "ornek-0001", "ornek-0002", "a.jsonl:5"]


def test_too_long_line_does_not_cost_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + ONE_LINE + b'"}\n' + LINES)
    outcomes = read_json("a.jsonl", folder=tmp_path)
    assert [outcome.get("id") or outcome["rejected"] for outcome in outcomes] == ["too large", "ornek-0001", "ornek-0002"]


def test_file_name_that_is_no_utf8_is_shown_as_far_as_it_can(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xfcnlem.txt")).write_bytes(b"")
    assert [outcome["url"] for outcome in read_json(".", folder=tmp_path)] == ["\ufffdnlem.txt"]


def test_lone_surrogates_do_not_break_the_output(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"title": "\\ud800", "text": "\\udc00"}\n' + LINES)
    outcomes = read_json("a.jsonl", folder=tmp_path)
    assert [outcome.get("id") or outcome["rejected"] for outcome in outcomes] == ["broken json", "ornek-0001", "ornek-0002"]


def test_output_of_another_charset_is_no_error(tmp_path: Path) -> None:
    command = f"PYTHONIOENCODING=ascii '{sys.executable}' -m vakanuvis read '{EXAMPLES / 'mac.txt'}' --no-save"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0
    assert b"Yaylaspor" in done.stdout


def test_bad_page_does_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_bytes(b"")
    (tmp_path / "2.html").write_bytes(PAGE)
    done = run_vaka("read", ".", folder=tmp_path)
    assert done.returncode == 0
    assert "rejected 1.html: empty" in done.stdout.decode()
    assert "1 articles" in done.stderr.decode()
    assert "1 rejected (empty 1)" in done.stderr.decode()


@pytest.mark.parametrize(
    ("database", "mend"),
    [
        ("/proc/vaka.db", "/proc/vaka.db: cannot be opened"),
        ("missing/vaka.db", "missing/vaka.db: cannot be opened"),
        (".", "is a folder; name a file in it"),
        ("page.txt", "page.txt: cannot be opened: file is not a database"),
        ("nosuch://host/name", "no driver for this database"),
        ("bad url://", "bad url://: not a database URL"),
    ],
)
def test_unwritable_database_ends_in_one_line_and_code_2(database: str, mend: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes((EXAMPLES / "mac.txt").read_bytes())
    done = run_vaka("read", "page.txt", "--db", database, folder=tmp_path)
    assert done.returncode == 2
    assert mend in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1
