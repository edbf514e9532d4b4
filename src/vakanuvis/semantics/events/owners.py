"""Owners: whose a thing or a crowd is, and who made what an argument names."""

import msgspec

from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Argument, Participant, Predicate
from vakanuvis.semantics.events.scene import Hit, Scene, word_list


def as_participant(scene: Scene, hit: Hit) -> Participant:
    """The participant that a mention stands for."""
    actor, mention = hit
    sector = actor.sector
    if sector is not None and "PRE" in actor.other_sectors:
        sector = f"{sector} PRE"
    return Participant(scene.analysis.article.words(mention.span), actor.name, actor.country, sector, actor.id, mention.span)


def armed(participant: Participant) -> Participant:
    """The participant of an attack or deployment: a bare country name and a ministry of defence stand for the armed forces."""
    kind = (participant.actor_id or "").partition(":")[0]
    bare = kind == "state" and " " not in participant.text
    force = participant.sector == "GOV" and (bare or (kind == "body" and speaks_for_army(participant)))
    return msgspec.structs.replace(participant, sector="MIL") if force else participant


def civilian(participant: Participant) -> Participant:
    """The participant, a person of a country of whom nothing else is told as a civilian."""
    person = (participant.actor_id or "").startswith("person:") and participant.sector is None
    states = participant.code is not None and participant.code not in read_words("actors/supranational.txt")
    return msgspec.structs.replace(participant, sector="CVL") if person and states else participant


def speaks_for_army(participant: Participant) -> bool:
    """True for a ministry of defence and its minister, not for civil defence."""
    name = lower(participant.name)
    civil = any(word in name for word in word_list("civil_defence"))
    return not civil and any(word in name for word in word_list("defence_words"))


def belongs_to(scene: Scene, predicate: Predicate, argument: Argument) -> tuple[Participant, ...]:
    """Who owns what the argument names: "İsrail'e ait | bir insansız hava aracı"."""
    for other in scene.holders.get(predicate.sentence, ()):
        if 0 < argument.span.start - other.span.end <= len(" mensup "):
            hits = scene.hits.get((predicate.sentence, other.head)) or scene.hits_within(predicate.sentence, other.span)[-1:]
            return tuple(as_participant(scene, hit) for hit in hits)  # "AB ülkelerine ait"
    return ()


def origin_of(scene: Scene, predicate: Predicate, argument: Argument) -> str | None:
    """The country from which those came whom the argument names: "Rusya'dan gelen | heyet", "Rusya'dan | bir heyet geldi"."""
    for other in scene.beside(predicate):
        if other.lemma not in word_list("coming_verbs") or (other.form != "Rel" and other is not predicate):
            continue
        if any(inner.role == "agent" and inner.head == argument.head for inner in other.arguments):
            heads = [inner.head for inner in other.arguments if inner.role == "ablative"] or _just_before(
                scene, predicate, argument
            )
            return next((hit[0].country for head in heads for hit in scene.hits.get((predicate.sentence, head), ())), None)
    return None


def _just_before(scene: Scene, predicate: Predicate, argument: Argument) -> list[int]:
    """The ablative just before the argument, which the clause above claims: "Rusya'dan | bir heyetin (geleceğini açıkladı)"."""
    tokens = scene.sentence(predicate).tokens
    number = next(number for number, token in enumerate(tokens) if token.span.start >= argument.span.start) - 1
    return [number] if number >= 0 and tokens[number].features.case == "Abl" else []


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
    return [other for other in scene.beside(predicate) if other is not predicate and _describes(other, argument)]


def _describes(other: Predicate, argument: Argument) -> bool:
    """True for the participle that modifies the argument as its object."""
    return other.form == "Rel" and any(
        inner.head == argument.head and inner.role in ("object", "head") for inner in other.arguments
    )
