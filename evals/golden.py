"""The whole flow against our own gold: the example pages and what a careful reader lists in them. Always here."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from evals.pairing import Record, f1, tally
from evals.results import ROOT, Result, hash_files
from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Rejected, Report
from vakanuvis.collect import collect
from vakanuvis.flow import read

LEVELS = ("type", "dyad", "full", "quote", "speaker")
GOLDEN = ROOT / "tests" / "golden"


def score(shared: Path | None) -> Iterator[Result]:  # noqa: ARG001 (every scorer has this form)
    """One result over all example pages."""
    reports = read_examples()
    rows = [tally(gold, form(reports[gold.source])) for gold in read_golden().values()]
    digest = hash_files(*GOLDEN.glob("*.json"), *(path for path in (ROOT / "examples").iterdir() if path.suffix != ".md"))
    yield Result("golden", digest, {level: f1(rows, level) for level in LEVELS})


@cache
def read_golden() -> dict[str, Record]:
    """Our gold by name."""
    return {path.stem: msgspec.json.decode(path.read_bytes(), type=Record) for path in sorted(GOLDEN.glob("*.json"))}


@cache
def read_examples() -> dict[str, Report]:
    """The reports of the example pages by source ("examples/ajans.jsonl:2")."""
    outcomes = {}
    for page in collect([str(ROOT / "examples")]):
        assert not isinstance(page, Rejected), page
        outcome = read(page)
        assert isinstance(outcome, Report), outcome
        outcomes[page.url.removeprefix(f"{ROOT}/")] = outcome
    return outcomes


def form(report: Report) -> Record:
    """A report as the scorer sees it: through its JSON form."""
    return msgspec.json.decode(to_json(report), type=Record)
