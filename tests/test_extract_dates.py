"""Dates that pages print."""

import datetime as dt

import pytest

from vakanuvis.extract.dates import is_date_line, parse_instant, read_dates

FETCHED = dt.datetime(2026, 3, 3, 12, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("12 Temmuz 2025 Cumartesi, 11:42", "2025-07-12 11:42:00+03:00"),
        ("Kasım 06, 2025 18:17", "2025-11-06 18:17:00+03:00"),
        ("06.11.2025 - 23:24", "2025-11-06 23:24:00+03:00"),
        ("11.8.2021  09:38", "2021-08-11 09:38:00+03:00"),
        ("04/05/2025", "2025-05-04 00:00:00+03:00"),
        ("2025-11-05 13:32:45+03:00", "2025-11-05 13:32:45+03:00"),
        ("2025-11-10T18:31:00", "2025-11-10 18:31:00+03:00"),
        ("2023-04-25T05:01:58Z", "2023-04-25 05:01:58+00:00"),
        ("15 Ocak 2015 10:00", "2015-01-15 10:00:00+02:00"),
        ("15 Temmuz 2015 10:00", "2015-07-15 10:00:00+03:00"),
        ("3 saat önce", "2026-03-03 09:00:00+00:00"),
        ("dün 14:20", "2026-03-02 14:20:00+03:00"),
        ("1773299700", "2026-03-12 07:15:00+00:00"),
        ("20260312T101500+0300", "2026-03-12 10:15:00+03:00"),
        ("31.02.2025", "None"),
        ("5551773299700", "None"),
        ("yüzde 12,5", "None"),
        ("", "None"),
    ],
)
def test_turkish_date_is_parsed(text: str, instant: str) -> None:
    assert str(parse_instant(text, "tr", fetched_at=FETCHED)) == instant


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("July 12, 2025 11:42 PM", "2025-07-12 23:42:00+00:00"),
        ("12 July 2025", "2025-07-12 00:00:00+00:00"),
        ("3/12/2026 10:15:00 AM", "2026-03-12 10:15:00+00:00"),
        ("3/12/2026 10:15", "2026-12-03 10:15:00+00:00"),
        ("2 days ago", "2026-03-01 12:00:00+00:00"),
    ],
)
def test_english_date_is_parsed(text: str, instant: str) -> None:
    assert str(parse_instant(text, "en", fetched_at=FETCHED)) == instant


@pytest.mark.parametrize(
    ("text", "published", "modified"),
    [
        ("05.04.2025 - Güncelleme : 06.04.2025", "2025-04-05", "2025-04-06"),
        ("Giriş Tarihi: 8.3.2023 10:00 Son Güncelleme: 9.3.2023 11:00", "2023-03-08", "2023-03-09"),
        ("Son Güncelleme: 9.3.2023", "None", "2023-03-09"),
        ("Yayınlanma: 8.3.2023", "2023-03-08", "None"),
    ],
)
def test_labels_tell_published_from_modified(text: str, published: str, modified: str) -> None:
    stated = read_dates(text, "tr")
    assert str(stated.published_at)[:10] == published
    assert str(stated.modified_at)[:10] == modified


@pytest.mark.parametrize("line", ["DÜNYA, 12 Temmuz 2025 Cumartesi, 11:42", "Giriş Tarihi: 8.3.2023", "06.11.2025 - 23:24 |"])
def test_line_of_a_date_is_one(line: str) -> None:
    assert is_date_line(line, "tr")


@pytest.mark.parametrize("line", ["Toplantı 12 Temmuz 2025'te Ankara'da yapıldı.", "Kuruluş 1923", "Yarın saat 11:42'de"])
def test_line_that_only_holds_a_date_is_none(line: str) -> None:
    assert not is_date_line(line, "tr")
