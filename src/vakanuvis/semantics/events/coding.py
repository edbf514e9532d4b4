"""Coding: every predicate that a frame knows becomes a candidate event; candidates that hold are merged into the record."""

import hashlib
from collections.abc import Iterator

import msgspec

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.explanations import Refusal
from vakanuvis.base.records import Analysis, DateMention, Event, Participant, Predicate
from vakanuvis.semantics.events.agreements import agreement_of
from vakanuvis.semantics.events.checks import Candidate, find_bar, find_fault, is_to_harm
from vakanuvis.semantics.events.confidence import confidence_of
from vakanuvis.semantics.events.contents import of_roles
from vakanuvis.semantics.events.defaults import implied_agents, struck_unnamed
from vakanuvis.semantics.events.locations import located
from vakanuvis.semantics.events.meetings import host
from vakanuvis.semantics.events.merging import merge_events
from vakanuvis.semantics.events.modes import mode_of
from vakanuvis.semantics.events.owners import civilian
from vakanuvis.semantics.events.resolution import agents_of, speaker_of
from vakanuvis.semantics.events.rounds import find_rounds
from vakanuvis.semantics.events.scene import Findings, Scene, build_scene
from vakanuvis.semantics.events.settings import (
    context_country,
    date_of,
    place_before,
    place_of,
    place_of_visit,
    side_of_border,
)
from vakanuvis.semantics.events.sides import sides_of, struck
from vakanuvis.semantics.events.sport import is_sport
from vakanuvis.semantics.events.status import REFUSED_MODES, is_carried_on, is_refused, is_vowed, reduce, status_of
from vakanuvis.semantics.events.suspects import charged, counted, counts_victims, sentenced
from vakanuvis.semantics.events.topics import find_topics
from vakanuvis.semantics.events.weights import weigh

REDUCED_MODES = {"THREATEN": "violence"}
PHYSICAL = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT"})  # they happen somewhere
SIGNED = frozenset({"SUPPORT", "AGREE"})
HARMLESS = frozenset({"BUS", "EDU", "JRN", "MED"})  # who never attacks
SIDED = frozenset({"agent", "with", "between", "object"})  # roles of those who met

Side = tuple[Participant, ...]


def find_events(analysis: Analysis, findings: Findings) -> tuple[Event, ...]:
    """The events of an article, in the order of the text."""
    predicates = {predicate.span: predicate for predicate in analysis.predicates}
    merged = find_merged(analysis, findings)
    return tuple(_finish(event, predicates[event.trigger], analysis, findings.contexts) for event in merged)


def find_merged(analysis: Analysis, findings: Findings) -> tuple[Event, ...]:
    """The events with tellings of one act joined, still with the trust of their frames in place of a probability."""
    wide = frozenset(place.id for place in findings.places if place.kind != "city")
    return merge_events(find_candidates(analysis, findings), wide, find_topics(analysis))


def find_candidates(analysis: Analysis, findings: Findings) -> list[Event]:
    """Every event that a frame reads from a predicate, before the tellings of one act are merged."""
    return [outcome for outcome in code_predicates(analysis, findings) if isinstance(outcome, Event)]


def code_predicates(analysis: Analysis, findings: Findings) -> Iterator[Event | Refusal]:
    """What the frames read from each predicate: one event, else the refusal of every frame that knows its words."""
    scene = build_scene(analysis, findings)
    scene.sport = is_sport(analysis)
    frames = load_frames("tr")
    for predicate in analysis.predicates:
        scene.clause_agents.clear()
        refusals: list[Refusal] = []
        for frame in _frames_of(predicate, frames.verbs, frames.nouns):
            outcome = code(frame, predicate, scene)
            if isinstance(outcome, Event):
                yield outcome
                _recall(outcome, predicate, scene)
                scene.clause_agents.clear()
                break
            refusals.append(outcome)
        else:
            yield from refusals
        _follow(predicate, scene)


def _frames_of(predicate: Predicate, verbs: dict[str, tuple[Frame, ...]], nouns: dict[str, tuple[Frame, ...]]) -> list[Frame]:
    """The frames of a predicate, those of its whole phrase before those of its noun."""
    if predicate.mood == "Nec":
        return list(verbs.get("@Nec", ()))
    if predicate.mood in ("Imp", "Opt") and predicate.person not in ("1pl", "1sg"):
        return list(verbs.get("@Imp", ()))
    found = [*verbs.get(predicate.lemma, ()), *verbs.get(predicate.lemma + " ol", ())]  # "kararlıyız": "kararlı ol"
    if predicate.noun is not None:
        found += verbs.get(predicate.lemma.removeprefix(predicate.noun + " "), ())
        found += nouns.get(predicate.noun, ())
    return found


def _follow(predicate: Predicate, scene: Scene) -> None:
    """Remember the topic (agent of the last main clause) and the last two sides that met."""
    if predicate.quoted:
        return
    agents = agents_of(scene, predicate)
    if predicate.form == "Fin" and agents:
        scene.topic = agents
        scene.clause_agents.clear()
    roles = [argument.role for argument in predicate.arguments if argument.role in SIDED]
    read = {role: of_roles({role}, predicate, scene) for role in dict.fromkeys(roles)}
    named = (entry for role in roles for entry in read[role])
    sides = {entry.code: entry for entry in named if entry.code is not None}
    if len(sides) > 1:
        scene.pair = tuple(sides.values())


def _recall(event: Event, predicate: Predicate, scene: Scene) -> None:
    """Remember the attacker for a later "saldırıyı", and whom an actor addressed in this sentence."""
    armed = all(actor.sector not in HARMLESS for actor in event.actors)  # "bir gemi (saldırıya uğradı)"
    if event.type == "ASSAULT" and event.status == "actual" and event.actors[0].text and armed:
        scene.attackers.append(event.actors)
    if event.type in ("ACCUSE", "REQUEST", "THREATEN", "AGREE"):
        scene.claimants = event.actors
    if event.recipients:
        scene.last[f"{predicate.sentence}:{event.actors[0].code}"] = event.recipients
        scene.aims[event.actors[0].code or ""] = event.recipients


def code(frame: Frame, predicate: Predicate, scene: Scene) -> Event | Refusal:
    """The event that a frame reads from a predicate, or why it reads none."""
    reason = find_bar(frame, predicate, scene)
    if reason is None:
        candidate = _candidate(frame, predicate, scene)
        reason = find_fault(candidate, scene)
        if reason is None:
            return _event(candidate, scene)
    return Refusal(frame.id, predicate.span, scene.sentence(predicate).span, reason)


def _candidate(frame: Frame, predicate: Predicate, scene: Scene) -> Candidate:
    date = date_of(predicate, scene)
    status = _status(frame, predicate, scene, date or _date_above(predicate, scene))
    type_, status = reduce(frame.type, status, spoken=frame.actor == "speaker" or predicate.form == "Noun")
    if type_ == "AGREE" and frame.speech and is_to_harm(predicate, scene):
        type_ = "THREATEN"  # "İran'ı vurmaya | hazır": no promise
    refused = status == "negated" and is_refused(type_, predicate, scene)
    if refused:
        type_, status = "REJECT", "actual"
    actors, recipients = sides_of(frame, type_, predicate, scene)
    sides = (actors, recipients)
    mode = mode_of(frame.type, frame.mode, predicate, scene, sides) if type_ == frame.type else REDUCED_MODES.get(type_)
    if refused:
        mode = REFUSED_MODES[frame.type]
    if mode == "arrest" and not recipients:
        recipients = counted(predicate, scene, context_country(predicate, scene))
        named = {entry.span for entry in recipients}
        actors = tuple(entry for entry in actors if entry.span not in named)
    if (mode == "arrest" and type_ == "COERCE") or type_ == "SANCTION":
        recipients = recipients or sentenced(frame, predicate, scene)
        recipients = charged(recipients, predicate, scene)
    if type_ == "CONSULT" and mode in (None, "visit") and frame.together and status != "negated":
        hosted, actors, recipients = host((actors, recipients), located(predicate, scene))
        if hosted == "third-party" and located(predicate, scene, strictly=True) is None:
            hosted = None
        mode = mode or hosted
    if type_ == "ASSAULT" and not recipients:
        recipients = struck(frame, actors, predicate, scene)
    if not actors:
        actors = implied_agents(frame, (type_, mode), predicate, scene, recipients)
        unnamed = type_ == "ASSAULT" and bool(actors) and not recipients
        if unnamed and (not frame.together or counts_victims(predicate, scene)):
            recipients = struck_unnamed(frame, actors, predicate, scene)
    if type_ == "ACCUSE" and len(recipients) > 1:  # "Ukrayna'nın büyükelçisi, İran Dışişleri Bakanlığına çağrıldı"
        recipients = tuple(entry for entry in recipients if entry.code not in {actor.code for actor in actors}) or recipients
    return Candidate(frame, predicate, type_, mode, status, actors, recipients, date)


def _date_above(predicate: Predicate, scene: Scene) -> DateMention | None:
    """The date of the clause that recalls the act: "müzakerelerin ardından 26 Haziran'da ... imzalanmıştı"."""
    if predicate.form not in ("Noun", "Rel"):
        return None
    recalling = (
        other for other in scene.beside(predicate) if other.head > predicate.head and other.form == "Fin" and other.tense == "Pqp"
    )
    above = next(recalling, None)
    return date_of(above, scene) if above is not None else None


def _status(frame: Frame, predicate: Predicate, scene: Scene, date: DateMention | None) -> str:
    """The status of the act before reductions; a frame of negations or vows has its own."""
    if any("@negated" in words for words in frame.when.values()) or "@future" in frame.when.get("tense", ()):
        return "actual"
    if frame.type == "ASSAULT" and is_vowed(predicate, scene):
        return "future"
    if frame.type == "SUPPORT" and not predicate.negated and is_carried_on(predicate, scene):
        return "actual"  # "yanında durmaya devam edecek": the support is declared now
    return frame.status or status_of(predicate, scene, date)


def _event(candidate: Candidate, scene: Scene) -> Event:
    predicate = candidate.predicate
    date = None if candidate.type == "AGREE" else candidate.date  # the promise is made now, whenever it is to be kept
    place = place_of(predicate, scene)
    if place is None and (candidate.type in PHYSICAL or candidate.mode in ("convict", "investigate")):
        place = place_before(predicate, scene, frozenset(entry.code for entry in (*candidate.actors, *candidate.recipients)))
    if candidate.mode == "visit":
        place = place_of_visit(predicate, scene, candidate.recipients, place)
    side = side_of_border(predicate, scene, (*candidate.actors, *candidate.recipients), place)
    speaker = speaker_of(scene, predicate)
    if speaker is not None and speaker.id in {entry.actor_id for entry in candidate.actors}:
        speaker = None
    return Event(
        id="",
        type=candidate.type,
        mode=candidate.mode,
        status=candidate.status,
        actors=candidate.actors,
        recipients=candidate.recipients,
        trigger=predicate.span,
        sentence=scene.sentence(predicate).span,
        by=candidate.frame.id,
        contexts=find_rounds(scene.sentence(predicate)) if candidate.type == "CONSULT" else (),
        confidence=candidate.frame.weight * weigh(candidate, scene),
        reported_by=speaker.name if speaker is not None else None,
        place_id=place[0].id if place and side is None else None,
        place_text=scene.analysis.article.words(place[1]) if place else None,
        place_country=side or (place[0].country if place else None),
        starts_on=date.starts_on if date else None,
        ends_on=date.ends_on if date else None,
        date_precision=date.precision if date else None,
        agreement=agreement_of(predicate, scene) if candidate.type in SIGNED else None,
    )


def _finish(event: Event, predicate: Predicate, analysis: Analysis, contexts: tuple[str, ...]) -> Event:
    """The event with its content-derived id, what its type and article give it, and its calibrated confidence."""
    known = load_plover().types[event.type]
    span = event.trigger
    key = "|".join([analysis.article.id, event.type, event.mode or "", event.status, str(span.start), str(span.end)])
    return msgspec.structs.replace(
        event,
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        actors=tuple(map(civilian, event.actors)),
        recipients=tuple(map(civilian, event.recipients)),
        quad_code=known.quad,
        intensity=known.intensity,
        contexts=(*contexts, *event.contexts),
        confidence=confidence_of(event, predicate, analysis.sentences[predicate.sentence]),
    )
