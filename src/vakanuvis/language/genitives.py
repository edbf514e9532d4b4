"""Subjects of nominalised clauses that the phrases before them hold: "Husilerin | El-Muha kentine düzenlediği"."""

from vakanuvis.base.records import Token
from vakanuvis.language.clauses import SEVERAL, Clause
from vakanuvis.language.phrases import Phrase

OWNED = ("nı", "ni", "nu", "nü")  # the accusative of what somebody owns: "saldırılarını", not "saldırıları"


def steal_subject(clause: Clause, tokens: tuple[Token, ...], *, willed: bool = False) -> None:
    """Take the leftmost possessor as genitive subject where a nominalised clause has none ("Husilerin El-Muha kentine ...")."""
    if any(phrase.role == "genitive" for phrase in clause.phrases):
        return
    for phrase in clause.phrases:
        owner = phrase.possessor
        # "Husilerin | El-Muha kentine ...", but not "X'in | doğusuna", "İran'ın | füze kapasitesinden"
        named = any(part.start < part.head and tokens[part.start].text[:1].isupper() for part in (phrase, *phrase.members))
        if owner is not None and owner.possessor is not None:  # "ABD'nin | zaptının ihlaline ilişkin"
            clause.phrases.insert(0, owner.possessor)
            owner.possessor = None
            return
        plain = _is_plain_object(phrase, tokens)
        means = phrase.role == "with"  # "Ukrayna'nın | insansız hava araçlarıyla (düzenlediği)"
        object_ = phrase.role == "object" or plain  # "İsrail'in | sivilleri (öldürmesini)"
        if owner is not None and (willed or plain if object_ else named or means):
            phrase.possessor = None
            clause.phrases.insert(0, owner)
            return
        if (named or plain) and isinstance(phrase.clause, Clause) and _yield_owner(phrase.clause, clause):
            return
        if phrase.role == "converb" and isinstance(phrase.clause, Clause) and _lend_owner(phrase.clause, clause):
            return


def _is_plain_object(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for an object that nobody owns: "Çin'in | saldırıları (kınadığını)", not "Çin'in saldırılarını"; in the plural
    the tagger takes the one for the other."""
    text = tokens[phrase.head].text
    return not text.endswith(OWNED) and (phrase.role == "object" or (phrase.role == "nominative" and text.endswith(SEVERAL)))


def _yield_owner(noun: Clause, clause: Clause) -> bool:
    """Give the clause the genitive of an event noun with a doer before it: "gazetecinin | İsrail saldırılarında (öldüğü)"."""
    owner = next((phrase for phrase in noun.phrases if phrase.role == "genitive"), None)
    if noun.form != "Noun" or owner is None:
        return False
    noun.phrases.remove(owner)
    clause.phrases.insert(0, owner)
    return True


def _lend_owner(manner: Clause, clause: Clause) -> bool:
    """Give the clause the genitive that opens a converb within it: "İsrail'in | hukuku ihlal ederek (evleri yıktığı)"."""
    opening = manner.phrases[:1] + (manner.phrases[0].members[:1] if manner.phrases else [])
    for phrase in opening:
        if phrase.role in ("object", "nominative") and phrase.possessor is not None:
            clause.phrases.insert(0, phrase.possessor)
            phrase.possessor = None
            return True
    return False
