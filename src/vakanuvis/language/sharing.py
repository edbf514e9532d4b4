"""Subjects that stand elsewhere: with another finite verb of the sentence, or in the sentence before."""

import msgspec

from vakanuvis.assets.files import read_words
from vakanuvis.base.records import Argument, Predicate, Sentence

_INHERITING = frozenset({"Conv", "Nom"})
_THIRD = frozenset({None, "3sg", "3pl"})
_CHAINING = frozenset({"AdvErek", "AdvIp", "WithoutHavingDoneSo"})
_THEIRS = ("larını", "lerini", "ları", "leri")  # "that they": not of one
_LAST = 8  # governors that are asked, one above the other


def share_subjects(predicates: list[Predicate], sentences: tuple[Sentence, ...]) -> tuple[Predicate, ...]:
    """The predicates, those that leave their subject out with that of the finite verb before ("X'e gitti ve Y'ye | döndü")."""
    shared = list(predicates)
    _join_contents(shared, sentences)
    _lift(shared)
    last: dict[bool, Predicate] = {}
    for number, predicate in enumerate(tuple(shared)):
        if number and predicates[number - 1].sentence != predicate.sentence:
            last = {}
        if predicate.form != "Fin":
            continue
        if number and not predicate.arguments and _is_same_passive(shared[number - 1], predicate):
            shared[number] = msgspec.structs.replace(predicate, arguments=shared[number - 1].arguments, inherited=True)
            continue
        giver = last.get(predicate.quoted)
        if giver is not None and _leaves_out(predicate) and _agrees(giver, predicate, sentences):
            shared[number] = _with_agents(predicate, _agents(giver))
        if _agents(shared[number]):
            last[predicate.quoted] = shared[number]
        elif _has_new_subject(predicate):
            last.pop(predicate.quoted, None)
    _carry(shared, sentences)
    return tuple(_follow(shared, number) for number in range(len(shared)))


def _agrees(giver: Predicate, predicate: Predicate, sentences: tuple[Sentence, ...]) -> bool:
    """True for verbs of one person, and for a plural behind counted persons: "50 göçmen geldi, bir köye | saldırdılar"."""
    if giver.person == predicate.person:
        return True
    tokens = sentences[giver.sentence].tokens
    within = (token for own in _agents(giver) for token in tokens if own.span.contains(token.span))
    return predicate.person == "3pl" and any(token.pos == "NUM" or token.features.number == "Plur" for token in within)


def _is_same_passive(first: Predicate, second: Predicate) -> bool:
    """True for two finite passives beside each other, of which the second says nothing else: "tartaklandı, | tehdit edildi"."""
    beside = first.sentence == second.sentence and first.quoted == second.quoted and first.form == second.form == "Fin"
    return beside and first.voice == second.voice == "Pass" and first.head == second.first - 2


def _lift(shared: list[Predicate]) -> None:
    """Give a finite verb the subject that its converb took: "Taraflar | imza atmadan (kalktı)"."""
    for predicate in list(shared):
        above = predicate.governor
        chained = predicate.form == "Conv" and predicate.suffix in _CHAINING and not predicate.inherited
        if above is None or not chained or not _agents(predicate):
            continue
        governor = shared[above]
        if governor.form == "Fin" and _leaves_out(governor) and governor.sentence == predicate.sentence:
            shared[above] = _with_agents(governor, _agents(predicate))


def _join_contents(shared: list[Predicate], sentences: tuple[Sentence, ...]) -> None:
    """Give the second of two joined contents the subject of the first: "İsrail'in evi kuşattığı ve 3 kişiyi | aldığı"."""
    for number, predicate in enumerate(shared):
        if (
            predicate.form != "Nom"
            or not predicate.suffix
            or predicate.voice == "Pass"
            or (_agents(predicate) and not predicate.inherited)
        ):
            continue
        word = sentences[predicate.sentence].tokens[predicate.head].text
        first = _find_joined(shared, number)
        if first is None or word.endswith(_THEIRS) or first.inherited or not _agents(first):
            continue
        others = tuple(argument for argument in predicate.arguments if argument.role != "agent")
        shared[number] = _with_agents(msgspec.structs.replace(predicate, arguments=others), _agents(first))


def _find_joined(shared: list[Predicate], number: int) -> Predicate | None:
    """The last predicate before this one that is joined to it."""
    for place in range(number - 1, -1, -1):
        if shared[place].sentence != shared[number].sentence:
            return None
        if _is_joined(shared[place], shared[number]):
            return shared[place]
    return None


def _is_joined(first: Predicate, second: Predicate) -> bool:
    """True for two contents of one verb in the same form."""
    same = first.form == "Nom" and first.suffix == second.suffix
    return same and first.governor == second.governor and first.governor is not None and first.quoted == second.quoted


def _carry(shared: list[Predicate], sentences: tuple[Sentence, ...]) -> None:
    """Point finite verbs without a subject to the verb of the sentence before that names it."""
    named: int | None = None  # the last finite verb with an agent
    since = -1  # its sentence, or that of a verb that carries its agent on
    for number, predicate in enumerate(shared):
        if predicate.form != "Fin" or predicate.quoted:
            continue
        sentence = predicate.sentence
        if _agents(predicate):
            named, since = number, sentence
        elif named is not None and _leaves_out(predicate) and _follows(sentences, since, sentence):
            if sentence > shared[named].sentence:
                shared[number] = msgspec.structs.replace(predicate, carried=named)
            since = sentence
        elif _has_new_subject(predicate):
            named = None


def _follows(sentences: tuple[Sentence, ...], before: int, number: int) -> bool:
    """True if no sentence of another kind (a title) parts the two, and at most a quotation stands between them."""
    return number - before <= 1 and sentences[before].kind == sentences[number].kind


def _leaves_out(predicate: Predicate) -> bool:
    """True for an active verb in the third person without a subject that could have one."""
    if _agents(predicate) or predicate.voice == "Pass" or predicate.person not in _THIRD or predicate.noun is not None:
        return False
    clauses = any(argument.role == "agent" for argument in predicate.arguments)
    return not clauses and predicate.lemma not in read_words("languages/tr/impersonal_verbs.txt")


def _has_new_subject(predicate: Predicate) -> bool:
    """True for a passive, whose subject is another: what follows it may go on with that."""
    return predicate.voice == "Pass" or predicate.person not in _THIRD


def _agents(predicate: Predicate) -> tuple[Argument, ...]:
    return tuple(argument for argument in predicate.arguments if argument.role == "agent" and argument.clause is None)


def _with_agents(predicate: Predicate, agents: tuple[Argument, ...]) -> Predicate:
    return msgspec.structs.replace(predicate, arguments=predicate.arguments + agents, inherited=True)


def _follow(shared: list[Predicate], number: int) -> Predicate:
    """The predicate; a converb or "-mek" clause takes what the finite verb above it shares or carries."""
    predicate = shared[number]
    if predicate.form not in _INHERITING or _agents(predicate) or predicate.voice == "Pass" or not predicate.inherited:
        return predicate
    above = predicate.governor
    for _ in range(_LAST):
        if above is None:
            return predicate
        governor = shared[above]
        if governor.form == "Fin":
            if governor.inherited and _agents(governor):
                return _with_agents(predicate, _agents(governor))
            return msgspec.structs.replace(predicate, carried=governor.carried)
        above = governor.governor
    return predicate
