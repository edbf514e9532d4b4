"""Roles: who acted on whom, as a frame reads its predicate's arguments."""

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.agents import (
    announcer_of,
    causers_of,
    compound_of,
    implied_by,
    is_told_by_nobody,
    owning_clause,
    raiders_of,
    visited_state,
)
from vakanuvis.semantics.events.contents import content_agents, content_partners, doers, lent_subject, of_roles
from vakanuvis.semantics.events.owners import describing
from vakanuvis.semantics.events.resolution import (
    agents_of,
    resolve,
    speaker_participants,
)
from vakanuvis.semantics.events.scene import Scene, has_origin, has_source, word_list
from vakanuvis.semantics.events.settings import inhabitants, is_own_crowd
from vakanuvis.semantics.events.targets import AIMED, addressed, find_target

TARGETS = frozenset({"REB", "CRM", "UAF"})
PARTNERS = frozenset({"with", "between"})
AGAINST = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
OWN_ACTS = frozenset({"REJECT", "THREATEN"})
QUOTED = "\"'“‘«"
SPEECH_PERSONS = frozenset({"1sg", "1pl"})

Side = tuple[Participant, ...]


def fill(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and recipients of the frame's event."""
    actors = _actors(frame, predicate, scene)
    if frame.together:
        actors = _merge(actors, of_roles(PARTNERS, predicate, scene) or _partners_within(predicate, scene))
        if len(actors) == 1 and not predicate.quoted and _is_reported(predicate):
            actors = _merge(speaker_participants(scene, predicate), actors)
        if len(actors) == 1 or (not actors and frame.type == "AGREE" and predicate.form == "Fin"):
            actors = _merge(actors, _chain_partners(predicate, scene))
    recipients = _recipients(frame, predicate, scene, actors)
    if frame.together and recipients:  # "Paşinyan, Aliyev'i aradı": both speak
        return _merge(actors, recipients), ()
    if frame.type == "THREATEN":  # "vatandaşlarına yönelik saldırıları cevapsız bırakmayacak": not at his own citizens
        recipients = tuple(entry for entry in recipients if not is_own_crowd(entry, scene.sentence(predicate)))
    if frame.organ is not None and not recipients and actors and all(entry.sector in TARGETS for entry in actors):
        return (), actors  # "IŞİD operasyonu"
    embedded = frame.type in ("AGREE", "COERCE") and predicate.form == "Noun"  # "baskınını kınadı": not at him who condemns
    aimed = (
        frame.type in AIMED
        or (frame.type == "SANCTION" and frame.mode == "discontinue")
        or (frame.type == "AGREE" and frame.speech and not frame.together)
    )
    if not recipients and aimed and actors and not embedded:
        recipients = find_target(frame, predicate, scene, actors)
    if frame.type == "REQUEST" and frame.speech and not of_roles({"dative"}, predicate, scene):
        recipients = addressed(predicate, scene, actors, ",") or recipients or addressed(predicate, scene, actors, QUOTED)
    if frame.actor not in {"agent", "speaker", "cause", "none"} and not actors:
        return (), ()
    return actors, recipients


def apart(predicate: Predicate, scene: Scene) -> tuple[tuple[Participant, ...], tuple[Participant, ...]] | None:
    """Who will meet whom, for a promised meeting with an agent and a partner ("X, Y ile görüşecek")."""
    partners = of_roles({"with"}, predicate, scene)
    actors = tuple(entry for entry in agents_of(scene, predicate) if entry not in partners)
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


def _actors(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    if frame.actor == "none":
        return ()
    if frame.actor == "speaker" and predicate.form in ("Rel", "Noun"):
        return ()  # a participle only describes
    if frame.actor == "speaker":
        own = () if predicate.form == "Nom" and not is_told_by_nobody(frame, predicate, scene) else agents_of(scene, predicate)
        return _named_doers(frame, predicate, scene) or speaker_participants(scene, predicate) or own
    if frame.actor == "cause":
        return causers_of(predicate, scene)
    if frame.actor != "agent":
        return of_roles({frame.actor}, predicate, scene)
    if _is_its_own_subject(predicate):
        return _genitives(predicate, scene) or of_roles({"modifier"}, predicate, scene)
    if predicate.person in SPEECH_PERSONS and (predicate.quoted or has_source(predicate)):
        return speaker_participants(scene, predicate)
    if frame.speech and predicate.form == "Noun" and has_origin(predicate, scene):
        source = of_roles({"ablative"}, predicate, scene)  # "Abbas'tan | İsraillilerin saldırılarına karşı çağrı"
        if source:
            return source
    lent = lent_subject(predicate, scene) if frame.type == "REQUEST" else ()
    if frame.type in ("ASSAULT", "COERCE"):
        lent = raiders_of(predicate, scene)
    if lent and predicate.form == "Nom" and frame.type != "REQUEST":
        return lent  # "(kaynaklar,) ordunun düzenlediği saldırılarda sivilleri | hedef aldığını (söyledi)"
    return agents_of(scene, predicate) or lent or implied_by(frame, predicate, scene) or announcer_of(frame, predicate, scene)


def _named_doers(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who refuses or threatens, where another tells it: "(kaynaklar) İran'ın teklifi | kabul etmediğini (söyledi)"."""
    own = any(argument.role == "agent" and argument.clause is None for argument in predicate.arguments)
    if not own or predicate.inherited or {"agent", "doer"} & set(frame.recipient.split()) or frame.type not in OWN_ACTS:
        return ()
    return () if predicate.lemma in word_list("suffering_verbs") else agents_of(scene, predicate)


def _is_its_own_subject(predicate: Predicate) -> bool:
    """True for "devam eden | çatışmalara (rağmen IMF ...)": the act goes on by itself, whoever acts in the clause above."""
    if predicate.form != "Rel" or predicate.suffix != "PresPart" or predicate.noun is None or predicate.voice == "Pass":
        return False
    return predicate.lemma.removeprefix(f"{predicate.noun} ") in word_list("occurrence_verbs")


def _genitives(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The agents in the genitive: "İsrail'in | devam eden saldırıları"."""
    tokens = scene.sentence(predicate).tokens
    return tuple(
        participant
        for argument in predicate.arguments
        if argument.role == "agent" and tokens[argument.head].features.case == "Gen"
        for participant in resolve(scene, predicate, argument)
    )


def _within(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Whom the event noun that is the object is aimed at: "Suriye'ye yönelik yaptırımları | kaldırdı"."""
    if "against" not in frame.recipient.split():
        return ()
    for argument in predicate.arguments:
        if argument.role != "object" and (argument.role != "dative" or frame.type != "SANCTION"):
            continue
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        clauses = [inner] if inner is not None and inner.form == "Noun" else describing(scene, predicate, argument)
        for clause in clauses:
            found = of_roles({"against"}, clause, scene) or of_roles({"dative"}, clause, scene)
            if found:
                return found
    return ()


def _doers(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The agents of the clause, a speaker's "we" included: "Reşid: Erdoğan'ı | ağırladık"."""
    if predicate.person in SPEECH_PERSONS and (predicate.quoted or has_source(predicate)):
        return agents_of(scene, predicate) or speaker_participants(scene, predicate)
    return agents_of(scene, predicate)


def _recipients(frame: Frame, predicate: Predicate, scene: Scene, actors: Side) -> Side:
    taken = {participant.actor_id for participant in actors}
    for role in frame.recipient.split():
        if role == "none":
            return ()
        found = tuple(
            entry for entry in _of_role(role, predicate, scene, actors) if not entry.actor_id or entry.actor_id not in taken
        )
        if frame.type in AGAINST or (frame.type == "AGREE" and not frame.needs_recipient):
            found = tuple(entry for entry in found if not _is_own_state(entry, actors))
        if found:
            return found
    return tuple(entry for entry in _beside(frame, predicate, scene, actors) if entry.actor_id not in taken)


def _is_own_state(entry: Participant, actors: Side) -> bool:
    """True for the bare state whose minister or army speaks: it accuses, asks, refuses or promises others."""
    state = (entry.actor_id or "").startswith("state:") and " " not in entry.text
    return state and bool(actors) and all(actor.code == entry.code and actor.sector in ("GOV", "MIL") for actor in actors)


def _of_role(role: str, predicate: Predicate, scene: Scene, actors: Side) -> Side:
    """Whom a role of a frame means: an argument of that name, or what is read from the clause as a whole."""
    if role in ("content", "condition"):
        return content_agents(predicate, scene, condition=role == "condition")
    if role == "doer":
        return doers(predicate, scene)
    if role == "speaker":
        return speaker_participants(scene, predicate)  # "ABD'nin izin vermediğini | söyledi": to him who says it
    if role == "place":
        return inhabitants(predicate, scene, actors)
    if role in ("promised", "purpose"):
        return content_partners(predicate, scene, purpose=role == "purpose")
    return _doers(predicate, scene) if role == "agent" else of_roles({role}, predicate, scene)


def _beside(frame: Frame, predicate: Predicate, scene: Scene, actors: Side) -> Side:
    """Whom an act is on that has no argument of the frame's roles: the state visited, who stands before the noun."""
    if frame.mode == "visit" and actors:
        return visited_state(predicate, scene)
    if predicate.form == "Noun" and frame.type in ("ASSAULT", "COERCE") and agents_of(scene, predicate):
        return compound_of(predicate, scene)  # "İsrail'in | Mescid-i Aksa baskını"
    within = _within(frame, predicate, scene)
    if within:
        return within
    host = owning_clause(predicate, scene)
    return of_roles({"dative"}, host, scene) if host is not None and "against" in frame.recipient.split() else ()
