"""Lines all in capitals ("ABD'DEN İRAN'A TEPKİ"): read as if only their names had one."""

import msgspec

from vakanuvis.assets.name_lists import acronyms, capitals, country_names, first_words, nationalities, organisations, surnames
from vakanuvis.base.folding import lower
from vakanuvis.language.readings import read_word
from vakanuvis.language.words import Word

_SHORT = 3  # letters of a word that tells nothing: "PKK", "VE"
_LEAST = 3  # longer words that must stand in the line


def lower_capitals(words: list[Word]) -> list[Word]:
    """The words of a line, those of a line all in capitals in small letters but for its names and its first word."""
    if not words or not _shouts(words):
        return words
    return [
        msgspec.structs.replace(word, text=_written(word, number)) if word.kind == "word" else word
        for number, word in enumerate(words)
    ]


def _shouts(words: list[Word]) -> bool:
    """True if all words of some length are in capitals."""
    count = 0
    for word in words:
        if word.kind == "word" and len(word.text) > _SHORT:
            if not word.text.isupper():
                return False
            count += 1
    return count >= _LEAST


def _written(word: Word, number: int) -> str:
    """The word as it would be written within a line of small letters."""
    small = lower(word.text)
    if word.text in acronyms():
        return word.text
    if not number or word.suffix is not None or _is_name(word.text, small):
        return word.text[:1] + small[1:]
    return small


def _is_name(written: str, small: str) -> bool:
    """True for a known name, and for what is no word of the language."""
    if any(small in names() for names in (country_names, capitals, surnames, first_words, nationalities, organisations)):
        return True
    readings = read_word(written)
    return not readings or min(readings, key=lambda reading: reading.cost).pos == "PROPN"
