"""The time of the verb that a date belongs to: the next one behind it, converbs left aside."""

from functools import cache

from vakanuvis.assets.files import read_lines
from vakanuvis.base.records import Sentence, Token

_FAR = 60  # words; further behind, a verb is another clause's, and a text without full stops stays fast


@cache
def _plan_verbs(language: str) -> frozenset[str]:
    return frozenset(line for line in read_lines(f"languages/{language}/plan_verbs.txt") if " " not in line)


def verb_time(sentence: Sentence, after: int, language: str) -> int:
    """-1 for a past verb, 1 for one in the future or a plan ("yapılması bekleniyor"), 0 where there is none or it is open."""
    nominal = False
    for number, token in enumerate(sentence.tokens[after : after + _FAR], after):
        features = token.features
        if _is_name(token) or _qualifies(sentence.tokens, number):
            continue
        if features.tense == "Fut" or (features.suffix or "").startswith("Fut"):
            return 1
        if features.form == "Vnoun":
            nominal = True
        elif token.pos in ("VERB", "AUX") and features.form != "Conv":
            if token.lemma in _plan_verbs(language):
                return 1
            if nominal:
                return 0
            return -1 if features.tense in ("Past", "Pqp") or features.form == "Part" or features.evidential else 0
    return 0


def _is_name(token: Token) -> bool:
    """True for a capitalised word that is read as a verb: "Savunma (Bakanı)"."""
    return token.pos == "VERB" and token.text[:1].isupper()


def _qualifies(tokens: tuple[Token, ...], number: int) -> bool:
    """True for a bare verbal noun before a compound's head: "tutuklama | emri"."""
    features = tokens[number].features
    bare = features.suffix == "ActN" and features.case in (None, "Nom") and features.possessive is None
    return bare and any(token.features.is_possessed for token in tokens[number + 1 : number + 2])
