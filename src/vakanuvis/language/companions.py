"""Companions: "A ile B" at the head of a clause is one subject of two."""

from itertools import pairwise

from vakanuvis.assets.nationalities import country_names, first_words
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.phrases import Phrase, is_nominal


def join_companion(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> None:
    """Make the companion on top of the stack a member of the subject that follows it."""
    if not stack or stack[-1].role != "with" or stack[-1].clause or phrase.role not in ("nominative", "genitive"):
        return
    if phrase.role == "genitive" and _owns_title(phrase, tokens):
        return
    companion = stack[-1]
    first = tokens[phrase.start]
    starts = first.text[:1].isupper() or first.pos == "NUM" or tokens[phrase.head].text[:1].isupper()
    if starts and phrase.start - companion.head == 2 and not any(other.role == "nominative" for other in stack):
        stack.pop()
        phrase.members = [companion, *phrase.members]


def _owns_title(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for the owner of a title that stands before a name: "Kalın ile Trump'ın | Danışmanı Bolton"."""
    for token, following in pairwise(tokens[phrase.head + 1 : phrase.head + 7]):
        if not is_nominal(token) or token.features.case not in (None, "Nom"):
            return False
        if token.features.is_possessed and token.pos != "PROPN":
            return following.pos == "PROPN"
    return False


def leave_partner(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> int:
    """Where the words of a noun that a verb supports start; the country before them that is joined to another stays a subject.

    "Türkiye ve Irak | güvenlik anlaşması imzaladı"
    """
    end = phrase.start
    if lower(tokens[end].text) in first_words() and tokens[end + 1].text[:1].isupper():
        end += 1
    elif lower(tokens[end].text) not in country_names():
        return phrase.start
    if not phrase.members or end >= phrase.head:
        return phrase.start
    stack.append(Phrase(phrase.start, end, "nominative", members=phrase.members))
    phrase.members = []
    return end + 1
