"""The page dump of ../shared/seed: what its record must hold, and that it holds nothing of the foreign headlines."""

from functools import cache

import msgspec
import pytest
from evals.golden import form
from evals.pairing import Event, Record, Side, has_same_speaker, pair_events, pair_quotes
from evals.results import find_shared

from vakanuvis.base.records import Page, Report
from vakanuvis.collect import collect
from vakanuvis.flow import read

SHARED = find_shared()
pytestmark = pytest.mark.skipif(SHARED is None, reason="no ../shared beside the project, VAKA_SHARED not set")


@cache
def read_seed() -> Report:
    """The report of the seed page."""
    assert SHARED is not None
    page = next(collect([str(SHARED / "seed" / "lavrov-choe.txt")]))
    assert isinstance(page, Page)
    report = read(page)
    assert isinstance(report, Report)
    return report


@cache
def read_expected() -> Record:
    """What is expected of it."""
    assert SHARED is not None
    return msgspec.json.decode((SHARED / "seed" / "expected.json").read_bytes(), type=Record)


def show_sides(sides: tuple[Side, ...]) -> set[tuple[str | None, str | None]]:
    """Codes and sectors of a side."""
    return {(side.code, side.sector) for side in sides}


def find_event(number: int) -> tuple[Event, Event]:
    """The expected event of that number and the found one that pairs with it."""
    expected, found = read_expected().events, form(read_seed()).events
    pairs = dict(pair_events(expected, found))
    assert number in pairs, f"missing: {expected[number].type}; found are {[event.type for event in found]}"
    return expected[number], found[pairs[number]]


@pytest.mark.parametrize("field", ["title", "section", "language", "published_at"])
def test_seed_says_of_itself(field: str) -> None:
    assert getattr(form(read_seed()), field) == getattr(read_expected(), field)


def test_seed_has_both_quotes_with_speaker_and_cue() -> None:
    expected, found = read_expected().quotes, form(read_seed()).quotes
    pairs = pair_quotes(expected, found)
    assert [quote.text for quote in found] == [quote.text for quote in expected]
    assert [found[j].cue for _, j in pairs] == [expected[i].cue for i, _ in pairs]
    assert [has_same_speaker(expected[i], found[j]) for i, j in pairs] == [True, True]


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_seed_event_has_its_kind_and_sides(number: int) -> None:
    expected, found = find_event(number)
    assert (found.type, found.mode, found.status) == (expected.type, expected.mode, expected.status)
    assert show_sides(found.actors) == show_sides(expected.actors)
    assert show_sides(found.recipients) == show_sides(expected.recipients)


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_seed_event_names_its_persons_in_full(number: int) -> None:
    expected, found = find_event(number)
    wanted = {side.name for side in (*expected.actors, *expected.recipients) if side.name}
    assert wanted <= {side.name for side in (*found.actors, *found.recipients)}


def test_seed_visit_took_place_in_wonsan() -> None:
    expected, found = find_event(0)
    assert found.place == expected.place


def test_seed_agreement_has_instrument_subject_and_years() -> None:
    expected, found = find_event(1)
    assert found.agreement == expected.agreement


def test_seed_support_stands_on_the_speakers_word() -> None:
    expected, found = find_event(2)
    assert found.reported_by == expected.reported_by


def test_nothing_of_the_seed_stems_from_foreign_headlines() -> None:
    report = read_seed()
    article = report.article
    read_words = " ".join(article.words(paragraph.span) for paragraph in article.paragraphs)
    found = " ".join([read_words, *(actor.name for actor in report.actors), *(place.name for place in report.places)])
    assert [words for words in read_expected().nothing_from if words in found] == []
