"""The table of tests/cases/tr/dates.md, counted from Tuesday, 3 March 2026; and dates of articles without a day."""

import datetime as dt
from pathlib import Path

import pytest

from pages import make_article
from vakanuvis.base.records import Article, DateMention
from vakanuvis.language import analyse
from vakanuvis.semantics.dates import find_dates


def read_cases() -> list[tuple[str, str]]:
    """The rows of all tables: text, dates."""
    lines = (Path(__file__).parent / "cases" / "tr" / "dates.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [(text, dates) for text, dates in rows if text != "text"]


def show_one(mention: DateMention, article: Article) -> str:
    """A date as a case writes it."""
    interval = f"{mention.starts_on}..{mention.ends_on} {mention.precision}"
    return f"{article.words(mention.span)} = {mention.starts_on if mention.precision == 'day' else interval}"


def show(mentions: tuple[DateMention, ...], article: Article) -> str:
    """The dates as a case writes them."""
    return " // ".join(show_one(mention, article) for mention in mentions) or "-"


@pytest.mark.parametrize(("text", "expected"), read_cases())
def test_date_case(text: str, expected: str) -> None:
    article = make_article(text)
    assert show(find_dates(analyse(article)), article) == expected


def test_there_are_a_hundred_and_twenty_date_cases() -> None:
    assert len(read_cases()) >= 120


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anlaşma dün imzalandı.", "-"),
        ("Anlaşma 14 Haziran'da imzalandı.", "-"),
        ("Anlaşma 14 Haziran 2020'de imzalandı.", "14 Haziran 2020 = 2020-06-14"),
        ("Anlaşma 2020'de imzalandı.", "2020 = 2020-01-01..2020-12-31 year"),
        (
            "Bakan 24 Şubat 2025'te gelecek. Heyetler 18 Ekim 2024'te ve en son 20 Şubat'ta görüşmüştü.",
            "24 Şubat 2025 = 2025-02-24 // 18 Ekim 2024 = 2024-10-18 // 20 Şubat = 2025-02-20",
        ),
        ("Bakan 2025'te geldi. Heyetler 20 Şubat'ta görüştü.", "2025 = 2025-01-01..2025-12-31 year"),
    ],
)
def test_only_whole_dates_and_days_after_them_without_a_day_of_publication(text: str, expected: str) -> None:
    article = make_article(text, published_at=None)
    assert show(find_dates(analyse(article)), article) == expected


def test_the_day_is_that_of_istanbul() -> None:
    article = make_article("Anlaşma bugün imzalandı.", published_at=dt.datetime(2026, 3, 3, 22, 30, tzinfo=dt.UTC))
    assert show(find_dates(analyse(article)), article) == "bugün = 2026-03-04"
