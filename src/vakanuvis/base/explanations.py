"""Why an article gave these events: which frame fired on which words, and which frames were refused."""

from vakanuvis.base.findings import Event, Participant
from vakanuvis.base.reports import Report
from vakanuvis.base.spans import Record, Span


class Refusal(Record, frozen=True):
    """Why a frame that knows the predicate's words (`trigger`) coded nothing of them."""

    frame: str
    trigger: Span
    sentence: Span
    reason: str


class Origin(Record, frozen=True):
    """Where a participant came from: the role of the argument that names him, else "sentence", "elsewhere" or "implied"."""

    side: str
    participant: Participant
    role: str


class Telling(Record, frozen=True):
    """One telling of an event, before the tellings of one act were merged; `event` is the number of the event it went into."""

    event: int | None
    candidate: Event
    origins: tuple[Origin, ...]


class Explanation(Record, frozen=True):
    """A report with the tellings of its events and the frames that were refused, both in the order of the text."""

    report: Report
    tellings: tuple[Telling, ...] = ()
    refusals: tuple[Refusal, ...] = ()
