"""Issuers: whose statement a passive act of words stands in ("Bakanlıktan yapılan açıklamada ... kınandı")."""

from vakanuvis.base.records import Participant, Predicate, Sentence
from vakanuvis.base.spans import Span
from vakanuvis.semantics.events.contents import of_roles
from vakanuvis.semantics.events.owners import as_participant
from vakanuvis.semantics.events.resolution import agents_of
from vakanuvis.semantics.events.scene import Scene, word_list

NEAR = 4  # tokens between a participle and the statement it describes ("çağrısı yapılan | yazılı açıklamada")
ADDRESSED = frozenset({"Dat", "Ins", "Loc"})


def issuer_of(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """Who issued the statement of the sentence: "Bakanlıktan yapılan | açıklamada"; of a bare "Açıklamada" the last issuer."""
    sentence = scene.sentence(predicate)
    number = _statement(predicate, sentence)
    if number is None:
        return ()
    participles = _describing(scene, predicate, number)
    maker = next((other for other in participles if other.lemma in word_list("issuing_verbs")), None)
    named = maker is not None and any(argument.role in ("ablative", "agent") for argument in maker.arguments)
    if maker is not None and named:
        found = of_roles({"ablative"}, maker, scene) or agents_of(scene, maker)
    elif participles and maker is None:
        found = ()  # "saldırıların kınandığı açıklamada": of the last issuer
    else:
        found = _named_before(scene, predicate, sentence.tokens[number].span.end)
    if found:
        scene.issued = sentence.span.start, found
    return found or (() if named else _last_issuer(scene, sentence.span.start) or scene.topic)


def _statement(predicate: Predicate, sentence: Sentence) -> int | None:
    """The number of the word for the statement ("açıklamada"): before the clause, of a participle right behind it."""
    described = range(predicate.head + 1, min(predicate.head + NEAR, len(sentence.tokens)))
    numbers = described if predicate.form == "Rel" else range(predicate.first - 1, -1, -1)
    return next((number for number in numbers if _is_statement(sentence, number)), None)


def _is_statement(sentence: Sentence, number: int) -> bool:
    token = sentence.tokens[number]
    return token.features.case == "Loc" and token.lemma in word_list("statement_nouns")


def _describing(scene: Scene, predicate: Predicate, number: int) -> list[Predicate]:
    """The participles right before the statement: "Bakanlıktan yapılan", "saldırıların kınandığı"."""
    near = range(number - NEAR + 1, number)
    return [
        other for other in scene.predicates if other.sentence == predicate.sentence and other.head in near and other.form == "Rel"
    ]


def _named_before(scene: Scene, predicate: Predicate, end: int) -> tuple[Participant, ...]:
    """The last name before the statement, unless it is addressed: "Bakanlığın | açıklamasında", not "topluma"."""
    sentence = scene.sentence(predicate)
    hits = scene.hits_within(predicate.sentence, Span(sentence.span.start, end))[-1:]
    return tuple(as_participant(scene, hit) for hit in hits if sentence.tokens[hit[1].head].features.case not in ADDRESSED)


def _last_issuer(scene: Scene, start: int) -> tuple[Participant, ...]:
    """Who issued or said what was told last before the position."""
    told = [
        (quote.span.end, quote.actor_id)
        for quote in (*scene.findings.quotes, *scene.findings.statements)
        if quote.actor_id in scene.by_id and quote.span.end <= start
    ]
    end, actor_id = max(told, default=(-1, None))
    if scene.issued[0] >= end:
        return scene.issued[1]
    actor = scene.by_id[actor_id or ""]
    return (as_participant(scene, (actor, actor.mentions[0])),)
