"""Where a bare noun phrase is sure to end, or sure to go on, before another nominal."""

from functools import cache

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.assets.name_lists import capitals, country_names, first_words, nationalities
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.times import times

_BACK = 4  # words of a name behind its office ("Bakanı | Recep Tayyip Erdoğan")
_QUALIFIERS = frozenset({"ADJ", "DET", "NUM"})


def find_border(tokens: tuple[Token, ...], number: int) -> bool | None:
    """True if a phrase ends behind this token, False if it goes on, None if its words do not tell."""
    token, following = tokens[number], tokens[number + 1]
    if _opens(tokens, number) and token.pos in _QUALIFIERS and following.pos == "NOUN" and following.suffix is None:
        return False  # "Eski | bakan", "İki | ülke"
    if token.lemma == "grup" and number and tokens[number - 1].lemma == "bir" and following.lemma in nationalities():
        return False  # "bir grup | Filistinliyi"
    if token.text.endswith("ki") and token.features.case == "Loc" and token.suffix is None:
        return False  # "başkentin kuzeyindeki | köprüyü"
    if _ends_time(tokens, number) or _is_thing(token, following):
        return True
    if following.pos == "NUM":
        return (token.features.number == "Plur" and token.pos in ("NOUN", "PROPN")) or None  # "Saldırganlar | iki askeri"
    if not following.text[:1].isupper() or following.text.isupper():
        return None
    name = lower(following.text)
    place = name in country_names() or name in capitals()
    located = following.suffix is not None and following.features.case == "Loc"
    if (place or located) and _ends_name(tokens, number):
        return True  # "Cumhurbaşkanı Erdoğan | Katar Emiri ile", "Devlet Başkanı Putin | Alaska'da"
    cased = (place and following.suffix is not None and following.features.case not in (None, "Nom")) or located
    named = lower(token.text) in first_words()  # "Güney Kore'de"
    return (cased and not named and _opens(tokens, number) and _is_plain_noun(token)) or None


def _opens(tokens: tuple[Token, ...], number: int) -> bool:
    """True for the first word of a sentence or of a quotation, whose capital tells nothing."""
    return not number or tokens[number - 1].text in '"“«:'


def _ends_time(tokens: tuple[Token, ...], number: int) -> bool:
    """True at the end of a time that stands bare: "dün akşam | Bağdat'a", "geçen ay | Cenevre'de", "cuma günü | sürecek"."""
    token, following = tokens[number], tokens[number + 1]
    if token.features.case not in (None, "Nom") or token.text[:1].isupper():
        return False
    cased = following.features.case not in (None, "Nom", "Gen") and not following.features.is_possessed
    free = following.text[:1].isupper() or cased
    days = read_words("languages/tr/phrase_openers.txt")
    if token.lemma in days:
        return free and following.lemma not in days
    counted = number > 0 and (
        tokens[number - 1].pos == "NUM" or lower(tokens[number - 1].text) in read_words("languages/tr/time_openers.txt")
    )
    day = token.lemma == "gün" and token.features.is_possessed
    return free and (counted or day) and token.lemma in times()


def is_time(tokens: tuple[Token, ...], start: int, head: int) -> bool:
    """True for a bare phrase that tells when: "dün akşam", "cuma günü", "geçen ay"."""
    token = tokens[head]
    if token.lemma in read_words("languages/tr/phrase_openers.txt") and token.pos != "ADJ":
        return not token.features.is_possessed
    if token.lemma not in times() or start == head:
        return False
    return not token.features.is_possessed or token.lemma == "gün"


@cache
def more_words() -> dict[str, str]:
    """The words behind a number that say "more than", with the case that it stands in."""
    return dict(line.split("\t") for line in read_lines("languages/tr/more_words.txt"))


def counts_many(tokens: tuple[Token, ...], number: int) -> bool:
    """True for "çok sayıda" and "(100'den) fazla" before what they count."""
    if number >= len(tokens):
        return False
    token, before = tokens[number], tokens[number - 1] if number else None
    more = more_words().get(lower(token.text))
    if more is None and token.lemma != "sayı":
        return False
    if more is not None and before is not None and before.features.case == more:
        return before.pos == "NUM" or tokens[number - 2].pos == "NUM"  # "5 binden | fazla"
    bare = token.lemma == "sayı" and token.features.case == "Loc" and token.features.possessive is None
    return bare and number > 0 and lower(tokens[number - 1].text) in read_words("languages/tr/amount_words.txt")


def ends_plural(tokens: tuple[Token, ...], number: int) -> bool:
    """True for a bare plural before a noun in a case of its own: "Taraflar | anlaşmaya"."""
    features, following = tokens[number].features, tokens[number + 1].features
    bare = features.number == "Plur" and features.possessive is None and features.case in (None, "Nom")
    return bare and following.case not in (None, "Nom", "Gen") and not following.is_possessed


def _is_thing(token: Token, following: Token) -> bool:
    """True for a possessed action noun or plural before a name, which it is no title of.

    "açıklaması | İstanbul Başsavcılığı'nca", "İsrail askerleri | Şifa Hastanesi'ni".
    """
    several = token.features.number == "Plur" or token.features.possessive == "3pl"
    acts = several or token.lemma in read_words("languages/tr/action_nouns.txt")
    return acts and token.features.is_possessed and following.text[:1].isupper() and token.text[:1].islower()


def _is_plain_noun(token: Token) -> bool:
    """True for a noun that is neither a place's kind nor an office: "Anlaşma | Ankara'da", but "Başkent Ankara'da"."""
    plain = token.pos == "NOUN" and token.features.case in (None, "Nom") and not token.features.is_possessed
    return plain and token.suffix is None and token.lemma not in read_words("languages/tr/place_kinds.txt")


def _ends_name(tokens: tuple[Token, ...], number: int) -> bool:
    """True for the last word of a name behind an office: "Devlet Başkanı Vladimir | Putin"."""
    if not _is_bare_capital(tokens[number]) or tokens[number].lemma in offices() or tokens[number].features.is_possessed:
        return False
    for back in range(number - 1, max(number - _BACK, -1), -1):
        if not _is_bare_capital(tokens[back]):
            return False
        if tokens[back].lemma in offices():
            return True
    return False


def _is_bare_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.suffix is None and token.features.case in (None, "Nom")


@cache
def offices() -> frozenset[str]:
    """The nouns that name an office ("bakan", "başkan")."""
    return frozenset(line.split("\t")[0] for line in read_lines("languages/tr/actors/offices.txt"))
