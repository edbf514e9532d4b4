"""Copies inflate no count, filters ask the corrected record, what is wrong counts nowhere: alike in both databases."""

import datetime as dt

import pytest
from msgspec import structs
from tests.telling import tell

from vakanuvis.base.records import Place, Report
from vakanuvis.stories import group
from vakanuvis.warehouse import Filters, Warehouse, find_events, save, stream_reports
from vakanuvis.warehouse.queries import count_dyad, list_actors
from vakanuvis.warehouse.reviews import Corrections, Review, save_review
from vakanuvis.warehouse.stories import count_types, save_stories

AT = dt.datetime(2026, 3, 12, 8, 30, tzinfo=dt.UTC)
LIMA = "Lima'da öğretmenler greve gitti, okullar kapandı. Sendika, ücretlerin yüzde otuz artırılmasını istedi."
Words = Corrections | None


@pytest.fixture
def grouped(warehouse: Warehouse) -> Warehouse:
    """Three copies of one meeting, and another happening."""
    for report in (tell("a"), tell("b"), tell("c", "Bakanlar buluştu"), tell("d", "Lima'da grev", text=LIMA, codes="TUR PER")):
        save(warehouse, report)
    save_stories(warehouse, group(stream_reports(warehouse)))
    return warehouse


def say(warehouse: Warehouse, verdict: str, word: Words = None, *, reviewer: str = "ada", days: int = 0) -> None:
    """Keep a review of the event of "a"."""
    at = AT + dt.timedelta(days=days)
    event = tell("a").events[0]
    save_review(
        warehouse,
        Review("a", event.id, reviewer, at, verdict, 0, 4, event.type, "actual", "test", corrections=word or Corrections()),
    )


def put(report: Report, name: str, country: str) -> Report:
    """The report with its event at a place."""
    (event,) = report.events
    place = Place("p", name, country, "city", ())
    event = structs.replace(event, place_id="p", place_text=name, place_country=country)
    return structs.replace(report, places=(place,), events=(event,))


def name_sides(report: Report, actor: str, recipient: str) -> Report:
    """The report with names for the sides of its event."""
    (event,) = report.events
    actors = (structs.replace(event.actors[0], name=actor),)
    recipients = (structs.replace(event.recipients[0], name=recipient),)
    return structs.replace(report, events=(structs.replace(event, actors=actors, recipients=recipients),))


@pytest.mark.parametrize(("per", "events"), [("story", 1), ("article", 3)])
def test_dyad_counts_copies_once_a_story(grouped: Warehouse, per: str, events: int) -> None:
    rows = count_dyad(grouped, ("TUR", "GEO"), Filters(), per=per)
    assert [(row.events, row.types) for row in rows] == [(events, (("CONSULT", events),))]


@pytest.mark.parametrize(
    ("per", "lines"),
    [
        ("story", [("TUR", 2, 0, 4), ("GEO", 0, 1, 3), ("PER", 0, 1, 1)]),
        ("article", [("TUR", 4, 0, 4), ("GEO", 0, 3, 3), ("PER", 0, 1, 1)]),
    ],
)
def test_actors_count_copies_once_a_story(grouped: Warehouse, per: str, lines: list[tuple[str, int, int, int]]) -> None:
    rows = list_actors(grouped, Filters(), per=per)
    assert [(row.name, row.acts, row.receives, row.articles) for row in rows] == lines


def test_articles_that_are_not_grouped_count_each(grouped: Warehouse) -> None:
    save(grouped, tell("e", "Bakanlar yine buluştu"))
    assert [row.events for row in count_dyad(grouped, ("TUR", "GEO"), Filters())] == [2]


def test_what_is_wrong_counts_nowhere(warehouse: Warehouse) -> None:
    save(warehouse, tell("a"))
    say(warehouse, "wrong")
    assert count_dyad(warehouse, ("TUR", "GEO"), Filters()) == []
    assert list_actors(warehouse, Filters(), per="article") == []
    assert count_types(warehouse, per="article") == []
    assert [found.reviews[0].verdict for found in find_events(warehouse, Filters())] == ["wrong"]


def test_counts_tell_the_corrected_type_and_week(warehouse: Warehouse) -> None:
    save(warehouse, tell("a"))
    say(warehouse, "corrected", Corrections(type="ASSAULT", date="2026-03-03"))
    assert [(row.what, row.count) for row in count_types(warehouse, per="article")] == [("ASSAULT", 1)]
    rows = count_dyad(warehouse, ("TUR", "GEO"), Filters())
    assert [(str(row.week), row.intensity, row.types) for row in rows] == [("2026-03-02", -9.3, (("ASSAULT", 1),))]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(type="SANCTION"), 1),
        (Filters(type="CONSULT"), 0),
        (Filters(status="future"), 1),
        (Filters(status="actual"), 0),
        (Filters(mode="embargo"), 1),
        (Filters(actor="RUS"), 1),
        (Filters(actor="RUS:MIL"), 1),
        (Filters(actor="Rusya"), 1),
        (Filters(actor="RUS:GOV"), 0),
        (Filters(actor="TUR"), 0),
        (Filters(recipient="GEO"), 1),
        (Filters(pair=("GEO", "RUS")), 1),
        (Filters(since=dt.date(2026, 4, 1)), 1),
        (Filters(until=dt.date(2026, 3, 31)), 0),
        (Filters(since=dt.date(2026, 4, 1), until=dt.date(2026, 4, 1)), 1),
    ],
    ids=repr,
)
def test_filters_ask_the_corrected_record(warehouse: Warehouse, filters: Filters, found: int) -> None:
    save(warehouse, tell("a"))
    say(warehouse, "corrected", Corrections("SANCTION", "embargo", "future", "USA GOV; RUS MIL", date="2026-04-01"))
    assert len(list(find_events(warehouse, filters))) == found
    assert [len(report.events) for report in stream_reports(warehouse, filters)] == [1] * found


@pytest.mark.parametrize(
    ("said", "place", "found"),
    [
        ("IŞIKLI", "işıklı", 1),
        ("Yunanistan", "GRC", 1),
        ("GRC", "Yunanistan", 1),
        ("Wŏnsan", "Wonsan", 1),
        ("Tiflis", "Atina", 0),
        ("Ankara", "Bakü", 0),
        ("Ankara", "Azerbaycan", 0),
        ("", "Bakü", 0),
        (None, "Bakü", 1),
        (None, "Azerbaycan", 1),
    ],
)
def test_place_asks_the_corrected_record(warehouse: Warehouse, said: str | None, place: str, found: int) -> None:
    save(warehouse, put(tell("a"), "Bakü", "AZE"))
    say(warehouse, "corrected", Corrections(place=said))
    assert len(list(find_events(warehouse, Filters(place=place)))) == found


@pytest.mark.parametrize(
    ("actors", "recipients", "filters", "found"),
    [
        (None, None, Filters(actor="Yurt"), 1),
        ("TUR GOV", None, Filters(actor="Yurt"), 1),
        ("USA GOV", None, Filters(actor="Yurt"), 0),
        ("USA GOV", None, Filters(actor="TUR"), 0),
        ("GEO GOV", "USA MIL; TUR GOV", Filters(recipient="Yurt"), 1),
        ("GEO GOV", "USA MIL; TUR GOV", Filters(actor="Yurt"), 0),
        ("GEO GOV", "TUR GOV", Filters(party="Yurt"), 1),
        ("GEO GOV", "TUR GOV", Filters(pair=("Lomadze", "Yurt")), 1),
        ("TUR MIL", None, Filters(pair=("Lomadze", "Yurt")), 0),
        ("", None, Filters(party="Yurt"), 0),
    ],
)
def test_names_ask_the_corrected_record(
    warehouse: Warehouse, actors: str | None, recipients: str | None, filters: Filters, found: int
) -> None:
    save(warehouse, name_sides(tell("a"), "Ali Yurt", "Zurab Lomadze"))
    say(warehouse, "corrected", Corrections(actors=actors, recipients=recipients))
    assert len(list(find_events(warehouse, filters))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [("2026-02-28", 0), ("2026-03-01", 1), ("2026-03-31", 1), ("2026-04-01", 0), ("", 1), (None, 1)],
)
def test_days_between_two_ask_the_corrected_record(warehouse: Warehouse, said: str | None, found: int) -> None:
    save(warehouse, tell("a", day=15))
    say(warehouse, "corrected", Corrections(date=said))
    asked = Filters(since=dt.date(2026, 3, 1), until=dt.date(2026, 3, 31))
    assert len(list(find_events(warehouse, asked))) == found
    nearer = Filters(since=dt.date(2026, 3, 14), until=dt.date(2026, 3, 16))
    assert len(list(find_events(warehouse, nearer))) == (said in ("", None))


def test_event_is_shown_corrected_and_the_machine_is_kept(warehouse: Warehouse) -> None:
    save(warehouse, tell("a"))
    say(warehouse, "corrected", Corrections(type="AID", date="2026-03-01"))
    [found] = find_events(warehouse, Filters())
    assert (found.event.type, found.machine.type, found.day) == ("AID", "CONSULT", dt.date(2026, 3, 1))


def test_latest_review_decides_what_is_asked(warehouse: Warehouse) -> None:
    save(warehouse, tell("a"))
    say(warehouse, "right", reviewer="bora", days=1)
    say(warehouse, "corrected", Corrections(type="AID"))
    assert [found.event.type for found in find_events(warehouse, Filters(type="CONSULT"))] == ["CONSULT"]
    assert list(find_events(warehouse, Filters(type="AID"))) == []


def test_event_without_a_day_is_of_the_day_of_its_article(grouped: Warehouse) -> None:
    say(grouped, "corrected", Corrections(date="2026-06-01"))
    assert [found.article_id for found in find_events(grouped, Filters(since=dt.date(2026, 5, 1)))] == ["a", "b"]
    say(grouped, "corrected", Corrections(date=""), days=1)
    assert list(find_events(grouped, Filters(since=dt.date(2026, 5, 1)))) == []
    before = [found for found in find_events(grouped, Filters(until=dt.date(2026, 5, 1))) if found.article_id == "a"]
    published = tell("a").article.published_at
    assert published is not None
    assert [(found.event.starts_on, found.day) for found in before] == [(None, published.date())]
    (week,) = count_dyad(grouped, ("TUR", "GEO"), Filters())
    assert week.week <= published.date()
