"""All that an article tells, with what people corrected, and who said what of its events."""

import datetime as dt

from msgspec import structs

from vakanuvis.base.json_form import ReportForm, form_report
from vakanuvis.base.records import Record
from vakanuvis.warehouse import Filters, Warehouse, find_events
from vakanuvis.warehouse.correcting import tell_machine
from vakanuvis.warehouse.queries import find_report


class ReviewForm(Record, frozen=True):
    """What somebody said of the event of this id; `machine_said` is what stands corrected of it by now."""

    event: str
    verdict: str
    reviewer: str
    reviewed_at: dt.datetime
    note: str | None
    machine_said: str | None


class ArticleForm(ReportForm, frozen=True):
    """A report whose events hold what their latest reviews corrected; `reviews` by event, the latest last."""

    reviews: tuple[ReviewForm, ...] = ()


def find_article(warehouse: Warehouse, article_id: str) -> ArticleForm | None:
    """The article as people left it; None if the warehouse has no such article."""
    report = find_report(warehouse, article_id)
    if report is None:
        return None
    found = {entry.machine.id: entry for entry in find_events(warehouse, Filters(article_id=article_id))}
    told = tuple(found[event.id].event if event.id in found else event for event in report.events)
    form = form_report(structs.replace(report, events=told))
    reviews = tuple(
        ReviewForm(event, word.verdict, word.reviewer, word.reviewed_at, word.note, tell_machine(entry.machine, entry.event))
        for event, entry in found.items()
        for word in entry.reviews
    )
    return ArticleForm(**structs.asdict(form), reviews=reviews)
