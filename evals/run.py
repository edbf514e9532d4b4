"""Scores every layer that has gold and holds the scores against evals/floors.json.

python -m evals.run [--raise] [NAME...]: exit code 1 if a score fell under its floor or a gold set changed.
"""

import argparse
import importlib
import math
import pkgutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

import evals
from evals.results import ROOT, Result, find_shared

FLOORS = ROOT / "evals" / "floors.json"


class Floor(msgspec.Struct, forbid_unknown_fields=True):
    """The least scores on one gold set, and the SHA-256 of that gold."""

    gold: str
    least: dict[str, float]


def run_scorers(names: list[str]) -> Iterator[Result]:
    """The results of all modules of `evals` that have a `score`, or of the named ones."""
    shared = find_shared()
    print(f"gold of the project, and of {shared}" if shared else "gold of the project only: no ../shared, VAKA_SHARED not set")
    for name in sorted(module.name for module in pkgutil.iter_modules(evals.__path__)):
        if name == "run" or (names and name not in names):
            continue
        module = importlib.import_module(f"evals.{name}")
        if hasattr(module, "score"):
            started = time.perf_counter()
            yield from module.score(shared)
            print(f"  ({name} took {time.perf_counter() - started:.1f} s)")


def find_faults(result: Result, floor: Floor | None) -> list[str]:
    """What is wrong with a result: changed gold, a score under its floor, a score that is no longer given."""
    if floor is None:
        return []
    faults = []
    if floor.gold != result.gold:
        faults.append(f"{result.name}: the gold changed; judge the scores anew, then --raise or edit {FLOORS.name}")
    for level, least in floor.least.items():
        value = result.values.get(level)
        if value is None:
            faults.append(f"{result.name} {level}: has a floor and is no longer scored")
        elif value < least:
            faults.append(f"{result.name} {level}: {value:.4f} is under its floor {least}")
    return faults


def raise_floor(result: Result, floor: Floor | None) -> Floor:
    """The floor lifted to the result, three digits, rounded down; never lowered."""
    least = dict(floor.least) if floor else {}
    for level, value in result.values.items():
        least[level] = max(least.get(level, 0.0), math.floor(value * 1000) / 1000)
    return Floor(result.gold, least)


def read_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """The floors by result name."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Floor]) if path.exists() else {}


def write_floors(floors: dict[str, Floor], path: Path = FLOORS) -> None:
    """Write the floors, sorted, a value a line."""
    ordered = {name: Floor(floor.gold, dict(sorted(floor.least.items()))) for name, floor in sorted(floors.items())}
    path.write_bytes(msgspec.json.format(msgspec.json.encode(ordered), indent=1) + b"\n")


def print_result(result: Result, floor: Floor | None) -> None:
    """One line a result with floors in brackets, then its notes."""
    least = floor.least if floor else {}
    told = "  ".join(f"{level} {value:.3f} [{least.get(level, '-')}]" for level, value in result.values.items())
    print(f"{result.name:28} {told}")
    for note in result.notes:
        print(f"    {note}")


def main() -> int:
    """Score, print, compare; or lift the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these modules of evals/")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what is reached now; refuses to lower one"
    )
    options = parser.parse_args()
    floors = read_floors()
    faults: list[str] = []
    lifted = dict(floors)
    for result in run_scorers(options.names):
        floor = floors.get(result.name)
        print_result(result, floor)
        found = find_faults(result, floor)
        faults += [fault for fault in found if not (options.lift and "the gold changed" in fault)]
        lifted[result.name] = raise_floor(result, floor)
    for fault in faults:
        print(f"FLOOR {fault}", file=sys.stderr)
    if options.lift and not faults:
        write_floors(lifted)
    elif options.lift:
        print("no floor was changed: a floor is never lowered", file=sys.stderr)
    print("floors: " + (f"{len(faults)} faults" if faults else "all hold"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
