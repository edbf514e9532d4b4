"""Fits assets/languages/tr/confidence.toml to gold: fit_confidence.py GOLD.jsonl...; writes docs/confidence.md too.

Logistic regression over the circumstances of an event, with a penalty on large odds, so that a rare frame adds little.
The reliability table in the docs is cross-validated: every event is judged by a table fitted to other articles.
Held-out articles of dev files give one number alone, the level: the rules were learned on the others, where more is right
than elsewhere. The same gold and rules give the same table.
"""

import hashlib
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.confidence import Judged, Sample, draw_table, find_error, read_samples
from evals.results import is_held_out

from vakanuvis.assets.confidence_tables import ConfidenceTable
from vakanuvis.semantics.events.confidence import weigh

ROOT = Path(__file__).resolve().parents[1]
ASSET = ROOT / "src/vakanuvis/assets/languages/tr/confidence.toml"
DOC = ROOT / "docs/confidence.md"
FOLDS = 10
PENALTIES = (1.0, 2.0, 4.0, 8.0, 16.0)
ROUNDS, STEP = 400, 0.5


def fit(samples: Sequence[Sample], penalty: float) -> ConfidenceTable:
    """The table that makes the samples most likely, less half the penalty for each squared log odds."""
    weights = dict.fromkeys(sorted({feature for sample in samples for feature in sample.features}), 0.0)
    squares = dict.fromkeys(weights, 1e-6)
    share = sum(sample.is_right for sample in samples) / len(samples)
    base, base_square = math.log(share / (1 - share)), 1e-6
    for _ in range(ROUNDS):
        table = ConfidenceTable(base, weights)
        slopes = {feature: -penalty * weight for feature, weight in weights.items()}
        base_slope = 0.0
        for sample in samples:
            error = sample.is_right - weigh(table, sample.features)
            base_slope += error
            for feature in sample.features:
                slopes[feature] += error
        base_square += base_slope**2
        base += STEP * base_slope / math.sqrt(base_square)
        for feature, slope in slopes.items():
            squares[feature] += slope**2
            weights[feature] += STEP * slope / math.sqrt(squares[feature])
    return ConfidenceTable(base, weights)


def find_level(table: ConfidenceTable, samples: Sequence[Sample]) -> float:
    """What to add to the base so that, over the samples, as much is told as is right; found by halving."""
    right = sum(sample.is_right for sample in samples)
    low, high = -3.0, 3.0
    for _ in range(40):
        middle = (low + high) / 2
        level = ConfidenceTable(table.base + middle, table.adds)
        told = sum(weigh(level, sample.features) for sample in samples)
        low, high = (low, middle) if told > right else (middle, high)
    return (low + high) / 2


def cross_validate(samples: Sequence[Sample], penalty: float) -> list[Judged]:
    """Every event judged by a table fitted to the other folds; the articles are dealt by their ids."""
    folds = [int(hashlib.sha256(sample.article_id.encode()).hexdigest(), 16) % FOLDS for sample in samples]
    judged: list[Judged] = []
    for fold in sorted(set(folds)):
        others = [sample for sample, number in zip(samples, folds, strict=True) if number != fold]
        table = fit(others, penalty)
        own = (sample for sample, number in zip(samples, folds, strict=True) if number == fold)
        judged += [(weigh(table, sample.features), sample.is_right) for sample in own]
    return judged


def find_loss(judged: Sequence[Judged]) -> float:
    """The mean squared distance of what was told from what was right (Brier)."""
    return sum((told - is_right) ** 2 for told, is_right in judged) / len(judged)


def write_asset(table: ConfidenceTable, note: str) -> None:
    """Write the table, two digits; what adds nothing is left out."""
    lines = [
        "# What each circumstance of an event adds to the log odds that it is right (semantics/events/confidence.py).",
        f"# Made by scripts/fit_confidence, do not edit. {note}",
        f"base = {table.base:.2f}",
        "",
        "[adds]",
    ]
    lines += [f'"{feature}" = {weight:.2f}' for feature, weight in sorted(table.adds.items()) if round(weight, 2)]
    ASSET.write_text("\n".join(lines) + "\n", "utf-8")


def write_doc(judged: Sequence[Judged], names: str, penalty: float, level: str) -> None:
    """Write the reliability table."""
    share = sum(is_right for _, is_right in judged) / len(judged)
    lines = [
        "# How far the confidence of an event can be trusted",
        "",
        "An event's `confidence` is the probability that a careful reader lists it too, with its type and the countries of both",
        "sides. It is weighed from what is known while coding: the frame, type, status and form of the predicate, how each side",
        "was filled, where the sentence stands, whether it is told on somebody's word (`semantics/events/confidence.py`).",
        "",
        "`scripts/fit_confidence` wrote this file and the table in `assets/languages/tr/confidence.toml` from",
        f"{names} (held-out articles left out): {len(judged)} events, {share:.2f} of them right.",
        f"Cross-validated in {FOLDS} parts by article, penalty {penalty:g}: expected calibration error {find_error(judged):.3f},",
        f"mean squared distance {find_loss(judged):.3f} (a constant {share:.2f} would have {share * (1 - share):.3f}).",
        level,
        "`scripts/floors confidence` shows it on the held-out articles.",
        "",
        *draw_table(judged),
    ]
    DOC.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Read the gold, choose the penalty by cross-validation, fit, write."""
    files = [Path(name) for name in sys.argv[1:]]
    missing = [file for file in files if not file.is_file()]
    if not files or missing:
        print(f"fit_confidence: {missing[0] if missing else 'no gold named'}: give JSON lines files of gold", file=sys.stderr)
        return 2
    read = [
        (sample, file.name.startswith("dev") and is_held_out(sample.article_id))
        for file in files
        for sample in read_samples(file)
    ]
    samples = [sample for sample, held_out in read if not held_out]
    others = [sample for sample, held_out in read if held_out]
    loss, penalty = min((find_loss(cross_validate(samples, penalty)), penalty) for penalty in PENALTIES)
    judged = cross_validate(samples, penalty)
    names = ", ".join(file.name for file in files)
    table = fit(samples, penalty)
    level = find_level(table, others) if others else 0.0
    write_asset(ConfidenceTable(table.base + level, table.adds), f"From {len(samples)} events of {names}.")
    right = sum(sample.is_right for sample in others)
    told = f"Then all log odds were shifted by {level:.2f}, for of {len(others)} events in held-out articles {right} are right."
    write_doc(judged, names, penalty, told)
    print(f"{len(samples)} events, penalty {penalty:g}, calibration error {find_error(judged):.3f}, squared distance {loss:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
