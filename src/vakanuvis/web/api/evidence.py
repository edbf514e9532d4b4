"""The sentence behind an event, in each article that tells it, with what stands around it and why it was coded."""

from collections.abc import Iterator
from typing import Any

from msgspec import structs

from vakanuvis.assets.frame_tables import load_frames
from vakanuvis.base.records import Span
from vakanuvis.warehouse import Filters, Warehouse, find_events
from vakanuvis.warehouse.correcting import tell_machine
from vakanuvis.warehouse.lines import EventLine, line_event
from vakanuvis.warehouse.queries import FoundEvent, find_report
from vakanuvis.web.parameters import Asked, MissingError

_AROUND = 300  # characters before and behind the sentence


class EvidenceLine(EventLine, frozen=True):
    """A telling of an event: what stands before and behind its sentence in the article, and what the frame says that coded it.

    Offsets are in the article's text. `machine_said` tells what people corrected.
    """

    before: str
    behind: str
    sentence_start: int
    sentence_end: int
    says: str | None
    machine_said: str | None


Told = Iterator[tuple[EvidenceLine, tuple[object, ...]]]


def find_evidence(warehouse: Warehouse, asked: Asked, limit: int, after: Any) -> Told:
    """The tellings of an event. Raises `MissingError` where there is none."""
    event_id = str(asked["event"] or "")
    found = list(find_events(warehouse, Filters(event_id=event_id), limit=limit, offset=after or 0))
    if not found and after is None:
        raise MissingError(f"event: {event_id}; no such event, `events` lists the ids")
    frames = {frame.id: frame.says for frame in load_frames("tr").frames}
    return ((_tell(warehouse, entry, frames.get(entry.event.by)), entry.key) for entry in found)


def _tell(warehouse: Warehouse, found: FoundEvent, says: str | None) -> EvidenceLine:
    sentence = found.event.sentence
    before, behind = _read_around(warehouse, found.article_id, sentence)
    return EvidenceLine(
        **structs.asdict(line_event(found)),
        before=before,
        behind=behind,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        says=says,
        machine_said=tell_machine(found.machine, found.event),
    )


def _read_around(warehouse: Warehouse, article_id: str, sentence: Span) -> tuple[str, str]:
    """What stands before and behind a sentence in its article, without what was never read."""
    report = find_report(warehouse, article_id)
    if report is None:
        return "", ""
    article = report.article
    spans = (Span(max(0, sentence.start - _AROUND), sentence.start), Span(sentence.end, sentence.end + _AROUND))
    cut = [line.span for line in article.furniture]
    before, behind = (
        "".join(article.text[at] for at in range(span.start, min(span.end, len(article.text))) if not _stands_in(at, cut))
        for span in spans
    )
    return before.strip(), behind.strip()


def _stands_in(position: int, spans: list[Span]) -> bool:
    return any(span.start <= position < span.end for span in spans)
