"""The round of a row of talks: "diyaloğun ikinci turu" makes a meeting round-2."""

from functools import cache

from vakanuvis.assets.files import read_toml
from vakanuvis.assets.ontology_tables import Asset
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Sentence


class RoundWords(Asset, frozen=True):
    """Words for a round, and ordinal numbers in words."""

    rounds: tuple[str, ...]
    ordinals: dict[str, int]


@cache
def _words() -> RoundWords:
    return read_toml("languages/tr/rounds.toml", RoundWords)


def find_rounds(sentence: Sentence) -> tuple[str, ...]:
    """The rounds that a sentence names, as contexts ("round-2")."""
    known = _words()
    pairs = zip(sentence.tokens, sentence.tokens[1:], strict=False)
    numbers = [_number(before.text) for before, token in pairs if token.lemma in known.rounds]
    return tuple(f"round-{number}" for number in numbers if number is not None)


def _number(text: str) -> int | None:
    digits = text.removesuffix(".")
    return int(digits) if digits.isdecimal() and len(digits) < 3 else _words().ordinals.get(lower(text))
