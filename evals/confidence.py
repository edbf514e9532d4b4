"""Calibration of the events' confidence: of those that get .7, seven of ten should be right (type and countries)."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from evals.golden import form
from evals.pairing import Event, has_same_dyad, pair_events
from evals.results import Result, hash_files, is_held_out
from vakanuvis.base.records import Rejected
from vakanuvis.collect import collect
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret
from vakanuvis.semantics.events.coding import find_merged
from vakanuvis.semantics.events.confidence import find_features
from vakanuvis.semantics.reports import find_all

Judged = tuple[float, bool]  # a probability that was told, and whether the event is right


@dataclass(frozen=True, slots=True)
class Sample:
    """An event that was found: its article, the circumstances it is weighed by, the confidence it got, if it is right."""

    article_id: str
    features: tuple[str, ...]
    confidence: float
    is_right: bool


class Gold(msgspec.Struct, frozen=True):
    """The events of an annotated article."""

    id: str
    events: tuple[Event, ...]


def score(shared: Path | None) -> Iterator[Result]:
    """The reliability table on the articles that nothing was fitted to; no floor, for a hundred events give a noisy one."""
    if shared is None:
        return
    files = [shared / "eval" / "dev.jsonl", shared / "eval" / "dev_headlines.jsonl"]
    samples = [sample for file in files for sample in read_samples(file)]
    judged = [(sample.confidence, sample.is_right) for sample in samples if is_held_out(sample.article_id)]
    error, chance = find_error(judged), find_chance_error([told for told, _ in judged])
    note = f"expected calibration error {error:.3f} on {len(judged)} events; {chance:.3f} would come of chance alone"
    yield Result("confidence.held-out", hash_files(*files), {}, (note, *draw_table(judged)))


def read_samples(gold_file: Path) -> Iterator[Sample]:
    """The events found in the articles of a gold file; those that meet an optional one half are left out, as the scorer does."""
    lines = gold_file.read_text("utf-8").splitlines()
    golds = {gold.id: gold.events for gold in (msgspec.json.decode(line, type=Gold) for line in lines)}
    for page in collect([str(gold_file)]):
        article = page if isinstance(page, Rejected) else extract(page)
        if isinstance(article, Rejected):
            continue
        analysis = analyse(article)
        report = interpret(analysis)
        if not report.events:
            continue
        predicates = {predicate.span: predicate for predicate in analysis.predicates}
        raw = find_merged(analysis, find_all(analysis))
        found = form(report).events
        gold = golds[article.id]
        pairs = {j: i for i, j in pair_events(gold, found)}
        for number, event in enumerate(raw):
            is_right = number in pairs and has_same_dyad(gold[pairs[number]], found[number])
            if number in pairs and gold[pairs[number]].optional and not is_right:
                continue
            predicate = predicates[event.trigger]
            features = find_features(event, predicate, analysis.sentences[predicate.sentence])
            yield Sample(article.id, features, report.events[number].confidence, is_right)


def find_error(judged: Sequence[Judged]) -> float:
    """The expected calibration error in tenths: how far told and reached differ, weighed by the number of events."""
    return sum(abs(told - reached) * count for _, told, reached, count in group(judged)) / max(1, len(judged))


def find_chance_error(told: Sequence[float]) -> float:
    """The calibration error that events of a perfect confidence would show, for there are few of them: the mean of 200 draws."""
    draw = random.Random(0)  # the same numbers give the same error
    return sum(find_error([(one, draw.random() < one) for one in told]) for _ in range(200)) / 200


def group(judged: Iterable[Judged]) -> Iterator[tuple[int, float, float, int]]:
    """For each tenth that has events: its number, the mean told, the share right, the number of events."""
    tenths: dict[int, list[Judged]] = {}
    for told, is_right in judged:
        tenths.setdefault(min(9, int(told * 10)), []).append((told, is_right))
    for tenth, members in sorted(tenths.items()):
        count = len(members)
        yield tenth, sum(told for told, _ in members) / count, sum(is_right for _, is_right in members) / count, count


def draw_table(judged: Sequence[Judged]) -> Iterator[str]:
    """The reliability table as Markdown."""
    yield "| told | events | mean told | right |"
    yield "|---|---|---|---|"
    for tenth, told, reached, count in group(judged):
        yield f"| .{tenth} to {'1' if tenth == 9 else f'.{tenth + 1}'} | {count} | {told:.2f} | {reached:.2f} |"
