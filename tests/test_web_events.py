"""The events page: facets with their numbers, how it is sorted, how it goes on."""

import html
import re
import threading
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from reports import make_report
from room import Clock, say
from vakanuvis.warehouse import Filters, Warehouse, save_all
from vakanuvis.warehouse.queries import Facets, count_facets
from vakanuvis.web import counting, make_app
from vakanuvis.web.counting import FacetCounter


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Counting waits for this event."""
    begin = threading.Event()

    def count_late(warehouse: Warehouse, filters: Filters) -> Facets:
        begin.wait(10)
        return count_facets(warehouse, filters)

    monkeypatch.setattr(counting, "count_facets", count_late)
    yield begin
    begin.set()


def make_client(signing: Warehouse, patience: float = 10) -> TestClient:
    """A reader in English who waits so long for the facets."""
    app = make_app(signing)
    app.state.counter = FacetCounter(patience=patience)
    return TestClient(app, headers={"accept-language": "en"})


def list_links(text: str) -> list[tuple[str, str, str]]:
    """The address, name and number of each value of the facets."""
    found = re.findall(
        r'<li><a (?:aria-current="true" )?href="([^"]+)">(?:<bdi>)?([^<]+)(?:</bdi>)?</a> <span class="number">([^<]+)', text
    )
    return [(html.unescape(address), name, count) for address, name, count in found]


@pytest.mark.parametrize(
    ("page", "links"),
    [
        (
            "/events?page=1",
            [
                ("/events?type=SUPPORT", "Support", "1"),
                ("/events?status=actual", "happened", "1"),
                ("/events?party=TUR", "Türkiye", "1"),
                ("/events?since=2026-03-01&until=2026-03-31", "March 2026", "1"),
            ],
        ),
        (
            "/facets?party=TUR&order=oldest",
            [
                ("/events?party=TUR&order=oldest&type=SUPPORT", "Support", "1"),
                ("/events?party=TUR&order=oldest&status=actual", "happened", "1"),
                ("/events?order=oldest", "Türkiye", "1"),
                ("/events?party=TUR&order=oldest&since=2026-03-01&until=2026-03-31", "March 2026", "1"),
            ],
        ),
    ],
)
def test_facets_lead_to_the_events_with_and_without_them(
    signing: Warehouse, page: str, links: list[tuple[str, str, str]]
) -> None:
    assert list_links(make_client(signing).get(page).text) == links


def test_page_does_not_wait_for_slow_facets_and_leads_to_them(signing: Warehouse, slow: threading.Event) -> None:
    client = make_client(signing, patience=0)
    text = client.get("/events?type=SUPPORT").text
    assert list_links(text) == []
    assert 'hx-get="/facets?type=SUPPORT" hx-trigger="load"' in text
    assert '<a href="/facets?type=SUPPORT">Narrow down</a>' in text
    slow.set()
    assert len(list_links(client.get("/facets?type=SUPPORT").text)) == 4


def test_old_counts_are_shown_while_new_ones_are_made(signing: Warehouse, slow: threading.Event, clock: Clock) -> None:
    counter = FacetCounter(patience=10, clock=clock)
    slow.set()
    assert counter.find(signing, Filters()) == count_facets(signing, Filters())
    slow.clear()
    clock.now = 61.0
    save_all(signing, [make_report("a2")])
    assert counter.find(signing, Filters()).type == [("SUPPORT", 1)]
    begun = counter.running[Filters()][1]
    slow.set()
    assert begun.result(10).type == [("SUPPORT", 2)]


def test_counts_are_made_anew_when_something_was_said(ada: TestClient) -> None:
    ada.app.state.counter = FacetCounter(patience=10)
    assert ("/events?type=SUPPORT", "Support", "1") in list_links(ada.get("/events").text)
    say(ada, verdict="corrected", type="AGREE")
    assert ("/events?type=AGREE", "Agreement", "1") in list_links(ada.get("/events").text)


def test_questions_that_were_asked_long_ago_are_forgotten(signing: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "_KEPT", 2)
    counter = FacetCounter(patience=10)
    questions = [Filters(type=type_) for type_ in ("SUPPORT", "AGREE", "AID")]
    assert [counter.find(signing, question) is None for question in questions] == [False] * 3
    counter.close()
    assert list(counter.known) == questions[1:]


def test_list_goes_on_by_link_and_by_scrolling(signing: Warehouse) -> None:
    save_all(signing, (make_report(f"n{number}") for number in range(30)))
    text = make_client(signing).get("/events?order=oldest").text
    (link,) = re.findall(r'<a rel="next" href="([^"]+)" hx-get="([^"]+)" hx-trigger="revealed"', text)
    assert link == ("/events?order=oldest&amp;page=2", "/events?order=oldest&amp;page=2")
    assert text.count('<li id="e') == 25
    assert make_client(signing).get("/events?order=oldest&page=2").text.count('<li id="e') == 6


def test_unknown_order_is_told(signing: Warehouse) -> None:
    answer = make_client(signing).get("/events?order=best")
    assert answer.status_code == 400
    assert "order: best; one of newest, oldest, surest, least_sure is expected" in answer.text
