"""Confidence: a probability weighed from what is known while coding, and the arithmetic of its calibration."""

import pytest
from evals.confidence import Judged, find_chance_error, find_error, group

from pages import make_article, read_lines
from vakanuvis.assets.confidence_tables import ConfidenceTable, load_confidence
from vakanuvis.language import analyse
from vakanuvis.semantics.events.coding import find_merged
from vakanuvis.semantics.events.confidence import find_features, weigh
from vakanuvis.semantics.reports import find_all

CASES = {
    "Rusya Ukrayna'ya saldırdı.": {"actors named", "recipients named", "countries different", "form Fin", "own word", "told"},
    "Somali'de askeri üsse bombalı saldırı düzenlendi.": {"actors implied", "recipients implied", "countries same"},
    "Türkiye Dışişleri Bakanı Ali Kara, Irak Cumhurbaşkanı Basim Nuri ile görüştü.": {
        "recipients none",
        "countries of joint actors",
    },
}


def features_of(text: str) -> set[str]:
    analysis = analyse(make_article(text))
    (event,) = find_merged(analysis, find_all(analysis))
    (predicate,) = (predicate for predicate in analysis.predicates if predicate.span == event.trigger)
    return set(find_features(event, predicate, analysis.sentences[predicate.sentence]))


@pytest.mark.parametrize("text", CASES)
def test_circumstances_of_a_plain_sentence(text: str) -> None:
    assert features_of(text) >= CASES[text]


@pytest.mark.parametrize("text", CASES)
def test_confidence_is_a_probability(text: str) -> None:
    (event,) = read_lines(text).events
    assert 0 < event.confidence < 1


def test_weighing_adds_log_odds() -> None:
    table = ConfidenceTable(0.0, {"a": 1.0, "b": -1.0})
    assert weigh(table, ("a", "b", "unknown")) == 0.5
    assert weigh(table, ("a",)) == pytest.approx(0.731, abs=0.001)


def test_no_circumstance_settles_an_event_alone() -> None:
    assert max(map(abs, load_confidence("tr").adds.values())) < 3


@pytest.mark.parametrize(
    ("judged", "error"),
    [
        ([(0.5, True), (0.5, False)], 0.0),
        ([(0.9, False)], 0.9),
        ([(0.95, True), (0.95, True), (0.15, True), (0.15, False)], 0.2),
        ([], 0.0),
    ],
)
def test_calibration_error_in_tenths(judged: list[Judged], error: float) -> None:
    assert find_error(judged) == pytest.approx(error)


def test_tenths_count_every_event_once() -> None:
    judged = [(0.0, False), (0.999, True), (1.0, True)]
    assert [(tenth, count) for tenth, _, _, count in group(judged)] == [(0, 1), (9, 2)]


def test_many_events_leave_little_to_chance() -> None:
    assert find_chance_error([0.5] * 2000) < 0.02 < find_chance_error([0.5] * 20)
