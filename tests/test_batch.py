"""Shards, ledger and workers: order, deaths, hangs, bloat."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from misreading import misread
from vakanuvis.base.errors import TargetError, VakaError
from vakanuvis.base.records import Page, Rejected
from vakanuvis.batch import Counts, Guard, Ledger, read_shards, split_shards
from vakanuvis.batch.progress import describe

GUARD = Guard(seconds=1.0, megabytes=1500)
PLAIN = [f"page {number}" for number in range(150)]


def make_pages(words: Sequence[str]) -> list[Page | Rejected]:
    """A page for each string."""
    return [Page(f"{number}.txt", text.encode(), "text/plain", f"{number}.txt") for number, text in enumerate(words)]


def read_words(words: Sequence[str], *, workers: int = 2) -> list[tuple[str, str]]:
    """Stage and reason of each outcome."""
    shards = split_shards(make_pages(words), "1")
    found = read_shards(shards, workers=workers, guard=GUARD, read_page=misread)
    return [(outcome.stage, outcome.reason) for _, outcomes in found for outcome in outcomes if isinstance(outcome, Rejected)]


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_outcomes_come_in_the_order_of_the_pages(workers: int) -> None:
    assert read_words(PLAIN, workers=workers) == [("test", words) for words in PLAIN]


@pytest.mark.parametrize(
    ("harm", "reason"),
    [("hang", "too slow"), ("die", "worker died"), ("bloat", "too much memory"), ("fail", "program error")],
)
@pytest.mark.parametrize("place", [0, 70, 149])
def test_harmful_page_is_refused_and_costs_no_other(harm: str, reason: str, place: int) -> None:
    words = [*PLAIN[:place], harm, *PLAIN[place + 1 :]]
    expected = [("test", word) for word in words]
    expected[place] = ("flow", reason)
    assert read_words(words) == expected


def test_worker_that_died_for_another_reason_costs_only_a_retry(tmp_path: Path) -> None:
    words = ["a", f"die once {tmp_path / 'mark'}", "b"]
    assert read_words(words) == [("test", word) for word in words]


@pytest.mark.parametrize(("kept", "replaced"), [(1, True), (5000, False)])
def test_worker_that_holds_too_much_behind_its_pages_is_replaced(kept: int, replaced: bool) -> None:
    shards = list(split_shards(make_pages(["process"] * 50), "1"))
    portions = sum(-(-len(shard.pages) // 8) for shard in shards)  # 8 pages are handed to a worker at once
    found = read_shards(shards, workers=1, guard=Guard(1.0, 1500, kept), read_page=misread)
    processes = {outcome.reason for _, outcomes in found for outcome in outcomes if isinstance(outcome, Rejected)}
    assert len(processes) == (portions if replaced else 1)


def test_nothing_but_harmful_pages_ends() -> None:
    assert (
        read_words(["die", "bloat", "die", "fail"] * 3)
        == [
            ("flow", "worker died"),
            ("flow", "too much memory"),
            ("flow", "worker died"),
            ("flow", "program error"),
        ]
        * 3
    )


def test_refused_pages_keep_their_place() -> None:
    pages = make_pages(["a", "b", "c"])
    pages[1] = Rejected("x.gz", "collect", "broken gzip")
    ((_, outcomes),) = read_shards(split_shards(pages, "1"), workers=1, guard=GUARD, read_page=misread)
    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Rejected)] == ["a", "broken gzip", "c"]


def test_broken_set_up_ends_the_run_with_its_mend() -> None:
    with pytest.raises(VakaError, match="is missing; install again"):
        read_words(["a", "mend", "b"])


def test_one_page_more_changes_only_its_shard() -> None:
    pages = make_pages(PLAIN * 10)
    more = [*pages[:700], Page("new.txt", b"new", "text/plain", "new.txt"), *pages[700:]]
    old, new = ([shard.key for shard in split_shards(made, "1")] for made in (pages, more))
    assert len(old) > 20
    assert len(set(new) - set(old)) <= 3


def test_key_follows_words_and_version() -> None:
    keys = {
        shard.key
        for words, version in [("a", "1"), ("b", "1"), ("a", "2")]
        for shard in split_shards(make_pages([words]), version)
    }
    assert len(keys) == 3


def test_ledger_knows_what_its_runs_did(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "l", runs={"r"})
    ledger.add("s", "r", Counts(pages=3, rejected={"empty": 1}))
    ledger.close()
    again, elsewhere = Ledger(tmp_path / "l", runs={"r"}), None
    assert (again.find("s"), again.find("t")) == (Counts(pages=3, rejected={"empty": 1}), None)
    again.close()
    elsewhere = Ledger(tmp_path / "l", runs={"of another database"})
    assert elsewhere.find("s") is None
    elsewhere.close()


def test_line_torn_by_a_kill_is_cut_off(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "l", runs={"r"})
    ledger.add("s", "r", Counts(pages=3))
    ledger.close()
    whole = (tmp_path / "l").read_bytes()
    (tmp_path / "l").write_bytes(whole + whole[:20])
    Ledger(tmp_path / "l", runs={"r"}).close()
    assert (tmp_path / "l").read_bytes() == whole


def test_ledger_in_use_or_of_other_text_is_told(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "l", runs=())
    with pytest.raises(TargetError, match="another run is using this ledger"):
        Ledger(tmp_path / "l", runs=())
    ledger.close()
    (tmp_path / "l").write_text("Dear diary\n")
    with pytest.raises(TargetError, match=r"l:1: no line of a ledger .*; move the file away"):
        Ledger(tmp_path / "l", runs=())


@pytest.mark.parametrize(
    ("old", "new", "total", "seconds", "line"),
    [
        (0, 500, 2000, 10.0, "500 of 2000 pages, 50 pages/s, 30 s left"),
        (1000, 100, 2000, 10.0, "1100 of 2000 pages, 10 pages/s, 2 min left"),
        (0, 100, 100_000, 10.0, "100 of 100000 pages, 10 pages/s, 2 h 46 min left"),
        (0, 500, None, 10.0, "500 pages, 50 pages/s"),
        (5, 0, 10, 0.0, "5 of 10 pages, 0 pages/s"),
    ],
)
def test_progress_tells_rate_and_time_left(old: int, new: int, total: int | None, seconds: float, line: str) -> None:
    assert describe(old, new, total, seconds) == line
