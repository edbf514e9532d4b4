"""The genitive subject of a nominalised clause where another phrase of the clause took it for its owner."""

from vakanuvis.assets.files import read_words
from vakanuvis.base.records import Token
from vakanuvis.language.clauses import SEVERAL, Clause, is_clause_marker, is_verbal
from vakanuvis.language.phrases import Phrase, persons
from vakanuvis.language.subjects import may_act

IMPERSONAL = "languages/tr/impersonal_verbs.txt"
LOOSE = frozenset({"with", "itibaren", "beri", "önce", "sonra"})  # such a phrase before the verb is nobody's
OWNED = ("nı", "ni", "nu", "nü")  # the accusative of what somebody owns: "saldırılarını", not "saldırıları"


def steal_subject(clause: Clause, tokens: tuple[Token, ...], *, willed: bool = False) -> None:
    """Take the leftmost possessor as genitive subject where a nominalised clause has none ("Husilerin El-Muha kentine ...")."""
    if any(phrase.role == "genitive" for phrase in clause.phrases) or clause.lemma in read_words(IMPERSONAL):
        return
    for phrase in clause.phrases:
        owner = phrase.possessor
        # "Husilerin | El-Muha kentine ...", but not "X'in | doğusuna", "İran'ın | füze kapasitesinden"
        named = any(part.start < part.head and tokens[part.start].text[:1].isupper() for part in (phrase, *phrase.members))
        while owner is not None and owner.possessor is not None and owner.possessor.possessor is not None:
            owner = owner.possessor  # "İsrail'in | Gazze Şeridi'nin güneyindeki Han Yunus'un merkezine"
        if owner is not None and owner.possessor is not None:  # "ABD'nin | zaptının ihlaline ilişkin"
            clause.phrases.insert(0, owner.possessor)
            owner.possessor = None
            return
        plain = _is_plain_object(phrase, tokens, clause.first)
        means = phrase.role in LOOSE  # "Ukrayna'nın | insansız hava araçlarıyla (düzenlediği)"
        means = means or (phrase.role == "equative" and not may_act(phrase, tokens))  # "İHA'nın | savunma sistemlerince"
        located = phrase.role == "locative" and phrase.start < phrase.head
        means = means or (located and owner is not None and tokens[owner.head].lemma in persons())  # "şüphelinin | olay yerinde"
        if owner is not None and (named or means or plain if phrase.role != "object" else willed or plain):
            phrase.possessor = None
            clause.phrases.insert(0, owner)
            return
        if isinstance(phrase.clause, Clause) and ((named or plain) and _yield_owner(phrase.clause, clause)):
            return
        if isinstance(phrase.clause, Clause) and _yield_doer(phrase.clause, clause, tokens):
            return
        manner = phrase.clause if isinstance(phrase.clause, Clause) and _has_same_subject(phrase, tokens) else None
        if manner is not None and _yield_subject(manner, clause, tokens):
            return
    first = clause.phrases[0] if clause.phrases else None
    if first is not None and is_clause_marker(first) and isinstance(first.clause, Clause):
        _lend_owner(first.clause, clause)


def leave_tellers(clause: Clause) -> list[Phrase]:
    """Take from a clause the nominatives before its genitive subject: "Trump da | Kurulun anlaşmaya vardığını (duyurdu)"."""
    subject = clause.phrases[0] if clause.phrases else None
    if subject is None or subject.role != "genitive":
        return []
    found = [phrase for phrase in clause.phrases if phrase.role == "nominative" and phrase.head < subject.start]
    clause.phrases = [phrase for phrase in clause.phrases if phrase not in found]
    return found


def _is_plain_object(phrase: Phrase, tokens: tuple[Token, ...], verb: int) -> bool:
    """True for an object that nobody owns: "Çin'in | saldırıları (kınadığını)", not "Çin'in saldırılarını"; in the plural
    the tagger takes the one for the other."""
    text = tokens[phrase.head].text
    if phrase.role == "nominative" and phrase.start == phrase.head and tokens[phrase.head].text[:1].islower():
        return phrase.head == verb - 1  # "ordunun | pazarı (bombaladığını)": a subject would be in the genitive
    return not text.endswith(OWNED) and (phrase.role == "object" or (phrase.role == "nominative" and text.endswith(SEVERAL)))


def _has_same_subject(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a converb, and for "-mayı" without a subject of its own: "İran'ın | ateşkesi uzatmayı (kabul ettiğini)"."""
    features = tokens[phrase.head].features
    bare = features.suffix in ("ActN", "Inf") and features.possessive is None and features.voice != "Pass"
    return is_clause_marker(phrase) or (bare and is_verbal(phrase))


def _yield_subject(converb: Clause, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """Give the clause the genitive subject that its converb took: "ordunun | Cenin kentine girerek (kuşattığı)"."""
    steal_subject(converb, tokens)
    owner = converb.phrases[0] if converb.phrases and converb.phrases[0].role == "genitive" else None
    if owner is not None:
        clause.phrases.insert(0, converb.phrases.pop(0))
    return owner is not None


def _yield_owner(noun: Clause, clause: Clause) -> bool:
    """Give the clause the genitive of an event noun with a doer before it: "gazetecinin | İsrail saldırılarında (öldüğü)"."""
    owner = next((phrase for phrase in noun.phrases if phrase.role == "genitive"), None)
    if noun.form != "Noun" or owner is None:
        return False
    noun.phrases.remove(owner)
    clause.phrases.insert(0, owner)
    return True


def _yield_doer(content: Clause, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """Give the clause the genitive of a passive that has another subject: "Trump'ın | lisans verilmesini (kabul ettiğini)".

    The other may be a noun of the verb itself: "NATO'nun | silahların bırakılması konusunda (anlaştığını)".
    """
    features = tokens[content.token].features
    first = content.phrases[0] if content.phrases else None
    own = any(phrase.role == "nominative" for phrase in content.phrases[1:])
    own = own or (content.first < content.token and tokens[content.first].features.case in (None, "Nom", "Gen"))
    if features.suffix != "ActN" or features.voice != "Pass" or first is None or first.role != "genitive" or not own:
        return False
    clause.phrases.insert(0, content.phrases.pop(0))
    return True


def _lend_owner(manner: Clause, clause: Clause) -> None:
    """Give the clause the genitive that opens a converb within it: "İsrail'in | hukuku ihlal ederek (evleri yıktığı)"."""
    opening = manner.phrases[:1] + (manner.phrases[0].members[:1] if manner.phrases else [])
    for phrase in opening:
        if phrase.role in ("object", "nominative") and phrase.possessor is not None:
            clause.phrases.insert(0, phrase.possessor)
            phrase.possessor = None
            return
