"""Agents that the clause leaves out: the state's organ for an arrest or a trial, unknown armed actors for an attack."""

from vakanuvis.base.records import Participant

# Type and mode -> sector of the organ that does such things (guide: passives).
ORGANS = {
    ("COERCE", "arrest"): "COP",
    ("COERCE", "seize"): "COP",
    ("COERCE", "deport"): "GOV",
    ("COERCE", "curfew"): "GOV",
    ("COERCE", "restrict"): "GOV",
    ("COERCE", "censor"): "JUD",
    ("COERCE", "cyber"): "CRM",
    ("ACCUSE", "investigate"): "JUD",
    ("SANCTION", "convict"): "JUD",
    ("SANCTION", "expel"): "GOV",
    ("RETREAT", "release"): "COP",
    ("THREATEN", "arrest"): "JUD",
    ("PROTEST", None): "CVL",
    ("AID", None): "GOV",
}


def default_agent(type_: str, mode: str | None, country: str | None, organ: str | None) -> tuple[Participant, ...]:
    """The implied agent of an act without one, `organ` if the frame names it; nothing where the type has none."""
    if country is None:
        return ()
    if organ is not None:
        return (Participant("", "", country, organ),)
    if type_ == "ASSAULT":
        return (Participant("", "", country, "UAF"),)
    sector = ORGANS.get((type_, mode)) or ORGANS.get((type_, None))
    return (Participant("", "", country, sector),) if sector is not None else ()
