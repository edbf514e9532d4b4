"""The table of tests/cases/tr/actors.md: who is named, of which country and sector."""

from pathlib import Path

import pytest

from pages import make_article
from vakanuvis.base.records import Actor
from vakanuvis.language import analyse
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.places import find_places

UNTOLD = "?"


def read_cases() -> list[tuple[str, str]]:
    """The rows of all tables: text, actors."""
    lines = (Path(__file__).parent / "cases" / "tr" / "actors.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [(text, actors) for text, actors in rows if text != "text"]


def show(actors: tuple[Actor, ...]) -> str:
    """The actors in the order of the text, as a case writes them; a name that nothing is known of is not shown."""
    told = [actor for actor in actors if actor.country is not None or actor.sector is not None]
    return " // ".join(f"{actor.name} = {actor.country or UNTOLD} {actor.sector or UNTOLD}" for actor in told) or "-"


@pytest.mark.parametrize(("text", "expected"), read_cases())
def test_actors_of(text: str, expected: str) -> None:
    analysis = analyse(make_article(text))
    assert show(find_actors(analysis, find_places(analysis))) == expected


def test_there_are_fifty_actor_cases() -> None:
    assert len(read_cases()) >= 50
