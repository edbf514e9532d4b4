"""Placing: where an event happened, by its type and sides."""

from vakanuvis.base.records import Place, Span
from vakanuvis.semantics.events.checks import Candidate
from vakanuvis.semantics.events.locations import is_elsewhere
from vakanuvis.semantics.events.scene import Scene
from vakanuvis.semantics.events.settings import place_before, place_of, place_of_visit

FORCE = frozenset({"ASSAULT", "MOBILIZE"})
PHYSICAL = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT"})  # they happen somewhere


def place_candidate(candidate: Candidate, scene: Scene) -> tuple[Place, Span] | None:
    """The place of the event with its words: its clause's, else for physical acts the one named before; of a visit the host's."""
    place = place_of(candidate.predicate, scene)
    codes = frozenset(entry.code for entry in (*candidate.actors, *candidate.recipients))
    abroad = place is not None and candidate.type in FORCE and place[0].country not in (None, *codes)
    if place is not None and abroad and is_elsewhere(place[1], candidate.predicate, scene):
        place = None  # "Roma'daki görüşmeler sürerken İsrail, Lübnan'a | saldırılarını yoğunlaştırdı"
    if place is None and (candidate.type in PHYSICAL or candidate.mode in ("convict", "investigate")):
        place = place_before(candidate.predicate, scene, codes)
    if candidate.mode == "visit":
        return place_of_visit(candidate.predicate, scene, candidate.recipients, place)
    return place
