"""Private matters: crimes among private persons, which are no events."""

from vakanuvis.base.records import Participant

Side = tuple[Participant, ...]

PRIVATE = frozenset({None, "CVL", "EDU"})
ABOVE = frozenset({"EUR", "IGO", "NGO", "UNO"})


def is_crime(type_: str, actors: Side, recipients: Side) -> bool:
    """True for force among named citizens of one country ("eşini öldüren adam"): ordinary crime."""
    if type_ != "ASSAULT" or not recipients or not all(entry.text for entry in actors):
        return False
    codes = {entry.code for entry in (*actors, *recipients)}
    people = all((entry.actor_id or "").startswith(("crowd:", "person:")) for entry in actors)
    return people and len(codes) == 1 and all(_is_private(entry) for entry in (*actors, *recipients))


def _is_private(entry: Participant) -> bool:
    return entry.sector in PRIVATE and entry.code not in ABOVE
