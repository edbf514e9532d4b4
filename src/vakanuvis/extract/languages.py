"""The language of a text: tr, en, or another that is refused."""

import re
from functools import cache

import py3langid

from vakanuvis.assets.files import read_lines
from vakanuvis.extract.vocabulary import fold_line

SUPPORTED = ("tr", "en")
# Neighbours that short texts are mistaken for; py3langid chooses among these only.
_CANDIDATES = [
    "tr",
    "en",
    "az",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "ru",
    "ar",
    "fa",
    "ku",
    "el",
    "bg",
    "sq",
    "ro",
    "hi",
    "bn",
    "ur",
    "zu",
    "xh",
    "sw",
    "af",
    "uk",
    "pl",
    "pt",
    "ka",
    "hy",
    "kk",
    "he",
    "zh",
    "ja",
]
_WORD = re.compile(r"[^\W\d_]+")
_TURKISH = re.compile("[ğıİ]")


def identify_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None for a text without words."""
    sample = fold_line(text[:2000])
    words = _WORD.findall(sample)
    if not words:
        return None
    letters = sum(len(word) for word in words)
    # Azerbaijani is written with a schwa in every third word, Turkish never: one in a hundred letters decides.
    if sample.count("ə") > letters / 100:
        return "az"
    shares = {language: sum(map(_load_function_words(language).__contains__, words)) / len(words) for language in SUPPORTED}
    best = max(SUPPORTED, key=lambda language: shares[language])
    # Function words are every sixth word of Turkish news and every third of English ones: no classifier is needed then.
    if len(words) >= 20 and shares[best] > 0.08 and shares[best] > 3 * min(shares.values()):
        return best
    # These letters stand in every fourth word of Turkish, and elsewhere but in names: a fifth of all articles need no classifier.
    if shares[best] == shares["tr"] and len(_TURKISH.findall(text[:2000])) > len(words) / 10:
        return "tr"
    # The classifier takes a Turkish headline for English or Dutch, which have none of these letters.
    if len(words) < 20 and _TURKISH.search(text[:2000]):
        return "tr"
    return _classify(sample)


@cache
def _load_function_words(language: str) -> frozenset[str]:
    return frozenset(map(fold_line, read_lines(f"languages/{language}/function_words.txt")))


def _classify(sample: str) -> str:
    language, _score = py3langid.classify(sample)
    return str(language)


py3langid.set_languages(_CANDIDATES)
