"""The pages with a drawing, as they are read without one: the table of two sides, the list of places."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from commands import EXAMPLES
from vakanuvis.serving import fill
from vakanuvis.warehouse import open_warehouse
from vakanuvis.warehouse.queries import DyadRow
from vakanuvis.web import make_app
from vakanuvis.web.periods import gather_periods

MONDAY = dt.date(2026, 3, 2)
WAYS = ("A -> B", "B -> A", "A with B")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A reader of the example pages, whose browser asks for Turkish."""
    warehouse = open_warehouse(str(tmp_path_factory.mktemp("drawn") / "v.db"))
    fill(warehouse, EXAMPLES)
    with TestClient(make_app(warehouse), headers={"accept-language": "tr"}) as opened:
        yield opened
    warehouse.close()


def tell(week: int, way: str, events: int, intensity: float | None, **types: int) -> DyadRow:
    """A row of a week, counted from the first."""
    return DyadRow(MONDAY + dt.timedelta(weeks=week), way, events, intensity, tuple(types.items()))


def test_period_sums_the_ways_of_a_week() -> None:
    rows = [tell(0, "A -> B", 2, -9.0, ASSAULT=2), tell(0, "B -> A", 1, 3.0, AID=1), tell(2, "A with B", 1, None, CONSULT=1)]
    first, last = gather_periods(rows, WAYS)
    assert (first.since, first.until) == (MONDAY, dt.date(2026, 3, 8))
    assert (first.counts, first.intensity, first.types) == ((2, 1, 0), -5.0, (("ASSAULT", 2), ("AID", 1)))
    assert (last.since, last.counts, last.intensity, last.total) == (dt.date(2026, 3, 16), (0, 0, 1), None, 1)


@pytest.mark.parametrize(("last", "days"), [(59, 7), (60, 28), (239, 28), (240, 91), (780, 364)])
def test_periods_grow_with_the_time_so_that_few_stand_side_by_side(last: int, days: int) -> None:
    rows = [tell(week, "A -> B", 1, -1.0, ASSAULT=1) for week in range(last + 1)]
    periods = gather_periods(rows, WAYS)
    assert len(periods) <= 60
    assert {(period.until - period.since).days + 1 for period in periods} == {days}
    assert sum(period.total for period in periods) == last + 1


def test_no_rows_give_no_period() -> None:
    assert gather_periods([], WAYS) == []


def test_dyad_has_a_table_of_periods_and_the_events(client: TestClient) -> None:
    text = client.get("/dyad?one=Portekiz&other=TUR").text
    assert 'data-since="2026-04-13" data-until="2026-04-19" data-counts="2 2 1"' in text
    assert 'href="/dyad?one=Portekiz&amp;other=TUR&amp;since=2026-04-13&amp;until=2026-04-19"' in text
    assert "Portekiz – Türkiye</bdi></h1>" in text.replace("</bdi> – <bdi>", " – ")
    assert text.count("<blockquote") == 5


def test_dyad_of_a_time_leads_back_to_the_whole(client: TestClient) -> None:
    text = client.get("/dyad?one=PRT&other=TUR&since=2026-04-14&until=2026-04-14").text
    assert text.count("<blockquote") == 4
    assert '<a href="/dyad?one=PRT&amp;other=TUR">Bütün zaman</a>' in text


def test_dyad_without_events_says_so(client: TestClient) -> None:
    text = client.get("/dyad?one=PRT&other=BRA").text
    assert "İkisi arasında olay yok" in text
    assert "<table" not in text


def test_dyad_without_names_offers_pairs(client: TestClient) -> None:
    text = client.get("/dyad?one=PRT").text
    assert re.search(r'<a href="/dyad\?one=PRT&amp;other=TUR"><bdi>Portekiz</bdi> – <bdi>Türkiye</bdi></a> <[^>]*>5 olay', text)


def test_map_lists_places_with_coordinates_and_countries_with_their_outline(client: TestClient) -> None:
    text = client.get("/map").text
    assert '<li data-events="3" data-lat="37.9838" data-lon="23.7278"><a href="/events?place=Atina">' in text
    assert '<li data-events="1" data-shape="704"><a href="/events?place=VNM"><bdi>Vietnam</bdi>' in text


def test_map_keeps_its_filters_in_the_links(client: TestClient) -> None:
    text = client.get("/map?type=CONSULT&since=2026-04-01").text
    assert re.findall(r'href="(/events\?[^"]*place[^"]*)"', text) == [
        "/events?type=CONSULT&amp;since=2026-04-01&amp;place=Lizbon"
    ]
    assert "Yeri belli olay yok" in client.get("/map?type=SANCTION").text


@pytest.mark.parametrize("address", ["/dyad?one=A&other=B&since=x", "/map?type=WAR", "/dyad?one=A&other=B&page=0"])
def test_bad_question_to_a_drawing_is_told(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 400
