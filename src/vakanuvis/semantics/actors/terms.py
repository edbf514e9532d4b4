"""Terms of office: which of a known person's offices counts on the day of an article."""

import datetime as dt

from vakanuvis.assets.actor_tables import Entry

FORMER = "ELI"


def sector_on(day: dt.date | None, terms: tuple[Entry, ...]) -> str | None:
    """The sector of the office held on that day, the later begun; ELI once all have ended; without a day the last one's."""
    ordered = sorted(terms, key=lambda entry: (entry.since or dt.date.min, entry.until is None))
    if day is None:
        return ordered[-1].sector
    held = [entry for entry in ordered if (entry.since or day) <= day <= (entry.until or day)]
    if held:
        return held[-1].sector
    over = all(entry.until is not None and entry.until < day for entry in ordered)
    return FORMER if over else ordered[0].sector
