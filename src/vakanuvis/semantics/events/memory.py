"""Memory: what a clause leaves for those after it, topic and pair, attackers, occupiers and whom an actor addressed."""

from vakanuvis.base.records import Event, Predicate
from vakanuvis.semantics.events.contents import of_roles
from vakanuvis.semantics.events.resolution import agents_of
from vakanuvis.semantics.events.scene import Scene

HARMLESS = frozenset({"BUS", "EDU", "JRN", "MED"})  # who never attacks
SIDED = frozenset({"agent", "with", "between", "object"})  # roles of those who met


def follow(predicate: Predicate, scene: Scene) -> None:
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


def recall(event: Event, predicate: Predicate, scene: Scene) -> None:
    """Remember the attacker for a later "saldırıyı", and whom an actor addressed in this sentence."""
    armed = all(actor.sector not in HARMLESS for actor in event.actors)  # "bir gemi (saldırıya uğradı)"
    if event.type == "ASSAULT" and event.status == "actual" and event.actors[0].text and armed:
        scene.attackers.append(event.actors)
        scene.struck[event.actors[0].code] = event.recipients
    if event.type == "COERCE" and event.mode in ("arrest", "seize") and event.actors[0].text:
        held = {entry.code for entry in event.recipients if entry.sector not in HARMLESS} & {event.place_country} - {"TUR"}
        scene.masters |= {code: actor.code for code in held for actor in event.actors if code and actor.code not in (None, code)}
    if event.type in ("ACCUSE", "REQUEST", "THREATEN", "AGREE"):
        scene.claimants = event.actors
    if event.recipients:
        scene.last[f"{predicate.sentence}:{event.actors[0].code}"] = event.recipients
        scene.aims[event.actors[0].code or ""] = event.recipients
