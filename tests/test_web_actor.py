"""The page of an actor: offices over time, the other sides of his events with their numbers."""

import datetime as dt
import re

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from reports import make_report
from vakanuvis.base.records import Actor, Participant, Report
from vakanuvis.warehouse import Filters, Warehouse, find_events, save_all
from vakanuvis.warehouse.queries import Partner, Tenure, list_partners, list_tenures
from vakanuvis.warehouse.reviewing import make_review
from vakanuvis.warehouse.reviews import Corrections, save_review
from vakanuvis.web import make_app
from vakanuvis.web.actor_page import Office, place_bars

FIDAN = Participant("Fidan", "Hakan Fidan", "TUR", "GOV", "f")
MITSOTAKIS = Participant("Miçotakis", "Kiryakos Miçotakis", "GRC", "GOV")
GREEKS = (MITSOTAKIS, Participant("Dendias", "Nikos Dendias", "GRC", "MIL"))


def make_day(number: int, office: str, actors: tuple[Participant, ...], recipients: tuple[Participant, ...] = ()) -> Report:
    """An article of a day of 2026, with an event and with Fidan in an office."""
    report = make_report(f"a{number}")
    day = dt.datetime(2026, 1, number, 12, tzinfo=dt.UTC)
    event = replace(report.events[0], id=f"e{number}", actors=actors, recipients=recipients)
    fidan = Actor("f", "Hakan Fidan", "TUR", "GOV", "person", (), office=office)
    return replace(report, article=replace(report.article, published_at=day), actors=(fidan,), events=(event,), quotes=())


@pytest.fixture
def reports() -> list[Report]:
    """Fidan acts on two Greeks at once, is acted on by one, meets one, and meets a Turk."""
    return [
        make_day(1, "Dışişleri Bakanı", (FIDAN,), GREEKS),
        make_day(2, "MİT Başkanı", (MITSOTAKIS,), (FIDAN,)),
        make_day(3, "Dışişleri Bakanı", (FIDAN, MITSOTAKIS)),
        make_day(4, "Dışişleri Bakanı", (FIDAN, Participant("Güler", "Yaşar Güler", "TUR", "MIL"))),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Fidan", [Partner("GRC", 1, 1, 1), Partner("TUR", 0, 0, 1)]),
        ("TUR", [Partner("GRC", 1, 1, 1)]),
        ("Yunanistan", [Partner("TUR", 1, 1, 1)]),
        ("Kimse", []),
    ],
)
def test_partners_are_counted_by_who_acts_on_whom(
    warehouse: Warehouse, reports: list[Report], name: str, expected: list[Partner]
) -> None:
    save_all(warehouse, reports)
    assert list_partners(warehouse, name) == expected


def test_what_people_called_wrong_is_no_dyad(warehouse: Warehouse, reports: list[Report]) -> None:
    save_all(warehouse, reports)
    found = next(find_events(warehouse, Filters(event_id="e1")))
    save_review(warehouse, make_review(found, "ada", "wrong", Corrections()))
    assert list_partners(warehouse, "Fidan", limit=1) == [Partner("GRC", 0, 1, 1)]


def test_offices_are_told_with_their_days_and_not_for_a_country(warehouse: Warehouse, reports: list[Report]) -> None:
    save_all(warehouse, reports)
    days = [dt.date(2026, 1, number) for number in (1, 2, 4)]
    minister = Tenure("Dışişleri Bakanı", "TUR", "GOV", 3, days[0], days[2])
    assert list_tenures(warehouse, "Fidan") == [minister, Tenure("MİT Başkanı", "TUR", "GOV", 1, days[1], days[1])]
    assert list_tenures(warehouse, "TUR") == []


def test_bars_stand_between_the_first_and_the_last_day_of_all() -> None:
    known = Office("Dışişleri Bakanı", "TUR", "GOV", dt.date(2000, 1, 1), None, None)
    told = Office("MİT Başkanı", "TUR", "GOV", dt.date(2000, 3, 1), dt.date(2000, 4, 10), 2)
    undated = Office("Vali", "TUR", "GOV", None, None, 1)
    bars = [(office.office, office.start, office.width) for office in place_bars([undated, told, known])]
    assert bars == [("Dışişleri Bakanı", 0, 100), ("MİT Başkanı", 60, 40), ("Vali", 0, 0)]
    assert place_bars([undated]) == [undated]


def test_page_shows_known_and_told_offices_and_leads_to_dyads(signing: Warehouse, reports: list[Report]) -> None:
    save_all(signing, reports)
    page = TestClient(make_app(signing), headers={"accept-language": "en"}).get("/actor?name=Fidan").text
    rows = [" ".join(re.sub("<[^>]+>", " ", row).split()) for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL)]
    assert "MİT Başkanı TUR SPY 2010 2023 table of office holders" in rows
    assert "MİT Başkanı TUR GOV 2 January 2026 2 January 2026 1 article" in rows
    assert "Greece 1 1 1" in rows
    assert '<a href="/dyad?one=Fidan&amp;other=GRC"><bdi>Greece</bdi></a>' in page


def test_office_is_not_shown_with_the_table_of_all_who_held_it(signing: Warehouse, reports: list[Report]) -> None:
    save_all(signing, reports)
    page = TestClient(make_app(signing), headers={"accept-language": "en"}).get("/actor?name=Dışişleri Bakanı").text
    assert "table of office holders" not in page
    assert "3 articles" in page


def test_event_stands_once_on_the_page(signing: Warehouse) -> None:
    save_all(signing, [make_day(5, "Dışişleri Bakanı", (FIDAN,), (FIDAN,))])
    page = TestClient(make_app(signing)).get("/actor?name=Fidan").text
    assert len(re.findall(r'<li id="e[0-9a-f]{12}"', page)) == 1
