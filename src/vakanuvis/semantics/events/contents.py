"""Contents: whom the clause within a clause names, as the one who is to act or whom the act is for."""

from vakanuvis.assets.frame_tables import load_frames
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.owners import describing
from vakanuvis.semantics.events.resolution import agents_of, resolve
from vakanuvis.semantics.events.scene import Scene


def of_roles(roles: frozenset[str] | set[str], predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The participants that the arguments of these roles name, each once."""
    found: dict[str, Participant] = {}
    for argument in predicate.arguments:
        if argument.role in roles:
            for participant in resolve(scene, predicate, argument):
                found.setdefault(participant.actor_id or participant.text, participant)
    return tuple(found.values())


def content_agents(predicate: Predicate, scene: Scene, *, condition: bool = False) -> tuple[Participant, ...]:
    """Who is to act in the clause that the predicate asks for: "ABD'nin savaşı sona erdirmesi (gerek)".

    `condition`: only in that on which it depends ("ABD'nin geri çekilmesine (bağlı)").
    """
    lent = (
        () if any(own.role == "agent" and own.clause is None for own in predicate.arguments) else lent_subject(predicate, scene)
    )
    for argument in predicate.arguments:
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        told = inner is not None and inner.suffix != "Inf" and (inner.form == "Nom" or _is_verbal(inner))
        if inner is None or not told or (condition and argument.role != "dative"):
            continue
        agents = () if inner.inherited else tuple(entry for entry in agents_of(scene, inner) if entry not in lent)
        agents_within = (own.clause for own in inner.arguments if own.role == "agent" and own.clause is not None)
        joined = any(scene.predicates[clause].suffix == "ActN" for clause in agents_within)  # "indirmeleri ve | paylaşmaları"
        others = inner.suffix == "ActN" and inner.voice != "Pass" and (inner.inherited or joined or bool(lent))
        found = agents or of_roles({"ablative"}, inner, scene) or (of_roles({"dative"}, inner, scene) if others else ())
        found = found or (_addressed_before(inner, scene) if others else ())
        found = found or _makers(inner, scene) or of_roles({"object"}, inner, scene)
        if found:
            return found
    return ()


def _addressed_before(content: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who is asked, where an earlier clause took him: "vatandaşlara | indirmeleri ve paylaşmaları", "inceleyerek sunmaları"."""
    tokens = scene.sentence(content).tokens
    for other in scene.beside(content):
        if other.head >= content.head:
            continue
        ahead = tokens[other.head + 1 : other.head + 2]
        joined = other.suffix == "ActN" and any(token.lemma == "ve" or token.text == "," for token in ahead)
        led = other.form == "Conv" and other.governor is not None and scene.predicates[other.governor] is content
        if (joined or led) and (found := of_roles({"dative"}, other, scene)):
            return found
    return ()


def _is_verbal(inner: Predicate) -> bool:
    """True for an event noun that tells who is to act: "ABD güçlerinin bölgeden | çekilmesini (istedi)"."""
    acts = any(argument.role == "agent" for argument in inner.arguments)
    return inner.form == "Noun" and (inner.noun or "").endswith(("ma", "me")) and acts


def lent_subject(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who asks, where the content clause took him: "Bakanlık da | vatandaşlara çıkmamaları çağrısında bulundu".

    The subject of "-mesi" is a genitive, so that a nominative in it belongs to the verb above.
    """
    tokens = scene.sentence(predicate).tokens
    return tuple(
        participant
        for argument in predicate.arguments
        if argument.clause is not None and scene.predicates[argument.clause].suffix == "ActN"
        for inner in scene.predicates[argument.clause].arguments
        if inner.role == "agent" and inner.clause is None and tokens[inner.head].features.case in (None, "Nom")
        for participant in resolve(scene, scene.predicates[argument.clause], inner)
    )


def doers(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who did the act that the subject clause tells: for "İsrail tarafından | vurulmasının (suç olduğunu)" İsrail."""
    inner = [scene.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None]
    named = next((found for clause in inner if clause.form == "Nom" and (found := agents_of(scene, clause))), ())
    struck = any(clause.form == "Nom" and clause.voice == "Pass" and _is_attack(clause) for clause in inner)
    return named or (scene.attackers[-1] if struck and scene.attackers else ())


def _is_attack(predicate: Predicate) -> bool:
    """True for the verb of an attack ("hedef alınması")."""
    return any(frame.type == "ASSAULT" for frame in load_frames("tr").verbs.get(predicate.lemma, ()))


def _makers(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who made what the clause is about: for "ABD'nin uyguladığı | vergilerin (kaldırılması)" the USA."""
    for argument in predicate.arguments:
        if argument.role == "object":
            for other in describing(scene, predicate, argument):
                if found := of_roles({"agent"}, other, scene):
                    return found
    return ()


def content_partners(predicate: Predicate, scene: Scene, *, purpose: bool = False) -> tuple[Participant, ...]:
    """To whom the content of a promise, or what an act is for, is to be done: "Azerbaycan ile anlaşma imzalamaya (hazır)"."""
    for argument in predicate.arguments:
        if purpose and argument.role not in ("için", "amacıyla"):
            continue
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        if inner is not None and inner.form in ("Nom", "Noun"):
            for roles in ({"with", "between"}, {"dative", "against"}, {"object"}):
                found = of_roles(roles, inner, scene)
                if found:
                    return found
    return ()
