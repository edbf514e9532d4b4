"""Companions and members: "A ile B" at the head of a clause is one subject of two, "A, B ve C" one phrase of three."""

from itertools import pairwise

from vakanuvis.assets.files import read_words
from vakanuvis.assets.name_lists import country_names, first_words
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.clauses import Clause, is_verbal
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


def _share_head(first: Phrase, second: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for two names before one noun in the plural: "Ermenistan ve | Azerbaycan halklarını"."""
    head = tokens[second.head]
    named = all(tokens[phrase.start].pos == "PROPN" and tokens[phrase.start].suffix is None for phrase in (first, second))
    alone = first.start == first.head and second.start == second.head - 1
    several = head.features.number == "Plur" or head.features.possessive == "3pl"
    return named and alone and head.features.is_possessed and several


def _is_told(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for "-dığı", "-acağı", which no noun joins: "evleri yıktığı ve | ağır silahlarla (ateş açtığı bildirildi)"."""
    nominal = isinstance(phrase.clause, Clause) and phrase.clause.form == "Nom"
    return nominal and tokens[phrase.head].features.suffix in ("PastPart", "FutPart")


def _is_name(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a name of one word without a suffix."""
    token = tokens[phrase.head]
    return phrase.start == phrase.head and token.pos == "PROPN" and token.suffix is None and phrase.role == "nominative"


def join_members(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> None:
    """Join coordinated phrases ("A, B ve C ile"): the last gives the role; the clause's first nominative stays its subject."""
    if not stack or stack[-1].role not in ("nominative", phrase.role) or _is_told(stack[-1], tokens):
        return
    if phrase.role == "genitive" and stack[-1].role != "genitive" and is_verbal(stack[-1]):
        return  # "durdurduğu ve | gemilerin"
    unlike = tokens[stack[-1].head].text[:1].isupper() != tokens[phrase.head].text[:1].isupper()
    closers = read_words("languages/tr/list_closers.txt")
    other = tokens[phrase.start].lemma in closers  # "Kamerun, Gine ve | diğer Afrika ülkelerinden"
    beside = tokens[phrase.start].features.is_possessed and tokens[phrase.start].text.endswith("ki")  # "ve beraberindeki heyetle"
    about = tokens[phrase.start].lemma in read_words("languages/tr/environs.txt")  # "bir İHA, | Beyrut ve çevresinde"
    joined = other or beside or about or _share_head(stack[-1], phrase, tokens)
    if unlike and phrase.role != "nominative" and not joined:
        return  # "Filistin bayrakları ve ABD'nin ..."
    members, roles = [stack.pop()], ("nominative", phrase.role)
    names = phrase.role == "nominative" and _is_name(phrase, tokens)  # "Almanya, Fransa ve | İngiltere": all are the subject
    least = 0 if names and all(_is_name(entry, tokens) for entry in stack) else 1
    while not about and len(stack) > least and stack[-1].comma and stack[-1].role in roles and not stack[-1].clause:
        members.insert(0, stack.pop())
    phrase.members = members + phrase.members
