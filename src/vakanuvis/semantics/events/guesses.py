"""Guesses: participants whose country is but the one that the article names most, put right by what the event tells."""

import msgspec

from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.scene import Scene
from vakanuvis.semantics.events.settings import is_open, other_country

Side = tuple[Participant, ...]


def struck_there(recipients: Side, actors: Side, predicate: Predicate, scene: Scene) -> Side:
    """The struck with those moved to the country that was struck whom only a guess makes the attacker's own."""
    own = {entry.code for entry in actors if entry.text and entry.sector in ("GOV", "MIL")}
    if not any(entry.code in own and _is_guessed(entry, scene) for entry in recipients):
        return recipients
    country = other_country(predicate, scene, own)
    return tuple(
        msgspec.structs.replace(entry, code=country) if country and entry.code in own and _is_guessed(entry, scene) else entry
        for entry in recipients
    )


def publishers(recipients: Side, actors: Side, scene: Scene) -> Side:
    """The recipients with those who are told by office alone, and whom a foreign state addresses, as the publisher's.

    "Mısır'dan | Başbakan'a tepki" in a Turkish headline.
    """
    abroad = len(actors) == 1 and (actors[0].actor_id or "").startswith("state:") and scene.analysis.article.language == "tr"
    return tuple(
        msgspec.structs.replace(entry, code="TUR")
        if abroad and entry.text.istitle() and " " not in entry.text and (is_open(entry) or _is_guessed(entry, scene))
        else entry
        for entry in recipients
    )


def _is_guessed(entry: Participant, scene: Scene) -> bool:
    """True for a body or office of the country that the article names most, for a place of the country named near it."""
    if entry.actor_id is None:
        return any(place.by == "form" and entry.span in place.mentions for place in scene.findings.places)
    actor = scene.by_id.get(entry.actor_id)
    return actor is not None and actor.kind in ("body", "person") and actor.confidence < 1 and actor.by != "actors.form"
