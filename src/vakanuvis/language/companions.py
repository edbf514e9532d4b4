"""Companions and members: "A ile B" at the head of a clause is one subject of two, "A, B ve C" one phrase of three."""

from itertools import pairwise

from vakanuvis.assets.files import read_words
from vakanuvis.assets.name_lists import country_names, first_words, nationalities
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.borders import offices
from vakanuvis.language.clauses import Clause, is_verbal
from vakanuvis.language.phrases import Phrase, bodies, is_nominal, persons


def join_companion(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> None:
    """Make the companion on top of the stack a member of the subject that follows it."""
    if not stack or stack[-1].role != "with" or stack[-1].clause or phrase.role not in ("nominative", "genitive"):
        return
    if phrase.role == "genitive" and _owns_title(phrase, tokens):
        return
    companion = stack[-1]
    first = tokens[phrase.start]
    starts = first.text[:1].isupper() or first.pos == "NUM" or tokens[phrase.head].text[:1].isupper()
    subjects = (other for other in stack if other.role == "nominative" and not (other.comma and phrase.role == "genitive"))
    if starts and phrase.start - companion.head == 2 and not any(subjects):
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
    """True for two names before one noun in the plural or a body: "Ermenistan ve | Azerbaycan halklarını", "Suriye ordusuna"."""
    head = tokens[second.head]
    named = all(tokens[phrase.start].pos == "PROPN" and tokens[phrase.start].suffix is None for phrase in (first, second))
    alone = first.start == first.head and second.start == second.head - 1
    several = head.features.number == "Plur" or head.features.possessive == "3pl" or head.lemma in bodies()
    return named and alone and head.features.is_possessed and several


def _is_told(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for "-dığı", "-acağı", which no noun joins: "evleri yıktığı ve | ağır silahlarla (ateş açtığı bildirildi)"."""
    nominal = isinstance(phrase.clause, Clause) and phrase.clause.form == "Nom"
    return nominal and tokens[phrase.head].features.suffix in ("PastPart", "FutPart")


def _is_name(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a name of one word without a suffix."""
    token = tokens[phrase.head]
    return phrase.start == phrase.head and token.pos == "PROPN" and token.suffix is None and phrase.role == "nominative"


def _is_upper(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a head with a capital that is not only the sentence's: "(X ve) İsrailliler", not "İtfaiyeciler (ve ekipler)"."""
    head = tokens[phrase.head]
    return head.text[:1].isupper() and (phrase.head > 0 or head.pos == "PROPN")


def _acts(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a body or persons of a name: "İsrail ordusu (ve İsrailliler)", but "Filistin bayrakları"."""
    acting = tokens[phrase.head].lemma in bodies() | persons() | offices()
    return acting and phrase.start < phrase.head and tokens[phrase.start].text[:1].isupper()


def waits(first: Phrase, phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True if what "ve" joins to the first stands behind a participle that begins here: "İran ve | bununla görüşen ülkeler"."""
    inner = phrase.relative is None and phrase.role not in ("genitive", "nominative")
    return inner and (_is_upper(first, tokens) or _acts(first, tokens))


def take_members(phrase: Phrase, tokens: tuple[Token, ...]) -> None:
    """Take what "ve" joins to the phrase from its participle's object: "İsrail ordusu ve | toprakları gasbeden İsrailliler"."""
    relative = phrase.relative
    held = relative.phrases[-1] if isinstance(relative, Clause) and relative.phrases else None
    if held is None or held.role != "object" or not held.members or not _is_upper(phrase, tokens):
        return
    if _acts(held.members[-1], tokens) and not _is_upper(held, tokens) and not _acts(held, tokens):
        phrase.members, held.members = held.members, []


def _is_name_listed(stack: list[Phrase], tokens: tuple[Token, ...]) -> bool:
    """True for the last name of a list: "Suudi Arabistan, Türkiye (ve Pakistan)"."""
    return stack[-2].comma and stack[-2].role == "nominative" and tokens[stack[-2].head].pos == "PROPN"


def _widen(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> bool:
    """Take the country before "ve" into the phrase whose first word it is joined to: "Polonya ve | Romanya hava sahasını".

    True if somebody else can be the subject, so that it is taken.
    """
    first, second = stack[-1], tokens[phrase.start]
    linked = second.suffix is not None and second.text.endswith("ki")  # "Gazze ve | Suriye'deki rolünü"
    lands = linked or all(lower(token.text) in country_names() for token in (tokens[first.head], second))
    alone = first.start == first.head and phrase.start < phrase.head and first.role == "nominative" and not first.members
    others = any(other.role in ("genitive", "nominative") for other in stack[:-1]) and not _is_name_listed(stack, tokens)
    if not (lands and alone and others and (linked or second.suffix is None)):
        return False
    phrase.start = stack.pop().start
    return True


def _are_alike(first: Phrase, phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for two plurals of one make, and for two adjectives of nationality before one noun.

    "Ukraynalı Naziler ve | yabancı askerlerden", "Iraklı ve | Suriyeli çocuklara".
    """
    one, other = tokens[first.head], tokens[phrase.head]
    bare = one.features.case in (None, "Nom") and not one.features.is_possessed and one.suffix is None
    if bare and one.features.number == other.features.number == "Plur":
        return True
    adjectives = nationalities()
    named = lower(tokens[first.start].text) in adjectives and lower(tokens[phrase.start].text) in adjectives
    return named and first.start == first.head and phrase.start < phrase.head


def join_members(phrase: Phrase, stack: list[Phrase], tokens: tuple[Token, ...]) -> bool:
    """Join coordinated phrases ("A, B ve C ile"): the last gives the role; the clause's first nominative stays its subject.

    True if they are joined.
    """
    if not stack or stack[-1].role not in ("nominative", phrase.role) or _is_told(stack[-1], tokens):
        return False
    if phrase.role == "genitive" and stack[-1].role != "genitive" and is_verbal(stack[-1]):
        return False  # "durdurduğu ve | gemilerin"
    first, upper = stack[-1], _is_upper(phrase, tokens)
    opens = not first.head and tokens[first.head].pos != "PROPN"  # "İtfaiyeciler ve | ekipler", "Çalışma ve | Güvenlik Bakanı"
    unlike = not opens and _is_upper(first, tokens) != upper and not (upper and _acts(first, tokens))
    closers = read_words("languages/tr/list_closers.txt")
    other = tokens[phrase.start].lemma in closers  # "Kamerun, Gine ve | diğer Afrika ülkelerinden"
    beside = tokens[phrase.start].features.is_possessed and tokens[phrase.start].text.endswith("ki")  # "ve beraberindeki heyetle"
    about = tokens[phrase.start].lemma in read_words("languages/tr/environs.txt")  # "bir İHA, | Beyrut ve çevresinde"
    joined = other or beside or about or _share_head(stack[-1], phrase, tokens) or _are_alike(stack[-1], phrase, tokens)
    if unlike and phrase.role != "nominative" and not joined:
        return _widen(phrase, stack, tokens)  # "Filistin bayrakları ve ABD'nin ..."
    members, roles = [stack.pop()], ("nominative", phrase.role)
    names = phrase.role == "nominative" and _is_name(phrase, tokens)  # "Almanya, Fransa ve | İngiltere": all are the subject
    least = 0 if names and all(_is_name(entry, tokens) for entry in stack) else 1
    while not about and len(stack) > least and stack[-1].comma and stack[-1].role in roles and not stack[-1].clause:
        members.insert(0, stack.pop())
    phrase.members = members + phrase.members
    return True
