"""What a person said of an event holds for the copies of its text, alike in both databases."""

import datetime as dt

import pytest
from msgspec import structs
from tests.telling import MEETING, tell

from vakanuvis.base.records import Report
from vakanuvis.stories import group
from vakanuvis.warehouse import Filters, Warehouse, find_events, save, save_all, stream_reports
from vakanuvis.warehouse.evaluation import evaluate_reviews
from vakanuvis.warehouse.queries import FoundEvent
from vakanuvis.warehouse.reviewing import make_review
from vakanuvis.warehouse.reviews import Corrections, read_reviews, save_review, undo_review, withdraw_review
from vakanuvis.warehouse.stories import count_types, save_stories

AT = dt.datetime(2026, 3, 12, 8, 30, tzinfo=dt.UTC)
LIMA = "Lima'da öğretmenler greve gitti, okullar kapandı. Sendika, ücretlerin yüzde otuz artırılmasını istedi."


def group_all(warehouse: Warehouse) -> None:
    """Group all articles."""
    save_stories(warehouse, group(stream_reports(warehouse)))


def find(warehouse: Warehouse, article_id: str) -> FoundEvent:
    """The event of an article."""
    [found] = find_events(warehouse, Filters(article_id=article_id))
    return found


def say(warehouse: Warehouse, article_id: str, verdict: str, reviewer: str = "ada", word: Corrections | None = None) -> None:
    """Keep a review of the event of an article, given on the morning when such an article came."""
    review = make_review(find(warehouse, article_id), reviewer, verdict, word or Corrections())
    save_review(warehouse, structs.replace(review, reviewed_at=AT))


def show(warehouse: Warehouse) -> dict[str, list[str]]:
    """The verdicts on the event of each article."""
    return {hit.article_id: [review.verdict for review in hit.reviews] for hit in find_events(warehouse, Filters())}


def reword(report: Report) -> Report:
    """The report with a line before its text, so that its event stands elsewhere."""
    article, (event,) = report.article, report.events
    text = "Tiflis\n" + article.text
    moved = [structs.replace(span, start=span.start + 7, end=span.end + 7) for span in (event.trigger, event.sentence)]
    return structs.replace(
        report,
        article=structs.replace(article, title="Tiflis", text=text, body_start=7),
        events=(structs.replace(event, trigger=moved[0], sentence=moved[1]),),
    )


@pytest.fixture
def copies(warehouse: Warehouse) -> Warehouse:
    """A meeting ("a"), its copy ("b"), a copy under another title ("c"), one read otherwise ("d"), another happening ("e")."""
    strike = tell("e", "Lima'da grev", text=LIMA, codes="TUR PER")
    save_all(warehouse, [tell("a"), tell("b"), reword(tell("c")), tell("d", type="AGREE"), strike])
    group_all(warehouse)
    return warehouse


def test_word_on_an_event_holds_for_the_same_words_of_its_copies(copies: Warehouse) -> None:
    say(copies, "a", "right")
    assert show(copies) == {"a": ["right"], "b": ["right"], "c": ["right"], "d": [], "e": []}


def test_correction_of_one_copy_corrects_all(copies: Warehouse) -> None:
    say(copies, "b", "corrected", word=Corrections(status="future"))
    found = {hit.article_id for hit in find_events(copies, Filters(status="future"))}
    assert found == {"a", "b", "c"}
    assert find(copies, "c").event.status == "future"


def test_wrong_in_one_copy_counts_nowhere(copies: Warehouse) -> None:
    assert {row.what: row.count for row in count_types(copies)}["CONSULT"] == 2
    say(copies, "c", "wrong")
    assert {row.what: row.count for row in count_types(copies)}["CONSULT"] == 1
    assert {row.what: row.count for row in count_types(copies, per="article")}["CONSULT"] == 1


def test_copy_that_comes_later_has_the_word_when_it_is_grouped(copies: Warehouse) -> None:
    say(copies, "a", "wrong")
    save(copies, tell("f"))
    group_all(copies)
    assert show(copies)["f"] == ["wrong"]


def test_other_words_on_the_same_happening_are_judged_for_themselves(warehouse: Warehouse) -> None:
    save_all(warehouse, [tell("a"), tell("b", "Bakan Yurt Gürcistan'da temaslarda bulundu", text=MEETING)])
    group_all(warehouse)
    say(warehouse, "a", "wrong")
    assert show(warehouse) == {"a": ["wrong"], "b": []}


def test_own_word_on_a_copy_goes_before_what_is_carried(copies: Warehouse) -> None:
    say(copies, "a", "wrong")
    say(copies, "c", "right")
    assert show(copies) == {"a": ["wrong"], "b": ["right"], "c": ["right"], "d": [], "e": []}


def test_of_two_words_on_copies_the_later_holds_for_the_others(copies: Warehouse) -> None:
    review = make_review(find(copies, "a"), "ada", "wrong", Corrections())
    save_review(copies, structs.replace(review, reviewed_at=AT + dt.timedelta(days=1)))
    say(copies, "c", "right")
    assert show(copies) == {"a": ["wrong"], "b": ["wrong"], "c": ["right"], "d": [], "e": []}


def test_word_that_is_taken_back_is_taken_back_for_all(copies: Warehouse) -> None:
    say(copies, "a", "wrong")
    withdraw_review(copies, make_review(find(copies, "a"), "ada", "wrong", Corrections()))
    assert show(copies) == {"a": [], "b": [], "c": [], "d": [], "e": []}


def test_word_can_be_taken_back_and_put_back_where_a_copy_shows_it(copies: Warehouse) -> None:
    say(copies, "a", "wrong")
    before = withdraw_review(copies, make_review(find(copies, "b"), "ada", "wrong", Corrections()))
    assert show(copies)["a"] == []
    assert undo_review(copies, None, before)
    assert show(copies) == {"a": ["wrong"], "b": ["wrong"], "c": ["wrong"], "d": [], "e": []}


def test_copies_do_not_count_as_reviews(copies: Warehouse) -> None:
    say(copies, "a", "right")
    assert [review.article_id for review in read_reviews(copies)] == ["a"]
    assert [(row.kind, row.reviewed) for row in evaluate_reviews(read_reviews(copies), "type")] == [("CONSULT", 1), ("all", 1)]


def test_order_of_words_and_grouping_does_not_matter(warehouse: Warehouse) -> None:
    save_all(warehouse, [tell("a"), tell("b"), tell("c")])
    say(warehouse, "a", "wrong")
    say(warehouse, "b", "right", reviewer="bora")
    group_all(warehouse)
    first = show(warehouse)
    group_all(warehouse)
    assert show(warehouse) == first == {"a": ["wrong", "right"], "b": ["wrong", "right"], "c": ["wrong", "right"]}


def test_newer_reading_of_a_copy_keeps_what_was_said(copies: Warehouse) -> None:
    say(copies, "a", "wrong")
    read_anew = structs.replace(tell("b").events[0], mode="visit")
    save(copies, structs.replace(tell("b"), versions=(("vakanuvis", "2"),), events=(read_anew,)))
    assert show(copies)["b"] == ["wrong"]
