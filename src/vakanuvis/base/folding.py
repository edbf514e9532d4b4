"""Folding of Turkish text for matching: one character in, one character out, so that offsets stay valid."""

from collections.abc import Callable

from vakanuvis.base.keeping import WORDS, Kept

_WORD = 40  # characters; words come again and again, whole texts do not
_LOWER = {"İ": "i", "I": "ı", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "}
_FOLD = {"â": "a", "î": "i", "û": "u", "ı": "i", "ş": "s", "ğ": "g", "ç": "c", "ö": "o", "ü": "u"}


def _lower(text: str) -> str:
    if text.isalpha() and "I" not in text and "İ" not in text and "ʼ" not in text:
        return text.lower()
    for letter, lowered in _LOWER.items():  # several times as fast as str.translate
        text = text.replace(letter, lowered)
    return text.lower()


def _fold(text: str) -> str:
    text = _lower(text)
    for letter, folded in _FOLD.items():
        text = text.replace(letter, folded)
    return text


class _Words(Kept[str, str]):
    """What a folding gives, kept for words: looked up without a call of Python's, which was a twentieth of an article's time."""

    def __missing__(self, text: str) -> str:
        return super().__missing__(text) if len(text) <= _WORD else self._make(text)


# The text in Turkish lower case, apostrophes and quotation marks straightened, as long as the original.
lower: Callable[[str], str] = _Words(_lower, WORDS).__getitem__
# The text in lower case without Turkish diacritics ("DIŞİŞLERİ" -> "disisleri"), as long as the original.
fold: Callable[[str], str] = _Words(_fold, WORDS).__getitem__
