"""The page of the sources, and the counts that it shows."""

import datetime as dt
import re

from msgspec.structs import replace
from starlette.testclient import TestClient

from reports import make_report
from vakanuvis.base.records import Rejected
from vakanuvis.warehouse import Warehouse, save_all
from vakanuvis.warehouse.polls import SourceState, save_poll
from vakanuvis.warehouse.queries import ReasonRow, SiteRow, count_rejected, count_sites, list_rejected
from vakanuvis.web import make_app

MARCH = dt.date(2026, 3, 3)
SHORT = Rejected("https://a.example/1?a=1&b=2", "extract", "too short", "12 words")


def fill(warehouse: Warehouse) -> None:
    """Three articles of two sites, one without events or day; refused pages."""
    report = make_report("b")
    empty = replace(report, events=(), quotes=(), article=replace(report.article, id="c", site="b.example", published_at=None))
    refused = (SHORT, Rejected("javascript:x", "extract", "too short"), Rejected("c", "collect", "broken gzip"))
    save_all(warehouse, [make_report("a"), report, empty, *refused])


def test_sites_are_counted_with_their_events_and_days(warehouse: Warehouse) -> None:
    fill(warehouse)
    assert count_sites(warehouse) == [SiteRow("example.org", 2, 2, MARCH, MARCH), SiteRow("b.example", 1, 0, None, None)]
    assert len(count_sites(warehouse, limit=1)) == 1


def test_refused_pages_are_counted_and_listed_by_reason(warehouse: Warehouse) -> None:
    fill(warehouse)
    assert count_rejected(warehouse) == [ReasonRow("extract", "too short", 2), ReasonRow("collect", "broken gzip", 1)]
    assert list_rejected(warehouse, "extract", "too short", limit=1) == [SHORT]
    assert [page.url for page in list_rejected(warehouse, None, None)] == ["c", SHORT.url, "javascript:x"]


def test_page_leads_from_reason_to_pages_and_from_site_to_events(signing: Warehouse) -> None:
    fill(signing)
    client = TestClient(make_app(signing), headers={"accept-language": "en"})
    text = client.get("/sources").text
    assert (
        '<a href="/events?site=example.org"><bdi>example.org</bdi></a></td><td class="number">3</td><td class="number">3<' in text
    )
    assert (
        '<a href="/sources?stage=extract&amp;reason=too+short#rejected"><bdi>too short</bdi></a></td><td class="number">2<'
        in text
    )
    assert "12 words" not in text
    text = client.get("/sources?stage=extract&reason=too+short").text
    assert '<a href="https://a.example/1?a=1&amp;b=2" rel="noopener noreferrer nofollow external">' in text
    assert "12 words" in text
    assert "<li><p><bdi>javascript:x</bdi></p></li>" in text
    assert "broken gzip</bdi></a></td><td" in text


def test_health_of_watched_sources_stands_beside_what_was_refused(warehouse: Warehouse) -> None:
    fill(warehouse)
    noon = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
    for name, new_at, failing, trouble in (
        ("Sound", noon, 0, None),
        ("Still", noon - dt.timedelta(days=4), 0, None),
        ("Gone", noon, 2, "status 503"),
    ):
        state = SourceState(f"https://{name.lower()}.example/", name, noon, noon, new_at, 5, 1, failing, failing, trouble)
        save_poll(warehouse, state, [], [], {})
    text = TestClient(make_app(warehouse), headers={"accept-language": "en"}).get("/sources").text
    assert re.findall(r'class="health (\w+)">', text) == ["failing", "silent", "ok"]
    assert '<p class="from"><bdi>status 503</bdi></p>' in text
    assert '<td class="when">10 Mar 2026 12:00 UTC</td><td class="when">6 Mar 2026 12:00 UTC</td>' in text
    assert text.index('id="watched"') < text.index('id="sites"') < text.index('id="rejected"')


def test_empty_database_has_no_sources(warehouse: Warehouse) -> None:
    text = TestClient(make_app(warehouse), headers={"accept-language": "en"}).get("/sources").text
    assert "Nothing was refused" in text
    assert "No article yet" in text
