"""The tokens of a sentence: words with lemma, part of speech and features, chosen among the readings of each word."""

import msgspec

from vakanuvis.base.folding import lower
from vakanuvis.base.records import Features, Token
from vakanuvis.language.parses import Reading, read_word
from vakanuvis.language.suffixes import read_suffix
from vakanuvis.language.words import Word

_CASE_OF_FINAL_VERB = 3.0  # how much likelier a finite verb is at the end of a sentence than elsewhere


def read_tokens(text: str, words: list[Word]) -> tuple[Token, ...]:
    """The tokens of a Turkish sentence's words."""
    last = max((i for i, word in enumerate(words) if word.kind == "word"), default=-1)
    first = next((i for i, word in enumerate(words) if word.kind == "word"), -1)
    return tuple(_token(text, word, is_first=number == first, is_last=number == last) for number, word in enumerate(words))


def plain_tokens(text: str, words: list[Word]) -> tuple[Token, ...]:
    """The tokens of a sentence in a language without morphology: lemma is the lower-case word, capitals are PROPN."""
    return tuple(_plain(text, word) for word in words)


def _plain(text: str, word: Word) -> Token:
    """A token without morphology."""
    written = text[word.span.start : word.span.end]
    return Token(word.span, written, written.lower(), _shape_pos(written, word.kind), Features(), word.suffix)


def _shape_pos(written: str, kind: str) -> str:
    """The part of speech that the form alone tells."""
    if kind == "mark":
        return "PUNCT"
    if kind == "number":
        return "NUM"
    return "PROPN" if written[:1].isupper() else "X"


def _token(text: str, word: Word, *, is_first: bool, is_last: bool) -> Token:
    """The token of one word."""
    written = text[word.span.start : word.span.end]
    if word.kind == "mark":
        return Token(word.span, written, written, "PUNCT", Features())
    if word.kind != "word" or word.suffix is not None:
        return _named(text, word, written)
    readings = read_word(written)
    if not readings:
        pos = "PROPN" if written[:1].isupper() else "NOUN"
        return Token(word.span, written, lower(written), pos, Features(case="Nom", number="Sing"))
    reading = min(readings, key=lambda reading: _cost(reading, written, is_first=is_first, is_last=is_last))
    return Token(word.span, written, reading.lemma, reading.pos, reading.features)


def _cost(reading: Reading, written: str, *, is_first: bool, is_last: bool) -> float:
    """How unlikely the reading is at its place."""
    cost = reading.cost
    if is_last and reading.features.form == "Fin":
        cost -= _CASE_OF_FINAL_VERB
    if written[:1].isupper() and not is_first:
        if reading.features.form is not None or reading.pos in ("ADV", "ADP", "CCONJ", "DET"):
            cost += _CASE_OF_FINAL_VERB
        if reading.pos == "PROPN":
            cost -= 1.0
    return cost


def _named(text: str, word: Word, written: str) -> Token:
    """The token of a name, number or address; its apostrophe suffix decides the case."""
    pos = _shape_pos(written, word.kind)
    lemma, features = lower(written), Features(case="Nom", number="Sing")
    if word.kind == "word":
        lemma, features = _stem(written)
    span = word.suffix
    ending = read_suffix(text[span.start : span.end]) if span else None
    if ending is not None:
        number = "Plur" if "Plur" in (ending.number, features.number) else "Sing"
        possessive = ending.possessive or features.possessive
        pos = ending.pos or pos
        features = msgspec.structs.replace(features, case=ending.case, number=number, possessive=possessive)
    return Token(word.span, written, lemma, "NOUN" if pos == "X" else pos, features, span)


def _stem(written: str) -> tuple[str, Features]:
    """Lemma and features of what stands before an apostrophe: a name as it is, or a noun with its possessive ("Bakanlığı")."""
    word, bare = lower(written), Features(case="Nom", number="Sing")
    for reading in read_word(written):
        features = reading.features
        if reading.lemma == word:
            break
        if reading.pos == "NOUN" and features.case == "Nom" and features.possessive in ("3sg", "3pl") and features.form is None:
            return reading.lemma, features
        if reading.pos == "NOUN" and features.case == "Nom" and features.number == "Plur" and features.possessive is None:
            return reading.lemma, features
    return word, bare
