"""Meetings: who visits whom, told by the place; tellings of one visit joined."""

from vakanuvis.base.records import Event, Participant

BODIES = frozenset({"EUR", "IGO", "UNO"})

Side = tuple[Participant, ...]


def host(sides: tuple[Side, Side], country: str | None) -> tuple[str | None, Side, Side]:
    """Mode and sides of a meeting in a country: a visit if one side is at home there, third-party if neither is.

    A body of many that meets by itself is multilateral.
    Sides stay as they are where the place is unknown or all participants are of one country.
    """
    everybody = (*sides[0], *sides[1])
    codes = {entry.code for entry in everybody}
    if codes and codes <= BODIES:
        return "multilateral", *sides
    if country is None or len(codes) < 2 or "IGO" in codes or "UNO" in codes:
        return None, *sides
    if country not in codes:
        return ("third-party" if len(codes) == 2 else None), *sides
    if len(codes) > 2:
        return None, *sides
    guests = _once(tuple(entry for entry in everybody if entry.code != country))
    return "visit", guests, _once(tuple(entry for entry in everybody if entry.code == country))


def join_visits(known: Event, event: Event) -> tuple[Side, Side]:
    """The sides of one visit told twice ("ziyaret etti", "ile görüştü"): the visitor's people, and the others."""
    visit, other = (known, event) if known.mode == "visit" else (event, known)
    visitors, visited = {entry.code for entry in visit.actors}, {entry.code for entry in visit.recipients}
    everybody = (*other.actors, *other.recipients, *visit.actors, *visit.recipients)
    if visitors == visited:
        return visit.actors, visit.recipients  # at home the country does not tell guest and host apart
    if len(visited) == 1 and not visitors & visited:
        visitors = {entry.code for entry in everybody} - visited
    guests = _once(tuple(entry for entry in everybody if entry.code in visitors))
    hosts = _once(tuple(entry for entry in everybody if entry.code not in visitors))
    return guests, hosts


def _once(side: Side) -> Side:
    """Each participant once; a country's bare name gives way to its people."""
    found: dict[str, Participant] = {}
    for entry in side:
        found.setdefault(entry.actor_id or entry.text, entry)
    people = {entry.code for entry in found.values() if not _is_state(entry)}
    return tuple(entry for entry in found.values() if not _is_state(entry) or entry.code not in people)


def _is_state(entry: Participant) -> bool:
    named = entry.actor_id or ""
    return named.startswith("state:") or named.endswith(("hukumeti", "yonetimi"))
