"""Coding: every predicate that a frame knows becomes a candidate event; candidates that hold are merged into the record."""

import hashlib
from dataclasses import dataclass

import msgspec

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Analysis, DateMention, Event, Participant, Place, Predicate
from vakanuvis.semantics.events.agreements import agreement_of
from vakanuvis.semantics.events.conditions import fits
from vakanuvis.semantics.events.defaults import default_agent
from vakanuvis.semantics.events.meetings import host
from vakanuvis.semantics.events.merging import merge_events
from vakanuvis.semantics.events.modes import mode_of
from vakanuvis.semantics.events.resolution import agents_of, armed, speaker_of, speaker_participants
from vakanuvis.semantics.events.roles import apart, fill, of_roles
from vakanuvis.semantics.events.scene import Findings, Scene, build_scene
from vakanuvis.semantics.events.settings import context_country, date_of, inhabitants, locate, located, place_of
from vakanuvis.semantics.events.status import is_open, is_wished, reduce, status_of
from vakanuvis.semantics.events.suspects import charged

REDUCED_MODES = {"THREATEN": "violence"}
FORCE = frozenset({"ASSAULT", "MOBILIZE"})
SIGNED = frozenset({"SUPPORT", "AGREE"})


Side = tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event as a frame reads it from a predicate, before it is checked."""

    frame: Frame
    predicate: Predicate
    type: str
    mode: str | None
    status: str
    actors: Side
    recipients: Side
    date: DateMention | None


def find_events(analysis: Analysis, findings: Findings) -> tuple[Event, ...]:
    """The events of an article, in the order of the text."""
    wide = frozenset(place.id for place in findings.places if place.kind != "city")
    return tuple(_finish(event, analysis.article.id) for event in merge_events(find_candidates(analysis, findings), wide))


def find_candidates(analysis: Analysis, findings: Findings) -> list[Event]:
    """Every event that a frame reads from a predicate, before the tellings of one act are merged."""
    scene = build_scene(analysis, findings)
    frames = load_frames("tr")
    candidates: list[Event] = []
    for predicate in analysis.predicates:
        for frame in _frames_of(predicate, frames.verbs, frames.nouns):
            event = code(frame, predicate, scene)
            if event is not None:
                candidates.append(event)
                _recall(event, predicate, scene)
                break
        _follow(predicate, scene)
    return candidates


def _frames_of(predicate: Predicate, verbs: dict[str, tuple[Frame, ...]], nouns: dict[str, tuple[Frame, ...]]) -> list[Frame]:
    """The frames of a predicate, those of its whole phrase before those of its noun."""
    if predicate.mood in ("Nec", "Imp", "Opt"):
        return list(verbs.get("@Nec", ())) if predicate.mood == "Nec" else []
    found = list(verbs.get(predicate.lemma, ()))
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
    sides = {entry.code: entry for argument in predicate.arguments for entry in _sides(scene, predicate, argument.role)}
    if len(sides) > 1:
        scene.pair = tuple(sides.values())


def _recall(event: Event, predicate: Predicate, scene: Scene) -> None:
    """Remember the attacker for a later "saldırıyı", and whom an actor addressed in this sentence."""
    if event.type == "ASSAULT" and event.status == "actual" and event.actors[0].text:
        scene.attackers.append(event.actors)
    if event.type in ("ACCUSE", "REQUEST", "THREATEN", "AGREE"):
        scene.claimants = event.actors
    if event.recipients:
        scene.last[f"{predicate.sentence}:{event.actors[0].code}"] = event.recipients


def _sides(scene: Scene, predicate: Predicate, role: str) -> tuple[Participant, ...]:
    return of_roles({role}, predicate, scene) if role in ("agent", "with", "between", "object") else ()


def code(frame: Frame, predicate: Predicate, scene: Scene) -> Event | None:
    """The event that a frame reads from a predicate, or None if its conditions do not hold."""
    if predicate.suffix == "Manner" or is_wished(predicate, scene) or not fits(frame, predicate, scene):
        return None
    if frame.defers and _says_more(predicate, scene):
        return None
    if frame.type == "ASSAULT" and predicate.form == "Noun" and is_open(predicate, scene):
        return None  # "olası bir saldırı" threatens nobody
    candidate = _candidate(frame, predicate, scene)
    return _event(candidate, scene) if holds(candidate) else None


def _says_more(predicate: Predicate, scene: Scene) -> bool:
    """True if a participle tells what the adopted text does ("çağrısı yapan raporu kabul etti"): that is the event."""
    heads = {argument.head for argument in predicate.arguments if argument.role == "object"}
    verbs = load_frames("tr").verbs
    return any(
        other.form == "Rel" and other.sentence == predicate.sentence and other.lemma in verbs
        for other in scene.predicates
        for argument in other.arguments
        if argument.head in heads and argument.role in ("agent", "head")
    )


def _candidate(frame: Frame, predicate: Predicate, scene: Scene) -> Candidate:
    date = date_of(predicate, scene)
    status = frame.status or status_of(predicate, scene, date)
    if any("@negated" in words for words in frame.when.values()) or "@future" in frame.when.get("tense", ()):
        status = "actual"
    actors, recipients = fill(frame, predicate, scene)
    type_, status = reduce(frame.type, status)
    if type_ == "THREATEN" and frame.type == "ASSAULT":
        actors = speaker_participants(scene, predicate) or actors
    if type_ == "AGREE" and frame.type in ("CONSULT", "COOPERATE") and frame.together:
        actors, recipients = apart(predicate, scene) or (actors, recipients)
    mode = mode_of(frame.type, frame.mode, predicate, scene) if type_ == frame.type else REDUCED_MODES.get(type_)
    country = context_country(predicate, scene)
    actors, recipients = locate(actors, country), locate(recipients, country)
    if mode in ("arrest", "convict") and type_ in ("COERCE", "SANCTION"):
        recipients = charged(recipients, predicate, scene)
    if type_ in FORCE:
        actors = tuple(armed(entry) for entry in actors)
    if type_ == "CONSULT" and mode in (None, "visit") and frame.together:
        hosted, actors, recipients = host((actors, recipients), located(predicate, scene))
        mode = mode or hosted
    if type_ == "ASSAULT" and actors and not recipients:
        recipients = inhabitants(predicate, scene, actors)
    if not actors:
        actors = (
            default_agent(type_, mode, _victim_country(recipients, country, predicate, scene), frame.organ)
            if told(predicate, scene, recipients)
            else ()
        )
    return Candidate(frame, predicate, type_, mode, status, actors, recipients, date)


def _victim_country(recipients: Side, country: str | None, predicate: Predicate, scene: Scene) -> str | None:
    place = place_of(predicate, scene)
    if place is not None and place[0].country is not None:
        return place[0].country
    return next((entry.code for entry in recipients if entry.code), country)


def told(predicate: Predicate, scene: Scene, recipients: Side) -> bool:
    """True if the clause itself tells the act, so that an agent may be implied; a bare "saldırılar" only recalls it."""
    if predicate.form == "Noun":
        return bool(recipients) or scene.sentence(predicate).kind == "title"
    return bool(recipients) or place_of(predicate, scene) is not None


def holds(candidate: Candidate) -> bool:
    """True if the event has the sides that its frame needs, and a political actor among them."""
    frame, actors, recipients = candidate.frame, candidate.actors, candidate.recipients
    if not actors or any(entry.code is None for entry in (*actors, *recipients)):
        return False
    if "@Nec" in frame.verbs and not recipients and _names_agent(candidate.predicate):
        return False  # "herkes bilmeli"
    if frame.needs_recipient and not recipients:
        return False
    if frame.type in ("CONSULT", "SUPPORT") and all(entry.sector == "CVL" for entry in (*actors, *recipients)):
        return False
    if frame.speech and candidate.status == "hypothetical" and candidate.type != "AGREE":
        return False  # "isterse", "tehdit ederse": nothing was said
    if frame.type == "CONSULT" and len(actors) + len(recipients) < 2:
        return False
    return frame.type == "PROTEST" or any(entry.sector not in ("CRM", "MED", "EDU") for entry in (*actors, *recipients))


def _is_home(place: Place, candidate: Candidate) -> bool:
    """True if the place lies in a country of the event's sides."""
    return place.country in {entry.code for entry in (*candidate.actors, *candidate.recipients)}


def _names_agent(predicate: Predicate) -> bool:
    return predicate.voice != "Pass" and any(argument.role == "agent" for argument in predicate.arguments)


def _event(candidate: Candidate, scene: Scene) -> Event:
    predicate = candidate.predicate
    date = None if candidate.type == "AGREE" else candidate.date  # the promise is made now, whenever it is to be kept
    place = place_of(predicate, scene)
    if place is None and candidate.type in ("ASSAULT", "COERCE", "PROTEST") and predicate.form == "Fin":
        place = scene.locale if scene.locale is not None and _is_home(scene.locale[0], candidate) else None
    if place is not None and place[0].kind == "city":
        scene.locale = place
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
        confidence=candidate.frame.weight,
        reported_by=speaker.name if speaker is not None else None,
        place_id=place[0].id if place else None,
        place_text=scene.analysis.article.words(place[1]) if place else None,
        place_country=place[0].country if place else None,
        starts_on=date.starts_on if date else None,
        ends_on=date.ends_on if date else None,
        date_precision=date.precision if date else None,
        agreement=agreement_of(predicate, scene) if candidate.type in SIGNED else None,
    )


def _finish(event: Event, article_id: str) -> Event:
    """The event with its content-derived id, and quad code and intensity of its type."""
    known = load_plover().types[event.type]
    key = "|".join([article_id, event.type, event.mode or "", event.status, str(event.trigger.start), str(event.trigger.end)])
    id_ = hashlib.sha256(key.encode()).hexdigest()[:16]
    return msgspec.structs.replace(event, id=id_, quad_code=known.quad, intensity=known.intensity)
