"""Foreign lines in given articles: what is cut as a ticker and what is kept."""

import pytest
from tests.extract_pages import LEAD, PARAGRAPHS, TITLE, cut, give, read

TICKERS = {
    "a caption of a running event": "Ticaret Bakanı Selin Aksoy, Mersin'de sanayi odasının toplantısında konuşuyor",
    "a caption with a full stop": "Sivas'ın Zara ilçesinde ormanlık alanda çıkan yangına havadan ve karadan müdahale sürüyor.",
    "a marked video line": "Başbakan Yardımcısı Demir, Konya'da yeni hastanenin temelini attı.-VTR-",
    "a drone line": "DRON - Nevşehir'de sıcak hava balonları gün doğumunda havalandı.",
    "a programme's name": "Kırklareli Merkez Kütüphanesi Hizmet Binası Açılış Töreni",
    "a guest of the house": "Maliye uzmanı Prof. Dr. Kerem Uslu, stüdyomuzun konuğu oldu",
    "a press conference": "Karşıyaka Teknik Direktörü Volkan Şen, Alsancak Stadı'nda basın toplantısı düzenliyor.",
}


@pytest.mark.parametrize("line", TICKERS.values(), ids=TICKERS)
def test_ticker_before_the_body_is_furniture(line: str) -> None:
    article = give(line, *PARAGRAPHS)
    assert cut(article) == {line: "ticker"}
    assert read(article) == [TITLE, LEAD, *PARAGRAPHS]


@pytest.mark.parametrize("line", TICKERS.values(), ids=TICKERS)
def test_ticker_at_the_end_is_furniture(line: str) -> None:
    assert cut(give(*PARAGRAPHS, line)) == {line: "ticker"}


@pytest.mark.parametrize("line", TICKERS.values(), ids=TICKERS)
def test_ticker_in_the_middle_is_furniture(line: str) -> None:
    assert cut(give(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])) == {line: "ticker"}


def test_run_of_tickers_is_furniture() -> None:
    assert list(cut(give(*TICKERS.values(), *PARAGRAPHS))) == list(TICKERS.values())


KEPT = {
    "a sentence on the subject": "Arslan, Tiran'daki temaslarını sürdürüyor.",
    "a subhead in capitals": "TİCARET HACMİ ARTIYOR",
    "a dashed subhead": "- Liman yatırımları masada",
    "background without shared names": "Balkanlarda son yıllarda birçok yeni demir yolu hattı hizmete girmişti.",
    "a sentence that continues": "Öte yandan yağışların yarın da ülke genelinde etkisini göstermesi bekleniyor.",
    "a row of an agenda": "20.30 Basın toplantısı (Tiran)",
    "an announcement of a quotation": "Konuk bakan şunları kaydetti:",
}


@pytest.mark.parametrize("line", KEPT.values(), ids=KEPT)
def test_own_line_is_kept(line: str) -> None:
    assert cut(give(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])) == {}


FURNITURE = {
    TITLE: "repeated title",
    LEAD: "repeated lead",
    "Son Güncelleme: 12.07.2026 14:05": "date line",
    "AA": "agency",
    "Haber Merkezi": "agency",
    "ABONE OL": "share",
    "Haberin Devamı": "continuation",
    "Foto: Mehmet Kaya": "image credit",
    "BIST 100 11.204,5": "currency",
}


@pytest.mark.parametrize(("line", "reason"), FURNITURE.items())
def test_line_of_furniture_has_its_reason(line: str, reason: str) -> None:
    assert cut(give(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])) == {line: reason}


def test_headlines_behind_their_heading_are_furniture_and_the_text_goes_on() -> None:
    headlines = ("Vali, yeni köprüyü denetledi", "Yağış uyarısı yenilendi")
    article = give(*PARAGRAPHS[:2], "İlgili Haberler", *headlines, *PARAGRAPHS[2:])
    assert cut(article) == dict.fromkeys(("İlgili Haberler", *headlines), "other headlines")
    assert read(article, "body") == list(PARAGRAPHS)


def test_all_that_follows_the_comments_is_furniture() -> None:
    comment = "Bence bu ziyaret çok geç kalmış bir ziyarettir, umarım hayırlı olur."
    assert cut(give(*PARAGRAPHS, "Yorumlar", comment)) == {"Yorumlar": "comments", comment: "comments"}


def test_subhead_has_its_kind() -> None:
    article = give(PARAGRAPHS[0], "TİCARET HACMİ ARTIYOR", *PARAGRAPHS[1:])
    assert read(article, "subhead") == ["TİCARET HACMİ ARTIYOR"]


def test_label_glued_into_a_text_is_cut_out() -> None:
    article = give(f"{PARAGRAPHS[0]}Haberin Devamı{PARAGRAPHS[1]}")
    assert cut(article) == {"Haberin Devamı": "continuation"}
    assert read(article, "body") == list(PARAGRAPHS[:2])


SERIES = tuple(
    f"{place} parçalı güneş tutulması gözlemlenecek." for place in ("Peru'nun başkenti Lima'da", "Şili'nin başkenti Santiago'da")
)


def test_series_of_full_sentences_on_another_subject_is_furniture() -> None:
    assert list(cut(give(*SERIES, *PARAGRAPHS))) == list(SERIES)


@pytest.mark.parametrize("place", [0, len(PARAGRAPHS)], ids=["first", "last"])
def test_open_caption_of_the_own_subject_at_an_edge_is_furniture(place: int) -> None:
    caption = "Dışişleri Bakanı Arslan, Arnavutluk'un başkenti Tiran'da mevkidaşı Hoti ile görüştü"
    assert cut(give(*PARAGRAPHS[:place], caption, *PARAGRAPHS[place:])) == {caption: "ticker"}


ENGLISH = (
    "Albania's foreign minister Besnik Hoti met his counterpart in Ankara on Monday to discuss port investments.",
    "The two ministers signed a memorandum on shipping and agreed to set up a joint commission on trade.",
    'Hoti said: "Trust between Tirana and Ankara is growing every year."',
    "He is expected to be received by the president on Tuesday.",
)
ENGLISH_TICKERS = {
    "a caption of a speech": "Labour Secretary Dana Whitfield is speaking at the miners' congress in Harwick",
    "a caption of works": "Fire crews continue to battle a warehouse blaze in Port Ellery",
    "a live line": "LIVE: Parliament debates the housing bill in Westhaven",
    "an open headline": "Harwick United beat Stonefield Rovers to reach the cup final",
}


@pytest.mark.parametrize("line", ENGLISH_TICKERS.values(), ids=ENGLISH_TICKERS)
@pytest.mark.parametrize("place", [0, 2, 4], ids=["first", "middle", "last"])
def test_english_ticker_is_furniture(place: int, line: str) -> None:
    lead = "Albania's foreign minister met his counterpart in Ankara."
    article = give(*ENGLISH[:place], line, *ENGLISH[place:], title="Hoti visits Ankara for talks on ports", lead=lead)
    assert cut(article) == {line: "ticker"}


def test_english_article_keeps_its_lines() -> None:
    assert cut(give(*ENGLISH, title="Hoti visits Ankara for talks on ports", lead=None)) == {}
