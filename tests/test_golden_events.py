"""The events of the example pages against their golden reports."""

import pytest
from evals.golden import form, read_examples, read_golden
from evals.pairing import Event, Record, pair_events

GOLDEN = read_golden()
EVENTS = [
    (name, number) for name, gold in sorted(GOLDEN.items()) for number, event in enumerate(gold.events) if not event.optional
]

# Where, when and on whose word: what the gold is silent about is not asked for.
SETTINGS = [
    (name, number, field)
    for name, number in EVENTS
    for field in ("place", "date", "reported_by")
    if getattr(GOLDEN[name].events[number], field)
]


def read(name: str) -> Record:
    """The report of an example as the scorer sees it."""
    return form(read_examples()[GOLDEN[name].source])


def show(event: Event) -> str:
    """An event as a codebook writes it."""
    sides = [" ".join(sorted(f"{side.code} {side.sector}" for side in part)) for part in (event.actors, event.recipients)]
    return f"{event.type}/{event.mode} {event.status} {sides[0]} -> {sides[1]}"


@pytest.mark.parametrize(("name", "number"), EVENTS)
def test_golden_event_is_found(name: str, number: int) -> None:
    gold, report = GOLDEN[name], read(name)
    found = dict(pair_events(gold.events, report.events))
    assert number in found, f"missing; found are {[show(event) for event in report.events]}"
    event = report.events[found[number]]
    assert show(event) == show(gold.events[number])
    assert event.agreement == gold.events[number].agreement


@pytest.mark.parametrize(("name", "number", "field"), SETTINGS)
def test_golden_event_has_its_setting(name: str, number: int, field: str) -> None:
    gold, report = GOLDEN[name], read(name)
    found = dict(pair_events(gold.events, report.events))
    assert number in found, f"missing; found are {[show(event) for event in report.events]}"
    assert getattr(report.events[found[number]], field) == getattr(gold.events[number], field)


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_no_event_is_invented(name: str) -> None:
    gold, report = GOLDEN[name], read(name)
    paired = {found for _, found in pair_events(gold.events, report.events)}
    assert [show(event) for number, event in enumerate(report.events) if number not in paired] == []


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_triggers_and_sentences_stand_in_the_article(name: str) -> None:
    report = read_examples()[GOLDEN[name].source]
    assert all(event.sentence.contains(event.trigger) for event in report.events)
