"""What the drawn pages and the list of stories ask, alike in both databases: pairs, places, outlines, corrected sides."""

import datetime as dt

import pytest
from msgspec import structs
from tests.telling import tell

from vakanuvis.base.records import Place, Report
from vakanuvis.stories import group
from vakanuvis.warehouse import Filters, Warehouse, find_events, save, stream_reports
from vakanuvis.warehouse.queries import count_dyad, count_places, list_pairs
from vakanuvis.warehouse.queries.outlines import Outline, outline_stories
from vakanuvis.warehouse.reviews import Corrections, Review, save_review
from vakanuvis.warehouse.stories import list_stories, save_stories

AT = dt.datetime(2026, 3, 12, 8, 30, tzinfo=dt.UTC)
LIMA = "Lima'da öğretmenler greve gitti, okullar kapandı. Sendika, ücretlerin yüzde otuz artırılmasını istedi."


def set_in(report: Report, place: Place) -> Report:
    """The report with its event at a place."""
    (event,) = report.events
    event = structs.replace(event, place_id=place.id, place_text=place.name, place_country=place.country)
    return structs.replace(report, places=(place,), events=(event,))


def correct(warehouse: Warehouse, word: Corrections) -> None:
    """Keep a correction of the event of "a"."""
    event = tell("a").events[0]
    save_review(warehouse, Review("a", event.id, "ada", AT, "corrected", 0, 4, event.type, "actual", "test", corrections=word))


TBILISI = Place("geonames:611717", "Tiflis", "GEO", "city", (), lat=41.7, lon=44.8)
GEORGIA = Place("geonames:614540", "Gürcistan", "GEO", "country", ())


@pytest.fixture
def filled(warehouse: Warehouse) -> Warehouse:
    """Two copies of one meeting in Tbilisi, and a strike whose country alone is known, in stories."""
    strike = set_in(tell("d", "Lima'da grev", text=LIMA, codes="TUR PER"), GEORGIA)
    for report in (set_in(tell("a"), TBILISI), set_in(tell("b"), TBILISI), strike):
        save(warehouse, report)
    save_stories(warehouse, group(stream_reports(warehouse)))
    return warehouse


@pytest.mark.parametrize(
    ("per", "counts"), [("story", {"Tiflis": 1, "Gürcistan": 1}), ("article", {"Tiflis": 2, "Gürcistan": 1})]
)
def test_places_count_copies_once_a_story(filled: Warehouse, per: str, counts: dict[str, int]) -> None:
    assert {row.name: row.events for row in count_places(filled, Filters(), per=per)} == counts


def test_place_has_its_coordinates_and_a_country_none(filled: Warehouse) -> None:
    rows = {row.kind: (row.lat, row.lon, row.country) for row in count_places(filled, Filters())}
    assert rows == {"city": (41.7, 44.8, "GEO"), "country": (None, None, "GEO")}


def test_places_are_those_of_the_events_that_are_meant(filled: Warehouse) -> None:
    assert [row.name for row in count_places(filled, Filters(recipient="PER"))] == ["Gürcistan"]
    assert count_places(filled, Filters(type="ASSAULT")) == []


def test_pairs_stand_in_the_order_of_their_events(filled: Warehouse) -> None:
    assert [(row.one, row.other, row.events) for row in list_pairs(filled, limit=5)] == [("GEO", "TUR", 2), ("PER", "TUR", 1)]
    assert len(list_pairs(filled, limit=1)) == 1


@pytest.mark.parametrize(
    ("sides", "articles"),
    [
        (("TUR", "GEO"), ["a", "b"]),
        (("GEO", "TUR"), ["a", "b"]),
        (("Türkiye", "PER"), ["d"]),
        (("GEO", "PER"), []),
    ],
)
def test_pair_faces_each_other_in_either_direction(filled: Warehouse, sides: tuple[str, str], articles: list[str]) -> None:
    assert sorted(found.article_id for found in find_events(filled, Filters(pair=sides))) == articles


def test_pair_is_that_of_the_corrected_sides(filled: Warehouse) -> None:
    correct(filled, Corrections(recipients="PER GOV"))
    assert list(find_events(filled, Filters(pair=("TUR", "GEO")))) == []
    assert sorted(found.article_id for found in find_events(filled, Filters(pair=("PER", "TUR")))) == ["a", "b", "d"]
    rows = count_dyad(filled, ("TUR", "PER"), Filters(), per="article")
    assert sum(row.events for row in rows) == 3


def test_outline_tells_corrected_types_and_places(filled: Warehouse) -> None:
    correct(filled, Corrections(type="ASSAULT", place="Batum"))
    told = {story.articles: story.id for story in list_stories(filled)}
    outlines = outline_stories(filled, told.values())
    assert outlines[told[1]] == Outline(("CONSULT",), ("Gürcistan",))
    assert outlines[told[2]] == Outline(("ASSAULT",), ("Batum",))
    assert outline_stories(filled, told.values(), most=0) == {}
