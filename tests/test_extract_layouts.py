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


OTHERS = (
    "Keltir'de seçim kurulu erken seçimin sonbaharda yapılacağını, listelerin yazın askıya çıkacağını duyurdu.",
    "Kuzeyde iki gündür süren kar yağışı ulaşımı durdurdu, köy yolları kapandı ve okullara ara verildi.",
    "Merkez Bankası faizi sabit tuttu, piyasalar kararı olumlu karşıladı ve borsa günü yükselişle bitirdi.",
)
CARDS = "".join(f'<div class="i"><h3><a href="/{n}">Başka bir haber</a></h3><p>{text}</p></div>' for n, text in enumerate(OTHERS))
LINKS = "".join(f'<div class="i"><a href="/{n}">Başka bir haber</a><div>{text}</div></div>' for n, text in enumerate(OTHERS))
LONG = "".join(f"<p>{text} {text} {text}</p>" for text in OTHERS)
BESIDE = {
    "cards below the text": CARDS,
    "cards without paragraphs": LINKS,
    "comments that outweigh the text": f'<section class="yorum-listesi"><ul>{LONG.replace("p>", "li>")}</ul></section>',
    "notes of the site that outweigh the text": f'<div class="alt">{LONG}</div>',
}


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_what_is_not_on_the_titles_subject_is_not_the_text(beside: str) -> None:
    assert read(expect(page(news_page(before=beside))), "subhead", "body") == list(PARAGRAPHS)
    assert read(expect(page(news_page(after=beside))), "subhead", "body") == list(PARAGRAPHS)


def test_paragraph_behind_a_linked_subhead_is_kept() -> None:
    """A linked line between the paragraphs of one element makes no card of the last one."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:-1])
    body += f'<div><a href="/2">Hasat başladı</a></div><p>{PARAGRAPHS[-1]}</p>'
    assert read(expect(page(news_page(body=body))), "subhead", "body") == list(PARAGRAPHS)


def test_sections_with_one_name_make_one_text() -> None:
    body = "".join(f'<div class="x1"><div class="y2"><p>{paragraph}</p></div></div>' for paragraph in (*PARAGRAPHS, *OTHERS))
    assert read(expect(page(news_page(body=body))), "subhead", "body") == [*PARAGRAPHS, *OTHERS]


@pytest.mark.parametrize("tag", ["h2", "h3", "p"])
def test_sentence_behind_the_headline_is_the_lead(tag: str) -> None:
    article = expect(
        page(news_page().replace("</h1>", f"</h1><{tag}>Tiran'daki görüşmede liman yatırımları ele alındı.</{tag}>"))
    )
    assert article.lead == "Tiran'daki görüşmede liman yatırımları ele alındı."


def test_label_behind_the_headline_is_no_lead() -> None:
    assert expect(page(news_page().replace("</h1>", "</h1><h2>Dış politikanın gündemi yoğun geçiyor</h2>"))).lead is None
