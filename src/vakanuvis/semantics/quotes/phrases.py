"""Noun phrases of a period that can speak: names, actors and offices, each with the case that says what it does there."""

import re

import msgspec

from vakanuvis.assets.speech_tables import CASES, Speech
from vakanuvis.base.records import Actor, Span
from vakanuvis.semantics.quotes.periods import Period, Word

_PLURAL = re.compile("l[ae]r(?P<case>[ıi]n|[dt][ae]n?|[ae]|[ıi]|l[ae])?$")
_BODY = re.compile("(?<=[ıiuü])(?:(?P<Abl>nd[ae]n)|(?P<Loc>nd[ae])|(?P<Gen>n[ıiuü]n))$")  # "Departmanı|ndan"
_LOCATIVE = re.compile("(?:(?<=[ıiuü])n)?[dt][ae]$")  # "platformları|nda", "medya|da"
_ATTRIBUTE = re.compile("l[ıiuü]$")  # "CHP'li", "ABD'li"
_NOT_NAMES = frozenset({"ADV", "CCONJ", "SCONJ", "DET", "PRON", "VERB", "ADP", "INTJ", "AUX"})
_PHRASE_ENDS = frozenset({",", "ise", "de", "da"})
_MODIFIERS = frozenset({"ADJ", "DET", "NUM", "NOUN"})
_LONGEST = 14  # words of a name with its office


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase `first`..`last` of a period: its words in `span` (no suffix), its case (Att for "CHP'li") and what it is.

    `kind` is name (capitalised), word (a capital that may only be the sentence's first), noun (a common noun that can speak) or
    the kind of its actor.
    """

    first: int
    last: int
    span: Span
    case: str
    kind: str
    actor: Actor | None = None


class Mentions(msgspec.Struct, frozen=True, gc=False):
    """Where names stand: the end of each mention's extent leads to its start and its actor; `starts` are all starts.

    `capitals` are the words, lower case, that the article capitalises within a sentence.
    """

    ends: dict[int, tuple[int, Actor]]
    starts: frozenset[int]
    capitals: frozenset[str]


def index_mentions(actors: tuple[Actor, ...], periods: list[Period]) -> Mentions:
    """The mentions of all actors, the longest extent where several end together."""
    ends: dict[int, tuple[int, Actor]] = {}
    for actor in actors:
        for mention in actor.mentions:
            known = ends.get(mention.extent.end)
            if known is None or mention.extent.start < known[0]:
                ends[mention.extent.end] = (mention.extent.start, actor)
    inner = (word for period in periods if period.kind != "title" for word in period.words[1:])
    starts = frozenset(start for start, _ in ends.values())
    return Mentions(ends, starts, frozenset(word.text for word in inner if word.is_capital))


def find_phrases(period: Period, mentions: Mentions, speech: Speech) -> list[Phrase]:
    """The phrases of a period that can speak, in order, none within another."""
    phrases: list[Phrase] = []
    taken = -1
    words = period.words
    for number, word in enumerate(words):
        if number <= taken or word.token is None:
            continue
        if not (word.is_capital or word.heard.noun is not None or word.text in speech.indefinite or word.end in mentions.ends):
            continue
        phrase = (
            (_read_run(words, number, mentions, speech) if word.is_capital else None)
            or _read_mention(words, number, taken, mentions, speech)
            or _read_noun(words, number, taken, speech)
        )
        if phrase is not None:
            joined = _join_owner(phrases[-1], phrase, words) or _join_compound(phrases[-1], phrase, words) if phrases else None
            if joined is not None:
                phrases[-1] = joined
            else:
                phrases.append(phrase)
            taken = phrase.last
    return phrases


def _read_run(words: tuple[Word, ...], first: int, mentions: Mentions, speech: Speech) -> Phrase | None:
    """The capitalised run that starts here: up to a suffix, a lower-case word or a mark."""
    last = first
    while last + 1 < len(words) and last - first < _LONGEST and not words[last].ending:
        step = _step(words, last + 1)
        if step == 0 or _ends_name(words[last], mentions, speech):
            break
        known = mentions.ends.get(words[last].end)
        if known is not None and known[1].kind == "state" and words[last + 1].span.start in mentions.starts:
            break
        last += step
    start = first
    if first == 0 or words[first - 1].text in (":", ";"):
        while start < last and _opens_sentence(words[start]):
            start += 1
    known = mentions.ends.get(words[last].end)
    kind = known[1].kind if known else "name"
    if known is None and start == last == 0 and not words[0].ending and words[0].text not in mentions.capitals:
        if _opens_sentence(words[start]) or words[0].pos == "VERB":
            return None
        kind = "name" if words[0].pos == "PROPN" else "word"
    span = Span(words[start].span.start, bare_end(words[last]))
    return Phrase(start, last, span, read_case(words[last], speech), kind, known[1] if known else None)


def _step(words: tuple[Word, ...], number: int) -> int:
    """How many words further the run's next capital is: 1, or 2 over a particle of names ("bin", "van"); 0 if it ends here."""
    if words[number].token is None:
        return 0
    if words[number].is_capital or words[number].text.isdigit():
        return 1
    over = words[number].text in _PARTICLES and number + 1 < len(words) and words[number + 1].is_capital
    return 2 if over else 0


_PARTICLES = frozenset(
    {"bin", "bint", "el", "al", "ul", "van", "von", "der", "di", "du", "den", "la", "ben", "bar", "of", "the", "-", "."}
)


def _ends_name(word: Word, mentions: Mentions, speech: Speech) -> bool:
    """True if a mention ends here in another case than the nominative ("Bakanlığından Ali Can"): the next capital is new."""
    return read_case(word, speech) not in ("Nom", "Acc", "Dat") and (word.end in mentions.ends or bool(word.pos))


def _opens_sentence(word: Word) -> bool:
    """True for a word that is capitalised only because the sentence starts with it."""
    features = word.token.features if word.token else None
    if features is None or word.ending:
        return False
    if features.form is not None:
        return features.form == "Conv" or word.text.endswith(("an", "en"))
    return word.pos in _NOT_NAMES or (word.pos != "PROPN" and features.case not in (None, "Nom"))


def _read_mention(words: tuple[Word, ...], number: int, taken: int, mentions: Mentions, speech: Speech) -> Phrase | None:
    """The lower-case mention of an actor that ends here ("sözcü", "göstericiler")."""
    known = mentions.ends.get(words[number].end)
    if known is None:
        return None
    first = number
    while first - 1 > taken and words[first - 1].span.start >= known[0]:
        first -= 1
    span = Span(words[first].span.start, bare_end(words[number]))
    return Phrase(first, number, span, read_case(words[number], speech), known[1].kind, known[1])


def _read_noun(words: tuple[Word, ...], number: int, taken: int, speech: Speech) -> Phrase | None:
    """The phrase whose head is a common noun that can speak, with the plain words before it."""
    match = words[number].heard.noun
    if match is None:
        return _read_indefinite(words, number, speech)
    first = number
    while first - 1 > taken and number - first < 3 and is_modifier(words[first - 1]):
        first -= 1
        if words[first].text in speech.indefinite:
            break
    case = next((name for name in CASES if match[name]), "Nom")
    return Phrase(first, number, Span(words[first].span.start, bare_end(words[number])), case, "noun")


def _read_indefinite(words: tuple[Word, ...], first: int, speech: Speech) -> Phrase | None:
    """A phrase that "bir" or "bazı" opens and a comma, "ise", "de" or a passage ends, whatever its noun: "bazı dalgıçlar,"."""
    if words[first].text not in speech.indefinite:
        return None
    for last in range(first + 1, min(first + 5, len(words) - 1)):
        if not is_modifier(words[last]):
            return None
        if words[last + 1].text in _PHRASE_ENDS or words[last + 1].passage is not None:
            return Phrase(first, last, Span(words[first].span.start, words[last].end), "Nom", "noun")
    return None


def _join_owner(owner: Phrase, noun: Phrase, words: tuple[Word, ...]) -> Phrase | None:
    """The name and the common noun behind it as one phrase: "İsrail ordusu", "Haaretz gazetesinin"."""
    match = words[noun.last].heard.noun
    if (
        noun.kind not in ("noun", "crowd")
        or match is None
        or behind_brackets(words, owner.last + 1) != noun.first
        or owner.case not in ("Nom", "Att")
    ):
        return None
    if not match["possessive"] and noun.case != "Nom":
        return None
    kind = "body" if match["possessive"] else "noun"
    return Phrase(owner.first, noun.last, Span(owner.span.start, noun.span.end), noun.case, kind, noun.actor)


def _join_compound(one: Phrase, other: Phrase, words: tuple[Word, ...]) -> Phrase | None:
    """The name of a body that has "ve" in it: "Afet ve Acil Durum Yönetimi Başkanlığı"; not two bodies, not two actors."""
    if one.last + 2 != other.first or words[one.last + 1].text != "ve" or one.actor is not None:
        return None
    match = words[other.last].heard.noun
    owned = inflected_body(words[other.last]) is not None if match is None else bool(match["possessive"])
    if not owned or "name" not in (one.kind, other.kind) or one.case != "Nom":
        return None
    if words[one.last].ending or words[one.last].pos == "PROPN" or words[one.last].heard.noun:
        return None
    return Phrase(one.first, other.last, Span(one.span.start, other.span.end), other.case, "body", other.actor)


def behind_brackets(words: tuple[Word, ...], number: int) -> int:
    """The number of the word behind a remark in brackets that starts here: "Örgütü (DSÖ), ..."."""
    if number < len(words) and words[number].text == "(":
        for place in range(number, min(number + 8, len(words))):
            if words[place].text == ")":
                return place + 1
    return number


def bare_end(word: Word) -> int:
    """Where a word ends without case: behind the possessive of an inflected office ("Bakanlığından" -> "Bakanlığı")."""
    match = None if word.ending else word.heard.noun
    if match is None or not any(match[name] for name in CASES):
        inflected = inflected_body(word)
        return word.span.start + inflected.start() if inflected and match is None else word.end
    return word.span.start + max(match.end(name) for name in ("stem", "plural", "possessive"))


def is_modifier(word: Word) -> bool:
    """True for a plain word that stands before a noun as its modifier."""
    if word.token is None or word.token.features.form is not None:
        return False
    return word.pos in _MODIFIERS and word.case in (None, "Nom") and not word.ending


def read_case(word: Word, speech: Speech) -> str:
    """The case of a phrase's last word; a capitalised word without suffix is nominative unless it is an inflected office."""
    if word.ending:
        if _ATTRIBUTE.match(word.ending):
            return "Att"
        match = speech.cases.match(word.ending)
        return str(match.lastgroup) if match else word.case or "Nom"
    match = word.heard.noun
    if match is not None:
        return next((name for name in CASES if match[name]), "Nom")
    inflected = inflected_body(word)
    if inflected is not None:
        return str(inflected.lastgroup)
    plural = _PLURAL.search(word.text)
    if word.is_capital and (plural is None or plural["case"] is None):
        return "Nom"
    return word.case or "Nom"


def is_nationality(words: tuple[Word, ...], phrase: Phrase) -> bool:
    """True for an adjective of nationality or origin: "Filistinli", "Rus", not "Filistinliler"."""
    word = words[phrase.last]
    attributive = phrase.kind == "people" or (phrase.first == phrase.last and _ATTRIBUTE.search(word.text) is not None)
    return attributive and _PLURAL.search(word.text) is None


def locative_stem(word: Word) -> int:
    """How many letters a common noun in the locative has without its case: "platformları|nda"."""
    return len(_LOCATIVE.sub("", word.text))


def inflected_body(word: Word) -> re.Match[str] | None:
    """The case ending of a body whose name takes no apostrophe: "Surman Şubesi|nden", "İç Denetim Departmanı|nın"."""
    possessed = word.is_capital and not word.ending and word.token is not None and word.token.features.is_possessed
    return _BODY.search(word.text) if possessed else None
