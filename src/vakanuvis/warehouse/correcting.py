"""What people said of an event, put into it: the latest review counts, and the machine's word on what it changed stays told."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from contextlib import suppress

from msgspec import structs

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Event, Participant
from vakanuvis.warehouse.matching import read_wanted
from vakanuvis.warehouse.reviews import Corrections, Review

_SIDE = re.compile(r"([A-Z]{3})(?:[ :]([A-Z]{3}))?")
Side = tuple[Participant, ...]


def correct_event(event: Event, reviews: Sequence[Review]) -> Event:
    """The event with the fields that its latest review corrected; the event itself if that review corrects none."""
    corrections = reviews[-1].corrections if reviews else Corrections()
    if corrections == Corrections():
        return event
    return _correct_setting(_correct_sides(_correct_kind(event, corrections), corrections), corrections)


def tell_machine(machine: Event, corrected: Event) -> str | None:
    """What the machine said where a person said otherwise: "type=AGREE; status=future"; None where nothing was corrected."""
    before, after = show_fields(machine), show_fields(corrected)
    return "; ".join(f"{name}={said}" for name, said in before.items() if said != after[name]) or None


def read_side(words: str) -> Side:
    """The participants of "TUR GOV; GRC MIL", none for "". Raises `ValueError` for a word that is no code."""
    if not words.strip():
        return ()
    found = [_SIDE.fullmatch(" ".join(word.split())) for word in words.split(";")]
    if None in found:
        raise ValueError(f"{words}: no codes; write sides as TUR GOV; GRC MIL")
    return tuple(Participant("", code[1], code[1], code[2]) for code in found if code)


def _correct_kind(event: Event, corrections: Corrections) -> Event:
    """Type, mode and status; a mode that the new type does not have goes, quad code and intensity are the new type's."""
    type_ = corrections.type or event.type
    known = load_plover().types.get(type_)
    kept = event.mode if type_ == event.type or (known and event.mode in known.modes) else None
    mode = kept if corrections.mode is None else corrections.mode or None
    event = structs.replace(event, mode=mode, status=corrections.status or event.status)
    if type_ == event.type or known is None:
        return event
    return structs.replace(event, type=type_, quad_code=known.quad, intensity=known.intensity)


def _correct_sides(event: Event, corrections: Corrections) -> Event:
    """Actors and recipients; who stays keeps his name."""
    known = (*event.actors, *event.recipients)
    actors, recipients = event.actors, event.recipients
    with suppress(ValueError):  # reviews of 0.1 were kept without a look at their codes
        actors = actors if corrections.actors is None else _name_side(read_side(corrections.actors), known)
        recipients = recipients if corrections.recipients is None else _name_side(read_side(corrections.recipients), known)
    return structs.replace(event, actors=actors, recipients=recipients)


def _name_side(side: Side, known: Side) -> Side:
    """The participants with the names of those whom the machine gave the same codes."""
    by_codes = {(entry.code, entry.sector): entry for entry in reversed(known)}
    return tuple(by_codes.get((entry.code, entry.sector), entry) for entry in side)


def _correct_setting(event: Event, corrections: Corrections) -> Event:
    """Place and day. A corrected place has no id; its country is known where it is one; "" is no place, and no day."""
    if corrections.place == "":
        event = structs.replace(event, place_text=None, place_id=None, place_country=None)
    elif corrections.place is not None:
        country = read_wanted(corrections.place).code
        event = structs.replace(event, place_text=corrections.place, place_id=None, place_country=country)
    if corrections.date == "":
        return structs.replace(event, starts_on=None, ends_on=None, date_precision=None)
    with suppress(ValueError):
        day = dt.date.fromisoformat(corrections.date or "-")
        event = structs.replace(event, starts_on=day, ends_on=day, date_precision="day")
    return event


def show_side(side: Side) -> str:
    """The codes of a side: "TUR GOV, GRC MIL"."""
    return ", ".join(" ".join(filter(None, (entry.code, entry.sector))) for entry in side)


def show_fields(event: Event, write_side: Callable[[Side], str] = show_side) -> dict[str, str]:
    """The fields of an event that can be corrected, as words."""
    return {
        "type": event.type,
        "mode": event.mode or "",
        "status": event.status,
        "actors": write_side(event.actors),
        "recipients": write_side(event.recipients),
        "place": event.place_text or "",
        "date": event.starts_on.isoformat() if event.starts_on else "",
    }
