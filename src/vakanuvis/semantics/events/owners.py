"""Owners: whose a thing or a crowd is, and who made what an argument names."""

import msgspec

from vakanuvis.base.records import Argument, Participant, Predicate
from vakanuvis.semantics.events.scene import Hit, Scene, word_list


def as_participant(scene: Scene, hit: Hit) -> Participant:
    """The participant that a mention stands for."""
    actor, mention = hit
    sector = actor.sector
    if sector is not None and "PRE" in actor.other_sectors:
        sector = f"{sector} PRE"
    return Participant(scene.analysis.article.words(mention.span), actor.name, actor.country, sector, actor.id, mention.span)


def belongs_to(scene: Scene, predicate: Predicate, argument: Argument) -> tuple[Participant, ...]:
    """Who owns what the argument names: "İsrail'e ait | bir insansız hava aracı"."""
    for other in scene.holders.get(predicate.sentence, ()):
        if 0 < argument.span.start - other.span.end <= len(" mensup "):
            heads = other.heads or (other.head,)  # "Rusya ve Suriye ordusuna ait"
            hits = [hit for head in heads for hit in scene.hits.get((predicate.sentence, head), ())]
            hits = hits or scene.hits_within(predicate.sentence, other.span)[-1:]
            return tuple(as_participant(scene, hit) for hit in hits)  # "AB ülkelerine ait"
    return ()


def origin_of(scene: Scene, predicate: Predicate, argument: Argument) -> str | None:
    """The country from which those came whom the argument names: "Rusya'dan gelen | heyet", "Rusya'dan | bir heyet geldi"."""
    for other in scene.predicates:
        if other.sentence != predicate.sentence or other.lemma not in word_list("coming_verbs"):
            continue
        if other.form != "Rel" and other is not predicate:
            continue
        if any(inner.role == "agent" and inner.head == argument.head for inner in other.arguments):
            heads = [inner.head for inner in other.arguments if inner.role == "ablative"]
            return next((hit[0].country for head in heads for hit in scene.hits.get((predicate.sentence, head), ())), None)
    return None


def owned(participant: Participant, country: str | None) -> Participant:
    """The participant as one of a country ("Vietnam ordusunun askerleri")."""
    return msgspec.structs.replace(participant, code=country)


def maker_of(scene: Scene, predicate: Predicate, argument: Argument) -> tuple[Participant, ...]:
    """Who made what a participle describes: for "BMGK'nin aldığı kararı" the Council."""
    if scene.sentence(predicate).tokens[argument.head].lemma not in word_list("made_nouns"):
        return ()
    for other in describing(scene, predicate, argument):
        if other.arguments:
            makers = [inner for inner in other.arguments if inner.role == "agent"]
            makers = makers or [inner for inner in other.arguments if inner.role in ("with", "between")]
            heads = [head for inner in makers for head in inner.heads or (inner.head,)]
            hits = [hit for head in heads for hit in scene.hits.get((predicate.sentence, head), ())]
            return tuple(as_participant(scene, hit) for hit in hits)
    return ()


def describing(scene: Scene, predicate: Predicate, argument: Argument) -> list[Predicate]:
    """The participles that modify an argument: "İsrail ordusuna verdiği | hizmeti (durdurdu)"."""
    return [
        other
        for other in scene.predicates
        if other.sentence == predicate.sentence and other is not predicate and _describes(other, argument)
    ]


def _describes(other: Predicate, argument: Argument) -> bool:
    """True for the participle that modifies the argument as its object."""
    return other.form == "Rel" and any(
        inner.head == argument.head and inner.role in ("object", "head") for inner in other.arguments
    )
