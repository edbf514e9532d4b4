"""`vaka run` as a person gives it: the same whatever the workers and the order, and going on after a stop."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from commands import EXAMPLES, LINES, run_vaka

PASSED_OVER = ('INSERT INTO "runs"', 'INSERT INTO "search_data"', 'INSERT INTO "search_idx"')


def dump(database: Path) -> list[str]:
    """The rows of the database, as SQL; not the runs, nor how the search index packs its words."""
    connection = sqlite3.connect(database)
    rows = [line for line in connection.iterdump() if line.startswith("INSERT INTO")]
    connection.close()
    return [row for row in rows if not row.startswith(PASSED_OVER)]


def make_articles(path: Path, count: int) -> None:
    """A file of so many articles, each with words of its own."""
    first = json.loads(LINES.splitlines()[0])
    articles = [{**first, "id": f"a{number}", "url": f"https://x.example/{number}"} for number in range(count)]
    path.write_text("".join(json.dumps(article) + "\n" for article in articles))


def start_run(folder: Path) -> "subprocess.Popen[bytes]":
    """A run over `many.jsonl`, once its first shard is saved."""
    hearing = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell's background jobs ignore it
    running = subprocess.Popen(
        [sys.executable, "-c", f"{hearing}; from vakanuvis.cli import main; main()", "run", "many.jsonl", "--workers", "2"],
        cwd=folder,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C reaches all processes of a terminal: so shall the signal of the test
    )
    ledger = folder / "vaka.db.ledger"
    while running.poll() is None and not (ledger.exists() and ledger.read_bytes()):
        with suppress(subprocess.TimeoutExpired):
            running.wait(0.02)
    return running


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, and articles that have the ids of others with other words: the last one read is kept."""
    folder = tmp_path_factory.mktemp("sources")
    shutil.copytree(EXAMPLES, folder / "examples")
    make_articles(folder / "many.jsonl", 200)
    article = json.loads(LINES.splitlines()[1])
    (folder / "other.jsonl").write_text(json.dumps({**article, "id": "a7"}) + "\n")
    (folder / "empty.html").write_text("")
    return folder


@pytest.fixture(scope="module")
def whole(sources: Path) -> list[str]:
    """What a run over `many.jsonl` keeps that nobody stops."""
    run_vaka("run", "many.jsonl", "--db", "whole.db", folder=sources)
    return dump(sources / "whole.db")


def test_run_keeps_the_same_whatever_the_workers_and_the_order(sources: Path, tmp_path: Path) -> None:
    names = [str(sources / name) for name in ("examples", "many.jsonl", "other.jsonl", "empty.html")]
    one = run_vaka("run", *names, "--workers", "1", "--db", "one.db", folder=tmp_path)
    two = run_vaka("run", *reversed(names), "--workers", "2", "--db", "two.db", folder=tmp_path)
    assert (one.returncode, two.returncode) == (0, 0), two.stderr.decode()
    assert "1 rejected (empty 1); kept in one.db" in one.stderr.decode()
    assert one.stderr == two.stderr.replace(b"two.db", b"one.db")
    assert len(dump(tmp_path / "one.db")) > 1000
    assert dump(tmp_path / "one.db") == dump(tmp_path / "two.db")


def test_run_keeps_what_read_keeps(tmp_path: Path) -> None:
    run_vaka("run", EXAMPLES, "--db", "run.db", folder=tmp_path)
    run_vaka("read", EXAMPLES, "--db", "read.db", folder=tmp_path)
    assert sorted(dump(tmp_path / "run.db")) == sorted(dump(tmp_path / "read.db"))


def test_second_run_reads_nothing_and_tells_the_same_counts(tmp_path: Path) -> None:
    first = run_vaka("run", EXAMPLES, folder=tmp_path).stderr.decode()
    again = run_vaka("run", EXAMPLES, folder=tmp_path).stderr.decode()
    assert "kept in vaka.db (7 new or changed)" in first
    assert again == first.replace("7 new or changed", "nothing new")


@pytest.mark.parametrize("source", ["-", "/dev/stdin"])
def test_pipe_is_read_once(source: str, tmp_path: Path) -> None:
    done = run_vaka("run", source, "--workers", "1", folder=tmp_path, stdin=LINES)
    assert done.stderr.decode().startswith("2 articles, ")


def test_again_reads_what_was_read(tmp_path: Path) -> None:
    run_vaka("run", EXAMPLES, folder=tmp_path)
    before = (tmp_path / "vaka.db.ledger").read_bytes().count(b"\n")
    told = run_vaka("run", EXAMPLES, "--again", folder=tmp_path).stderr.decode()
    assert "7 articles" in told
    assert (tmp_path / "vaka.db.ledger").read_bytes().count(b"\n") == 2 * before


def test_ledger_of_a_lost_database_is_not_believed(tmp_path: Path) -> None:
    run_vaka("run", EXAMPLES, folder=tmp_path)
    (tmp_path / "vaka.db").unlink()
    assert "(7 new or changed)" in run_vaka("run", EXAMPLES, folder=tmp_path).stderr.decode()


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL), (signal.SIGTERM, 130)])
def test_stopped_run_goes_on(sign: signal.Signals, code: int, sources: Path, whole: list[str], tmp_path: Path) -> None:
    shutil.copy(sources / "many.jsonl", tmp_path)
    with start_run(tmp_path) as running:
        os.killpg(running.pid, sign)
        assert running.stderr is not None
        told = running.stderr.read().decode()
        assert running.wait(60) == code
    assert "Traceback" not in told
    assert ("the same command goes on from here" in told) == (code == 130)
    kept = sqlite3.connect(tmp_path / "vaka.db").execute("SELECT count(*) FROM articles").fetchone()[0]
    assert 0 < kept < 200
    rest = run_vaka("run", "many.jsonl", folder=tmp_path).stderr.decode()
    assert "200 articles" in rest
    assert 0 < int(rest.rpartition("(")[2].split()[0]) <= 200 - kept
    assert dump(tmp_path / "vaka.db") == whole


def test_page_over_its_time_is_told_with_its_reason(tmp_path: Path) -> None:
    article = json.loads(LINES.splitlines()[0])
    long = {**article, "id": "long", "text": (article["text"] + "\n") * 3000}
    (tmp_path / "p.jsonl").write_text(json.dumps(article) + "\n" + json.dumps(long) + "\n")
    told = run_vaka("run", "p.jsonl", "--seconds", "3", folder=tmp_path).stderr.decode()
    assert told.startswith("1 articles, ")
    assert "1 rejected (too slow 1)" in told


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["run", "missing.html"], "missing.html: no such file, folder or pattern; check the path"),
        (["run", str(EXAMPLES), "--workers", "0"], "0 is not in the range x>=1"),
        (["run", str(EXAMPLES), "--db", "/nowhere/v.db"], "cannot be opened"),
    ],
)
def test_wrong_run_ends_in_a_mend_and_code_2(arguments: list[str], mend: str, tmp_path: Path) -> None:
    done = run_vaka(*arguments, folder=tmp_path)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    assert mend in done.stderr.decode()
