"""Guesses: participants whose country is but the one that the article names most, put right by what the event tells."""

import msgspec

from vakanuvis.base.records import Participant
from vakanuvis.semantics.events.scene import Scene
from vakanuvis.semantics.events.settings import is_open


def struck_there(
    recipients: tuple[Participant, ...], actors: tuple[Participant, ...], scene: Scene, country: str | None
) -> tuple[Participant, ...]:
    """The struck with those moved to the country that was struck whom only a guess makes the attacker's own."""
    own = {entry.code for entry in actors if entry.text and entry.sector in ("GOV", "MIL")}
    if country is None or country in own:
        return recipients
    return tuple(
        msgspec.structs.replace(entry, code=country) if entry.code in own and _is_guessed(entry, scene) else entry
        for entry in recipients
    )


def publishers(recipients: tuple[Participant, ...], actors: tuple[Participant, ...], scene: Scene) -> tuple[Participant, ...]:
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
    """True for a body or office whose country is only the one that the article names most."""
    actor = scene.by_id.get(entry.actor_id or "")
    return actor is not None and actor.kind in ("body", "person") and actor.confidence < 1 and actor.by != "actors.form"
