"""A phonetic key under which Turkish and other transcriptions of a name agree."""

import re
from functools import lru_cache

from vakanuvis.base.folding import fold

# Spellings of one sound, in order: "Xi" and "Şi", "Zelenskyy" and "Zelenskiy", "Choe" and "Çoe", "Wang" and "Vang".
_RULES = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\bxi\b", "si"),
        (r"sch|sh|tsch", "s"),
        (r"ch|tch|dj|j", "c"),
        (r"ph", "f"),
        (r"kh", "h"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"q|ck", "k"),
        (r"iyy?\b|yy\b|ij\b|y\b|ii\b", "i"),
        (r"y", "i"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"([a-z])\1", r"\1"),
        (r"ii+", "i"),
    )
]


@lru_cache(maxsize=16384)
def phonetic_key(name: str) -> str:
    """The folded name with its variant spellings made one, word by word: "Xi Jinping" and "Şi Cinping" -> "si cinping"."""
    key = " ".join(re.sub(r"[^a-z ]", " ", fold(name).replace("-", " ")).split())
    for pattern, sound in _RULES:
        key = pattern.sub(sound, key)
    return key
