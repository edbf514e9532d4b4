"""What both databases must do alike: keep a report whole, find it again, hold reviews, count."""

import datetime as dt

import msgspec
import pytest
from sqlalchemy import select
from tests.telling import tell

from reports import make_report
from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import About, Page, Quote, Rejected, Report
from vakanuvis.warehouse import (
    Filters,
    QuoteFilters,
    Warehouse,
    find_events,
    find_quotes,
    open_warehouse,
    save,
    save_all,
    schema,
    stream_reports,
)
from vakanuvis.warehouse.queries import count_dyad, list_actors
from vakanuvis.warehouse.reviews import Corrections, Review, read_reviews, save_review
from vakanuvis.warehouse.runs import end_run, read_runs, start_run
from vakanuvis.warehouse.search import search

REVIEWED_AT = dt.datetime(2026, 3, 4, 9, 0, tzinfo=dt.UTC)


def dump(warehouse: Warehouse) -> list[str]:
    """All rows of all tables, in no order of writing."""
    with warehouse.read() as connection:
        return sorted(
            f"{table.name} {row}" for table in schema.metadata.sorted_tables for row in connection.execute(select(table))
        )


def mark_about(report: Report) -> Report:
    """The report with a quote that is about its actor, its place and its event."""
    quotes = tuple(
        msgspec.structs.replace(quote, about=About(("actor-1",), ("geonames:323786",), ("e1",))) for quote in report.quotes
    )
    return msgspec.structs.replace(report, quotes=quotes)


def make_review(verdict: str = "right", *, reviewer: str = "ada", corrections: Corrections | None = None) -> Review:
    """A review of the signing."""
    word = corrections or Corrections()
    return Review("a1", "e1", reviewer, REVIEWED_AT, verdict, 42, 50, "SUPPORT", "actual", "tr.support.sign", corrections=word)


def test_report_comes_back_as_it_was_read(warehouse: Warehouse) -> None:
    report = mark_about(make_report())
    save(warehouse, report)
    assert [to_json(found) for found in stream_reports(warehouse)] == [to_json(report)]


def test_saving_again_in_another_order_changes_nothing(warehouse: Warehouse) -> None:
    reports = [make_report("b"), make_report("a"), Rejected("x", "extract", "empty")]
    assert [save(warehouse, report) for report in reports] == [True] * 3
    before = dump(warehouse)
    assert [save(warehouse, report) for report in reversed(reports)] == [False] * 3
    assert dump(warehouse) == before


def test_saving_together_keeps_what_saving_one_by_one_keeps(warehouse: Warehouse) -> None:
    outcomes = [make_report("a"), Rejected("x", "extract", "empty"), make_report("b"), make_report("c")]
    assert save_all(warehouse, [*outcomes, outcomes[0]], together=3) == 4
    assert [save(warehouse, outcome) for outcome in outcomes] == [False] * 4


def test_page_is_kept_with_its_digest_and_day(warehouse: Warehouse) -> None:
    fetched_at = dt.datetime(2026, 3, 3, 5, 0, tzinfo=dt.UTC)
    save(warehouse, make_report(), page=Page("https://example.org/a1", b"", "text/html", "x", fetched_at=fetched_at))
    with warehouse.read() as connection:
        (row,) = connection.execute(select(schema.pages)).all()
    assert (row.url, row.digest, row.fetched_at.replace(tzinfo=dt.UTC)) == ("https://example.org/a1", "d", fetched_at)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), 1),
        (Filters(actor="TUR"), 1),
        (Filters(actor="Türkiye"), 1),
        (Filters(actor="türkiye"), 1),
        (Filters(actor="TUR:GOV"), 1),
        (Filters(actor="TUR MIL"), 0),
        (Filters(actor="Yurt"), 1),
        (Filters(actor="ALİ YURT"), 1),
        (Filters(actor="Ali"), 0),
        (Filters(actor="Yurtoğlu"), 0),
        (Filters(actor="Savunma Bakanı"), 1),
        (Filters(actor="Sağlık Bakanı"), 0),
        (Filters(recipient="TUR:UAF"), 1),
        (Filters(recipient="Yurt"), 0),
        (Filters(pair=("TUR", "Yurt")), 1),
        (Filters(pair=("TUR", "GRC")), 0),
        (Filters(type="SUPPORT", status="actual"), 1),
        (Filters(type="AGREE"), 0),
        (Filters(mode="visit"), 0),
        (Filters(since=dt.date(2026, 3, 3), until=dt.date(2026, 3, 3)), 1),
        (Filters(since=dt.date(2026, 3, 4)), 0),
        (Filters(until=dt.date(2026, 3, 2)), 0),
        (Filters(place="Türkiye"), 1),
        (Filters(place="Irak"), 0),
        (Filters(min_confidence=1.0), 1),
        (Filters(site="example.org"), 1),
        (Filters(site="example.com"), 0),
        (Filters(story="s1"), 0),
        (Filters(event_id="e1"), 1),
        (Filters(review="none"), 1),
        (Filters(review="any"), 0),
    ],
    ids=repr,
)
def test_filter_finds_its_events(filters: Filters, found: int, warehouse: Warehouse) -> None:
    report = make_report()
    actor = msgspec.structs.replace(report.actors[0], office="Türkiye Savunma Bakanı")
    save(warehouse, msgspec.structs.replace(report, actors=(actor,)))
    assert len(list(find_events(warehouse, filters))) == found
    assert [len(report.events) for report in stream_reports(warehouse, filters)] == [1] * found


def test_event_comes_with_its_sentence_and_trigger(warehouse: Warehouse) -> None:
    save(warehouse, make_report())
    (found,) = find_events(warehouse, Filters())
    assert (found.sentence, found.trigger, found.event) == (
        "Bakan Yurt, protokolü imzaladı.",
        "imzaladı",
        make_report().events[0],
    )


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (QuoteFilters(speaker="Yurt"), 1),
        (QuoteFilters(speaker="Türkiye", about="Ankara"), 1),
        (QuoteFilters(about="Türkiye", since=dt.date(2026, 3, 3)), 1),
        (QuoteFilters(about="TUR:GOV"), 1),
        (QuoteFilters(about="Ali Yurt"), 1),
        (QuoteFilters(about="İsrail"), 0),
        (QuoteFilters(speaker="Koral"), 0),
        (QuoteFilters(since=dt.date(2026, 3, 4)), 0),
        (QuoteFilters(until=dt.date(2026, 3, 2)), 0),
        (QuoteFilters(kinds=("indirect",)), 0),
    ],
    ids=repr,
)
def test_filter_finds_its_quotes(filters: QuoteFilters, found: int, warehouse: Warehouse) -> None:
    save(warehouse, mark_about(make_report()))
    texts = [quote.text for quote in find_quotes(warehouse, filters)]
    assert texts == ["Bugün çok mutlu olduk"] * found


def test_quote_of_a_nameless_speaker_is_found_by_what_it_is_about(warehouse: Warehouse) -> None:
    report = msgspec.structs.replace(
        make_report(), quotes=(Quote(make_report().quotes[0].span, "direct", about=About(("actor-1",))),)
    )
    save(warehouse, report)
    assert [found.about for found in find_quotes(warehouse, QuoteFilters(about="Yurt"))] == [("Ali Yurt",)]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("protokolün imzalanması", ["protokolü", "imzaladı"]),
        ("PROTOKOL", ["protokolü"]),
        ("sendika", []),
        ("bakan protokol", ["Bakan", "protokolü"]),
        ('"çok mutlu"', ["çok", "mutlu"]),
        ('"mutlu çok"', []),
        ("haberler", []),
        ("' ) & | ! *", []),
    ],
)
def test_search_finds_and_marks_words_in_any_form(words: str, marked: list[str], warehouse: Warehouse) -> None:
    save(warehouse, make_report())
    found = [hit.snippet[mark.start : mark.end] for hit in search(warehouse, words) for mark in hit.marks]
    assert found == marked


@pytest.mark.parametrize("words", ["bakanların görüşmesi", "DIŞİŞLERİ", "disisleri bakani", '"Dışişleri Bakanı" görüşmek'])
def test_search_finds_turkish_words_in_any_form_and_case(words: str, warehouse: Warehouse) -> None:
    save(warehouse, tell("a", "Dışişleri Bakanı Karaca, Almeida ile görüştü", text="İki ülke arasındaki ticaret ele alındı."))
    save(warehouse, tell("b", "Lima'da öğretmenler greve gitti", text="Sendika, ücretlerin artırılmasını istedi."))
    assert [hit.article_id for hit in search(warehouse, words)] == ["a"]


def test_search_ranks_the_title_first_and_forgets_what_was_replaced(warehouse: Warehouse) -> None:
    other = make_report("b")
    plain = msgspec.structs.replace(
        other.article, title="Günün haberi", text="Günün haberi\n" + other.article.text, body_start=13
    )
    save(warehouse, msgspec.structs.replace(other, article=plain))
    save(warehouse, make_report("a"))
    assert [hit.article_id for hit in search(warehouse, "imzalamak")] == ["a", "b"]
    save(warehouse, make_report("b", coder="2"))
    assert sorted(hit.article_id for hit in search(warehouse, "imzalamak")) == ["a", "b"]
    assert search(warehouse, "günün haberi") == []


def test_review_outlives_a_newer_reading_that_calls_the_event_otherwise(warehouse: Warehouse) -> None:
    save(warehouse, make_report())
    review = make_review("corrected", corrections=Corrections(status="future"))
    save_review(warehouse, review)
    newer = make_report(type_="AGREE", coder="2")
    save(warehouse, msgspec.structs.replace(newer, events=(msgspec.structs.replace(newer.events[0], id="e2"),)))
    (found,) = find_events(warehouse, Filters(review="corrected"))
    assert (found.event.id, found.event.type, found.reviews) == ("e2", "AGREE", (review,))


def test_later_word_of_a_reviewer_replaces_his_earlier_one_only(warehouse: Warehouse) -> None:
    save(warehouse, make_report())
    for review in (make_review("right"), make_review("right", reviewer="bora"), make_review("wrong")):
        save_review(warehouse, review)
    assert [(review.reviewer, review.verdict) for review in read_reviews(warehouse)] == [("ada", "wrong"), ("bora", "right")]


def test_actors_and_dyads_are_counted(warehouse: Warehouse) -> None:
    save(warehouse, make_report("a"))
    save(warehouse, make_report("b"))
    assert [(row.name, row.acts, row.receives, row.articles) for row in list_actors(warehouse, Filters())] == [
        ("Ali Yurt", 2, 0, 2)
    ]
    rows = count_dyad(warehouse, ("Yurt", "TUR:UAF"), Filters())
    assert [(str(row.week), row.direction, row.events, row.types) for row in rows] == [
        ("2026-03-02", "Yurt -> TUR:UAF", 2, (("SUPPORT", 2),))
    ]


def test_run_stands_from_its_beginning_and_is_counted_at_its_end(warehouse: Warehouse) -> None:
    run_id = start_run(warehouse, "1", ("pages",))
    assert [run.ended_at for run in read_runs(warehouse)] == [None]
    end_run(warehouse, run_id, articles=3, events=2, quotes=1, rejected=0, changed=3)
    assert [(run.articles, run.ended_at is None) for run in read_runs(warehouse)] == [(3, False)]


def test_opening_again_keeps_what_stands_there(database: str) -> None:
    first = open_warehouse(database)
    save(first, make_report())
    first.close()
    again = open_warehouse(database)
    assert save(again, make_report()) is False
    again.close()


def test_reader_sees_what_stood_there_when_it_began_while_another_writes(warehouse: Warehouse) -> None:
    save(warehouse, make_report("a"))
    with warehouse.read() as reader:
        before = reader.execute(select(schema.articles.c.id)).all()
        save(warehouse, make_report("b"))
        assert len(before) == 1
    assert len(list(find_events(warehouse, Filters()))) == 2


def test_reader_does_not_wait_for_a_writer(warehouse: Warehouse) -> None:
    save(warehouse, make_report("a"))
    with warehouse.begin() as writer:
        writer.execute(schema.articles.delete())
        assert len(list(find_events(warehouse, Filters()))) == 1
