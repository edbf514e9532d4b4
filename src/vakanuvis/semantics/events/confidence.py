"""Confidence of an event: the probability that a careful reader lists it too, with its type and the countries of both sides."""

import math

from vakanuvis.assets.confidence_tables import ConfidenceTable, load_confidence
from vakanuvis.base.records import Event, Participant, Predicate, Sentence

EARLY = 3  # paragraphs after title and lead in which the news itself stands
SURE = 0.5  # what the coder itself trusts less is only recalled


def confidence_of(event: Event, predicate: Predicate, sentence: Sentence) -> float:
    """The probability that the event is right, by the calibrated table, three digits; `predicate` states it in `sentence`."""
    return round(weigh(load_confidence("tr"), find_features(event, predicate, sentence)), 3)


def weigh(table: ConfidenceTable, features: tuple[str, ...]) -> float:
    """The probability that the circumstances give together."""
    odds = table.base + sum(table.adds.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-odds))


def find_features(event: Event, predicate: Predicate, sentence: Sentence) -> tuple[str, ...]:
    """The circumstances of an event that its confidence is weighed by."""
    return (
        f"frame {event.by}",
        f"type {event.type}",
        f"status {event.status}",
        f"form {predicate.form}",
        f"actors {_filling(event.actors, event)}",
        f"recipients {_filling(event.recipients, event)}",
        f"countries {_countries(event)}",
        f"stands in {_position(sentence)}",
        "told" if event.confidence >= SURE else "recalled",
        "own word" if event.reported_by is None else "reported",
    )


def _filling(side: tuple[Participant, ...], event: Event) -> str:
    """How a side was filled: by words of the sentence, by words elsewhere, by implication, or not at all."""
    if not side:
        return "none"
    if side[0].span is None or not side[0].text:
        return "implied"
    return "named" if event.sentence.contains(side[0].span) else "elsewhere"


def _countries(event: Event) -> str:
    sides = [{entry.code for entry in side} for side in (event.actors, event.recipients) if side]
    if len(sides) < 2:
        return "of one side" if len(sides[0]) < 2 else "of joint actors"
    return "same" if sides[0] & sides[1] else "different"


def _position(sentence: Sentence) -> str:
    if sentence.kind != "body":
        return sentence.kind
    return "early body" if sentence.paragraph <= EARLY else "later body"
