"""Headlines and quotations: what waits at their end without a verb to claim it."""

from vakanuvis.assets.files import read_words
from vakanuvis.assets.name_lists import capitals, country_names
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.clauses import Clause
from vakanuvis.language.lexicon import Lexicon
from vakanuvis.language.phrases import CASES, Phrase

BESIDE = frozenset({"locative", "source", "time"})
PLACED = "@Loc"  # the lemma of a place that is a headline's predicate


def leave(stack: list[Phrase], tokens: tuple[Token, ...]) -> None:
    """Settle what no verb claims: before a quotation a converb takes the subject, in a headline an event noun the rest."""
    subjects = [phrase for phrase in stack if phrase.role == "nominative" and phrase.clause is None]
    last = stack[-2] if len(stack) > 1 and _comes_after(stack[-1], stack[-2], tokens) else stack[-1] if stack else None
    for phrase in stack:
        clause = phrase.clause
        if not isinstance(clause, Clause) or clause.governor is not None:
            continue
        if clause.form == "Conv":
            clause.phrases = [*subjects, *clause.phrases]
        elif clause.form == "Noun" and phrase is last:
            clause.phrases = [other for other in stack if other is not phrase] + clause.phrases


def _comes_after(phrase: Phrase, noun: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for the doer behind an event noun at the end of a headline: "İsrail'e sert tepki | Şili'den"."""
    ends = phrase.head == len(tokens) - 1 and tokens[phrase.head].suffix is not None
    return ends and phrase.role == "ablative" and noun.role == "nominative"


def _senders(stack: list[Phrase], tokens: tuple[Token, ...]) -> list[Phrase]:
    """Who speaks behind the colon, and to whom, where the word before it only names his words: "İran'dan ABD'ye | yanıt: ..."."""
    waiting = [phrase for phrase in stack[:-1] if phrase.clause is None and phrase.role not in BESIDE]
    if stack[-1].role != "nominative" or not waiting or waiting[0].role != "ablative":
        return []
    sender = waiting[0]
    if tokens[sender.head].suffix is None and tokens[sender.head].pos != "PROPN":
        return []
    to = [Phrase(phrase.start, phrase.head, "addressed") for phrase in waiting[1:2] if phrase.role == "dative"]
    return [Phrase(sender.start, sender.head, "source", members=sender.members), *to]


def introduce(stack: list[Phrase], clauses: list[Clause], tokens: tuple[Token, ...]) -> None:
    """At a colon: the name before it says what follows; a headline's event noun before it takes what stands there."""
    top, senders = stack[-1], _senders(stack, tokens)
    end_in_noun(stack, clauses, tokens, top.head)
    if isinstance(top.clause, Clause) and top.clause.form == "Noun":
        leave(stack, tokens)
        stack[:] = senders
    elif senders:
        stack[:] = senders
    elif top.role == "nominative":
        top.role = "source"
    elif top.role == "locative":
        subject = stack[0]
        end_in_place(stack, clauses, tokens, top.head)
        stack[:] = stack or [subject]  # "Erdoğan Almanya'da: | Merkel'le görüşecek"
    elif top.role == "dative" and len(stack) > 1 and stack[-2].role == "ablative":
        stack[-2].role, top.role = "source", "addressed"  # "Macron'dan | Putin'e | : Savaşı bitirin"


def end_in_place(stack: list[Phrase], clauses: list[Clause], tokens: tuple[Token, ...], last: int) -> None:
    """Read the last place of a headline, or of its half before a colon, as its predicate: "Irak Başbakanı Zeydi | Ankara'da"."""
    roles = [phrase.role for phrase in stack]
    if clauses or roles[:1] != ["nominative"] or roles[1:] not in (["locative"], ["locative", "locative"]):
        return
    place = stack[-1]
    if place.start == place.head == last and lower(tokens[last].text) in capitals() | country_names():
        clauses.append(Clause(last, last, PLACED, "Fin", phrases=list(stack)))
        stack.clear()


def take_opening(stack: list[Phrase], clause: Clause, lexicon: Lexicon) -> list[Phrase]:
    """Take away the name in the ablative that opens a headline whose last word is an event noun; no verb within claims it.

    "AB'den | İspanya'ya uçak gönderen Türkiye'ye teşekkür"
    """
    if clause.form not in ("Nom", "Rel") or not stack or stack[0].role != "ablative" or stack[0].start:
        return []
    named = lexicon.tokens[stack[0].head].suffix is not None
    return [stack.pop(0)] if named and lexicon.noun_at(len(lexicon.tokens) - 1) is not None else []


def end_in_adjective(stack: list[Phrase], lexicon: Lexicon, *, quoted: bool) -> Clause | None:
    """A headline's last word as its predicate where a frame knows it: "Rusya görüşmeye | hazır", "İran: İddia | yalan"."""
    tokens = lexicon.tokens
    last = len(tokens) - 1
    last -= last > 0 and tokens[last].text in ".!"
    word = tokens[last]
    told = bool(stack) and (stack[0].role == "source" or word.lemma in read_words("languages/tr/fallen_words.txt"))
    said = told and word.pos == "NOUN" and word.features.possessive is None
    if not (word.pos == "ADJ" or said) or f"{word.lemma} ol" not in lexicon.frames.verbs:
        return None
    if not stack or stack[-1].head != last or word.features.form is not None:
        return None
    phrase = stack.pop()
    role = CASES.get(tokens[last - 1].features.case or "", "nominative")
    stack += [Phrase(phrase.start, last - 1, role)] if phrase.start < last else []
    return Clause(last, last, f"{word.lemma} ol", "Fin", quoted=quoted)


def end_in_noun(stack: list[Phrase], clauses: list[Clause], tokens: tuple[Token, ...], end: int) -> None:
    """Read the noun at the end of a headline, or its half before a colon, as a predicate: "Polisten öğrencilere | müdahale"."""
    last = stack[-1] if stack else None
    if last is None or last.role != "nominative" or last.clause is not None or last.head != end or last.comma:
        return
    if any(clause.form != "Rel" for clause in clauses) or not any(phrase.role in ("ablative", "dative") for phrase in stack[:-1]):
        return
    lemma = tokens[last.head].lemma
    last.clause = Clause(last.head, last.head, lemma, "Noun", noun=lemma)
    clauses.append(last.clause)
