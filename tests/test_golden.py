"""The example pages against their golden reports: what the page says of itself, its quotes, and nothing of other articles."""

import pytest
from evals.golden import form, read_examples, read_golden
from evals.pairing import has_same_speaker, pair_quotes

GOLDEN = read_golden()
NAMES = sorted(GOLDEN)


def test_every_example_has_a_golden_report() -> None:
    assert {gold.source for gold in GOLDEN.values()} == set(read_examples())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("field", ["title", "date", "section", "site", "language"])
def test_example_says_of_itself(field: str, name: str) -> None:
    gold, report = GOLDEN[name], form(read_examples()[GOLDEN[name].source])
    assert getattr(report, field) == getattr(gold, field)


@pytest.mark.parametrize("name", NAMES)
def test_example_has_the_quotes_of_its_golden_report(name: str) -> None:
    gold, report = GOLDEN[name], form(read_examples()[GOLDEN[name].source])
    assert [quote.text for quote in report.quotes] == [quote.text for quote in gold.quotes]
    assert [quote.cue for quote in report.quotes] == [quote.cue for quote in gold.quotes]


@pytest.mark.parametrize("name", NAMES)
def test_example_has_the_speakers_of_its_golden_report(name: str) -> None:
    gold, report = GOLDEN[name], form(read_examples()[GOLDEN[name].source])
    pairs = pair_quotes(gold.quotes, report.quotes)
    assert [has_same_speaker(gold.quotes[i], report.quotes[j]) for i, j in pairs] == [True] * len(gold.quotes)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_stems_from_other_articles(name: str) -> None:
    report = read_examples()[GOLDEN[name].source]
    article = report.article
    read = " ".join(article.words(paragraph.span) for paragraph in article.paragraphs)
    found = " ".join([read, *(actor.name for actor in report.actors), *(place.name for place in report.places)])
    assert [words for words in GOLDEN[name].nothing_from if words in found] == []


@pytest.mark.parametrize("name", NAMES)
def test_golden_words_stand_in_the_page(name: str) -> None:
    gold, text = GOLDEN[name], read_examples()[GOLDEN[name].source].article.text
    sides = [side for event in gold.events for side in (*event.actors, *event.recipients)]
    words = [side.text for side in sides]
    words += [word for event in gold.events for word in (event.sentence, event.trigger, event.place.text if event.place else "")]
    words += [word for quote in gold.quotes for word in (quote.text, quote.cue or "", quote.speaker_text or "")]
    assert [word for word in words if word not in text] == []
