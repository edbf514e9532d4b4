"""The tables of tests/cases/tr/contexts.md: what a title and its lead are about; and the rounds of talks."""

from pathlib import Path

import pytest

from pages import make_article, read_lines
from vakanuvis.assets.context_tables import ContextWords
from vakanuvis.assets.files import read_toml
from vakanuvis.language import analyse
from vakanuvis.semantics.contexts import find_contexts

MISSED = "Vergi kanun teklifi Meclis Genel Kurulunda kabul edildi"
TABLES = read_toml("languages/tr/contexts.toml", dict[str, ContextWords])


def read_cases() -> list[tuple[str, str, str]]:
    """The rows of all tables: title, lead, contexts."""
    lines = (Path(__file__).parent / "cases" / "tr" / "contexts.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [(title, lead, contexts) for title, lead, contexts in rows if title != "title"]


def mark_missed(case: tuple[str, str, str]) -> object:
    """The case, expected to fail if it stands under "Not yet right"."""
    return pytest.param(*case, marks=[pytest.mark.xfail(reason="a word that comes once")] if case[0] == MISSED else [])


@pytest.mark.parametrize(("title", "lead", "expected"), [mark_missed(case) for case in read_cases()])
def test_contexts_case(title: str, lead: str, expected: str) -> None:
    assert (" ".join(find_contexts(analyse(make_article(lead, title=title)))) or "-") == expected


def test_there_are_eighty_context_cases() -> None:
    assert len(read_cases()) >= 80


@pytest.mark.parametrize("context", TABLES)
def test_context_has_thirty_words(context: str) -> None:
    assert len({*TABLES[context].strong, *TABLES[context].plain}) >= 30


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        (
            "Dışişleri Bakanı Ali Kara, diyaloğun ikinci turu için geldiği Paris'te Fransız mevkidaşı Luc Arnaud ile görüştü.",
            ["round-2"],
        ),
        ("Türkiye ile Mısır, müzakerelerin 3. turunda bir araya geldi.", ["round-3"]),
        ("Türkiye ile Mısır, Kahire'de bir araya geldi.", []),
    ],
)
def test_round_of_talks_is_a_context_of_the_meeting(text: str, contexts: list[str]) -> None:
    events = read_lines(text).events
    assert [name for event in events for name in event.contexts if name.startswith("round-")] == contexts


def test_events_carry_the_contexts_of_their_article() -> None:
    report = read_lines("Rus ordusu, askerlerle Ukrayna'ya saldırdı.", title="Rus ordusu füzelerle Ukrayna'ya saldırdı")
    assert {event.contexts for event in report.events} == {("military",)}
