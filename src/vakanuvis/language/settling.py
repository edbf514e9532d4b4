"""What a word is where the words beside it leave no doubt, whatever the tagger says: nouns that look like verbs, and objects."""

from collections.abc import Callable

import msgspec

from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Features, Token
from vakanuvis.language.readings import Reading, read_word
from vakanuvis.language.times import times

_DOUBTED = frozenset({"ADJ", "ADV", "NOUN", "VERB"})
_BEFORE_OBJECT = frozenset({"Dat", "Loc", "Abl", "Ins"})


def settle_tokens(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence, those that their neighbours decide with the reading that is left to them."""
    settled = list(tokens)
    for number, token in enumerate(tokens):
        if token.pos in _DOUBTED:
            settled[number] = _settle(tokens, number)
    return tuple(settled)


def _settle(tokens: tuple[Token, ...], number: int) -> Token:
    token = tokens[number]
    features = token.features
    if token.pos == "VERB":
        if features.suffix in ("ActN", "Manner"):
            return _settle_action(tokens, number)
        if lower(token.text) in read_words("languages/tr/passing_words.txt"):
            return _settle_coming(tokens, number)
        if features.suffix == "AorPart" or (features.form == "Fin" and features.aspect == "Hab"):
            return _settle_aorist(tokens, number)
    elif token.pos == "NOUN" and features.case == "Nom" and features.possessive == "3sg":
        return _settle_object(tokens, number)
    elif token.pos in ("NOUN", "ADJ") and features.is_possessed and number and tokens[number - 1].features.case == "Acc":
        return _settle_participle(token)
    elif token.pos == "ADV" and features.case == "Equ" and features.is_possessed:
        return msgspec.structs.replace(token, pos="NOUN")  # "hükümetince"
    return token


def _settle_action(tokens: tuple[Token, ...], number: int) -> Token:
    """The token; "açıklamada" is a noun unless an object stands before it ("kararı | açıklamasını")."""
    token, features = tokens[number], tokens[number].features
    if number and (tokens[number - 1].features.case == "Acc" or _has_complement(tokens, number)):
        return token
    if features.suffix == "Manner":
        return _as(token, "NOUN", lambda reading: reading.features.case == features.case)  # "gece görüş | sistemleri"
    noun = next((token.lemma + end for end in ("ma", "me") if token.lemma + end in _action_nouns()), None)
    if noun is None or features.negated or features.voice == "Pass":
        return token
    bare = Features(case=features.case, number=features.number, possessive=features.possessive)
    return msgspec.structs.replace(token, lemma=noun, pos="NOUN", features=bare)


def _has_complement(tokens: tuple[Token, ...], number: int) -> bool:
    """True for an owned action with something between it and its owner: "Türkiye'nin Guterres ile ilgili | açıklamasını"."""
    before = tokens[number - 1]
    apart = (
        (before.pos in ("ADP", "ADV") or before.features.case in _BEFORE_OBJECT) and before.pos != "ADJ" and before.suffix is None
    )
    return tokens[number].features.is_possessed and apart and _has_owner(tokens, number)


def _action_nouns() -> frozenset[str]:
    return read_words("languages/tr/action_nouns.txt")


def _settle_coming(tokens: tuple[Token, ...], number: int) -> Token:
    """The token; "gelecek" before a time is next: "gelecek | hafta"."""
    token, following = tokens[number], tokens[number + 1] if number + 1 < len(tokens) else None
    if following is None or token.features.suffix == "PresPart" or following.lemma not in times():
        return token
    return msgspec.structs.replace(token, lemma=lower(token.text), pos="ADJ", features=Features(case="Nom", number="Sing"))


def _settle_participle(token: Token) -> Token:
    """The token behind an object; a participle that looks like a noun is one: "Filistin'i | tanıdığını"."""
    if not token.text.endswith(("ğını", "ğini", "ğunu", "ğünü", "ğına", "ğine", "ğuna", "ğüne")):
        return token
    return _as(
        token, "VERB", lambda reading: reading.features.suffix == "PastPart" and reading.features.case == token.features.case
    )


def _settle_aorist(tokens: tuple[Token, ...], number: int) -> Token:
    """The token; an aorist within a sentence is mostly no verb: "esir | takası", "Bakan | Yılmaz"."""
    token = tokens[number]
    if token.text[:1].isupper() and number and tokens[number - 1].text[:1].isalpha():
        return msgspec.structs.replace(token, lemma=lower(token.text), pos="PROPN", features=Features(case="Nom", number="Sing"))
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    if following is not None and following.pos != "PUNCT" and lower(token.text).endswith(("ler", "lar")):
        return _as(token, "NOUN", lambda reading: reading.features == Features(case="Nom", number="Plur"))  # "füzeler ve"
    if following is None or following.pos not in ("NOUN", "PROPN") or token.features.suffix == "AorPart":
        return token
    word = lower(token.text)
    return _as(token, "NOUN", lambda reading: reading.lemma == word)


def _settle_object(tokens: tuple[Token, ...], number: int) -> Token:
    """The token; "raporu Meclise" has no owner and heads no compound: it is an object."""
    token = tokens[number]
    if not number or number + 1 >= len(tokens) or token.text[:1].isupper():
        return token
    before, following = tokens[number - 1], tokens[number + 1]
    alone = before.text == "," or before.features.case in _BEFORE_OBJECT or before.pos == "ADV"
    if not alone or following.pos not in ("NOUN", "PROPN", "VERB") or _has_owner(tokens, number):
        return token
    wanted = msgspec.structs.replace(token.features, case="Acc", possessive=None)
    return _as(token, "NOUN", lambda reading: reading.lemma == token.lemma and reading.features == wanted)


def _has_owner(tokens: tuple[Token, ...], number: int) -> bool:
    """True if a genitive before the token has not found what it owns."""
    return any(token.features.case == "Gen" for token in tokens[:number])


def _as(token: Token, pos: str, fits: Callable[[Reading], bool]) -> Token:
    """The token with the first reading of this part of speech that fits; itself if there is none."""
    found: Reading | None = next((r for r in read_word(token.text) if r.pos == pos and fits(r)), None)
    return msgspec.structs.replace(token, lemma=found.lemma, pos=pos, features=found.features) if found else token
