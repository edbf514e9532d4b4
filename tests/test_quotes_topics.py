"""The table of tests/cases/tr/topics.md: whom, where and which events a quote is about."""

import pytest

from test_quotes_cases import build_article, read_cases
from vakanuvis.base.records import Report
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret


def show(report: Report) -> str:
    """What the first quote or statement is about, as a case writes it."""
    about = (*report.quotes, *report.statements)[0].about
    countries = {actor.id: actor.country or "?" for actor in report.actors}
    places = {place.id: place.name for place in report.places}
    types = {event.id: event.type for event in report.events}
    named = ((countries, about.actors), (places, about.places), (types, about.events))
    return "; ".join(", ".join(known[identity] for identity in ids) or "-" for known, ids in named)


@pytest.mark.parametrize(("shows", "text", "expected"), read_cases("topics.md"))
def test_topic_case(shows: str, text: str, expected: str) -> None:
    assert show(interpret(analyse(build_article(text)))) == expected, shows
