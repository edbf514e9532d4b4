"""The day of an act and the term of what was signed are two things."""

import pytest

from pages import make_article
from vakanuvis.base.records import Event
from vakanuvis.language import analyse
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.events import Findings, find_events
from vakanuvis.semantics.places import find_places
from vakanuvis.semantics.quotes import find_speech

# Articles of 3 March 2026: the sentence, the day of the signing (None: not told), the term of what was signed.
CASES = {
    "Türkiye ile Irak, 2026-2027 yıllarını kapsayan bir mutabakat zaptı imzaladı.": (None, ("2026", "2027")),
    "Türkiye ile Irak, 2027-2029 yıllarında öğrenci değişimi öngören bir protokol imzaladı.": (None, ("2027", "2029")),
    "Türkiye ile Irak, dün 2026-28 yıllarını kapsayan bir protokol imzaladı.": ("2026-03-02", ("2026", "2028")),
    "Türkiye ile Irak, 2024-2025 yıllarında bir protokol imzaladı.": ("2024-01-01", ("2024", "2025")),
    "Türkiye ile Irak, dün bir protokol imzaladı.": ("2026-03-02", (None, None)),
}


def read_signing(text: str) -> Event:
    """The only SUPPORT that the sentence tells."""
    analysis = analyse(make_article(text))
    actors = find_actors(analysis)
    findings = Findings(actors, find_places(analysis), find_dates(analysis), *find_speech(analysis, actors))
    [event] = [event for event in find_events(analysis, findings) if event.agreement is not None]
    return event


@pytest.mark.parametrize(("text", "told"), CASES.items(), ids=CASES)
def test_term_of_an_agreement_is_not_the_day_of_its_signing(
    text: str, told: tuple[str | None, tuple[str | None, str | None]]
) -> None:
    event = read_signing(text)
    agreement = event.agreement
    assert agreement is not None
    day = event.starts_on.isoformat() if event.starts_on else None
    assert (day, (agreement.valid_from, agreement.valid_until)) == told
