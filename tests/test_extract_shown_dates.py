"""Dates that only the page's text shows: published and modified told apart, those of the frame and of other news left alone."""

import pytest
from tests.extract_pages import PARAGRAPHS, TITLE, expect, page

from vakanuvis.base.records import Article

TODAY = '<header><div class="today-date">14 Mart 2026 Cumartesi</div></header>'
CARD = '<aside><a href="/2">Keltir seçime gidiyor</a><span class="date">01.02.2026</span></aside>'
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
OPENS = f'<html lang="tr"><head><title>{TITLE}</title><meta property="og:type" content="article"></head><body>'


def _read(shown: str, *, language: str = "tr") -> tuple[str, str]:
    html = OPENS.replace('"tr"', f'"{language}"') + f"{TODAY}<main><h1>{TITLE}</h1>{shown}<div>{BODY}</div></main>{CARD}"
    return _days(expect(page(html)))


def _days(article: Article) -> tuple[str, str]:
    published, modified = (str(instant.date()) if instant else "" for instant in (article.published_at, article.modified_at))
    return published, modified


SHOWN = {
    "a line without a name": "<div>12 Mart 2026 - 10:15</div>",
    "a named element": '<div class="haber-tarih">12.03.2026 10:15</div>',
    "a time element": '<time datetime="2026-03-12 10:15">dün</time>',
    "beside the reporter": "<div><span>Ali Kaya</span> <span>12 Mart 2026 10:15</span></div>",
    "among other counts": "<div>Haber Merkezi - Yayın Tarihi: 12.03.2026 10:15 - Okunma: 1.234 - Yorum: 3</div>",
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_day_by_the_headline_is_that_of_publishing(shown: str) -> None:
    assert _read(shown) == ("2026-03-12", "")


PAIRS = {
    "in one line": "<div>Giriş: 12.03.2026 10:15 Güncelleme: 13.03.2026 08:00</div>",
    "the change first": "<div><span>Güncelleme: 13.03.2026 08:00</span><span>Yayınlanma: 12.03.2026 10:15</span></div>",
    "in words": "<p>Yayınlanma: 12 Mart 2026 Perşembe, 10:15</p><p>Son Güncelleme: 13 Mart 2026 Cuma, 08:00</p>",
    "told apart by their class": (
        '<time class="updated" datetime="2026-03-13T08:00">13 Mart</time>'
        '<time class="entry" datetime="2026-03-12T10:15">12 Mart</time>'
    ),
    "told apart by their property": (
        '<time itemprop="dateModified" datetime="2026-03-13">13 Mart</time>'
        '<time itemprop="datePublished" datetime="2026-03-12">12 Mart</time>'
    ),
}


@pytest.mark.parametrize("shown", PAIRS.values(), ids=PAIRS)
def test_two_days_are_told_apart(shown: str) -> None:
    assert _read(shown) == ("2026-03-12", "2026-03-13")


def test_day_of_the_frame_is_not_the_articles() -> None:
    assert _read("") == ("", "")


def test_day_of_a_change_alone_is_not_that_of_publishing() -> None:
    assert _read("<div>Son Güncelleme: 13.03.2026 08:00</div>") == ("", "2026-03-13")


def test_day_stands_beside_an_english_byline() -> None:
    assert _read("<div>By Jane Doe • March 12, 2026</div>", language="en") == ("2026-03-12", "")


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("bt:pubDate", "2026-03-12T07:15:00Z"),
        ("publication_date", "20260312T101500+0300"),
        ("article:published", "1773299700"),
        ("datePublished", "1773299700000"),
    ],
)
def test_day_is_read_from_meta_elements(name: str, stated: str) -> None:
    html = OPENS.replace("</head>", f'<meta property="{name}" content="{stated}"></head>')
    assert _days(expect(page(f"{html}{TODAY}<main><h1>{TITLE}</h1>{BODY}</main>"))) == ("2026-03-12", "")
