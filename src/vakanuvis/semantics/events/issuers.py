"""Issuers: whose statement a clause stands in that names nobody who speaks."""

from vakanuvis.base.records import Participant, Predicate, Span
from vakanuvis.semantics.events.owners import as_participant, describing
from vakanuvis.semantics.events.resolution import actor_named, resolve
from vakanuvis.semantics.events.scene import Scene, word_list


def issuer_of(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """Whose statement the clause stands in: "Bakanlıktan yapılan | açıklamada", "Bakanlığın | açıklamasında"."""
    tokens = scene.sentence(predicate).tokens
    for argument in predicate.arguments:
        if argument.role != "locative" or tokens[argument.head].lemma not in word_list("statement_nouns"):
            continue
        made = [other for other in describing(scene, predicate, argument) if other.lemma in word_list("issuing_verbs")]
        parts = [part for other in made for part in other.arguments if part.role in ("ablative", "agent")]
        named = next((found for part in parts if (found := resolve(scene, made[0], part))), ())
        own = argument.span if not made else Span(scene.sentence(predicate).span.start, argument.span.end)
        hits = scene.hits_within(predicate.sentence, own)
        return named or ((as_participant(scene, hits[-1]),) if hits else _stating(scene, predicate) or scene.topic)
    return ()


def _stating(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """Whose the statement is that the sentence, or one before it, tells of: "Açıklamada, (hükümete) çağrıda bulunuldu"."""
    end = scene.sentence(predicate).span.end
    before = [quote for quote in scene.findings.statements if quote.speaker is not None and quote.span.start < end]
    last = max(before, key=lambda quote: quote.span.start, default=None)
    actor = scene.by_id.get(last.actor_id or "") or actor_named(scene, last.speaker or "") if last is not None else None
    return (as_participant(scene, (actor, actor.mentions[0])),) if actor is not None else ()
