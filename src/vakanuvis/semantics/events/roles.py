"""Roles: who acted on whom, as a frame reads its predicate's arguments."""

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.resolution import (
    agents_of,
    as_participant,
    describing,
    issuer_of,
    resolve,
    speaker_participants,
)
from vakanuvis.semantics.events.scene import Scene, has_origin, has_source, word_list
from vakanuvis.semantics.events.settings import inhabitants
from vakanuvis.semantics.events.targets import AIMED, find_target, named_ahead

TARGETS = frozenset({"REB", "CRM", "UAF"})
PARTNERS = frozenset({"with", "between"})
OFFICIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
ANNOUNCED = frozenset({"AID", "MOBILIZE", "SANCTION"})
SPEECH_PERSONS = frozenset({"1sg", "1pl"})


def fill(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and recipients of the frame's event."""
    actors = _actors(frame, predicate, scene)
    if frame.together:
        actors = _merge(actors, of_roles(PARTNERS, predicate, scene) or _partners_within(predicate, scene))
        if len(actors) == 1 and not predicate.quoted and _is_reported(predicate):
            actors = _merge(speaker_participants(scene, predicate), actors)
        if len(actors) == 1:
            actors = _merge(actors, _chain_partners(predicate, scene))
    recipients = _recipients(frame, predicate, scene, actors)
    if frame.organ is not None and not recipients and actors and all(entry.sector in TARGETS for entry in actors):
        return (), actors  # "IŞİD operasyonu"
    embedded = frame.type in ("AGREE", "COERCE") and predicate.form == "Noun"  # "baskınını kınadı": not at him who condemns
    aimed = frame.type in AIMED or (frame.type == "AGREE" and frame.speech and not frame.together)
    if not recipients and aimed and actors and not embedded:
        recipients = find_target(frame, predicate, scene, actors)
    if frame.actor not in {"agent", "speaker", "cause", "none"} and not actors:
        return (), ()
    return actors, recipients


def apart(predicate: Predicate, scene: Scene) -> tuple[tuple[Participant, ...], tuple[Participant, ...]] | None:
    """Who will meet whom, for a promised meeting with an agent and a partner ("X, Y ile görüşecek")."""
    actors, partners = agents_of(scene, predicate), of_roles({"with"}, predicate, scene)
    return (actors, partners) if actors and partners else None


def _partners_within(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The partners of what is signed or agreed: "Irak'la | anlaşmaların imzalandığını"."""
    for argument in predicate.arguments:
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        if argument.role == "object" and inner is not None and inner.form == "Noun":
            return of_roles(PARTNERS, inner, scene)
    return ()


def _chain_partners(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The partner named in a converb of the same sentence, or in talks within the clause.

    "Choe ile görüşerek ... imzaladı"; "Umman ile müzakerelerinde anlaşmaya vardı".
    """
    inner = {argument.clause for argument in predicate.arguments if argument.role == "locative"}
    for number, other in enumerate(scene.predicates):
        if other.sentence == predicate.sentence and (other.form == "Conv" or number in inner) and other.head < predicate.head:
            found = of_roles(PARTNERS, other, scene)
            if found:
                return found
    return ()


def _is_reported(predicate: Predicate) -> bool:
    """True if the clause has no agent of its own and is the content of what somebody says ("İran'la anlaşılabileceğini")."""
    told = predicate.form in ("Nom", "Noun") or (predicate.form == "Rel" and predicate.voice == "Pass")
    return told and not any(argument.role == "agent" and argument.clause is None for argument in predicate.arguments)


def _merge(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> tuple[Participant, ...]:
    found = {participant.actor_id or participant.text: participant for participant in (*first, *second)}
    return tuple(found.values())


def of_roles(roles: frozenset[str] | set[str], predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The participants that the arguments of these roles name, each once."""
    found: dict[str, Participant] = {}
    for argument in predicate.arguments:
        if argument.role in roles:
            for participant in resolve(scene, predicate, argument):
                found.setdefault(participant.actor_id or participant.text, participant)
    return tuple(found.values())


def _content_agents(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who is to act in the clause that the predicate asks for: "ABD'nin savaşı sona erdirmesi (gerek)"."""
    for argument in predicate.arguments:
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        if inner is not None and inner.form == "Nom" and inner.suffix != "Inf":
            agents = () if inner.inherited else agents_of(scene, inner)
            found = agents or of_roles({"ablative"}, inner, scene) or of_roles({"object"}, inner, scene)
            if found:
                return found
    return ()


def _content_partners(predicate: Predicate, scene: Scene, *, purpose: bool = False) -> tuple[Participant, ...]:
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


def _actors(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    if frame.actor == "none":
        return ()
    if frame.actor == "speaker" and predicate.form in ("Rel", "Noun"):
        return ()  # a participle only describes
    if frame.actor == "speaker":
        own = () if predicate.form == "Nom" and not _is_told_by_nobody(frame, predicate, scene) else agents_of(scene, predicate)
        return speaker_participants(scene, predicate) or own
    if frame.actor == "cause":
        return _causers(predicate, scene)
    if frame.actor != "agent":
        return of_roles({frame.actor}, predicate, scene)
    if predicate.person in SPEECH_PERSONS and (predicate.quoted or has_source(predicate)):
        return speaker_participants(scene, predicate)
    return agents_of(scene, predicate) or _implied(frame, predicate, scene) or _announcer(frame, predicate, scene)


def _chamber(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The parliament, council or court in which a passive act was done ("Meclis'te kabul edildi")."""
    return tuple(
        as_participant(scene, hit)
        for argument in predicate.arguments
        if argument.role == "locative"
        for hit in scene.hits.get((predicate.sentence, argument.head), ())
        if hit[0].kind == "body" and hit[0].sector in ("JUD", "LEG", None)
    )


def _is_told_by_nobody(frame: Frame, predicate: Predicate, scene: Scene) -> bool:
    """True for "(İran'ın) cevapsız bırakmayacağı | bildirildi": nobody is named who says it, so that the doer speaks."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    return above is not None and above.voice == "Pass" and "agent" not in frame.recipient.split()


def _announcer(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who tells a passive act of his own side, or lets his statement tell it.

    "(Trump,) İran'a yaptırım uygulanacağını (bildirdi)"; "Bakanlıktan yapılan açıklamada saldırı kınandı".
    """
    if predicate.voice != "Pass":
        return ()
    if predicate.form == "Fin" and (body := _chamber(predicate, scene)):
        return body
    if has_source(predicate) and frame.type in OFFICIAL:
        return speaker_participants(scene, predicate)
    if frame.speech and predicate.form == "Fin":
        return issuer_of(scene, predicate)
    if predicate.form != "Nom":
        return ()
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    speaker = speaker_participants(scene, predicate) or (issuer_of(scene, above) if above is not None else ())
    armed = (
        frame.type in OFFICIAL
        and predicate.suffix == "PastPart"
        and all(entry.sector in ("MIL", "COP", "JUD") for entry in speaker)
    )
    return speaker if frame.type in ANNOUNCED or armed else ()


def _causers(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who carried out the attack that the clause names: "Husilerin saldırısında (4 asker öldü)"."""
    for argument in predicate.arguments:
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        if inner is not None and inner.noun is not None:
            found = agents_of(scene, inner) or _compound(inner, scene)
            if found:
                return found
    return ()


def _implied(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """An agent that is not an argument: the ablative of a headline or "geldi", the speaker, the topic of the sentence before."""
    if has_origin(predicate, scene):
        source = of_roles({"ablative"}, predicate, scene)
        if source:
            return source
    if any(argument.role == "agent" and not predicate.inherited for argument in predicate.arguments):
        return ()  # somebody is named, but nobody known
    modifiers = of_roles({"modifier"}, predicate, scene)
    if modifiers:
        return modifiers
    if frame.mode == "visit" and _visited(predicate, scene):
        return ()
    host = _owner(predicate, scene)
    noun = _compound(predicate, scene, together=frame.together) or (agents_of(scene, host) if host else ())
    if noun:
        return noun
    if frame.speech and predicate.quoted:
        return speaker_participants(scene, predicate)
    if predicate.form == "Fin" and predicate.voice != "Pass" and not predicate.quoted:
        return scene.topic
    return ()


def _owner(predicate: Predicate, scene: Scene) -> Predicate | None:
    """The active clause whose subject owns the event noun that is its object ("İsrail | saldırılarını yoğunlaştırdı")."""
    token = scene.sentence(predicate).tokens[predicate.head]
    if predicate.form != "Noun" or predicate.governor is None or not token.features.is_possessed:
        return None
    above = scene.predicates[predicate.governor]
    held = any(argument.head == predicate.head and argument.role == "object" for argument in above.arguments)
    return (
        above
        if held
        and above.lemma in word_list("continuing_verbs")
        and above.voice != "Pass"
        and above.sentence == predicate.sentence
        else None
    )


def _compound(predicate: Predicate, scene: Scene, *, together: bool = False) -> tuple[Participant, ...]:
    """The actor in a noun compound: "İsrail saldırıları", "Husi saldırısı"."""
    if predicate.noun is None:
        return ()
    tokens = scene.sentence(predicate).tokens
    features = tokens[predicate.head].features
    if features.case == "Acc" and features.possessive is None:
        return ()  # "Bakanlık | saldırıyı kınadı"
    start = min(predicate.head, predicate.first)
    for number in range(predicate.head - 1, max(-1, start - 5), -1):
        if number < start and tokens[number].pos in ("PUNCT", "VERB", "ADP", "CCONJ"):
            return ()
        hits = scene.hits.get((predicate.sentence, number))
        if hits:
            hits = [hit for hit in hits if not together or hit[0].sector != "REB"]  # "IŞİD görüşmesi": about IŞİD
            nominative = tokens[number].features.case in (None, "Nom") and tokens[number].suffix is None
            return tuple(as_participant(scene, hit) for hit in hits) if nominative else ()
    return ()


def _visited(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The state before the noun of a visit: "Fidan'ın Libya ziyareti"; a person there would be the visitor."""
    found = named_ahead(predicate, scene) if predicate.form == "Rel" else _compound(predicate, scene)
    return tuple(entry for entry in found if (entry.actor_id or "").startswith("state:"))


def _within(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Whom the event noun that is the object is aimed at: "Suriye'ye yönelik yaptırımları | kaldırdı"."""
    if "against" not in frame.recipient.split():
        return ()
    for argument in predicate.arguments:
        if argument.role != "object":
            continue
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        clauses = [inner] if inner is not None and inner.form == "Noun" else describing(scene, predicate, argument)
        for clause in clauses:
            found = of_roles({"against"}, clause, scene) or of_roles({"dative"}, clause, scene)
            if found:
                return found
    return ()


def _recipients(frame: Frame, predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    taken = {participant.actor_id for participant in actors}
    for role in frame.recipient.split():
        if role == "none":
            return ()
        if role == "content":
            found = _content_agents(predicate, scene)
        elif role == "place":
            found = inhabitants(predicate, scene, actors)
        elif role in ("promised", "purpose"):
            found = _content_partners(predicate, scene, purpose=role == "purpose")
        else:
            found = agents_of(scene, predicate) if role == "agent" else of_roles({role}, predicate, scene)
        found = tuple(participant for participant in found if participant.actor_id not in taken or participant.actor_id is None)
        if found:
            return found
    if frame.mode == "visit" and actors:
        return tuple(entry for entry in _visited(predicate, scene) if entry.actor_id not in taken)
    within = _within(frame, predicate, scene)
    if within:
        return tuple(entry for entry in within if entry.actor_id not in taken)
    host = _owner(predicate, scene)
    if host is not None and "against" in frame.recipient.split():
        return tuple(entry for entry in of_roles({"dative"}, host, scene) if entry.actor_id not in taken)
    return ()
