"""Folding of Turkish text for matching: one character in, one character out, so that offsets stay valid."""

_LOWER = str.maketrans({"İ": "i", "I": "ı", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
_FOLD = str.maketrans({"â": "a", "î": "i", "û": "u", "ı": "i", "ş": "s", "ğ": "g", "ç": "c", "ö": "o", "ü": "u"})


def lower(text: str) -> str:
    """The text in Turkish lower case, apostrophes and quotation marks straightened, as long as the original."""
    lowered = text.translate(_LOWER).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text.translate(_LOWER))


def fold(text: str) -> str:
    """The text in lower case without Turkish diacritics ("DIŞİŞLERİ" -> "disisleri"), as long as the original."""
    return lower(text).translate(_FOLD)


def capitalise(word: str) -> str:
    """The word with its first letter in Turkish upper case ("izmir" -> "İzmir")."""
    first = {"i": "İ", "ı": "I"}.get(word[:1], word[:1].upper())
    return first + word[1:]
