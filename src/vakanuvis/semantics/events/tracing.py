"""Tracing: how the events of an article came about, from the same run of the frames that codes them."""

from vakanuvis.base.explanations import Origin, Refusal, Telling
from vakanuvis.base.records import Analysis, Event, Participant, Predicate
from vakanuvis.semantics.events.coding import code_predicates
from vakanuvis.semantics.events.merging import is_same_act
from vakanuvis.semantics.events.scene import Findings


def trace_events(
    analysis: Analysis, findings: Findings, events: tuple[Event, ...]
) -> tuple[tuple[Telling, ...], tuple[Refusal, ...]]:
    """The tellings of the events, and the refusals of frames, both in the order of the text."""
    outcomes = tuple(code_predicates(analysis, findings))
    predicates = {predicate.span: predicate for predicate in analysis.predicates}
    tellings = [
        Telling(_number(outcome, events), outcome, _origins(outcome, predicates[outcome.trigger]))
        for outcome in outcomes
        if isinstance(outcome, Event)
    ]
    return tuple(tellings), tuple(outcome for outcome in outcomes if isinstance(outcome, Refusal))


def _number(candidate: Event, events: tuple[Event, ...]) -> int | None:
    """The number of the event that the telling went into: the one with its trigger, else the first that tells the same act."""
    fits = [number for number, event in enumerate(events) if event.type == candidate.type and event.trigger == candidate.trigger]
    same = [number for number, event in enumerate(events) if is_same_act(event, candidate)]
    return next(iter(fits + same), None)


def _origins(event: Event, predicate: Predicate) -> tuple[Origin, ...]:
    sides = (("actor", event.actors), ("recipient", event.recipients))
    return tuple(Origin(side, entry, _role(entry, event, predicate)) for side, entries in sides for entry in entries)


def _role(entry: Participant, event: Event, predicate: Predicate) -> str:
    """The role of the narrowest argument that holds the participant's words, else where they stand."""
    span = entry.span
    if span is None or not entry.text:
        return "implied"
    holders = [argument for argument in predicate.arguments if argument.span.contains(span)]
    if holders:
        return min(holders, key=lambda argument: len(argument.span)).role
    return "sentence" if event.sentence.contains(span) else "elsewhere"
