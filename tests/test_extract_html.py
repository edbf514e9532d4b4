"""HTML pages: main text, metadata and pages that are no articles."""

import json

import pytest
from tests.extract_pages import LEAD, PARAGRAPHS, TITLE, cut, expect, news_page, page, read, refusal

LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "description": LEAD,
    "datePublished": "2026-03-03T09:15:00+03:00",
    "dateModified": "2026-03-03T11:40:00+03:00",
    "articleSection": "Dünya",
    "author": {"@type": "Organization", "name": "Anadolu Ajansı"},
    "keywords": "Arnavutluk, ticaret",
}


def _script(linked: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(linked, ensure_ascii=False)}</script>'


def test_body_is_the_paragraphs_of_the_article() -> None:
    assert read(expect(page(news_page())), "body") == list(PARAGRAPHS)


def test_title_loses_the_name_of_the_site() -> None:
    html = f"<html lang=tr><head><title>{TITLE} - Örnek Gazete</title></head><body>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    assert expect(page(html)).title == TITLE


SIDES = {
    "a sidebar": "<aside><p>Şampiyon takım dün akşam yedinci kupasını müzesine götürdü ve taraftarıyla kutladı.</p></aside>",
    "related news": '<div class="related-news"><p>Vali, yağışların ardından köy yollarını gezip denetledi.</p></div>',
    "comments": '<section id="comments"><p>Bence bu ziyaret çok geç kaldı, umarım hayırlı olur.</p></section>',
    "cards of other news": '<div class="card"><a href="/2"><p>Emekliye ek ödeme için beklenen tarih belli oldu.</p></a></div>',
    "a cookie notice": '<div id="onetrust-banner"><p>Sitemizde çerezler kullanılır, ayarlardan değiştirebilirsiniz.</p></div>',
}


@pytest.mark.parametrize("side", SIDES.values(), ids=SIDES)
def test_sides_of_the_page_are_left_out(side: str) -> None:
    assert read(expect(page(news_page(before=side, after=side))), "body") == list(PARAGRAPHS)


BODIES = {
    "breaks instead of paragraphs": "<br><br>".join(PARAGRAPHS),
    "each paragraph in its own box": "".join(f"<div class='b'><div><p>{p}</p></div></div>" for p in PARAGRAPHS),
    "advertisements between": "<div class='ad'>Reklam</div>".join(f"<p>{p}</p>" for p in PARAGRAPHS),
    "a box of related news between": "<div class='related'><a href=/x>Hasat başladı</a></div>".join(
        f"<p>{p}</p>" for p in PARAGRAPHS
    ),
    "links and emphasis": "".join(f"<p><strong>{p[:9]}</strong><a href=/x>{p[9:20]}</a>{p[20:]}</p>" for p in PARAGRAPHS),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_body_is_found_in_every_make_up(body: str) -> None:
    assert read(expect(page(news_page(body=body))), "body") == list(PARAGRAPHS)


def test_metadata_of_json_ld() -> None:
    article = expect(page(news_page(head=_script(LINKED))))
    assert article.section == "Dünya"
    assert article.agency == "AA"
    assert article.tags == ("Arnavutluk", "ticaret")
    assert str(article.published_at) == "2026-03-03 09:15:00+03:00"
    assert str(article.modified_at) == "2026-03-03 11:40:00+03:00"


@pytest.mark.parametrize(
    "linked",
    [[LINKED], {"@graph": [{"@type": "WebSite", "name": "Örnek"}, LINKED]}, {"@type": "WebPage", "mainEntity": LINKED}],
    ids=["list", "graph", "main entity"],
)
def test_json_ld_is_found_wherever_it_stands(linked: object) -> None:
    assert expect(page(news_page(head=_script(linked)))).section == "Dünya"


def test_broken_json_ld_still_tells_the_date() -> None:
    broken = _script(LINKED).replace('"description": "', '"description": "Bakan "özel" dedi ')
    assert str(expect(page(news_page(head=broken))).published_at) == "2026-03-03 09:15:00+03:00"


def test_short_article_body_is_not_believed() -> None:
    html = news_page(head=_script({**LINKED, "articleBody": "Bakan Arslan, Tiran'da mevkidaşıyla görüştü."}))
    assert read(expect(page(html)), "body") == list(PARAGRAPHS)


def test_article_body_cuts_what_only_the_page_has() -> None:
    html = news_page(
        head=_script({**LINKED, "articleBody": " ".join(PARAGRAPHS)}),
        body="".join(f"<p>{p}</p>" for p in (*PARAGRAPHS, "Bizi sosyal medyadan izleyebilirsiniz dostlar.")),
    )
    assert read(expect(page(html)), "body") == list(PARAGRAPHS)


def test_lead_above_the_body_is_the_lead() -> None:
    html = news_page(head=f'<meta name="description" content="{LEAD}">', before=f'<h2 class="spot">{LEAD}</h2>')
    article = expect(page(html))
    assert article.lead == LEAD
    assert read(article) == [TITLE, LEAD, *PARAGRAPHS]


def test_description_that_the_page_does_not_show_is_no_lead() -> None:
    html = news_page(head='<meta name="description" content="Son dakika dünya haberleri ve gelişmeler burada.">')
    assert expect(page(html)).lead is None


def test_shown_date_is_read_where_nothing_else_states_one() -> None:
    html = news_page(before='<span class="tarih">05.04.2025 - Güncelleme : 06.04.2025</span>')
    article = expect(page(html))
    assert str(article.published_at) == "2025-04-05 00:00:00+03:00"
    assert str(article.modified_at) == "2025-04-06 00:00:00+03:00"


def test_modified_date_never_stands_in_for_the_published_one() -> None:
    article = expect(page(news_page(head='<meta property="article:modified_time" content="2026-03-03T11:40:00+03:00">')))
    assert article.published_at is None
    assert article.modified_at is not None


def test_canonical_address_gives_url_site_and_id() -> None:
    link = '<link rel="canonical" href="https://www.baskagazete.com/haber/9">'
    first = expect(page(news_page(head=link), url="https://www.baskagazete.com/haber/9?utm_source=x"))
    second = expect(page(news_page(head=link), url="https://m.baskagazete.com/haber/9"))
    assert (first.url, first.site) == ("https://www.baskagazete.com/haber/9", "baskagazete.com")
    assert first.id == second.id


def test_ticker_in_a_page_is_furniture() -> None:
    ticker = "Sivas'ın Zara ilçesinde ormanlık alanda çıkan yangına havadan ve karadan müdahale ediliyor"
    html = news_page(body=f"<p>{ticker}</p>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS))
    assert cut(expect(page(html))) == {ticker: "ticker"}


HEADLINES = "".join(
    f"<h3><a href=/{n}>Yeni köprü {n}. yılında törenle açıldı, ilk gün yoğunluk yaşandı</a></h3>" for n in range(60)
)
REFUSED = {
    "front page": (f"<html lang=tr><title>Örnek</title><body>{HEADLINES}", "https://www.ornek.com.tr/", "front page"),
    "list of headlines": (
        f"<html lang=tr><title>Ekonomi</title><body>{HEADLINES}",
        "https://www.ornek.com.tr/ekonomi",
        "list page",
    ),
    "not found": (
        "<html lang=tr><title>Sayfa bulunamadı</title><body><p>Üzgünüz.</p>",
        "https://www.ornek.com.tr/x",
        "not found",
    ),
    "paywall": (
        f"<html lang=tr><title>{TITLE}</title><body><p>{PARAGRAPHS[0]}</p><div>Devamını okumak için abone olun</div>",
        "https://www.ornek.com.tr/y",
        "paywall",
    ),
    "gallery": (
        f'<html lang=tr><title>{TITLE}</title><meta property="og:type" content="gallery">'
        f"<body><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><img src=1><img src=2><img src=3>",
        "https://www.ornek.com.tr/foto/1",
        "gallery",
    ),
    "paywall that JSON-LD states": (
        f"<html lang=tr><title>{TITLE}</title>{_script({**LINKED, 'isAccessibleForFree': False})}<body><p>{PARAGRAPHS[0]}</p>",
        "https://www.ornek.com.tr/y",
        "paywall",
    ),
    "tag list with times": (
        f"<html lang=tr><title>Ekonomi haberleri</title><body><h1>Ekonomi haberleri</h1><time>3 saat önce</time>{HEADLINES}",
        "https://www.ornek.com.tr/etiket/ekonomi",
        "list page",
    ),
    "another language": (
        "<html lang=de><title>Außenminister in Tirana</title><meta property='og:type' content='article'>"
        "<meta property='article:published_time' content='2026-03-03T09:15:00Z'><body><article>"
        + "<p>Der Außenminister traf am Montag in Tirana seinen Amtskollegen und sprach mit ihm über den Handel.</p>"
        * 5,
        "https://www.beispiel.example/x",
        "other language",
    ),
    "script only": ("<html lang=tr><body><script>render()</script><div id=app></div>", "https://www.ornek.com.tr/z", "no text"),
}


@pytest.mark.parametrize(("html", "url", "reason"), REFUSED.values(), ids=REFUSED)
def test_page_without_article_is_refused(html: str, url: str, reason: str) -> None:
    assert refusal(page(html, url)) == reason


def test_english_page_is_read() -> None:
    sentences = [
        "The foreign minister of Albania met his counterpart in Ankara on Monday and they signed an agreement on ports.",
        "The two ministers said that trade between the countries had grown by a third in the last year and would grow again.",
        "The agreement will be in force for five years and it has to be ratified by both of the parliaments in the autumn.",
    ]
    article = expect(page(news_page(lang="en", body="".join(f"<p>{sentence}</p>" for sentence in sentences))))
    assert article.language == "en"
    assert read(article, "body") == sentences
