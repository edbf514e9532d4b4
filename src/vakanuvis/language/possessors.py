"""Possessors: which genitive owns a phrase, and which possessed noun has no owner."""

from vakanuvis.assets.files import read_words
from vakanuvis.base.records import Token
from vakanuvis.language.clauses import SEVERAL, Clause
from vakanuvis.language.phrases import Phrase

BETWEEN = frozenset({"nominative", "ablative", "dative", "locative"})


def _begins(phrase: Phrase) -> int:
    """The first token of a phrase with the participle before it: "(Kolombiya'nın) | İsrail'i tanıyan kararını"."""
    relative = phrase.relative
    if not isinstance(relative, Clause):
        return phrase.start
    return min([phrase.start, relative.first, *(other.first for other in relative.phrases)])


def _take_from_relative(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """Take the owner that a participle's object has beside its own: "Kolombiya'nın | İsrail egemenliğini tanıyan kararını"."""
    relative = phrase.relative
    held = relative.phrases[0] if isinstance(relative, Clause) and relative.phrases else None
    if held is None or held.possessor is None or held.start == held.head:
        return False
    if tokens[phrase.head].lemma not in read_words("languages/tr/made_nouns.txt"):
        return False
    if tokens[held.start].pos != "PROPN" or tokens[held.start].suffix is not None:
        return False
    phrase.possessor, held.possessor = held.possessor, None
    return True


def _is_compound_name(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a name of several words that ends in a possessive, whatever the tagger says: "Ben-Gurion Havalimanı'nda"."""
    head = tokens[phrase.head]
    return head.suffix is not None and phrase.start < phrase.head and head.text[-1:] in "ıiuü" and head.text[:1].isupper()


def _names_kind(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a possessed noun before the name of such a thing: "petrol şirketi | Lukoil'in"."""
    pairs = zip(tokens[phrase.start : phrase.head], tokens[phrase.start + 1 : phrase.head + 1], strict=True)
    return any(kind.features.is_possessed and kind.text.islower() and name.text[:1].isupper() for kind, name in pairs)


def is_ownerless(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> bool:
    """True for a word in the possessed plural that nobody owns: its ending is the accusative ("tarafları (uyardı)")."""
    token = tokens[phrase.head]
    alone = phrase.start == phrase.head and phrase.possessor is None and not phrase.members and phrase.clause is None
    several = token.text.endswith(SEVERAL) and token.features.is_possessed and token.pos in ("ADJ", "NOUN")
    lower = not token.text[:1].isupper() or not phrase.head
    return alone and several and lower and token.suffix is None and not any(other.role == "genitive" for other in stack)


def find_possessor(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> None:
    """Hang the genitive before a possessed head on it ("Ukrayna'nın | şehirlerine")."""
    third = tokens[phrase.head].features.is_possessed or _is_compound_name(phrase, tokens)
    if third and _take_from_relative(phrase, tokens):
        return
    if third and len(stack) > 2 and [other.role for other in stack[-3:-1]] == ["genitive"] * 2 and stack[-1].role in BETWEEN:
        phrase.possessor = stack.pop(-2)  # "Erdoğan'ın ABD'nin | Suriye'den çekilişi": of two waiting owners the nearer
        return
    if not stack or stack[-1].role != "genitive" or stack[-1].comma:
        return
    if tokens[phrase.head].lemma == "ülke" and phrase.start == phrase.head:
        return  # "Türkiye'nin | ülkesine yardım ettiğini": his own country
    if phrase.start < phrase.head and tokens[phrase.start].lemma in read_words("languages/tr/time_nouns.txt"):
        return  # "yasağın | yıl sonuna kadar (uzatılacağını)"
    near = _begins(phrase) - stack[-1].head <= 2 or tokens[phrase.start - 1].text == ")"  # "Şin-Bet'in (Şabak) | Direktörü"
    apart = any(token.pos == "ADV" for token in tokens[stack[-1].head + 1 : phrase.start])  # "örgütlerin | özellikle gençleri"
    titled = any(other.role == "genitive" for other in stack[:-1]) and tokens[phrase.start].features.is_possessed
    within = tokens[phrase.start].features.is_possessed and tokens[phrase.start].text.endswith(
        "ki"
    )  # "kentin | kuzeyindeki köprüyü"
    kind = phrase.role == "genitive" and _names_kind(phrase, tokens)  # "Rusya'nın | petrol şirketi Lukoil'in"
    if (third or titled or within or kind) and near and not apart:  # "Katz'ın Şin-Bet'in | Direktörü Zini ile"
        phrase.possessor = stack.pop()
