"""Checks: which candidates hold as events, and which frames have nothing to say of a predicate."""

from dataclasses import dataclass

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.base.records import DateMention, Participant, Place, Predicate
from vakanuvis.semantics.events.conditions import fits
from vakanuvis.semantics.events.scene import Scene
from vakanuvis.semantics.events.status import is_old

GATHERINGS = frozenset({"toplantı", "zirve"})
CLAIMS = frozenset({"ACCUSE", "AGREE", "REQUEST"})

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


def is_rejected(frame: Frame, predicate: Predicate, scene: Scene) -> bool:
    """True for a claim that is only named to be denied ("ABD'nin | suçlamalarını reddetti"): the denial is the event."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if predicate.form != "Noun" or frame.type not in CLAIMS or above is None:
        return False
    return any(other.type == "REJECT" and fits(other, above, scene) for other in load_frames("tr").verbs.get(above.lemma, ()))


def says_more(predicate: Predicate, scene: Scene) -> bool:
    """True if a participle tells what the adopted text does ("çağrısı yapan raporu kabul etti"): that is the event."""
    heads = {argument.head for argument in predicate.arguments if argument.role == "object"}
    verbs = load_frames("tr").verbs
    return any(
        other.form == "Rel" and other.sentence == predicate.sentence and other.lemma in verbs
        for other in scene.predicates
        for argument in other.arguments
        if argument.head in heads and argument.role in ("agent", "head")
    )


def holds(candidate: Candidate, scene: Scene) -> bool:
    """True if the event has the sides that its frame needs, and a political actor among them."""
    frame, actors, recipients = candidate.frame, candidate.actors, candidate.recipients
    if not actors or any(entry.code is None for entry in (*actors, *recipients)):
        return False
    if "@Nec" in frame.verbs and not recipients and _names_agent(candidate.predicate):
        return False  # "herkes bilmeli"
    nameless = not actors[0].text and not recipients
    if nameless and (frame.type == "ACCUSE" or candidate.mode in ("arrest", "seize")):
        return False  # "süren soruşturma", "operasyon başladı"
    if frame.needs_recipient and not recipients:
        return False
    if frame.type == "REQUEST" and frame.actor == "speaker" and _asks_himself(actors, recipients):
        return False
    if frame.type in ("CONSULT", "SUPPORT") and all(entry.sector == "CVL" for entry in (*actors, *recipients)):
        return False
    if frame.speech and candidate.status == "hypothetical" and candidate.type != "AGREE":
        return False  # "isterse", "tehdit ederse": nothing was said
    if frame.type == "AGREE" and frame.together and candidate.predicate.form == "Noun" and len(actors) + len(recipients) < 2:
        return False
    if frame.type == "CONSULT" and len(actors) + len(recipients) < 2:
        return False
    alone = len({entry.code for entry in (*actors, *recipients)}) < 2
    if frame.type == "CONSULT" and alone and (candidate.predicate.form == "Noun" or candidate.predicate.noun in GATHERINGS):
        return False  # "Bakanlar Kurulu toplantısının ardından"
    if candidate.status == "historical" and candidate.date is not None and is_old(candidate.date, scene):
        return False
    return frame.type == "PROTEST" or any(entry.sector not in ("CRM", "MED", "EDU") for entry in (*actors, *recipients))


def _asks_himself(actors: Side, recipients: Side) -> bool:
    """True where an official says what his own state, or just anybody, must do ("İran'ın hazır olması gerektiğini")."""
    if recipients and all(entry.sector == "CVL" and (entry.actor_id or "").startswith("crowd:") for entry in recipients):
        return True  # "bir kadının seçilmesi gerektiğini"
    officials = all(entry.sector in ("GOV", "LEG", "MIL") for entry in actors)
    own = {entry.code for entry in actors}
    return officials and bool(recipients) and all(entry.code in own and entry.sector == "GOV" for entry in recipients)


def _names_agent(predicate: Predicate) -> bool:
    return predicate.voice != "Pass" and any(argument.role == "agent" for argument in predicate.arguments)


def is_home(place: Place, candidate: Candidate) -> bool:
    """True if the place lies in a country of the event's sides."""
    return place.country in {entry.code for entry in (*candidate.actors, *candidate.recipients)}


def is_recalled(candidate: Candidate) -> bool:
    """True for an act without a named agent that a noun or participle only recalls ("gözaltına alınan 7 kişi")."""
    return not candidate.actors[0].text and candidate.predicate.form in ("Rel", "Noun")
