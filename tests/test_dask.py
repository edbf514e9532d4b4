"""`vaka run --dask`: the same record as without a cluster, and a lost worker costs only a retry."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from commands import EXAMPLES, LINES, run_vaka
from misreading import misread
from vakanuvis.base.errors import TargetError, VakaError
from vakanuvis.base.records import Page, Rejected
from vakanuvis.batch import Guard, ReportFolder, Shard, join_cluster, read_on_cluster, split_shards

distributed = pytest.importorskip("distributed", reason="Dask distributed is not installed: pip install 'vakanuvis[dask]'")
if TYPE_CHECKING:
    from distributed import Client

GUARD = Guard(seconds=1.0, megabytes=1500)


@pytest.fixture(scope="module")
def client() -> "Iterator[Client]":
    """A cluster of two worker processes on this machine."""
    with join_cluster("local", workers=2) as client:
        yield client


def make_shards(words: list[str]) -> list[Shard]:
    """Shards of a page for each string."""
    pages: list[Page | Rejected] = [Page(f"{n}.txt", text.encode(), "text/plain", f"{n}.txt") for n, text in enumerate(words)]
    return list(split_shards(pages, "1"))


def read_words(words: list[str], client: "Client", folder: ReportFolder) -> list[tuple[str, str]]:
    """Stage and reason of each outcome."""
    found = read_on_cluster(make_shards(words), client=client, folder=folder, guard=GUARD, read_page=misread)
    return [(outcome.stage, outcome.reason) for _, outcomes in found for outcome in outcomes if isinstance(outcome, Rejected)]


def dump(database: Path) -> list[str]:
    """The articles, events and quotes of a database."""
    connection = sqlite3.connect(database)
    asked = ("SELECT id, report_digest FROM articles", "SELECT * FROM events", "SELECT * FROM quotes", "SELECT * FROM rejected")
    rows = [str(row) for sql in asked for row in connection.execute(sql)]
    connection.close()
    return rows


def test_cluster_keeps_what_one_machine_keeps(client: "Client", tmp_path: Path) -> None:
    address = client.scheduler.address
    done = run_vaka("run", EXAMPLES, "--dask", address, "--shards", "reports", "--db", "dask.db", folder=tmp_path)
    alone = run_vaka("run", EXAMPLES, "--db", "alone.db", folder=tmp_path)
    assert done.stderr.replace(b"dask.db", b"alone.db") == alone.stderr
    assert len(dump(tmp_path / "dask.db")) > 30
    assert dump(tmp_path / "dask.db") == dump(tmp_path / "alone.db")
    assert not (tmp_path / "reports").exists()


def test_worker_killed_in_mid_run_costs_only_a_retry(tmp_path: Path) -> None:
    first = json.loads(LINES.splitlines()[0])
    articles = [{**first, "id": f"a{number}", "url": f"https://x.example/{number}"} for number in range(120)]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    with join_cluster("local", workers=2) as client:
        command = [sys.executable, "-m", "vakanuvis", "run", "many.jsonl", "--dask", client.scheduler.address]
        running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE)
        ledger = tmp_path / "vaka.db.ledger"
        while running.poll() is None and not (ledger.exists() and ledger.read_bytes()):
            with suppress(subprocess.TimeoutExpired):
                running.wait(0.02)
        victim, other = client.run(os.getpid).values()
        os.kill(victim, signal.SIGKILL)
        told = running.communicate(timeout=100)[1].decode()
        assert victim not in client.run(os.getpid).values()
        assert other in client.run(os.getpid).values()
    assert running.returncode == 0, told
    assert told.startswith("120 articles, ")
    assert told.endswith("kept in vaka.db (120 new or changed)\n")


@pytest.mark.parametrize(
    ("harm", "reason"), [("hang", "too slow"), ("die", "worker died"), ("bloat", "too much memory"), ("fail", "program error")]
)
def test_harmful_page_costs_no_other_on_a_cluster(harm: str, reason: str, client: "Client", tmp_path: Path) -> None:
    words = ["a", harm, "b"]
    assert read_words(words, client, ReportFolder(str(tmp_path))) == [("test", "a"), ("flow", reason), ("test", "b")]


def test_shard_that_waits_to_be_merged_is_not_read_again(client: "Client", tmp_path: Path) -> None:
    folder = ReportFolder(str(tmp_path))
    (shard,) = make_shards(["hang"])
    folder.write(shard.key, [Rejected("0.txt", "test", "read before")])
    assert read_words(["hang"], client, folder) == [("test", "read before")]


def test_broken_set_up_of_a_worker_ends_the_run_with_its_mend(client: "Client", tmp_path: Path) -> None:
    with pytest.raises(VakaError, match="is missing; install again"):
        read_words(["mend"], client, ReportFolder(str(tmp_path)))
    assert read_words(["a"], client, ReportFolder(str(tmp_path))) == [("test", "a")]


@pytest.mark.parametrize("harm", [b"", b"no gzip", b"\x1f\x8b\x08\x00torn"])
def test_torn_report_shard_is_as_none(harm: bytes, tmp_path: Path) -> None:
    folder = ReportFolder(str(tmp_path))
    (shard,) = make_shards(["a"])
    (tmp_path / f"{shard.key}.jsonl.gz").write_bytes(harm)
    assert folder.read(shard) is None
    assert folder.list_keys() == {shard.key}


def test_object_storage_is_a_folder_too() -> None:
    folder = ReportFolder("memory://bucket/reports")
    (shard,) = make_shards(["a"])
    folder.write(shard.key, [Rejected("0.txt", "test", "a")])
    assert folder.read(shard) == (Rejected("0.txt", "test", "a"),)
    folder.forget(folder.list_keys())
    assert (folder.read(shard), folder.list_keys()) == (None, set())


@pytest.mark.parametrize(
    ("place", "mend"),
    [("nowhere://b/x", "Protocol not known: nowhere; name another place with --shards"), ("/proc/x", "name another place")],
)
def test_folder_that_cannot_be_is_told(place: str, mend: str) -> None:
    with pytest.raises(TargetError, match=mend):
        ReportFolder(place)


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["--dask", "tcp://127.0.0.1:9"], "no scheduler of Dask answers there; start it with dask scheduler"),
        (["--dask", "nonsense"], "no scheduler of Dask answers there"),
        (["--shards", "x"], "--shards: is for --dask"),
    ],
)
def test_wrong_cluster_ends_in_a_mend_and_code_2(
    arguments: list[str], mend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    done = run_vaka("run", EXAMPLES, *arguments, folder=tmp_path)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    assert mend in done.stderr.decode()


def test_without_the_extra_the_command_to_install_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "distributed.py").write_text("raise ImportError('not there')\n")
    done = subprocess.run(
        [sys.executable, "-m", "vakanuvis", "run", EXAMPLES, "--dask", "local"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == b"vaka: --dask: needs Dask distributed; run pip install 'vakanuvis[dask]'\n"
