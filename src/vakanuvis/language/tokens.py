"""The tokens of a sentence: each word with the reading that agrees best with what the tagger says of it in context."""

import re
from typing import NamedTuple

import msgspec

from vakanuvis.assets.name_lists import country_names
from vakanuvis.base.folding import lower
from vakanuvis.base.keeping import WORDS, Kept
from vakanuvis.base.records import Features, Token
from vakanuvis.language.agentives import as_agentive, read_agentive
from vakanuvis.language.capitals import lower_capitals
from vakanuvis.language.labels import Label, make_label
from vakanuvis.language.readings import Reading, read_word
from vakanuvis.language.suffixes import cut_ending, read_suffix
from vakanuvis.language.taggers import tag_sentences
from vakanuvis.language.words import Word, is_capital

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "ADV"})
_CLOSED = frozenset({"ADP", "ADV", "ADJ", "AUX", "CCONJ", "DET", "NUM", "PRON", "SCONJ"})
# How much a reading's disagreement with the tagger weighs against its own cost (see parses.py); the case is seldom wrong.
_OTHER_POS, _OTHER_CLASS, _OTHER_FORM, _OTHER_CASE, _OTHER_POSSESSIVE = 3.0, 7.0, 6.0, 6.0, 3.0
_OWN_OR_YOURS = 2.0  # "ortamda" is in the environment, not in my middle; "adım" a step, not my name
_COUNT = re.compile(r"\d{1,3}(?:\.\d{3})*")  # "8", "1.250"
_NO_FEATURES = Features()
_LISTED_BONUS = 100.0  # closed-class words of words.tsv are what the list says


def read_tokens(text: str, words: list[Word]) -> tuple[Token, ...]:
    """The tokens of a Turkish sentence's words."""
    return read_sentences(text, [words])[0]


def read_sentences(text: str, rows: list[list[Word]]) -> list[tuple[Token, ...]]:
    """The tokens of the words of Turkish sentences."""
    rows = [lower_capitals(words) for words in rows]
    return [_read(text, words, labels) for words, labels in zip(rows, tag_sentences(text, rows), strict=True)]


def _read(text: str, words: list[Word], labels: list[Label]) -> tuple[Token, ...]:
    """The tokens of a sentence whose words have these labels."""
    tokens = [
        Token(word.span, word.text, *_CHOICES[word.text, label])
        if word.kind == "word" and word.suffix is None
        else _other_token(text, word)
        for word, label in zip(words, labels, strict=True)
    ]
    futures = [number for number, token in enumerate(tokens) if token.lemma == "gelecek" and number]
    for number, token in [(number, _settle_future(tokens, number)) for number in futures]:
        tokens[number] = token
    unsettled = [
        number
        for number, token in enumerate(tokens)
        if number and (token.features.possessive == "3sg" or token.features.case == "Gen")
    ]
    for number, token in [(number, _settle(tokens, number)) for number in unsettled]:
        tokens[number] = token
    return tuple(tokens)


def _settle(tokens: list[Token], number: int) -> Token:
    """The token as the one before it shows it to be."""
    features = tokens[number].features
    if features.possessive == "3sg":
        return _settle_counted(tokens, number)
    return _settle_surname(tokens, number) if features.case == "Gen" else tokens[number]


def _settle_surname(tokens: list[Token], number: int) -> Token:
    """The token; behind an office a capital that is a word of its own is a name: "MİT Başkanı | Kalın", not "of the stay"."""
    token, office = tokens[number], tokens[number - 1]
    capitals = token.text[:1].isupper() and office.text[:1].isupper()
    if token.suffix is not None or not capitals or not office.features.is_possessed:
        return token
    if not any(reading.lemma == lower(token.text) for reading in read_word(token.text)):
        return token
    return msgspec.structs.replace(token, lemma=lower(token.text), pos="PROPN", features=Features(case="Nom", number="Sing"))


def _settle_future(tokens: list[Token], number: int) -> Token:
    """The token; "geleceğini" behind a complement is "that he will come" ("Türkiye'ye geleceğini"), not "its future"."""
    token = tokens[number]
    if not token.features.is_possessed:
        return token
    if tokens[number - 1].features.case not in ("Abl", "Dat", "Ins", "Loc"):
        return token
    future = next((reading for reading in read_word(token.text) if reading.features.suffix == "FutPart"), None)
    if future is None:
        return token
    return msgspec.structs.replace(token, lemma=future.lemma, pos="VERB", features=future.features)


def _settle_counted(tokens: list[Token], number: int) -> Token:
    """The token; "8 şirketi" without an owner before it is "8 companies" as an object, not "its 8 companies".

    A year and an ordinal do not count ("2026 yılı", "3. maddesi").
    """
    token, features = tokens[number], tokens[number].features
    if token.pos != "NOUN" or features.case != "Nom":
        return token
    if not _COUNT.fullmatch(tokens[number - 1].text) or tokens[number - 1].suffix is not None:
        return token
    if _has_owner(tokens, number):
        return token
    object_ = next((r for r in read_word(token.text) if r.lemma == token.lemma and r.features == _counted(features)), None)
    return msgspec.structs.replace(token, features=object_.features) if object_ else token


def _has_owner(tokens: list[Token], number: int) -> bool:
    """True if a genitive before the token has not found what it owns."""
    for token in reversed(tokens[:number]):
        if token.features.case == "Gen" or token.features.is_possessed:
            return token.features.case == "Gen"
    return False


def _counted(features: Features) -> Features:
    """The features as an object without a possessive."""
    return msgspec.structs.replace(features, case="Acc", possessive=None)


def plain_sentences(rows: list[list[Word]]) -> list[tuple[Token, ...]]:
    """The tokens of sentences in a language without morphology: lemma is the lower-case word, capitals are PROPN."""
    return [tuple(_plain(word) for word in words) for words in rows]


def _plain(word: Word) -> Token:
    """A token without morphology."""
    written = word.text
    return Token(word.span, written, written.lower(), _shape_pos(written, word.kind), Features(), word.suffix)


def _shape_pos(written: str, kind: str) -> str:
    """The part of speech that the form alone tells."""
    if kind == "mark":
        return "PUNCT"
    if kind == "number":
        return "NUM"
    return "PROPN" if is_capital(written) else "X"


def _other_token(text: str, word: Word) -> Token:
    """The token of a mark, a number, an address or a name with its suffix, of which the label tells nothing."""
    if word.kind == "mark":
        return Token(word.span, word.text, word.text, "PUNCT", _NO_FEATURES)
    return _named(text, word, word.text)


class _Choice(NamedTuple):
    """What a word is in context."""

    lemma: str
    pos: str
    features: Features


def _choose(written: str, label: Label) -> _Choice:
    """What a written form is with this label."""
    chosen = _agree(written, label)
    if chosen.pos != "ADJ" and written[:1].isupper() and lower(written) in country_names():  # "Mali destek" is no country's
        return _Choice(lower(written), "PROPN", Features(case="Nom", number="Sing"))  # "Katar": not of kat
    return chosen


_CHOICES = Kept[tuple[str, Label], _Choice](lambda pair: _choose(*pair), WORDS)


def _agree(written: str, label: Label) -> _Choice:
    """The reading of a written form that agrees best with the label."""
    readings = read_word(written)
    if not readings:
        agentive = next(iter(read_agentive(written)), None)
        return _Choice(agentive.lemma, agentive.pos, agentive.features) if agentive else _guess(written, label)
    reading = min(readings, key=lambda reading: reading.cost + _disagreement(reading, label))
    return _Choice(reading.lemma, _part_of_speech(reading, label), as_agentive(reading.features))


def _guess(written: str, label: Label) -> _Choice:
    """What a word is that the morphology does not know: mostly a foreign name; the tagger gives case and class."""
    pos = "PROPN" if is_capital(written) else label.pos if label.pos in _NOMINAL else "NOUN"
    lemma, case = lower(written), label.case or "Nom"
    stem = cut_ending(lemma, case) if case != "Nom" else None
    if stem is None:
        return _Choice(lemma, pos, Features(case=case, number="Sing"))
    ending = stem.ending
    return _Choice(stem.text, pos, Features(case=case, number=ending.number, possessive=ending.possessive))


def _disagreement(reading: Reading, label: Label) -> float:
    """How far a reading is from the label, in units of the readings' costs."""
    if not reading.morphemes:
        adverb = reading.pos == "ADV" and label.case == "Gen"  # "yarın" is tomorrow, not "of the friend"
        return -_LISTED_BONUS if reading.pos == "ADP" or label.pos in _CLOSED or adverb else _OTHER_CLASS
    own = make_label(reading.pos, reading.features)
    cost = 0.0
    if own.pos != label.pos:
        cost += _OTHER_POS if own.pos in _NOMINAL and label.pos in _NOMINAL else _OTHER_CLASS
    if own.form != label.form:
        cost += _OTHER_FORM
    if label.case and (reading.features.case or "Nom") != label.case:
        cost += _OTHER_CASE
    if label.case and own.case and own.possessive != label.possessive:
        cost += _OTHER_POSSESSIVE
    if reading.features.possessive in ("1sg", "2sg"):
        cost += _OWN_OR_YOURS
    return cost


def _part_of_speech(reading: Reading, label: Label) -> str:
    """The part of speech in context: the tagger's, as far as the reading can be of it."""
    if not reading.morphemes:
        own = reading.pos in ("ADP", "AUX") or label.pos not in _CLOSED | {"NOUN"}
        return reading.pos if own else label.pos
    return label.pos if reading.pos in _NOMINAL and label.pos in _NOMINAL else reading.pos


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
        if reading.pos == "NOUN" and features.case == "Nom" and features.is_possessed and features.form is None:
            return reading.lemma, features
        if reading.pos == "NOUN" and features.case == "Nom" and features.number == "Plur" and features.possessive is None:
            return reading.lemma, features
    return word, bare
