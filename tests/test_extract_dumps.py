"""Plain-text dumps of pages, as crude scrapers leave them."""

import datetime as dt

from tests.extract_pages import LEAD, PARAGRAPHS, TITLE, cut, dump, read

OTHERS = ("Hasat şenliği başladı", "Kayıp dağcı bulundu: Sağlığı yerinde", "Emekliye ek ödeme ne zaman yatacak?")
DUMP = "\n\n".join(
    [
        TITLE,
        TITLE,
        "DÜNYA, 3 Mart 2026 Salı, 09:15",
        LEAD,
        *PARAGRAPHS,
        "DÜNYA 3 Mart 2026 Salı, 09:15",
        "Yorumlar",
        "Öne Çıkanlar",
        "Diğer Haberler",
        *(headline for other in OTHERS for headline in (other, other)),
    ]
)


def test_title_lead_and_body_of_a_dump() -> None:
    article = dump(DUMP)
    assert article.title == TITLE
    assert article.lead == LEAD
    assert read(article) == [TITLE, LEAD, *PARAGRAPHS]


def test_section_and_date_of_a_dump() -> None:
    article = dump(DUMP)
    assert article.section == "DÜNYA"
    assert article.published_at == dt.datetime(2026, 3, 3, 9, 15, tzinfo=dt.timezone(dt.timedelta(hours=3)))
    assert article.site == ""


def test_furniture_of_a_dump_has_its_reasons() -> None:
    assert cut(dump(DUMP)) == {
        TITLE: "repeated title",
        "DÜNYA, 3 Mart 2026 Salı, 09:15": "date line",
        "DÜNYA 3 Mart 2026 Salı, 09:15": "date line",
        "Yorumlar": "comments",
        **dict.fromkeys(("Öne Çıkanlar", "Diğer Haberler", *OTHERS), "other headlines"),
    }


def test_published_and_modified_are_told_apart() -> None:
    dates = ["Giriş Tarihi: 3.3.2026 09:15", "Son Güncelleme: 4.3.2026 10:00"]
    text = "\n".join(["Haberler", "Dünya Haberleri", TITLE, *dates, *PARAGRAPHS])
    article = dump(text)
    assert article.title == TITLE
    assert str(article.published_at) == "2026-03-03 09:15:00+03:00"
    assert str(article.modified_at) == "2026-03-04 10:00:00+03:00"
    assert {"Haberler", "Dünya Haberleri"} <= cut(article).keys()


def test_doubled_headlines_without_a_heading_are_furniture() -> None:
    assert cut(dump("\n".join([TITLE, *PARAGRAPHS, OTHERS[0], OTHERS[0]]))) == {OTHERS[0]: "other headlines"}


def test_windows_line_ends_make_no_difference() -> None:
    assert read(dump(DUMP.replace("\n", "\r\n"))) == read(dump(DUMP))


def test_title_behind_a_ticker_is_the_one_of_the_body() -> None:
    ticker = "Sivas'ın Zara ilçesinde ormanlık alanda çıkan yangına müdahale ediliyor"
    article = dump("\n".join([ticker, TITLE, *PARAGRAPHS]))
    assert article.title == TITLE
    assert list(cut(article)) == [ticker]


NEXT = (
    "Emekliye ek ödeme takvimi belli oldu",
    "2 Mart 2026 Pazartesi, 18:30",
    "Çalışma Bakanlığı, ek ödemelerin ne zaman yapılacağını açıkladı ve takvimi yayımladı.",
    "Ödemeler üç güne yayılacak, hesaplara ayın ikinci haftasında yatırılacak.",
)


def test_next_article_appended_below_is_not_read() -> None:
    article = dump("\n".join([TITLE, "3 Mart 2026 Salı, 09:15", LEAD, *PARAGRAPHS, *NEXT]))
    assert read(article) == [TITLE, LEAD, *PARAGRAPHS]
    assert [reason for line, reason in cut(article).items() if line in NEXT] == ["next article"] * len(NEXT)
    assert str(article.published_at)[:10] == "2026-03-03"


def test_dated_entry_on_the_same_subject_is_read() -> None:
    entry = "Arslan Tiran'da Arnavut mevkidaşı Hoti ile görüştü"
    article = dump("\n".join([TITLE, *PARAGRAPHS, entry, NEXT[1], NEXT[2].replace("Çalışma", "Dışişleri")]))
    assert entry in read(article)
