"""Noun phrases: stretches of nominals that end at a case, a postposition, a comma or a verb."""

from functools import cache

import msgspec

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.assets.name_lists import capitals, country_names, first_words, nationalities, organisations, peoples, surnames
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.borders import counts_many, find_border, offices
from vakanuvis.language.words import is_capital

NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
CASES = {
    "Gen": "genitive",
    "Dat": "dative",
    "Acc": "object",
    "Loc": "locative",
    "Abl": "ablative",
    "Ins": "with",
    "Equ": "equative",
}


@cache
def postposition_roles() -> dict[str, str]:
    """The roles that postpositions give, by the word as written."""
    return dict(line.split("\t") for line in read_lines("languages/tr/postposition_roles.txt"))


class Phrase(msgspec.Struct, eq=False):
    """A noun phrase under construction: tokens start..head, its role, and what hangs on it."""

    start: int
    head: int
    role: str
    comma: bool = False
    members: list["Phrase"] = msgspec.field(default_factory=list)
    possessor: "Phrase | None" = None
    relative: "object | None" = None
    clause: "object | None" = None

    @property
    def heads(self) -> tuple[int, ...]:
        """Token numbers of the heads of all coordinated members, in order."""
        if not self.members:
            return (self.head,)
        return (*(head for member in self.members for head in member.heads), self.head)

    @property
    def first(self) -> int:
        """Number of the first token, members and possessor included."""
        if not self.members and self.possessor is None:
            return self.start
        starts = [self.start, *(member.first for member in self.members)]
        return min([*starts, self.possessor.first] if self.possessor else starts)


def is_nominal(token: Token) -> bool:
    """True if the token can stand in a noun phrase (verbs, even participles, cannot)."""
    by_whom = token.pos == "ADV" and token.features.case == "Equ" and token.text.endswith(("nca", "nce"))  # "sistemlerince"
    return (token.pos in NOMINALS or by_whom) and token.features.form is None


def _is_capital(token: Token) -> bool:
    return is_capital(token.text)


def breaks_after(tokens: tuple[Token, ...], number: int) -> bool:
    """True if a bare nominative phrase ends after this token although nominals follow.

    "Rus ordusu | saldırı düzenledi", "Türkiye | yaptırım uyguladı", but "Savunma Bakanlığı sözcüsü", "ABD yaptırımları".
    """
    token, following = tokens[number], tokens[number + 1]
    border = find_border(tokens, number)
    if border is not None:
        return border
    if token.pos == "ADJ" and (token.suffix is not None or _qualifies_joined(tokens, number)):
        return False  # "PKK'lı | terörist"
    if _stands_alone(tokens, number) or _names_persons(token, following):
        return True
    ends = number > 0 and _is_counted(token) and _ends_count(token, following)
    if ends and (tokens[number - 1].pos == "NUM" or counts_many(tokens, number - 1)):
        return True
    if following.pos == "DET" or following.lemma in read_words("languages/tr/phrase_openers.txt"):
        return _is_closed(token)
    if _is_capital(following) or following.pos == "NUM":
        return token.features.is_possessed and following.pos == "NUM" and not _is_capital(token)
    attributive = following.pos != "NOUN" and following.features.case in (None, "Nom")
    if attributive and (not _is_capital(token) or following.text.endswith(("li", "lı", "lu", "lü"))):
        return False
    if token.lemma == "konu" and number and tokens[number - 1].lemma == "söz":
        return False
    if _is_capital(token) and token.suffix is None and lower(token.text) in peoples():
        return False
    if _is_capital(token):
        return not _has_possessed(tokens, number + 1)
    return token.features.is_possessed and not _has_possessed(tokens, number + 1)


def modifies_verb(tokens: tuple[Token, ...], start: int, first: int) -> bool:
    """True if the words from `start` on qualify a light verb's noun at `first`, so that they are neither subject nor object.

    "İran | yaptırımları (uyguladı)", "İsrail | büyükelçisini (çağırdı)", but "9 kişi | gözaltına"; "Tutuklular | açlık grevine".
    """
    last, noun = tokens[first - 1], tokens[first]
    bare = noun.features.case in (None, "Nom") and last.lemma not in persons()
    acts = last.lemma in persons() or last.lemma in organs() or last.lemma in bodies()
    thing = start == first - 1 and last.pos == "NOUN" and not _is_capital(last) and not acts
    named = last.pos == "PROPN" and noun.features.is_possessed and noun.features.case == "Acc"
    house = start == first - 1 and noun.lemma in bodies()  # "Dışişleri | Bakanlığına çağırdı"
    compound = thing and noun.features.is_possessed and last.features.possessive is None  # "ateşkes | çağrısında"
    return (bare or named or house or compound) and last.features.number != "Plur"


def _qualifies_joined(tokens: tuple[Token, ...], number: int) -> bool:
    """True for "(Hayye ve) beraberindeki | heyetle"."""
    return number > 0 and tokens[number - 1].pos == "CCONJ" and tokens[number].text.endswith("ki")


def _names_persons(token: Token, following: Token) -> bool:
    """True for a noun for persons that qualifies nothing: "gazeteci | silahlı saldırıda", "öğrenciler | hükümeti"."""
    if f"{token.lemma} {following.lemma}" in persons():
        return False  # "polis ekipleri"
    bare = token.pos == "NOUN" and token.features.number != "Plur" and not _is_capital(token) and token.lemma not in persons()
    called = following.lemma in persons() or following.lemma in offices()
    if bare and called and following.features.number == "Plur" and _is_free(following):
        return True  # "şirket | yetkililere"
    alone = token.lemma in organs() and token.features.possessive is None and token.pos == "NOUN"
    if alone and (_is_free(following) or following.lemma in persons()):
        return True  # "polis | göstericilere"
    if token.lemma not in persons() or token.features.case not in (None, "Nom"):
        return False
    if token.features.is_possessed:  # "sanığı | ömür boyu": the accusative reads like a possessive
        bare = not following.features.is_possessed and following.features.case in (None, "Nom")
        several = token.features.number == "Plur" and following.features.case in ("Dat", "Loc", "Abl", "Ins")
        return following.pos == "NOUN" and (bare or several)  # "köylüleri | evlerinden"
    if token.pos != "NOUN" or token.suffix is not None or _is_capital(following):
        return False
    if token.features.number == "Plur":
        return following.pos in ("NOUN", "ADJ")
    return following.pos == "ADJ" and following.text.endswith(("li", "lı", "lu", "lü"))


@cache
def persons() -> frozenset[str]:
    """The nouns for persons ("gazeteci", "gösterici")."""
    return frozenset(line.split("\t")[0] for line in read_lines("languages/tr/actors/crowds.txt"))


@cache
def organs() -> frozenset[str]:
    """The nouns for organs that stand alone ("polis", "hükümet")."""
    return frozenset(line.split("\t")[0] for line in read_lines("languages/tr/actors/organs.txt"))


def _stands_alone(tokens: tuple[Token, ...], number: int) -> bool:
    """True if the words up to here cannot modify what follows: "Rusya | Ukrayna'ya", "Rus ordusu | Harkiv'i"."""
    token, following = tokens[number], tokens[number + 1]
    if token.suffix is not None or not is_nominal(token):
        return False
    if _is_capital(following) and lower(following.text) in nationalities():
        bare = token.pos in ("NOUN", "PROPN") and token.features.case in (None, "Nom")
        named = number > 0 and bare and _is_capital(tokens[number - 1])
        if _is_country(token) or (named and lower(token.text) not in nationalities()):
            return True  # "Cezayir | Fransız diplomatları", "Theresa May | Rus ajan"
    if _is_country(token) and _opens_state(tokens, number + 1):
        return True
    if following.pos == "NUM":
        return (_is_country(token) or _is_organ(token)) and following.text[-1:] != "."
    if following.pos == "ADJ" and not _is_capital(following) and _is_country(token) and _qualifies_persons(tokens, number + 1):
        return not following.text.endswith(("li", "lı", "lu", "lü"))  # "İran destekli milisler"
    if token.features.number == "Plur" and token.pos in ("NOUN", "PROPN"):
        return following.pos in ("NOUN", "PROPN") and following.features.case not in (None, "Nom", "Gen")
    leaders = token.lemma in offices() and token.features.number == "Plur"  # "parti liderleri | kampanya çalışmalarını"
    if (token.lemma in bodies() or leaders) and token.features.is_possessed and _ends_in_object(tokens, number + 1):
        return True
    if not _is_cased_name(following):
        return False
    body = token.lemma in bodies() and token.features.is_possessed
    if _is_capital(token) and lower(token.text) in organisations():
        return True  # "Pentagon | Karayipler'e"
    name = lower(following.text)
    named = _is_name(token, number) or token.lemma in offices() or (token.pos == "PROPN" and following.features.case == "Loc")
    named = named or (number > 0 and token.lemma in bodies())
    known = name in country_names() or name in capitals() or name in organisations()
    named = named and _is_capital(token) and known  # "Erdoğan | Almanya'da", "Genel Sekreteri | Hamas'ı"
    named = named or (lower(token.text) in surnames() and name in surnames())  # "Obama | Erdoğan'ı"
    several = token.features.possessive == "3pl"  # "dışişleri bakanları | Brüksel'de"
    return _is_country(token) or body or several or (named and not _is_part_of_name(token))


def _opens_state(tokens: tuple[Token, ...], number: int) -> bool:
    """True for another state with a case or a body of its own: "Japonya | Kuzey Kore'nin", "İngiltere | Filistin devletini"."""
    first, ahead = tokens[number], tokens[number + 1] if number + 1 < len(tokens) else None
    if ahead is None or not _is_capital(first) or first.suffix is not None:
        return False
    if lower(first.text) in first_words() and _is_capital(ahead):
        return ahead.suffix is not None and ahead.features.case not in (None, "Nom")
    return lower(first.text) in country_names() and ahead.lemma in bodies() and ahead.features.is_possessed


def _qualifies_persons(tokens: tuple[Token, ...], number: int) -> bool:
    """True for adjectives before persons in the plural, who are nobody's compound: "İspanya | düzensiz göçmenleri"."""
    return any(token.lemma in persons() and ("lar" in token.text or "ler" in token.text) for token in tokens[number : number + 3])


def _ends_in_object(tokens: tuple[Token, ...], number: int) -> bool:
    """True if the nominals from here on end in an accusative ("muhalefeti | seçim sonuçlarını")."""
    for token in tokens[number : number + 4]:
        if not is_nominal(token):
            return False
        if token.features.case not in (None, "Nom"):
            return token.features.case == "Acc"
    return False


def _is_part_of_name(token: Token) -> bool:
    """True for the first word of a country's name ("Güney Kore'ye", "Suudi Arabistan'a")."""
    return lower(token.text) in first_words()


def bodies() -> frozenset[str]:
    """The lemmas of bodies that act and are never set beside a name as a title ("ordu", "hükümet")."""
    return read_words("languages/tr/bodies.txt")


def side_words() -> frozenset[str]:
    """The words before which a genitive tells whose side it is ("Türkiye'nin | yanında")."""
    return read_words("languages/tr/side_words.txt")


def _is_country(token: Token) -> bool:
    return token.suffix is None and _is_capital(token) and lower(token.text) in country_names()


def _is_organ(token: Token) -> bool:
    """True for an organisation's name and a bare organ: "NATO", "jandarma"."""
    named = token.suffix is None and _is_capital(token) and lower(token.text) in organisations()
    return named or (token.lemma in organs() and token.pos == "NOUN" and token.features.case in (None, "Nom"))


def _is_name(token: Token, number: int) -> bool:
    """True for a name that is none by standing first: "(Theresa) May", "NATO", "Trump"."""
    return token.pos == "PROPN" and (number > 0 or _is_organ(token) or lower(token.text) in surnames())


def _is_counted(token: Token) -> bool:
    return token.pos == "NOUN" and not _is_capital(token) and token.features.possessive is None


def _is_closed(token: Token) -> bool:
    """True for a noun that qualifies nothing behind it: "militanlar | bir köye", but "Suriyeli bir"."""
    if token.features.number == "Plur" or (token.features.is_possessed and token.pos == "NOUN"):
        return True
    qualifies = lower(token.text) in nationalities() or token.text.endswith(("li", "lı", "lu", "lü"))
    return token.pos == "PROPN" and token.suffix is None and not qualifies


def _ends_count(token: Token, following: Token) -> bool:
    return _is_free(following) or (token.lemma == "kişi" and following.features.possessive is None and following.pos == "NOUN")


def _is_free(token: Token) -> bool:
    """True for a noun with a case but no possessive, which heads no compound ("3 kişi | hastaneye")."""
    features = token.features
    return token.pos in ("NOUN", "PROPN") and features.case not in (None, "Nom", "Gen") and features.possessive is None


def _is_cased_name(token: Token) -> bool:
    """True for a name with a case of its own, "Ukrayna'ya", which no name before it can modify (but "ABD | Kongresi'ne")."""
    if token.suffix is None or not _is_capital(token) or token.features.case in (None, "Nom") or token.features.is_possessed:
        return False  # "Ukrayna | İHA'sının" is one phrase
    stem = lower(token.text)
    return stem in country_names() or not stem.endswith(("i", "ı", "u", "ü"))


def _has_possessed(tokens: tuple[Token, ...], number: int) -> bool:
    """True if the nominals from here on end in a third-person possessive ("ordusu", "saldırılarını"): a compound's head."""
    for token in tokens[number : number + 4]:
        if not is_nominal(token):
            return False
        if _is_capital(token) and token.pos == "PROPN":
            return True  # "Rus ajan Sergey Skripal"
        if token.features.is_possessed:
            return True
        if token.features.case not in (None, "Nom"):
            return False
    return False
