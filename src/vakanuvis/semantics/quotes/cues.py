"""Reporting words of a period: "dedi", "ifadelerini kullandı", "belirten", "öne sürüldü", by the tables of speech.toml."""

import msgspec

from vakanuvis.assets.speech_tables import Reporting, Speech
from vakanuvis.semantics.quotes.periods import Period, Word


class Cue(msgspec.Struct, frozen=True, gc=False):
    """Reporting words `first`..`last` of a period; `form` is finite, relative, converb or nominal.

    `reports` is True for words that take a clause ("-dığını söyledi"), `passive` where the speaker is not the subject.
    """

    first: int
    last: int
    form: str
    passive: bool
    reports: bool


def find_cues(period: Period, speech: Speech) -> list[Cue]:
    """The cues of a period, in order; none overlap: "değerlendirmesini yaptı" takes the place of "değerlendirmesini"."""
    cues: list[Cue] = []
    for number, word in enumerate(period.words):
        if not word.heard.forms:
            continue
        cue = _read(period.words, number, speech)
        if cue is not None:
            while cues and cues[-1].last >= cue.first:
                cues.pop()
            cues.append(cue)
    return cues


def _read(words: tuple[Word, ...], number: int, speech: Speech) -> Cue | None:
    """The cue that ends at this word, if any."""
    for form, reportings in words[number].heard.forms:
        for reporting in reportings:
            first = _match_before(words, number, reporting, speech)
            if first is not None:
                return Cue(first, number, form, reporting.passive, reporting.reports)
    return None


def _match_before(words: tuple[Word, ...], number: int, reporting: Reporting, speech: Speech) -> int | None:
    """The number of the first word of the phrase that ends here, if the words before the verb are those of the phrase."""
    place = number
    for wanted in reversed(reporting.before):
        place -= 1
        while place > 0 and words[place].text in speech.between:
            place -= 1
        if place < 0 or words[place].text != wanted:
            return None
    return place
