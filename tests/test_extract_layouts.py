"""What sites put between the paragraphs of an article: left out if it is furniture, kept if it is the article's."""

import pytest
from tests.extract_pages import PARAGRAPHS, expect, news_page, page, read

BOXES = {
    "other news, read also": "<p><b>Bunu da okuyun:</b> <a href=/2>Keltir'de seçim tarihi belli oldu</a></p>",
    "other news, in capitals": "<p>AYRICA OKU: <a href=/2>Keltir'de seçim tarihi belli oldu</a></p>",
    "other news, in joined names": '<div class="otherNewsBox"><p>Seçim sonbaharda yapılacak, kurul bunu duyurdu.</p></div>',
    "a newsletter": "<div><h4>Bültenimize kaydolun</h4><p>Günün haberleri her sabah e-posta kutunuza gelsin.</p></div>",
    "a channel": "<p>WhatsApp kanalımıza katılmak için <a href=#>tıklayın</a></p>",
    "a search site": "<p>Son dakika haberleri için Google News'te bizi takip edin.</p>",
    "an application": "<p>Örnek Gazete uygulamasını indirin</p>",
    "an advertisement": "<p>Haberin devamı reklamdan sonra</p>",
    "a continuation": "<p>Haberin devamı...</p>",
    "a caption by its class": '<p class="foto-alti">Limanda bekleyen gemiler</p>',
    "a caption by its credit": "<p>Limanda bekleyen gemiler. Fotoğraf: DHA</p>",
    "a player": "<p>Tarayıcınız video etiketini desteklemiyor.</p>",
    "a reader's voice": "<div>Haberi dinle <span>00:00</span></div>",
    "rules for comments": "<p>Yorum yazarak topluluk kurallarını kabul etmiş ve sorumluluğu üstlenmiş olursunuz, bunu bilin.</p>",
    "a legal note": "<p>Bu haber Örnek Gazete'nin izni olmadan kopyalanamaz. Tüm hakları saklıdır.</p>",
    "a post of a network": '<blockquote class="twitter-tweet"><p>Kararı memnuniyetle karşılıyoruz.</p>&mdash; Oda</blockquote>',
    "the reporter": '<div class="muhabir"><p>Ali Kaya</p><p>Dış Haberler Muhabiri</p></div>',
    "a rule of signs": "<p>___</p>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_boxes_between_paragraphs_are_left_out(box: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:2]) + box
    body += "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[2:])
    assert read(expect(page(news_page(body=body))), "subhead", "body") == list(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["Yorumlar (3)", "3 Yorum", "Okur Yorumları"])
def test_comments_behind_the_text_are_left_out(heading: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body += f"<h3>{heading}</h3><div><b>vatandaş42</b><p>Hayırlısı olsun, umarım iki ülke için de iyi olur.</p></div>"
    assert read(expect(page(news_page(body=body))), "subhead", "body") == list(PARAGRAPHS)


OWN = {
    "links among the comments of a template": (
        "<p>Arslan, <!-- --><a href=/3>geçen ay imzalanan anlaşmanın</a><!-- --> yürürlükte kalacağını bildirdi<!-- -->.</p>",
        "Arslan, geçen ay imzalanan anlaşmanın yürürlükte kalacağını bildirdi.",
    ),
    "an id made of a headline": (
        '<div id="yorumlar-sonrasi-liman-ihalesi-yeniden-ele-alinacak"><p>Liman ihalesi bu yıl yeniden yapılacak.</p></div>',
        "Liman ihalesi bu yıl yeniden yapılacak.",
    ),
    "soft hyphens": ("<p>Taraflar, ti&shy;ca&shy;ret ko&shy;mis&shy;yo&shy;nu kurdu.</p>", "Taraflar, ticaret komisyonu kurdu."),
    "a quotation": (
        "<blockquote><p>“Bu anlaşma iki halk için de yeni bir başlangıç.”</p></blockquote>",
        "“Bu anlaşma iki halk için de yeni bir başlangıç.”",
    ),
    "a paragraph that is called hidden": (
        '<p aria-hidden="true">Heyetler akşam yemeğinde de bir araya geldi.</p>',
        "Heyetler akşam yemeğinde de bir araya geldi.",
    ),
    "a sentence on comments": (
        "<p>Bakan, sosyal medyadaki yorumlar için yorum yapmadı.</p>",
        "Bakan, sosyal medyadaki yorumlar için yorum yapmadı.",
    ),
    "a sentence on photographs": (
        "<p>Görüşmenin ardından bakanlar fotoğraf çektirdi.</p>",
        "Görüşmenin ardından bakanlar fotoğraf çektirdi.",
    ),
}


@pytest.mark.parametrize(("part", "words"), OWN.values(), ids=OWN)
def test_own_parts_are_kept_whole(part: str, words: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) + part
    assert read(expect(page(news_page(body=body))), "subhead", "body") == [*PARAGRAPHS, words]


ENGLISH = (
    "The foreign ministry of Norvec said that it had agreed with Keltir on a ceasefire along their border from next week.",
    "Spokesman Ilan Sorel told reporters that both sides would pull their heavy weapons back by thirty kilometers.",
    "Keltir's defense minister Oru Denk said that prisoners would be exchanged within days at the Lem bridge.",
)
ENGLISH_BOXES = [
    "<p>Article continues below advertisement</p>",
    "<p>Ad Feedback</p>",
    "<p>Sign up to our daily newsletter for the latest news.</p>",
    "<p>By signing up, you agree to our Terms of Use and Privacy Policy.</p>",
    "<p>(Photo: Jane Doe / AP)</p>",
    "<p>Copyright 2026 Daily Norvec. All rights reserved. This material may not be published or broadcast.</p>",
    "<p>Listen to this article</p>",
    "<p>Your browser does not support the video tag.</p>",
    "<p>Filed under: <a href=/n>Norvec</a>, <a href=/k>Keltir</a></p>",
    "<h4>Recommended for you</h4><ul><li><a href=/2>Keltir sets a date for early elections</a></li></ul>",
    "<p>WATCH | Soldiers wait at the bridge</p>",
    "<p>With files from The Norvec Press</p>",
]


@pytest.mark.parametrize("box", ENGLISH_BOXES)
def test_boxes_of_english_pages_are_left_out(box: str) -> None:
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-12">'
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in ENGLISH)
    html = f"<html lang=en><title>Ceasefire agreed</title>{head}<body><main><h1>Ceasefire agreed</h1>"
    html += f"<div>{first}{box}{''.join(rest)}</div></main>"
    assert read(expect(page(html)), "subhead", "body") == list(ENGLISH)
