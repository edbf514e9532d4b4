"""Folding of Turkish text for matching: one character in, one character out, so that offsets stay valid."""

from functools import lru_cache

_WORD = 40  # characters; words come again and again, whole texts do not
_CACHED = 100_000
_LOWER = str.maketrans({"İ": "i", "I": "ı", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
_FOLD = str.maketrans({"â": "a", "î": "i", "û": "u", "ı": "i", "ş": "s", "ğ": "g", "ç": "c", "ö": "o", "ü": "u"})


def lower(text: str) -> str:
    """The text in Turkish lower case, apostrophes and quotation marks straightened, as long as the original."""
    return _lower_word(text) if len(text) <= _WORD else _lower(text)


def _lower(text: str) -> str:
    lowered = text.translate(_LOWER).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text.translate(_LOWER))


@lru_cache(_CACHED)
def _lower_word(word: str) -> str:
    return _lower(word)


def fold(text: str) -> str:
    """The text in lower case without Turkish diacritics ("DIŞİŞLERİ" -> "disisleri"), as long as the original."""
    return _fold_word(text) if len(text) <= _WORD else _lower(text).translate(_FOLD)


@lru_cache(_CACHED)
def _fold_word(word: str) -> str:
    return _lower_word(word).translate(_FOLD)


def capitalise(word: str) -> str:
    """The word with its first letter in Turkish upper case ("izmir" -> "İzmir")."""
    first = {"i": "İ", "ı": "I"}.get(word[:1], word[:1].upper())
    return first + word[1:]
