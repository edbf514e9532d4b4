"""What narrows a question, on both databases: counts of the corrected record, each facet as if its own filter were not set."""

import datetime as dt

import pytest
from msgspec.structs import replace

from reports import make_event, make_report
from vakanuvis.base.records import Event, Participant, Report
from vakanuvis.warehouse import Filters, Warehouse, find_events, save
from vakanuvis.warehouse.queries import Facets, count_facets
from vakanuvis.warehouse.reviewing import make_review
from vakanuvis.warehouse.reviews import Corrections, save_review

GREECE = Participant("Atina", "Yunanistan", "GRC", "GOV")


def make_many() -> Report:
    """An article with a signing in March, one in April with Greece, and a visit of unknown day that is announced."""
    signing = make_event("SUPPORT")
    later = replace(signing, id="e2", recipients=(GREECE,), starts_on=dt.date(2026, 4, 2), ends_on=dt.date(2026, 4, 2))
    visit = replace(signing, id="e3", type="CONSULT", status="future", recipients=(), starts_on=None, ends_on=None)
    return replace(make_report(), events=(signing, move(later, 1), move(visit, 2)))


def move(event: Event, by: int) -> Event:
    """The event stated by other words: reviews go by the words."""
    return replace(event, trigger=replace(event.trigger, start=event.trigger.start + by))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (
            Filters(),
            Facets(
                [("SUPPORT", 2), ("CONSULT", 1)],
                [("actual", 2), ("future", 1)],
                [("TUR", 3), ("GRC", 1)],
                [("2026-04", 1), ("2026-03", 2)],
            ),
        ),
        (
            Filters(type="CONSULT", site="example.org"),
            Facets([("SUPPORT", 2), ("CONSULT", 1)], [("future", 1)], [("TUR", 1)], [("2026-03", 1)]),
        ),
        (
            Filters(party="GRC"),
            Facets([("SUPPORT", 1)], [("actual", 1)], [("TUR", 3), ("GRC", 1)], [("2026-04", 1)]),
        ),
        (
            Filters(since=dt.date(2026, 4, 1), until=dt.date(2026, 4, 30)),
            Facets([("SUPPORT", 1)], [("actual", 1)], [("GRC", 1), ("TUR", 1)], [("2026-04", 1), ("2026-03", 2)]),
        ),
        (Filters(actor="FRA"), Facets([], [], [], [])),
    ],
)
def test_facets_count_what_the_filters_mean(warehouse: Warehouse, filters: Filters, expected: Facets) -> None:
    save(warehouse, make_many())
    assert count_facets(warehouse, filters) == expected


def test_facets_count_what_people_corrected(warehouse: Warehouse) -> None:
    save(warehouse, make_many())
    found = next(find_events(warehouse, Filters(event_id="e2")))
    said = Corrections(type="AGREE", status="future", recipients="FRA", date="2025-12-31")
    save_review(warehouse, make_review(found, "ada", "corrected", said))
    assert count_facets(warehouse, Filters()) == Facets(
        [("AGREE", 1), ("CONSULT", 1), ("SUPPORT", 1)],
        [("future", 2), ("actual", 1)],
        [("TUR", 3), ("FRA", 1)],
        [("2026-03", 2), ("2025-12", 1)],
    )
    assert count_facets(warehouse, Filters(type="AGREE")).country == [("FRA", 1), ("TUR", 1)]
    assert count_facets(warehouse, Filters(review="none")).type == [("CONSULT", 1), ("SUPPORT", 1)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("newest", ["e2", "e1", "e3"]),
        ("oldest", ["e1", "e3", "e2"]),
        ("surest", ["e3", "e1", "e2"]),
        ("least_sure", ["e2", "e1", "e3"]),
    ],
)
def test_events_are_sorted(warehouse: Warehouse, order: str, expected: list[str]) -> None:
    report = make_many()
    events = [replace(event, confidence=sure) for event, sure in zip(report.events, (0.5, 0.25, 0.75), strict=True)]
    save(warehouse, replace(report, events=tuple(events)))
    assert [found.event.id for found in find_events(warehouse, Filters(), order=order)] == expected
    assert [found.event.id for found in find_events(warehouse, Filters(), order=order, limit=2)] == expected[:2]
