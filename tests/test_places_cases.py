"""The table of tests/cases/tr/places.md: which names are places, and which of their namesakes they mean."""

from pathlib import Path

import pytest

from pages import make_article
from vakanuvis.base.records import Article, Place, Span
from vakanuvis.language import analyse
from vakanuvis.semantics.places import find_places


def read_cases() -> list[tuple[str, str]]:
    """The rows of all tables: text, places."""
    lines = (Path(__file__).parent / "cases" / "tr" / "places.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [(text, places) for text, places in rows if text != "text"]


def show_one(place: Place, span: Span, article: Article) -> str:
    """A mention as a case writes it."""
    province = place.admin1 if place.country == "TUR" else None
    return " ".join([article.words(span), "=", place.kind, place.country or "?", *([province] if province else [])])


def show(places: tuple[Place, ...], article: Article) -> str:
    """The mentions in the order of the text, as a case writes them."""
    mentions = sorted((span, show_one(place, span, article)) for place in places for span in place.mentions)
    return " // ".join(shown for _, shown in mentions) or "-"


@pytest.mark.parametrize(("text", "expected"), read_cases())
def test_place_case(text: str, expected: str) -> None:
    article = make_article(text)
    assert show(find_places(analyse(article)), article) == expected


def test_there_are_a_hundred_and_fifty_place_cases() -> None:
    assert len(read_cases()) >= 150


def test_a_known_town_has_its_geonames_record() -> None:
    article = make_article("Yemen'in El-Muha kentine saldırı düzenlendi. El-Muha'da yangın çıktı.")
    place = find_places(analyse(article))[1]
    assert (place.id, place.country, len(place.mentions)) == ("geonames:78751", "YEM", 2)
    assert (round(place.lat or 0, 1), round(place.lon or 0, 1)) == (13.3, 43.2)


def test_a_country_decides_between_namesakes_in_other_sentences() -> None:
    article = make_article("Lübnan'da seçim yapıldı.", "Oy kullananlar Trablus'ta kuyruk oluşturdu.")
    assert show(find_places(analyse(article)), article) == "Lübnan = country LBN // Trablus = city LBN"


@pytest.mark.parametrize(
    "text",
    [
        "Çanakkale Boğazı gemi trafiğine kapatıldı. Gemi, Çanakkale Boğazı Nara dönüşünde karaya oturdu.",
        "Ege'de deprem oldu. Balık Marmara, Ege denizi ve Akdeniz'de yaşıyor.",
    ],
)
def test_a_name_seen_by_form_too_is_one_place(text: str) -> None:
    ids = [place.id for place in find_places(analyse(make_article(text)))]
    assert len(ids) == len(set(ids))
