"""Floors: they hold a score, refuse to be lowered, and see that the gold is the same."""

from pathlib import Path

import pytest
from evals.results import Result
from evals.run import Floor, find_faults, raise_floor, read_floors, write_floors

FLOOR = Floor("gold-1", {"type": 0.8, "full": 0.5})


@pytest.mark.parametrize(
    ("shows", "gold", "values", "fault"),
    [
        ("as good as the floor", "gold-1", {"type": 0.8, "full": 0.5}, []),
        ("better", "gold-1", {"type": 0.9, "full": 0.6}, []),
        ("a score without a floor", "gold-1", {"type": 0.8, "full": 0.5, "quote": 0.1}, []),
        ("a drop", "gold-1", {"type": 0.79, "full": 0.5}, ["x type: 0.7900 is under its floor 0.8"]),
        ("a score that is gone", "gold-1", {"type": 0.8}, ["x full: has a floor and is no longer scored"]),
        (
            "other gold",
            "gold-2",
            {"type": 0.8, "full": 0.5},
            ["x: the gold changed; judge the scores anew, then --raise or edit floors.json"],
        ),
    ],
)
def test_floor_holds(shows: str, gold: str, values: dict[str, float], fault: list[str]) -> None:
    assert find_faults(Result("x", gold, values), FLOOR) == fault, shows


def test_raising_never_lowers() -> None:
    lifted = raise_floor(Result("x", "gold-1", {"type": 0.9, "full": 0.3, "quote": 0.12345}), FLOOR)
    assert lifted == Floor("gold-1", {"type": 0.9, "full": 0.5, "quote": 0.123})


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    write_floors({"x": FLOOR}, tmp_path / "floors.json")
    assert read_floors(tmp_path / "floors.json") == {"x": FLOOR}


def test_no_floors_are_no_floors(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "floors.json") == {}
