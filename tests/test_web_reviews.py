"""Reviewing in the reading room: what is kept, what is shown, what is undone."""

import html
import re

import pytest
from starlette.testclient import TestClient

from reports import make_report
from room import find_word, log_in, read_secret, say
from vakanuvis.warehouse import Filters, Warehouse, find_events, save
from vakanuvis.warehouse.reviews import Corrections, Review, read_reviews, save_review
from vakanuvis.web.rendering import name_row


def test_reader_sees_no_form_and_the_way_to_log_in(reader: TestClient) -> None:
    text = reader.get("/events").text
    assert 'method="post"' not in text
    assert 'href="/login?back=%2Fevents"' in text


def test_word_is_kept_beside_the_record_and_shown_on_event_and_article(ada: TestClient, signing: Warehouse) -> None:
    answer = say(ada, back="/events#row")
    assert (answer.status_code, answer.headers["location"]) == (303, "/events#row")
    assert find_word(signing) == [("Ada", "right", Corrections())]
    assert '<span class="verdict right">right · <bdi>Ada</bdi></span>' in ada.get("/events").text
    assert '<span class="verdict right">right · <bdi>Ada</bdi></span>' in ada.get("/article?id=a1").text


@pytest.mark.parametrize("page", ["/events", "/article?id=a1", "/actor?name=Yurt"])
def test_forms_of_a_page_lead_back_to_the_row(ada: TestClient, page: str) -> None:
    text = ada.get(page).text
    backs = re.findall(r'action="/review".*?name="back" value="([^"]+)"', text, re.DOTALL)
    assert len(backs) == 1
    address, _, row = html.unescape(backs[0]).partition("#")
    assert address == page
    assert f'<li id="{row}"' in text


def test_correction_keeps_what_differs_from_the_machine(ada: TestClient, signing: Warehouse) -> None:
    fields = {"type": "AGREE", "mode": "", "status": "future", "actors": "TUR GOV", "recipients": "GRC MIL; CYP"}
    say(ada, verdict="corrected", **fields, place="İzmir", date="2026-03-03", note="duyuruldu")
    kept = Corrections(type="AGREE", status="future", recipients="GRC MIL; CYP", place="İzmir")
    assert find_word(signing) == [("Ada", "corrected", kept)]
    text = ada.get("/events").text
    assert "the machine said: <code>type=SUPPORT; status=actual; recipients=TUR UAF; place=Ankara</code>" in text
    assert '<span class="type">Agreement</span>' in text
    assert "<q>duyuruldu</q>" in text


def test_empty_field_says_that_there_is_none(ada: TestClient, signing: Warehouse) -> None:
    say(ada, verdict="corrected", recipients="", place="", date="")
    (found,) = find_events(signing, Filters())
    assert found.reviews[0].corrections == Corrections(recipients="", place="", date="")
    assert (found.event.recipients, found.event.place_text, found.event.place_country) == ((), None, None)
    assert (found.event.starts_on, found.event.ends_on, found.event.date_precision) == (None, None, None)


def test_form_of_correction_holds_what_stands_now(ada: TestClient) -> None:
    say(ada, verdict="corrected", status="future")
    text = ada.get("/correct?article=a1&event=e1&back=/events%23e0123456789ab").text
    assert '<option value="future" selected>' in text
    assert 'name="actors" maxlength="200" value="TUR GOV"' in text
    assert 'name="date" type="date" value="2026-03-03"' in text
    assert 'hx-target="#e0123456789ab"' in text


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"verdict": "maybe"}, "verdict: maybe; one of right, wrong, corrected, none is expected"),
        ({"verdict": "corrected"}, "nothing differs from what the machine said"),
        ({"verdict": "corrected", "type": "WAR"}, "type: WAR; one of AGREE"),
        ({"verdict": "corrected", "mode": "visit"}, "mode: visit; one of"),
        ({"verdict": "corrected", "status": "maybe"}, "status: maybe; one of actual"),
        ({"verdict": "corrected", "actors": "Ali"}, "Ali: no codes; write sides as TUR GOV; GRC MIL"),
        ({"verdict": "corrected", "date": "yesterday"}, "date: yesterday; a day such as 2026-07-01 is expected"),
        ({"verdict": "corrected", "place": "a" * 201}, "place: longer than 200 characters"),
        ({f"field{n}": "x" for n in range(40)}, "the form cannot be read"),
    ],
)
def test_word_that_cannot_be_meant_is_told(ada: TestClient, signing: Warehouse, fields: dict[str, str], told: str) -> None:
    answer = say(ada, **fields)
    assert answer.status_code == 400
    assert told in html.unescape(answer.text)
    assert read_reviews(signing) == []


def test_word_on_an_event_that_is_not_there_is_told(ada: TestClient) -> None:
    assert say(ada, event="e2").status_code == 404
    assert say(ada, article="\0").status_code == 404
    assert ada.get("/correct?article=a1&event=e2").status_code == 404


def test_undo_brings_back_what_stood_before_step_by_step(ada: TestClient, signing: Warehouse) -> None:
    say(ada, verdict="wrong")
    say(ada, verdict="right")
    say(ada, verdict="none")
    assert find_word(signing) == []
    undo = {"secret": read_secret(ada), "back": "/events"}
    seen = [(ada.post("/undo", data=undo).status_code, [word[1] for word in find_word(signing)]) for _ in range(4)]
    assert seen == [(303, ["right"]), (303, ["wrong"]), (303, []), (409, [])]


def test_undo_leaves_what_the_same_reviewer_said_elsewhere_since(ada: TestClient, signing: Warehouse) -> None:
    say(ada, verdict="wrong")
    (kept,) = read_reviews(signing)
    later = Review(**{name: getattr(kept, name) for name in Review.__struct_fields__} | {"verdict": "right"})
    save_review(signing, later)
    answer = ada.post("/undo", data={"secret": read_secret(ada)})
    assert answer.status_code == 409
    assert "Something else has been said" in answer.text
    assert read_reviews(signing) == [later]


def test_two_reviewers_keep_a_word_each(ada: TestClient, signing: Warehouse) -> None:
    say(ada, verdict="wrong")
    other = TestClient(ada.app, follow_redirects=False)
    log_in(other, name="Can")
    say(other, verdict="right")
    say(ada, verdict="none")
    assert find_word(signing) == [("Can", "right", Corrections())]


def test_precision_by_type_is_shown(ada: TestClient) -> None:
    assert "Nothing is reviewed yet" in ada.get("/reviews").text
    say(ada, verdict="right")
    text = ada.get("/reviews").text
    assert re.search(r'href="/events\?type=SUPPORT&amp;review=any">Support</a>.*?<b>100%</b>.*?21% – 100%', text, re.DOTALL)
    assert "<li><bdi>Ada</bdi> · 1</li>" in text


@pytest.mark.parametrize(("review", "shown"), [("none", False), ("right", True), ("wrong", False), ("any", True)])
def test_events_are_filtered_by_what_was_said(ada: TestClient, review: str, shown: bool) -> None:
    say(ada, verdict="right")
    assert ('<li id="e' in ada.get(f"/events?review={review}").text) == shown


def test_row_is_named_by_article_and_event(signing: Warehouse) -> None:
    save(signing, make_report("a2"))
    first, second = find_events(signing, Filters())
    assert re.fullmatch(r"e[0-9a-f]{12}", name_row(first))
    assert name_row(first) != name_row(second)
