"""A person's word on an event as it was found -> a review; what a correction may say."""

import datetime as dt

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.warehouse.correcting import read_side
from vakanuvis.warehouse.queries.events import FoundEvent
from vakanuvis.warehouse.reviews import Corrections, Review

STATUSES = ("actual", "future", "hypothetical", "negated", "historical")
_LONGEST = 200  # characters of a field


def make_review(found: FoundEvent, reviewer: str, verdict: str, corrections: Corrections, note: str | None = None) -> Review:
    """The review of an event by somebody, now; it is kept with what the machine said."""
    event = found.machine
    return Review(
        article_id=found.article_id,
        event_id=event.id,
        reviewer=reviewer,
        reviewed_at=dt.datetime.now(dt.UTC).replace(microsecond=0),
        verdict=verdict,
        start=event.trigger.start,
        end=event.trigger.end,
        type=event.type,
        mode=event.mode,
        status=event.status,
        by=event.by,
        corrections=corrections,
        note=note,
    )


def check_corrections(found: FoundEvent, corrections: Corrections) -> None:
    """Raises `ValueError`, with the field and what is expected, for corrections that the event cannot take."""
    types = load_plover().types
    type_ = corrections.type or found.machine.type
    modes = tuple(types[type_].modes) if type_ in types else ()
    _check_known("type", corrections.type, tuple(types))
    _check_known("status", corrections.status, STATUSES)
    _check_known("mode", corrections.mode or None, modes)
    for name in ("actors", "recipients"):
        side = getattr(corrections, name)
        if side is not None:
            read_side(side)
    for name in Corrections.__struct_fields__:
        if len(getattr(corrections, name) or "") > _LONGEST:
            raise ValueError(f"{name}: longer than {_LONGEST} characters")
    try:
        if corrections.date:
            dt.date.fromisoformat(corrections.date)
    except ValueError as error:
        raise ValueError(f"date: {corrections.date}; a day such as 2026-07-01 is expected") from error


def _check_known(name: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise ValueError(f"{name}: {value}; one of {', '.join(known) or 'none'} is expected")
