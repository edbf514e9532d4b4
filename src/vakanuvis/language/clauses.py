"""Clauses of a sentence: Turkish puts the verb last, so each verb takes what stands unclaimed before it.

Phrases wait on a stack; a predicate claims from the top what its form allows and leaves itself as a phrase for the next one.
"""

import msgspec

from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.phrases import Phrase, bodies

OPENING = frozenset('"“')
CLOSE = frozenset({"against", "with", "between", "about", "agent", "modifier"})
SEVERAL = ("ları", "leri")


class Clause(msgspec.Struct, eq=False):
    """A predicate under construction: tokens first..token, form Fin, Conv, Rel, Nom or Noun, and its phrases."""

    token: int
    first: int
    lemma: str
    form: str
    noun: str | None = None
    phrases: list[Phrase] = msgspec.field(default_factory=list)
    modifies: Phrase | None = None
    governor: "Clause | None" = None
    consumed: bool = False
    flipped: bool = False
    quoted: bool = False


def is_clause_marker(phrase: Phrase) -> bool:
    """True if the phrase stands for a converb clause, which the next predicate governs."""
    return phrase.role == "converb"


def claim_all(stack: list[Phrase], clause: Clause) -> None:
    """Give a finite verb everything that waits."""
    clause.phrases += stack
    stack.clear()


def claim_converb(stack: list[Phrase], clause: Clause) -> None:
    """Give a converb what stands before it up to the shared subject ("Lavrov, ... bir araya gelerek")."""
    while stack:
        top = stack[-1]
        if top.role in ("genitive", "source") or (top.role == "nominative" and (top.comma or top.head != clause.first - 1)):
            return
        clause.phrases.insert(0, stack.pop())


def claim_relative(stack: list[Phrase], clause: Clause, tokens: tuple[Token, ...], *, object_relative: bool) -> None:
    """Give a participle before a noun its phrases: "-en" has no subject of its own, "-diği" ends at its genitive subject."""
    while stack:
        top = stack[-1]
        if top.role == "converb" and top.head + 1 < len(tokens) and tokens[top.head + 1].text in OPENING:
            return  # "kısıtlayarak | "geçmeye çalışan" gemileri (vurdu)"
        if (top.comma and (top.role == "nominative" or (top.role == "locative" and not top.start))) or top.role == "source":
            return  # "TBMM Genel Kurulunda, | suça sürüklenen çocuklara ilişkin teklif"
        beside = top.head >= clause.first - 2
        named = tokens[top.head].pos == "PROPN" or (tokens[top.start].pos == "PROPN" and tokens[top.head].lemma in bodies())
        if top.role == "nominative" and object_relative and named:
            return  # "Selam da | yaptığı açıklamada": its own subject would be genitive
        if top.role == "genitive" and not object_relative:
            return
        if top.role == "nominative" and not object_relative and not beside:
            return
        if is_among(top, tokens) and not object_relative:
            return  # "baskınlarda | aralarında serbest bırakılan gazetecilerin de bulunduğu kişiler"
        clause.phrases.insert(0, stack.pop())
        if top.role == "genitive":
            if stack and is_among(stack[-1], tokens):
                clause.phrases.insert(0, stack.pop())
            return


def is_among(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for "aralarında", which opens who belongs to a group: "aralarında Fransa'nın da bulunduğu ülkeler"."""
    return phrase.start == phrase.head and lower(tokens[phrase.head].text) in read_words("languages/tr/among_words.txt")


def claim_nominal(stack: list[Phrase], clause: Clause, tokens: tuple[Token, ...], *, subject: bool, theirs: bool = False) -> None:
    """Give a nominalised clause its phrases, ending with its genitive subject ("-dığını", "-mesini"; "-mek" has none).

    `theirs`: the verb says "their", so that a genitive in the singular is not its subject ("Irak'ın ... desteklediklerini").
    """
    while stack:
        top = stack[-1]
        if top.role == "genitive" and theirs and not top.members:
            clause.phrases.insert(0, stack.pop())
            _give_back(clause)
            return
        if _stays_outside(stack, clause, tokens) or (not subject and _stays_above(top, clause)):
            return
        if _owns_noun(stack, clause, tokens):
            top.role = "owner"
        clause.phrases.insert(0, stack.pop())
        if top.role == "genitive":
            before = ["agent", "object"] if tokens[top.head].pos == "PRON" else ["agent"]
            if clause.lemma in read_words("languages/tr/coming_verbs.txt"):
                before.append("ablative")  # "Rusya'dan | bir heyetin geleceğini"
            if stack and stack[-1].role in before and not stack[-1].comma:  # "saldırıyı kendisinin (düzenlediğini)"
                clause.phrases.insert(0, stack.pop())  # "İsrail tarafından | sivillerin öldürülmesini"
            return


def _owns_noun(stack: list[Phrase], clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for a genitive that owns the noun of a phrase, before the subject: "vurulmasının | hukukun ihlali olduğu"."""
    noun = tokens[clause.token - 1].features
    possessed = clause.first < clause.token and (noun.is_possessed or noun.case == "Acc")  # the tagger takes one for the other
    alive = tokens[clause.first].lemma in read_words("languages/tr/life_nouns.txt")  # "3 kişinin | hayatını kaybettiği"
    return possessed and not alive and stack[-1].role == "genitive" and any(other.role == "genitive" for other in stack[:-1])


def _stays_outside(stack: list[Phrase], clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for what belongs to a clause beside or above the nominalised one."""
    top = stack[-1]
    if (top.role == "nominative" and top.comma and not _is_listed(stack)) or top.role == "source":
        return True
    if top.role == "nominative" and is_verbal(top) and _is_same_form(top, clause, tokens):
        return True  # "kuşattığı ve | 3 kişiyi aldığı"
    if top.role == "locative" and top.comma:
        return True  # "yazılı açıklamada, | adaları silahlandırmasının"
    inside = any(phrase.role == "genitive" for phrase in stack)  # "Netanyahu'nun | Türkiye'ye satışına karşı çıkmasına"
    if top.role == "dative" and top.clause is None and not inside and _has_other(top, clause, tokens):
        return True  # "Atina'ya | anlaşmalara uyması için", but "haftaya Türkiye'ye geleceğini"
    if top.role == "genitive" and tokens[clause.token].features.suffix == "PresPart":
        return True  # "ABD'nin | müzakereler sonuçlanana kadar (ısrar ettiğini)"
    if top.role == "genitive" and top.comma and _is_content(clause, tokens):
        return True  # "ABD'nin, | İsrail'den saldırmamasını (istediğini)"
    held = any(phrase.possessor is not None and phrase.role in ("dative", "object") for phrase in clause.phrases)
    if top.role == "genitive" and top.comma and held:
        return True  # "Riyad'ın, | Kolombiya'nın egemenliğini tanımasını (kınadığı)"
    return _is_sibling(top, clause, tokens)  # "Gazze'ye saldırdığını | ve evleri yıktığını (söyledi)"


def _is_content(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for "-mesi" right before another clause's verb, whose content it is: "saldırmamasını | istediğini"."""
    ahead = tokens[clause.token + 1 : clause.token + 2]
    told = any(token.features.suffix in ("FutPart", "PastPart") for token in ahead)
    return told and tokens[clause.token].features.suffix == "ActN"


def _stays_above(top: Phrase, clause: Clause) -> bool:
    """True for what a clause without a subject of its own leaves to the one above."""
    if top.role == "object":
        return any(other.role == "object" for other in clause.phrases)  # "ABD'yi | İran'ı vurmakla (suçladı)"
    if top.role == "nominative":
        return top.head < clause.first - 1
    return top.role in ("converb", "genitive")  # "kınayarak, ... harekete geçmeye | çağırdı"


def _is_sibling(phrase: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for the clause of one form and case that a comma or "ve" joins to this: "saldırdığını | ve evleri yıktığını"."""
    if not isinstance(phrase.clause, Clause) or phrase.clause.form != "Nom" or phrase.head + 1 >= len(tokens):
        return False
    own, other, after = tokens[clause.token].features, tokens[phrase.head].features, tokens[phrase.head + 1]
    same = (own.suffix, own.case) == (other.suffix, other.case) and own.suffix in ("PastPart", "FutPart", "ActN")
    return same and (after.text == "," or after.pos == "CCONJ")


def _is_same_form(top: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    return tokens[top.head].features.suffix == tokens[clause.token].features.suffix


def _has_other(top: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for a name in the dative before another, nameless dative of the clause."""
    if tokens[clause.token].features.suffix != "ActN":
        return False
    others = [tokens[phrase.head].text for phrase in clause.phrases if phrase.role == "dative" and not is_verbal(phrase)]
    return bool(others) and clause.noun is None and tokens[top.head].suffix is not None and not others[0][:1].isupper()


def is_verbal(phrase: Phrase) -> bool:
    """True for a phrase that stands for a verb's clause, not for an event noun."""
    return isinstance(phrase.clause, Clause) and phrase.clause.form != "Noun"


def _give_back(clause: Clause) -> None:
    """Make the genitive that a clause claimed the owner of its next phrase that has none."""
    genitive = clause.phrases[0]
    for phrase in clause.phrases[1:]:
        if phrase.possessor is None and phrase.role in ("object", "dative"):
            phrase.possessor = genitive
            clause.phrases.remove(genitive)
            return


def _is_listed(stack: list[Phrase]) -> bool:
    return len(stack) > 1 and stack[-2].role == "genitive" and stack[-2].comma


def claim_noun(stack: list[Phrase], clause: Clause, *, possessed: bool, named: bool = False) -> None:
    """Give an event noun its close complements: "İsrail'in Gazze'ye yönelik (saldırıları)", "Rubio ile (görüşmesi)".

    `named`: its own phrase names its doer.
    """
    while stack:
        top = stack[-1]
        adjacent = top is stack[-1] and not top.comma
        if top.role == "genitive" and adjacent:
            if not possessed:
                return  # "Rusya'nın saldırıdan sorumlu olduğunu": not Russia's attack
            clause.phrases.insert(0, stack.pop())
            return
        if top.role in CLOSE and adjacent:
            clause.phrases.insert(0, stack.pop())
            continue
        if top.role in ("ablative", "dative") and adjacent and len(stack) > 1 and stack[-2].role == "genitive":
            clause.phrases.insert(0, stack.pop())
            continue
        if top.role == "dative" and adjacent and possessed and not named and not clause.phrases:
            _claim_owner(stack, clause)
        return


def _claim_owner(stack: list[Phrase], clause: Clause) -> None:
    """Give an event noun its target and its doer apart from it: "İsrail'in | ateşkese rağmen | Lübnan'a (saldırıları)"."""
    target = stack[-1]
    if target.possessor is not None and target.start < target.head and target.possessor.possessor is None:
        clause.phrases = [target.possessor, stack.pop()]  # "İsrail'in | Gazze Şeridi'ne (saldırıları)"
        target.possessor = None
        return
    for place in range(len(stack) - 2, max(len(stack) - 5, -1), -1):
        owner = stack[place]
        if owner.comma or owner.role in ("nominative", "source", "converb", "object"):
            return
        if owner.role == "genitive":
            clause.phrases = [stack.pop(place), stack.pop()]
            return


def claim_complements(stack: list[Phrase], phrase: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> None:
    """Give the event noun at the head of a phrase its complements, the owner of a noun joined before it among them."""
    named = any(token.pos == "PROPN" for token in tokens[phrase.start : phrase.head])  # "kararına | İsrail tepkisi"
    claim_noun(stack, clause, possessed=is_owned(tokens, phrase.head), named=named)
    owner = phrase.members[-1].possessor if phrase.members else None
    if owner is not None and not clause.phrases:
        clause.phrases.append(owner)  # "İsrail'in | ihlalleri ve (saldırıları)"


def is_owned(tokens: tuple[Token, ...], head: int) -> bool:
    """True for a possessed noun; a plural before a verb that has no genitive subject is one, whatever the tagger takes it for."""
    several = tokens[head].text.endswith(SEVERAL) and head + 1 < len(tokens)
    return tokens[head].features.is_possessed or (several and tokens[head + 1].features.form in ("Conv", "Fin"))


def merge_noun(verb: Clause, noun: Clause) -> None:
    """Make verb and event noun one predicate ("saldırı düzenledi"): the verb's token, the noun's meaning."""
    noun.consumed = True
    for phrase in noun.phrases:
        if phrase.role == "genitive":
            phrase.role = "equative"  # "Savcılığın | incelemesi sürüyor": the noun's owner acts
    verb.noun = noun.noun
    verb.lemma = f"{noun.noun} {verb.lemma}"
    verb.phrases = noun.phrases + verb.phrases
