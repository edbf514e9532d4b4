"""Status, mode, place and day of events: the tables of tests/cases/tr/settings.md."""

from pathlib import Path

import pytest

from pages import read_lines
from vakanuvis.base.records import Event

LINES = (Path(__file__).parent / "cases" / "tr" / "settings.md").read_text("utf-8").splitlines()
ROWS = [line.strip("| ").split(" | ") for line in LINES if line.startswith("| ") and line != "| text | events |"]


def read_events(text: str) -> tuple[Event, ...]:
    """The events of a headline or of sentences."""
    return (read_lines(text) if text.endswith(".") else read_lines("Ayrıntılar birazdan.", title=text)).events


def show(event: Event) -> set[str]:
    """What a row may ask of an event."""
    return {event.type, f"{event.type}/{event.mode}", event.status, f"@{event.place_country}", f"{event.starts_on}"}


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_the_settings_of(text: str, wanted: str) -> None:
    asked = sorted(part.split() for part in wanted.split(" // ") if part != "nothing")
    events = sorted(read_events(text), key=lambda event: event.type)
    missing = [set(part) - show(event) for part, event in zip(asked, events, strict=False)]
    assert (len(events), missing) == (len(asked), [set()] * len(asked))
