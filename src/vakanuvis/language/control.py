"""Whose act a clause within another one tells: the object of "çağırdı", the ablative of "istedi", a subject before a converb."""

from vakanuvis.assets.files import read_words
from vakanuvis.base.records import Token
from vakanuvis.language.clauses import Clause, is_clause_marker
from vakanuvis.language.phrases import Phrase
from vakanuvis.language.subjects import may_act, takes_object

CHAINING = frozenset({"AdvErek", "AdvIp"})  # "-erek", "-ip": always the subject of the verb that follows


def govern(clause: Clause) -> None:
    """Make the clause the governor of those that its phrases stand for or hold."""
    for phrase in clause.phrases:
        for part in (phrase, *phrase.members):
            for inner in (part.clause, part.relative):
                if isinstance(inner, Clause) and inner.governor is None:
                    inner.governor = clause
        told = phrase.possessor.clause if phrase.possessor is not None else None  # "olduğunun | altını çizdi"
        if isinstance(told, Clause) and told.form == "Nom" and told.governor is None:
            told.governor = clause


def controller_role(governor: Clause, clause: Clause) -> str | None:
    """The role of him who is to do what the clause under the governor says; None if that is the governor's agent."""
    phrase = next((phrase for phrase in governor.phrases if phrase.clause is clause), None)
    if clause.form != "Nom" or phrase is None:
        return None
    role = _role_of(governor)
    fits = phrase.role == "object" if role == "ablative" else phrase.role in ("dative", "with")
    return role if fits and any(other.role == role for other in governor.phrases if other is not phrase) else None


def _role_of(governor: Clause) -> str | None:
    if governor.lemma in read_words("languages/tr/control_verbs.txt"):
        return "object"
    return "ablative" if governor.lemma in read_words("languages/tr/asking_verbs.txt") else None


def raise_controller(clause: Clause, tokens: tuple[Token, ...]) -> None:
    """Give the verb the person whom it calls on, where its clause in -meye took him: "İsrail'i | uymaya (çağırdı)"."""
    role = _role_of(clause)
    if role is None or any(phrase.role == role for phrase in clause.phrases):
        return
    for place, phrase in enumerate(clause.phrases):
        inner = phrase.clause
        if not isinstance(inner, Clause) or inner.form != "Nom" or tokens[inner.token].features.suffix not in ("ActN", "Inf"):
            continue
        if phrase.role == "object" if role == "ablative" else phrase.role in ("dative", "with"):
            found = _find_controller(inner, role, tokens)
            if found is not None:
                inner.phrases.remove(found)
                clause.phrases.insert(place, found)
            return


def _find_controller(inner: Clause, role: str, tokens: tuple[Token, ...]) -> Phrase | None:
    """The first phrase of the clause that belongs to the verb above it: an object too many, an ablative."""
    if any(phrase.role == "genitive" for phrase in inner.phrases):
        return None
    first = next((phrase for phrase in inner.phrases if not is_clause_marker(phrase)), None)
    if first is None or first.clause is not None or first.role != role:
        return None
    others = [phrase for phrase in inner.phrases if phrase is not first and phrase.role in ("object", "nominative")]
    return first if role == "ablative" or others or not takes_object(inner, tokens) else None


def part_subjects(clause: Clause, tokens: tuple[Token, ...]) -> None:
    """Give a converb the first of two subjects: "birlikler | kente yaklaşınca | halk (kaçtı)"."""
    for place, phrase in enumerate(clause.phrases):
        inner = phrase.clause
        if not isinstance(inner, Clause) or inner.form != "Conv" or tokens[inner.token].features.suffix in CHAINING:
            continue
        before = [other for other in clause.phrases[:place] if other.role == "nominative" and other.clause is None]
        after = [other for other in clause.phrases[place + 1 :] if other.role == "nominative" and other.clause is None]
        acting = [other for other in after if may_act(other, tokens) and not _is_beside(other, clause, tokens)]
        if len(before) == 1 and acting and not any(other.role == "nominative" for other in inner.phrases):
            clause.phrases.remove(before[0])
            inner.phrases.insert(0, before[0])
            return


def _is_beside(phrase: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for a bare phrase right before a verb that takes it as its object."""
    free = not any(other.role == "object" for other in clause.phrases)
    return phrase.head >= clause.first - 1 and free and takes_object(clause, tokens)
