"""What the reading room lists, on SQLite and on PostgreSQL."""

import datetime as dt

import pytest
from msgspec.structs import replace

from reports import make_report
from vakanuvis.base.records import Report
from vakanuvis.warehouse import Filters, QuoteFilters, Warehouse, find_events, find_quotes, save_all
from vakanuvis.warehouse.queries import find_report, list_appearances, list_articles


def make_day(day: int) -> Report:
    """The same report under another id, of a day in March."""
    report = make_report()
    instant = dt.datetime(2026, 3, day, 12, tzinfo=dt.UTC)
    return replace(report, article=replace(report.article, id=f"day-{day}", published_at=instant))


@pytest.fixture(autouse=True)
def three_days(warehouse: Warehouse) -> None:
    save_all(warehouse, map(make_day, (4, 6, 5)))


def test_articles_are_listed_newest_first_with_their_events(warehouse: Warehouse) -> None:
    rows = list_articles(warehouse, limit=2)
    assert [(row.id, row.events) for row in rows] == [("day-6", 1), ("day-5", 1)]
    assert [row.id for row in list_articles(warehouse, limit=2, offset=2)] == ["day-4"]
    assert list_articles(warehouse, story="none") == []


def test_report_is_found_by_its_id(warehouse: Warehouse) -> None:
    found = find_report(warehouse, "day-5")
    assert found is not None
    assert found.article.text == make_report().article.text
    assert find_report(warehouse, "day-7") is None


def test_events_and_quotes_are_passed_over(warehouse: Warehouse) -> None:
    all_events = [found.article_id for found in find_events(warehouse, Filters())]
    all_quotes = [found.article_id for found in find_quotes(warehouse, QuoteFilters())]
    assert len(all_events) == 3
    assert [found.article_id for found in find_events(warehouse, Filters(), limit=1, offset=1)] == all_events[1:2]
    assert [found.article_id for found in find_quotes(warehouse, QuoteFilters(), limit=1, offset=2)] == all_quotes[2:3]


def test_appearances_tell_the_office_and_its_days(warehouse: Warehouse) -> None:
    (appearance,) = list_appearances(warehouse, "Yurt")
    assert (appearance.name, appearance.code, appearance.articles) == ("Ali Yurt", "TUR", 3)
    assert (appearance.first_day, appearance.last_day) == (dt.date(2026, 3, 4), dt.date(2026, 3, 6))
    assert list_appearances(warehouse, "Kimse") == []
