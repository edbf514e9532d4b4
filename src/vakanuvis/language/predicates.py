"""Predicates: every verb, light-verb compound and event noun of an article, with its arguments by role."""

import msgspec

from vakanuvis.assets.files import read_words
from vakanuvis.assets.frame_tables import Frames, load_frames
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Argument, Predicate, Sentence, Span, Token
from vakanuvis.language.clauses import Clause, is_clause_marker, is_verbal
from vakanuvis.language.control import controller_role
from vakanuvis.language.lexicon import is_first_person_past, says_their
from vakanuvis.language.phrases import Phrase
from vakanuvis.language.reader import Reader
from vakanuvis.language.settling import settle_tokens
from vakanuvis.language.sharing import share_subjects
from vakanuvis.language.subjects import may_act, takes_object

SUBJECTS = frozenset({"nominative", "genitive"})
COPULAS = {f"y{vowel}{ending}": person for vowel in "ıiuü" for ending, person in (("m", "1sg"), ("z", "1pl"))}
INHERITING = frozenset({"Conv", "Nom", "Rel"})
WITHOUT = "WithoutHavingDoneSo"  # "-meden"
OPENING, CLOSING = frozenset('"“«'), frozenset('"”»')


def find_predicates(sentences: tuple[Sentence, ...], language: str) -> tuple[Predicate, ...]:
    """The predicates of the sentences in order; numbers in them count within their sentence, `governor` and `clause` over all."""
    frames = load_frames(language)
    predicates: list[Predicate] = []
    quoted, paragraph = False, -1
    for number, sentence in enumerate(sentences):
        quoted = quoted and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        tokens = settle_tokens(sentence.tokens)
        predicates += _read_sentence(tokens, number, frames, quoted=quoted, offset=len(predicates))
        quoted = _still_quoted(sentence.tokens, quoted=quoted)
    return share_subjects(predicates, sentences)


def _still_quoted(tokens: tuple[Token, ...], *, quoted: bool) -> bool:
    """True if a quotation is open behind these tokens."""
    for token in tokens:
        if token.text in OPENING or token.text in CLOSING:
            quoted = token.text in OPENING and (token.text != '"' or not quoted)
    return quoted


def _read_sentence(tokens: tuple[Token, ...], number: int, frames: Frames, *, quoted: bool, offset: int) -> list[Predicate]:
    clauses = [clause for clause in Reader(tokens, frames, quoted=quoted).read() if not clause.consumed]
    clauses.sort(key=lambda clause: clause.token)
    numbers = {id(clause): offset + place for place, clause in enumerate(clauses)}
    return [_finish(clause, tokens, number, numbers) for clause in clauses]


def _finish(clause: Clause, tokens: tuple[Token, ...], number: int, numbers: dict[int, int]) -> Predicate:
    features, verbal = tokens[clause.token].features, clause.form != "Noun"
    own = _arguments(clause, tokens, numbers)
    inherited = not any(argument.role == "agent" for argument in own)
    if inherited:
        own += _inherit(clause, tokens, numbers)
    if not any(argument.role == "object" for argument in own):
        own += _shared_objects(clause, tokens, numbers)
    governor = clause.governor
    return Predicate(
        span=Span(tokens[min(clause.first, clause.token)].span.start, tokens[clause.token].span.end),
        sentence=number,
        head=clause.token,
        first=clause.first,
        lemma=clause.lemma,
        form=clause.form,
        arguments=tuple(own),
        noun=clause.noun,
        negated=_is_negated(tokens, clause.token, verbal=verbal),
        tense=features.tense if verbal else None,
        mood=features.mood if verbal else None,
        voice=features.voice if verbal else None,
        person=_person(clause, tokens),
        suffix=features.suffix if verbal else None,
        governor=numbers.get(id(governor)) if governor is not None else None,
        inherited=inherited,
        quoted=clause.quoted,
    )


def _person(clause: Clause, tokens: tuple[Token, ...]) -> str | None:
    token = tokens[clause.token]
    if clause.form == "Noun":
        return None
    if clause.form == "Fin" and token.pos != "VERB" and token.features.person is None:
        return COPULAS.get(lower(token.text)[-3:])  # "yanındayız"
    return "1pl" if clause.form == "Fin" and is_first_person_past(token) else token.features.person


def _is_negated(tokens: tuple[Token, ...], number: int, *, verbal: bool) -> bool:
    """True for a negated verb, for "-meden" (but not "-meden önce": before), and before "değil"."""
    features = tokens[number].features
    following = tokens[number + 1].lemma if number + 1 < len(tokens) else ""
    without = features.suffix == WITHOUT and following != "önce"
    return (verbal and (features.negated or without)) or following == "değil"


def _is_passive(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    return tokens[clause.token].features.voice == "Pass"


def _arguments(clause: Clause, tokens: tuple[Token, ...], numbers: dict[int, int]) -> list[Argument]:
    """The clause's own arguments with their roles, voice undone."""
    passive = clause.flipped or _is_passive(clause, tokens)
    found: list[Argument] = []
    for phrase in clause.phrases:
        if is_clause_marker(phrase):
            continue
        found.append(_argument(phrase, _role(phrase, clause, tokens, passive=passive), tokens, numbers))
    if clause.form == "Rel" and clause.modifies is not None:
        found.append(_argument(clause.modifies, _head_role(clause, tokens, found, passive=passive), tokens, numbers))
    return found


def _role(phrase: Phrase, clause: Clause, tokens: tuple[Token, ...], *, passive: bool) -> str:
    """The phrase's role: a subject is the agent (of a passive: the object), a bare noun beside the verb its object."""
    if phrase.role in ("equative", "owner"):
        return "agent" if phrase.role == "equative" else "genitive"
    if phrase.role not in SUBJECTS:
        return phrase.role
    if phrase.role == "genitive" and clause.form in ("Fin", "Conv"):
        return "genitive"  # a finite verb's subject is nominative; "ABD'nin başkenti ..." hangs on another noun
    if passive:
        return "object"
    if (
        is_verbal(phrase)
        and " " in clause.lemma
        and phrase.head == clause.first - 1
        and tokens[clause.first].features.is_possessed
    ):
        return "object"  # "inceleme yapılması | talimatı (verdi)"
    if _person(clause, tokens) in ("1sg", "1pl") and clause.form == "Fin" and phrase.role == "nominative":
        return "agent" if tokens[phrase.head].lemma in ("biz", "ben") else "object"  # "rahmet diliyoruz"
    if _is_counted_beside(phrase, clause, tokens):
        return "object"
    if phrase.role != "nominative" or phrase.comma or clause.form == "Noun" or tokens[phrase.head].pos == "PROPN":
        return "agent"
    several = phrase.members and tokens[phrase.start].text[:1].isupper()  # "Türkiye, | Suriye ve Ürdün bakanları"
    if _is_impersonal(clause):
        return "agent"
    if phrase.head >= clause.first - 1 and clause.form == "Nom" and _is_bare_adjective(phrase, tokens):
        return "complement"  # "görüşmelerin | yararlı (geçtiğini)"
    if phrase.head >= clause.first - 1 and _is_object_beside(phrase, clause, tokens):
        return "object"
    if not _has_subject_before(phrase, clause) or several:
        return "agent"
    return "complement" if _is_complement(phrase, clause, tokens) else "object"


def _is_counted_beside(phrase: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for those of a people counted before a verb that has its subject: "ordu | 200 Filistinli (gözaltına aldı)"."""
    counted = phrase.role == "nominative" and phrase.start < phrase.head and tokens[phrase.start].pos == "NUM"
    beside = clause.form == "Fin" and not phrase.comma and phrase.head == clause.first - 1
    free = not any(other.role == "object" for other in clause.phrases)
    return counted and beside and free and clause.noun is None and _has_subject_before(phrase, clause)


def _is_complement(phrase: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for what somebody is made or how it is done: beside an accusative ("PKK'yı | örgüt (ilan etti)"), a bare adjective."""
    if phrase.clause is not None:
        return False
    return _is_bare_adjective(phrase, tokens) or any(
        other.role == "object" and tokens[other.head].features.case == "Acc" for other in clause.phrases
    )


def _is_bare_adjective(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    head = tokens[phrase.head]
    alone = phrase.start == phrase.head and head.pos == "ADJ"
    return alone and head.features.number != "Plur" and head.features.possessive is None and not head.text[:1].isupper()


def _is_object_beside(phrase: Phrase, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True if a bare phrase right before its verb is its object: "rüşvet (verdi)", "yöneticileri (suçladı)".

    The accusative reads like a possessed nominative. What has no object has a subject there: "ordu | ilerledikçe".
    """
    if clause.form == "Conv":
        features = tokens[phrase.head].features
        several = features.number == "Plur" and features.possessive is None and " " in clause.lemma
        return not several and (takes_object(clause, tokens) or " " in clause.lemma or clause.lemma == "ol")
    if clause.form in INHERITING:
        return True
    features = tokens[phrase.head].features
    if features.number == "Plur" and features.possessive is None:
        return False  # "dindarlar (protesto etti)": no accusative reads like that
    free = not any(other.role == "object" for other in clause.phrases)
    return free and takes_object(clause, tokens) and not may_act(phrase, tokens)


def _has_subject_before(phrase: Phrase, clause: Clause) -> bool:
    """True if another subject stands before the phrase in its clause."""
    return any(other.role in SUBJECTS and other.head < phrase.start for other in clause.phrases)


def _is_impersonal(clause: Clause) -> bool:
    """True for "gerek", "var": what stands beside them is their subject, and nobody else can be."""
    return clause.lemma in read_words("languages/tr/impersonal_verbs.txt")


def _head_role(clause: Clause, tokens: tuple[Token, ...], found: list[Argument], *, passive: bool) -> str:
    """What the modified noun is in its clause: who does "-en" or a bare "-ecek", else what is done, else just the head."""
    features = tokens[clause.token].features
    has_object = any(argument.role == "object" for argument in found)
    if features.suffix == "PresPart":
        return ("head" if has_object else "object") if passive else "agent"  # "yaptığı | iddia edilen kişi"
    future = features.tense == "Fut" and features.possessive is None and not passive
    if future and not any(argument.role == "agent" for argument in found) and (has_object or not takes_object(clause, tokens)):
        return "agent"  # "ülkeye gelecek | heyet"
    return "head" if has_object else "object"


def _argument(phrase: Phrase, role: str, tokens: tuple[Token, ...], numbers: dict[int, int]) -> Argument:
    inner = phrase.clause
    return Argument(
        role=role,
        span=Span(tokens[phrase.first].span.start, tokens[phrase.head].end),
        head=phrase.head,
        heads=phrase.heads,
        possessor=phrase.possessor.head if phrase.possessor is not None else None,
        clause=numbers.get(id(inner)) if inner is not None else None,
    )


def _inherit(clause: Clause, tokens: tuple[Token, ...], numbers: dict[int, int]) -> list[Argument]:
    """The agent of the governing clause, for a clause that has none of its own."""
    if _is_passive(clause, tokens) or clause.form not in INHERITING or _is_impersonal(clause):
        return []
    if clause.form == "Nom" and tokens[clause.token].features.suffix == "PresPart":
        return []  # "saldırıda | ölenlere": they are the ones who do it
    governor = clause.governor
    if shared := _subject_beside(clause, tokens) or _subject_within(clause, tokens):
        return [_argument(shared, "agent", tokens, numbers)]
    for _ in range(6):
        if governor is None:
            return []
        role = controller_role(governor, clause) or "agent"
        agents = [argument for argument in _arguments(governor, tokens, numbers) if argument.role == role]
        agents = [msgspec.structs.replace(argument, role="agent") for argument in agents]
        clauses = {numbers.get(id(phrase.clause)) for phrase in governor.phrases if is_verbal(phrase)} | {numbers.get(id(clause))}
        agents = [argument for argument in agents if argument.clause is None or argument.clause not in clauses]
        if agents:
            return agents
        governor = governor.governor
    return []


def _shared_objects(clause: Clause, tokens: tuple[Token, ...], numbers: dict[int, int]) -> list[Argument]:
    """The object that a converb before an active verb has named for both: "gemileri | uyararak durdurdu"."""
    if clause.form == "Noun" or _is_passive(clause, tokens) or clause.noun is not None:
        return []
    for phrase in clause.phrases:
        manner = phrase.clause if is_clause_marker(phrase) else None
        if isinstance(manner, Clause) and tokens[manner.token].features.suffix == "AdvErek" and not _is_passive(manner, tokens):
            named = [other for other in manner.phrases if other.role == "object" and other.clause is None]
            if named:
                return [_argument(other, "object", tokens, numbers) for other in named]
    return []


def _subject_beside(clause: Clause, tokens: tuple[Token, ...]) -> Phrase | None:
    """The genitive subject of the clause joined before: "İsrail'in | evleri yıktığını ve ateş açtığını (bildirdi)"."""
    features = tokens[clause.token].features
    if clause.form != "Nom" or clause.governor is None or features.suffix not in ("PastPart", "ActN"):
        return None
    parts = (part for phrase in clause.governor.phrases for part in (phrase, *phrase.members))
    beside = [part.clause for part in parts if isinstance(part.clause, Clause) and part.clause.form == "Nom"]
    for other in sorted(beside, key=lambda other: -other.token):
        same = tokens[other.token].features
        if other.token > clause.token or (same.suffix, same.case) != (features.suffix, features.case):
            continue
        subject = next((phrase for phrase in other.phrases if phrase.role == "genitive"), None)
        if subject is not None:
            several = bool(subject.members) or tokens[subject.head].features.number == "Plur"
            return subject if several or not says_their(tokens[clause.token]) else None
    return None


def _subject_within(clause: Clause, tokens: tuple[Token, ...]) -> Phrase | None:
    """The subject of a participle in a clause that nobody tells: "Bakanın | yaptığı açıklamada kınadığı (bildirildi)"."""
    above = clause.governor
    if clause.form != "Nom" or above is None or not _is_passive(above, tokens):
        return None
    parts = [part for phrase in clause.phrases if phrase.role != "object" for part in (phrase.clause, phrase.relative)]
    told = (part for part in parts if isinstance(part, Clause) and part.form == "Rel")
    return next((phrase for part in told for phrase in part.phrases if phrase.role == "genitive"), None)
