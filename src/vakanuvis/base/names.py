"""Forms of Turkish names: the -li adjective of a place, stems of an inflected name."""

from functools import lru_cache

from vakanuvis.base.folding import fold, lower

_VOWELS = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
# Case, possessive and plural endings in folded letters; at most two are stripped ("Bakanlığının", "İranlılara").
_ENDINGS = frozenset(
    (  # noqa: SIM905 (a table of 70 endings reads better so)
        "lerinin larinin lerine larina lerini larini lerinde larinda lerinden larindan leriyle lariyla lerin larin lere lara "
        "leri lari lerde larda lerden lardan lerle larla ler lar sinin sine sini sinde sinden siyle nin nun dan den tan ten "
        "nda nde ndan nden yla yle nca nce da de ta te na ne ni nu ya ye yi yu la le ca ce in un si su a e i u"
    ).split()
)
_LAST = frozenset(ending[-1] for ending in _ENDINGS)


def harmonise(name: str) -> str:
    """The adjective of a place name by vowel harmony: "İran" -> "İranlı", "Güney Kore" -> "Güney Koreli"."""
    vowels = [letter for letter in lower(name) if letter in _VOWELS]
    return name + "l" + _VOWELS[vowels[-1] if vowels else "i"]


@lru_cache(maxsize=4_096)
def stems(word: str) -> tuple[str, ...]:
    """The folded word and what is left of it when endings are stripped, the longest first; never shorter than three letters."""
    word = fold(word)
    found = [word]
    for known in found[:]:
        _strip(known, found)
    for known in found[1:4]:
        _strip(known, found)
    return tuple(dict.fromkeys(_soften(found)))


def _strip(word: str, found: list[str]) -> None:
    if word[-1:] not in _LAST:
        return
    for size in range(1, 8):
        if len(word) - size >= 3 and word[-size:] in _ENDINGS:
            found.append(word[:-size])


def _soften(found: list[str]) -> list[str]:
    """Add stems with their hard consonant: folded "bakanlig" -> "bakanlik", "muhalefed" -> "muhalefet"."""
    hard = {"g": "k", "d": "t", "b": "p", "c": "c"}
    return [form for stem in found for form in (stem, stem[:-1] + hard.get(stem[-1], stem[-1]))]
