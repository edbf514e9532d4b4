"""The parses of a Turkish word form, as akana gives them, with what akana lacks mended: -meli, -dikce, -elim, -in."""

from functools import cache, lru_cache

import akana
import msgspec

from vakanuvis.base.records import Record

_CACHED = 50_000  # stems: the derivations of a word are cut off it by parsing its beginnings again and again
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
    if word.endswith(("lım", "lim")):
        parses += [_add(parse, "A1pl") for parse in _analyse(word[:-3]) if parse.morphemes[-1] == "Opt"]
    elif word.endswith(("ın", "in", "un", "ün")):
        stem = word[:-3] if word[-3:-2] == "y" else word[:-2]
        parses += [_add(parse, "A2pl") for parse in _analyse(stem) if parse.morphemes[-1] in ("A2sg", "Neg")]
    return tuple(parses)


def _analyse(word: str) -> list[Parse]:
    """akana's parses."""
    return [msgspec.convert(parse, Parse) for parse in _morphology().analyze(word)]


def _mend(parse: Parse) -> Parse:
    """The parse with the endings that akana takes apart put together."""
    morphemes = parse.morphemes
    for number in range(len(morphemes) - 1):
        mended = _MENDS.get((morphemes[number], morphemes[number + 1]))
        if mended is not None:
            return msgspec.structs.replace(parse, morphemes=morphemes[:number] + mended + morphemes[number + 2 :])
    return parse


def _add(parse: Parse, morpheme: str) -> Parse:
    """The parse with one more morpheme."""
    return msgspec.structs.replace(parse, morphemes=(*parse.morphemes, morpheme))


@cache
def _morphology() -> akana.Morphology:
    """akana's analyser; it takes 0.1 s to load."""
    return akana.Morphology()
