"""Coding: every predicate that a frame knows becomes a candidate event; candidates that hold are merged into the record."""

import hashlib

import msgspec

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.base.records import Analysis, Event, Participant, Predicate
from vakanuvis.semantics.events.agreements import agreement_of
from vakanuvis.semantics.events.checks import Candidate, holds, is_home, is_recalled, is_rejected, says_more
from vakanuvis.semantics.events.conditions import fits
from vakanuvis.semantics.events.defaults import implied_agents
from vakanuvis.semantics.events.meetings import host
from vakanuvis.semantics.events.merging import merge_events
from vakanuvis.semantics.events.modes import mode_of
from vakanuvis.semantics.events.resolution import agents_of, armed, speaker_of, speaker_participants
from vakanuvis.semantics.events.roles import apart, fill, of_roles
from vakanuvis.semantics.events.scene import Findings, Scene, build_scene, is_alleged
from vakanuvis.semantics.events.settings import (
    belong,
    context_country,
    date_of,
    inhabitants,
    is_target,
    locate,
    located,
    place_of,
)
from vakanuvis.semantics.events.status import is_asked, is_open, is_vowed, is_wished, reduce, status_of
from vakanuvis.semantics.events.suspects import charged, counted

REDUCED_MODES = {"THREATEN": "violence"}
FORCE = frozenset({"ASSAULT", "MOBILIZE"})
RECALLED = 0.4  # confidence of an act that is only recalled
SIGNED = frozenset({"SUPPORT", "AGREE"})


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
        scene.clause_agents.clear()
        for frame in _frames_of(predicate, frames.verbs, frames.nouns):
            event = code(frame, predicate, scene)
            if event is not None:
                candidates.append(event)
                _recall(event, predicate, scene)
                scene.clause_agents.clear()
                break
        _follow(predicate, scene)
    return candidates


def _frames_of(predicate: Predicate, verbs: dict[str, tuple[Frame, ...]], nouns: dict[str, tuple[Frame, ...]]) -> list[Frame]:
    """The frames of a predicate, those of its whole phrase before those of its noun."""
    if predicate.mood in ("Nec", "Imp", "Opt"):
        return list(verbs.get("@Nec", ())) if predicate.mood == "Nec" else []
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
    named = (entry for argument in predicate.arguments for entry in _sides(scene, predicate, argument.role))
    sides = {entry.code: entry for entry in named if entry.code is not None}
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
        scene.aims[event.actors[0].code or ""] = event.recipients


def _sides(scene: Scene, predicate: Predicate, role: str) -> tuple[Participant, ...]:
    return of_roles({role}, predicate, scene) if role in ("agent", "with", "between", "object") else ()


def code(frame: Frame, predicate: Predicate, scene: Scene) -> Event | None:
    """The event that a frame reads from a predicate, or None if its conditions do not hold."""
    if (
        predicate.suffix == "Manner"
        or is_alleged(predicate, scene)
        or is_wished(predicate, scene)
        or not fits(frame, predicate, scene)
    ):
        return None
    if is_asked(predicate, scene) or is_rejected(frame, predicate, scene):
        return None
    if frame.defers and says_more(predicate, scene):
        return None
    if frame.type == "ASSAULT" and predicate.form == "Noun" and is_open(predicate, scene):
        return None  # "olası bir saldırı" threatens nobody
    candidate = _candidate(frame, predicate, scene)
    return _event(candidate, scene) if holds(candidate, scene) else None


def _candidate(frame: Frame, predicate: Predicate, scene: Scene) -> Candidate:
    date = date_of(predicate, scene)
    status = frame.status or status_of(predicate, scene, date)
    if any("@negated" in words for words in frame.when.values()) or "@future" in frame.when.get("tense", ()):
        status = "actual"
    if frame.type == "ASSAULT" and is_vowed(predicate, scene):
        status = "future"
    actors, recipients = fill(frame, predicate, scene)
    if frame.type == "PROTEST" and not recipients and is_target(actors):
        actors, recipients = (), actors  # "Eminönü'nde Mısır protestosu"
    type_, status = reduce(frame.type, status)
    if type_ == "THREATEN" and frame.type == "ASSAULT":
        actors = speaker_participants(scene, predicate) or actors
    if type_ == "AGREE" and frame.type in ("CONSULT", "COOPERATE") and frame.together:
        actors, recipients = apart(predicate, scene) or (actors, recipients)
    mode = mode_of(frame.type, frame.mode, predicate, scene) if type_ == frame.type else REDUCED_MODES.get(type_)
    country = context_country(predicate, scene)
    recipients = belong(recipients, actors, scene.sentence(predicate))
    actors, recipients = locate(actors, country), locate(recipients, country)
    if mode == "arrest" and not recipients:
        recipients = counted(predicate, scene, country)
    if (mode == "arrest" and type_ == "COERCE") or type_ == "SANCTION":
        recipients = charged(recipients, predicate, scene)
    if type_ in FORCE:
        actors = tuple(armed(entry) for entry in actors)
    if type_ == "CONSULT" and mode in (None, "visit") and frame.together:
        hosted, actors, recipients = host((actors, recipients), located(predicate, scene))
        mode = mode or hosted
    if type_ == "ASSAULT" and actors and not recipients:
        recipients = inhabitants(predicate, scene, actors)
    if not actors:
        actors = implied_agents(frame, (type_, mode), predicate, scene, recipients)
        if type_ == "ASSAULT" and actors and not recipients:
            recipients = (Participant("", "", actors[0].code, "CVL"),)  # whoever is struck where nobody knows the attacker
    return Candidate(frame, predicate, type_, mode, status, actors, recipients, date)


def _event(candidate: Candidate, scene: Scene) -> Event:
    predicate = candidate.predicate
    date = None if candidate.type == "AGREE" else candidate.date  # the promise is made now, whenever it is to be kept
    place = place_of(predicate, scene)
    if place is None and candidate.type in ("ASSAULT", "COERCE", "PROTEST") and predicate.form == "Fin":
        place = scene.locale if scene.locale is not None and is_home(scene.locale[0], candidate) else None
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
        confidence=candidate.frame.weight * (RECALLED if is_recalled(candidate) else 1.0),
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
    """The event with its content-derived id."""
    key = "|".join([article_id, event.type, event.mode or "", event.status, str(event.trigger.start), str(event.trigger.end)])
    return msgspec.structs.replace(event, id=hashlib.sha256(key.encode()).hexdigest()[:16])
