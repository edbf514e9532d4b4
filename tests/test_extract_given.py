"""Given articles: JSON objects in the form of the annotation guide."""

import datetime as dt
import json

import pytest
from tests.extract_pages import LEAD, PARAGRAPHS, TITLE, expect, give, refusal

from vakanuvis.base.records import Page


def _page(body: bytes) -> Page:
    return Page(url="", body=body, media_type="application/json", origin="test")


def test_title_lead_and_text_stand_exactly_as_given() -> None:
    article = give("  " + PARAGRAPHS[0] + " ", "", PARAGRAPHS[1])
    assert article.text == f"{TITLE}\n{LEAD}\n  {PARAGRAPHS[0]} \n\n{PARAGRAPHS[1]}"
    assert article.body == f"  {PARAGRAPHS[0]} \n\n{PARAGRAPHS[1]}"


def test_given_id_is_kept() -> None:
    assert give(*PARAGRAPHS, id="aa-77").id == "aa-77"


def test_missing_id_comes_from_the_content() -> None:
    first, again, other = give(*PARAGRAPHS), give(*PARAGRAPHS), give(*PARAGRAPHS[1:])
    assert first.id == again.id != other.id
    assert len(first.id) == 16


def test_site_comes_from_the_address() -> None:
    assert give(*PARAGRAPHS, url="https://www.ornek.com.tr/dunya/1").site == "ornek.com.tr"


def test_text_alone_is_enough() -> None:
    article = expect(_page(json.dumps({"text": "\n".join(PARAGRAPHS), "unknown": [1]}).encode()))
    assert article.title == ""
    assert article.lead is None
    assert article.body_start == 0


def test_date_is_read_with_its_zone() -> None:
    assert give(*PARAGRAPHS, date="2026-03-03T09:15:00+03:00").published_at == dt.datetime(2026, 3, 3, 6, 15, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n\0 ", "empty"),
        (b"{", "broken json"),
        (b'{"text": 5}', "broken json"),
        (b'{"text": null}', "empty"),
        (b'{"text": "  "}', "empty"),
        (b'{"title": "Ba\xffl\xfdk"}', "broken json"),
        (json.dumps({"text": "... 1 2 3"}).encode(), "no text"),
        (json.dumps({"text": "Kısa bir yazı."}).encode(), "too short"),
        (bytes(range(32)) * 40, "binary"),
        (b'{"text": "' + b"a" * 20_000_000 + b'"}', "too large"),
    ],
)
def test_bad_object_is_refused_with_its_reason(body: bytes, reason: str) -> None:
    assert refusal(_page(body)) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Der Außenminister traf am Montag in Berlin seinen Amtskollegen und sprach mit ihm über den Handel der beiden Länder.",
        "Azərbaycan Prezidenti bu gün Bakıda qonaq nümayəndə heyətini qəbul edib və əməkdaşlıq məsələləri müzakirə olunub.",
        "Συναντήθηκε με υπουργούς Εξωτερικών τη Δευτέρα στην πρωτεύουσα της χώρας και συζήτησε το εμπόριο των δύο κρατών.",
    ],
    ids=["German", "Azerbaijani", "Greek"],
)
def test_other_language_is_refused(text: str) -> None:
    assert refusal(_page(json.dumps({"text": text}).encode())) == "other language"


def test_english_is_read() -> None:
    text = "The foreign minister met his counterpart in Tirana on Monday and signed an agreement on trade between the two."
    assert expect(_page(json.dumps({"text": text}).encode())).language == "en"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon Sep 03 13:37:09 +0000 2018", "2018-09-03T13:37:09+00:00"),
        ("15-May-18", "2018-05-15T00:00:00+03:00"),
        ("7-Dec-17", "2017-12-07T00:00:00+03:00"),
        ("7-Oct", None),
        ("Mon Sep 33 13:37:09 +0000 2018", None),
    ],
)
def test_dates_as_collections_print_them(date: str, expected: str | None) -> None:
    published = give(*PARAGRAPHS, date=date).published_at
    assert (published.isoformat() if published else None) == expected
