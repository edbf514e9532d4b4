"""Guesses: whose people an act struck that does not say it, and participants of whom only the article gives the country."""

import msgspec

from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.scene import Scene
from vakanuvis.semantics.events.settings import is_open, place_of

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


def country_struck(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> str | None:
    """Whose people a state strikes where the clause names no place: of the country named last that is not the state's own."""
    own = {entry.code for entry in actors if entry.text and entry.sector in ("GOV", "MIL")}
    place = place_of(predicate, scene)
    if not own or (place is not None and place[0].country is not None):
        return None
    return other_country(predicate, scene, own)


def other_country(predicate: Predicate, scene: Scene, own: set[str | None]) -> str | None:
    """The country named last, up to the clause's sentence, that is none of these."""
    for number in range(predicate.sentence, -1, -1):
        others = [entry[0].country for entry in scene.places.get(number, []) if entry[0].country not in (None, *own)]
        if others:
            return others[-1]
    return None


def nameless(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those whom a participle alone names: "saldırılarda | hayatını kaybedenlerin (sayısı)"."""
    country = country_struck(predicate, scene, actors)
    alone = predicate.form == "Nom" and predicate.suffix == "PresPart" and country is not None
    return (Participant("", "", country, "CVL"),) if alone else ()
