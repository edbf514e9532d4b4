"""The parses of a Turkish word form as akana gives them; what akana lacks is mended: -meli, -dikce here, the rest in mends.py."""

from collections.abc import Iterator
from functools import cache, lru_cache

import akana
import msgspec

from vakanuvis.base.records import Record
from vakanuvis.language.mends import STAND_IN, Mend, find_mends

_CACHED = 8_192  # stems: the derivations of a word are cut off it by parsing its beginnings again and again
_LONGEST_WORD = 60  # characters; akana's time grows with the length, and no longer Turkish word is known from news
_MENDS = {
    ("ActN", "With"): ("Nec",),  # "yapmalı"
    ("PastPart", "Ly"): ("AsLongAs",),  # "geldikçe"
}


class Parse(Record, frozen=True):
    """A parse: `lemma` as in the dictionary, `root` the verb's stem, akana's parts of speech and morphemes."""

    lemma: str
    root: str
    primary_pos: str
    secondary_pos: str
    morphemes: tuple[str, ...]


@lru_cache(_CACHED)
def parse_word(word: str) -> tuple[Parse, ...]:
    """The parses of a word in lower case, in akana's order; none of what it does not know."""
    if not 0 < len(word) <= _LONGEST_WORD:
        return ()
    parses = [_mend(parse) for parse in _analyse(word)]
    for mend in find_mends(word):
        parses += _mended(mend)
    return tuple(parses)


def _analyse(word: str) -> list[Parse]:
    """akana's parses."""
    return msgspec.convert(_morphology().analyze(word), list[Parse])


def _mend(parse: Parse) -> Parse:
    """The parse with the endings that akana takes apart put together."""
    morphemes = parse.morphemes
    if "ActN" not in morphemes and "PastPart" not in morphemes:
        return parse
    for number in range(len(morphemes) - 1):
        mended = _MENDS.get((morphemes[number], morphemes[number + 1]))
        if mended is not None:
            return msgspec.structs.replace(parse, morphemes=morphemes[:number] + mended + morphemes[number + 2 :])
    return parse


def _mended(mend: Mend) -> Iterator[Parse]:
    """The parses that a rule makes of those of the word that it names."""
    tails = {parse.morphemes[1:] for parse in _analyse(mend.tail) if parse.primary_pos == "Verb"} if mend.tail else {()}
    for parse in dict.fromkeys(_analyse(mend.known)):
        if mend.lemma:
            if parse.root == STAND_IN:
                yield msgspec.structs.replace(parse, lemma=mend.lemma, root=mend.lemma)
        elif parse.primary_pos == "Verb" and parse.morphemes[-1] in mend.ends:
            kept = parse.morphemes[: len(parse.morphemes) - mend.cut] + mend.added
            yield from (msgspec.structs.replace(parse, morphemes=kept + tail) for tail in sorted(tails))


@cache
def _morphology() -> akana.Morphology:
    """akana's analyser; it takes 0.1 s to load."""
    return akana.Morphology()
