"""Sides: who did it to whom, with the countries that the clause, the scene or the article gives them."""

import msgspec

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.defaults import enemies, struck_before, tellers
from vakanuvis.semantics.events.guesses import publishers, struck_there
from vakanuvis.semantics.events.owners import armed
from vakanuvis.semantics.events.resolution import speaker_participants
from vakanuvis.semantics.events.roles import apart, fill
from vakanuvis.semantics.events.scene import Scene, is_headline
from vakanuvis.semantics.events.settings import (
    belong,
    context_country,
    country_beside,
    country_struck,
    flagless,
    home_country,
    inhabitants,
    is_open,
    is_target,
    locate,
    nameless,
)
from vakanuvis.semantics.events.suspects import fallen, ours_fell

FORCE = frozenset({"ASSAULT", "MOBILIZE"})
MOVED = frozenset({"MOBILIZE", "RETREAT"})  # a speaker's "askerler" are his own

Side = tuple[Participant, ...]


def sides_of(frame: Frame, type_: str, predicate: Predicate, scene: Scene) -> tuple[Side, Side]:
    """The sides that the clause names, with their countries; `type_` is the frame's type after reductions."""
    actors, recipients = fill(frame, predicate, scene)
    if frame.type == "PROTEST" and not recipients and is_target(actors):
        actors, recipients = (), actors  # "Eminönü'nde Mısır protestosu"
    if type_ == "THREATEN" and frame.type == "ASSAULT":
        actors = speaker_participants(scene, predicate) or actors
    if type_ in ("AGREE", "REJECT") and frame.type in ("CONSULT", "COOPERATE") and frame.together:
        actors, recipients = apart(predicate, scene) or (actors, recipients)
    sentence = scene.sentence(predicate)
    recipients = belong(recipients, actors, sentence)
    if frame.together:
        actors = belong(actors, tuple(entry for entry in actors if entry.code), sentence, organs=True)
    if frame.type in MOVED:
        actors = belong(actors, speaker_participants(scene, predicate), sentence, organs=True)
    if type_ in FORCE:
        actors = tuple(armed(entry) for entry in actors if entry.sector is not None) or tuple(armed(entry) for entry in actors)
    if frame.speech and is_headline(predicate, scene):
        recipients = publishers(recipients, actors, scene)
    actors, recipients = _ours(actors, predicate, scene), _ours(recipients, predicate, scene)
    country = context_country(predicate, scene)
    here = (country_beside(actors, predicate, scene) or home_country(scene)) if frame.speech else country
    if type_ == "CONSULT" and here in {entry.code for entry in recipients} and scene.analysis.article.language == "tr":
        here = "TUR"  # "ABD'ye giden heyet": no guest of his own
    actors = locate(actors, here)
    if type_ in ("ASSAULT", "COERCE"):
        recipients = flagless(recipients, predicate, scene)
    hit = country_struck(predicate, scene, actors) if type_ in ("ASSAULT", "COERCE") else None
    soldiers = all(entry.code or entry.sector in ("COP", "MIL") for entry in recipients)
    hit = "TUR" if type_ == "ASSAULT" and soldiers and ours_fell(predicate, scene) else hit
    if type_ in ("ASSAULT", "COERCE"):
        recipients = struck_there(recipients, actors, predicate, scene)
    return actors, locate(recipients, hit or country)


def _ours(side: Side, predicate: Predicate, scene: Scene) -> Side:
    """The side with the speaker's own people told as his: "vatandaşlarımıza (yardım eli uzatan)"."""
    if not any(is_open(entry) and entry.span is not None for entry in side):
        return side
    speakers = speaker_participants(scene, predicate)
    ends = {token.span.end for token in scene.sentence(predicate).tokens if token.features.possessive in ("1pl", "1sg")}
    country = speakers[0].code if speakers else None
    own = {entry for entry in side if is_open(entry) and entry.span is not None and entry.span.end in ends}
    return tuple(msgspec.structs.replace(entry, code=country) if entry in own else entry for entry in side)


def struck(frame: Frame, actors: Side, predicate: Predicate, scene: Scene) -> Side:
    """Whom an attack struck that the clause names neither as object nor as aim."""
    found = fallen(predicate, scene)
    if found or not actors:
        return found
    return (
        enemies(frame, actors, predicate, scene)
        or inhabitants(predicate, scene, actors)
        or nameless(predicate, scene, actors)
        or tellers(predicate, scene, actors)
        or struck_before(predicate, scene, actors)
    )
