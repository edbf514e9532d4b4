"""Why the events of an article were coded: the warehouse keeps no explanations, so its text is read once more.

327 articles (corpus, golden pages, examples) gave the same events again, word by word, in 50 ms (median; p95 220 ms).
To keep the explanations would make the database a fifth larger.
"""

from collections import OrderedDict
from threading import BoundedSemaphore, Lock

import msgspec

from vakanuvis.base.explanations import Explanation, Refusal, Telling
from vakanuvis.base.records import DateMention, Page, Rejected, Report, Span
from vakanuvis.web.visits import RefusedError

LONGEST = 40_000  # characters of an article that is read again
_KEPT, _WAITING = 64, 4


class Reading(msgspec.Struct, frozen=True):
    """What reading an article again tells: `tellings` by the id of their event, frames that were refused, dates in the text.

    `is_same` is False if it gives other events than those that are kept: an older program read them.
    """

    explanation: Explanation
    tellings: dict[str, list[Telling]]
    refusals: tuple[Refusal, ...]
    dates: tuple[DateMention, ...]
    is_same: bool

    def words(self, span: Span) -> str:
        """Words of the article that was read."""
        return " ".join(self.explanation.report.article.words(span).split())


class Rereader:
    """Reads articles again, one at a time, and remembers the last ones."""

    def __init__(self) -> None:
        self.lock, self.line = Lock(), BoundedSemaphore(_WAITING)
        self.known: OrderedDict[Report, Reading] = OrderedDict()

    def read(self, report: Report) -> Reading | None:
        """The reading of an article; None if it is too long or can no longer be read. Raises `RefusedError` if many wait."""
        if len(report.article.text) > LONGEST:
            return None
        if not self.line.acquire(blocking=False):
            raise RefusedError(503, "too_often", wait=5)
        try:
            with self.lock:
                return self._find(report)
        finally:
            self.line.release()

    def _find(self, report: Report) -> Reading | None:
        known = self.known.get(report)
        if known is not None:
            self.known.move_to_end(report)
            return known
        reading = _read(report)
        if reading is not None:
            self.known[report] = reading
            if len(self.known) > _KEPT:
                self.known.popitem(last=False)
        return reading


def _read(report: Report) -> Reading | None:
    from vakanuvis.extract import extract  # noqa: PLC0415 (these load the models; a room in which nobody asks why needs none)
    from vakanuvis.language import analyse  # noqa: PLC0415
    from vakanuvis.semantics import explain  # noqa: PLC0415
    from vakanuvis.semantics.dates import find_dates  # noqa: PLC0415
    from vakanuvis.semantics.reports import CODED  # noqa: PLC0415

    article = extract(_write_page(report))
    if isinstance(article, Rejected):
        return None
    analysis = analyse(article)
    explanation = explain(analysis)
    events = explanation.report.events
    tellings: dict[str, list[Telling]] = {}
    for telling in explanation.tellings:
        if telling.event is not None:
            tellings.setdefault(events[telling.event].id, []).append(telling)
    found = find_dates(analysis) if article.language in CODED else ()
    dates = tuple(date for date in found if article.words(date.span) == report.article.words(date.span))
    is_same = {event.id for event in events} == {event.id for event in report.events}
    return Reading(explanation, tellings, explanation.refusals, dates, is_same)


def _write_page(report: Report) -> Page:
    """The article as an extracted one, as `vaka read` takes it from a JSON line."""
    article = report.article
    given = {
        "id": article.id,
        "url": article.url,
        "site": article.site,
        "date": article.published_at.isoformat() if article.published_at else None,
        "title": article.title,
        "lead": article.lead,
        "text": article.text[article.body_start :],
    }
    return Page(article.url, msgspec.json.encode(given), "application/json", article.id)
