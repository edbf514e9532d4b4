"""The features of an ending behind an apostrophe: "'nin" is the genitive, "'la" the instrumental."""

from functools import cache

from vakanuvis.assets.files import read_rows
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Record

_HARMONY = str.maketrans({"a": "A", "e": "A", "ı": "I", "i": "I", "u": "I", "ü": "I", "d": "D", "t": "D", "ç": "c"})

_LONGEST = 6  # letters of an ending that a case can have


class Ending(Record, frozen=True):
    """What an ending behind an apostrophe says; `pos` where it makes another part of speech ("NATO'lu": ADJ)."""

    ending: str
    case: str = "Nom"
    number: str = "Sing"
    possessive: str | None = None
    pos: str | None = None


class Stem(Record, frozen=True):
    """A word without the ending that was cut off it."""

    text: str
    ending: Ending


def cut_ending(word: str, case: str) -> Stem | None:
    """The stem of a word that the morphology does not know and that is in this case ("epizodda", Loc: "epizod")."""
    for length in range(min(_LONGEST, len(word) - 3), 0, -1):
        ending = read_suffix(word[-length:])
        if ending is not None and ending.case == case and ending.pos is None:
            return Stem(word[:-length], ending)
    return None


@cache
def read_suffix(suffix: str) -> Ending | None:
    """What the ending says (with or without its apostrophe); None for what is no Turkish ending."""
    return _endings().get(lower(suffix).lstrip("'").translate(_HARMONY))


@cache
def _endings() -> dict[str, Ending]:
    """The endings by their harmonised form; where two rows share one, the first counts."""
    table: dict[str, Ending] = {}
    for row in read_rows("languages/tr/apostrophes.tsv", Ending):
        table.setdefault(row.ending.translate(_HARMONY), row)
    return table
