"""The whole flow against the annotated articles and headlines of ../shared, through the scorer that lies there."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.results import Result, hash_files, is_held_out
from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Report
from vakanuvis.collect import collect
from vakanuvis.flow import read

# The foreign scorer works on parsed JSON, and so does this module.
Article = dict[str, Any]


def score(shared: Path | None) -> Iterator[Result]:
    """The scores on each set, and on its held-out and its worked-on part apart."""
    if shared is None:
        return
    scorer = _load_scorer(shared)
    for name in ("dev", "dev_headlines"):
        gold_file = shared / "eval" / f"{name}.jsonl"
        gold = {article["id"]: article for article in map(json.loads, gold_file.read_text("utf-8").splitlines())}
        reports = _read_reports(gold_file)
        rows = {key: scorer.tally(article, reports.get(key, {})) for key, article in gold.items()}
        yield Result(
            f"events.{name}", hash_files(gold_file), _levels(scorer, list(rows.values())), tuple(_notes(scorer, gold, rows))
        )
        for part, wanted in (("held-out", True), ("worked-on", False)):
            chosen = {key: row for key, row in rows.items() if is_held_out(key) is wanted}
            notes = tuple(_notes(scorer, {key: gold[key] for key in chosen}, chosen))
            yield Result(f"events.{name}.{part}", hash_files(gold_file), _levels(scorer, list(chosen.values())), notes)


def _load_scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _read_reports(gold_file: Path) -> dict[str, Article]:
    """The reports as JSON objects by id; the gold's own events in the input are passed over by the reader."""
    outcomes = (page if not hasattr(page, "body") else read(page) for page in collect([str(gold_file)]))
    return {outcome.article.id: json.loads(to_json(outcome)) for outcome in outcomes if isinstance(outcome, Report)}


def _levels(scorer: Any, rows: list[Any]) -> dict[str, float]:
    counts = [row[0] for row in rows]
    return {level: scorer.total(counts, level)[2] for level in scorer.LEVELS}


def _notes(scorer: Any, gold: dict[str, Article], rows: dict[str, Any]) -> Iterator[str]:
    """Precision and recall, the attributes of events of the right type, and what is found where nothing is."""
    counts = [row[0] for row in rows.values()]
    for level in scorer.LEVELS:
        precision, recall, _ = scorer.total(counts, level)
        yield f"{level} precision {precision:.3f} recall {recall:.3f}"
    hits: dict[str, list[bool]] = {}
    for _, attributes, _ in rows.values():
        for name, right in attributes:
            hits.setdefault(name, []).append(right)
    yield "given the right type: " + ", ".join(f"{name} {sum(v) / len(v):.3f} of {len(v)}" for name, v in sorted(hits.items()))
    quiet = [key for key, article in gold.items() if not article["events"]]
    yield f"{len(quiet)} articles without events: {sum(rows[key][0]['type'][2] for key in quiet)} events found there"
