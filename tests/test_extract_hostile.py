"""Hostile and broken input: whatever comes in, an article or a reason comes out, with the right letters."""

import pytest
from tests.extract_pages import PARAGRAPHS, TITLE, expect, news_page, page, read

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.extract import extract

PARAGRAPH = f"<p>{PARAGRAPHS[0]}</p>"
HOSTILE = {
    "deep nesting": "<div>" * 50_000 + PARAGRAPH * 5,
    "deep inline nesting": "<p>" + "<b>" * 50_000 + PARAGRAPHS[0],
    "unclosed tags": "<div><p><b><i><table><tr><td>" * 2_000 + PARAGRAPHS[0],
    "many tags of many attributes": ("<p " + " ".join(f"a{n}=1" for n in range(1_000)) + ">") * 500,
    "nested furniture": "<div class='ad related comments'>" * 5_000 + PARAGRAPH * 50,
    "a tag that never ends": "<p " + "a" * 500_000,
    "a million attributes": "<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + f">{PARAGRAPHS[0]}</p>",
    "a thousand headlines of appended articles": f"<h1>{TITLE}</h1>{PARAGRAPH * 3}"
    + f"<article><h1>Kupada rakipler belli oldu</h1><time>3 Mart 2026</time>{PARAGRAPH * 3}</article>" * 1_000,
    "nested articles": f"<h1>{TITLE}</h1>{PARAGRAPH * 3}"
    + "<article><h1>Kupada rakipler belli oldu</h1><time>3 Mart 2026</time><p>" * 1_000,
    "headings and days without a text": '<meta property="og:type" content="article">'
    + "".join(f"<h1>Başlık {n}</h1><time>3 Mart 2026</time>" for n in range(20_000)),
    "a page of scripts alone": "<script>var a = '<p>" + "haber " * 500_000 + "</p>'</script>",
    "JSON-LD of 5 MB": '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "'
    + "x" * 5_000_000
    + '"}</script>',
    "deep JSON-LD": '<script type="application/ld+json">{"@type":"NewsArticle","a":' + "[" * 20_000 + "</script>",
    "a million entities": "<p>" + "&amp;" * 1_000_000,
    "one line of 5 MB": "<p>" + "haber " * 800_000,
    "many empty paragraphs": "<p></p>" * 200_000,
    "nested links": "<a href=x>" * 20_000 + PARAGRAPHS[0],
    "comments that never end": "<!--" * 50_000,
    "NULs": PARAGRAPH.replace(" ", "\0 ") * 5,
    "lone surrogates": PARAGRAPH + "&#xD800;&#x110000;",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_page_gives_an_article_or_a_reason(html: str) -> None:
    assert isinstance(extract(page(html)), Article | Rejected)


CHARSETS = {
    "UTF-8": news_page().encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + news_page().encode(),
    "UTF-16 with a mark": news_page().encode("utf-16"),
    "UTF-16 without a mark": news_page().encode("utf-16-le"),
    "windows-1254 declared": news_page(head="<meta charset=windows-1254>").encode("cp1254"),
    "iso-8859-9 declared": news_page(head="<meta charset=iso-8859-9>").encode("iso-8859-9"),
    "windows-1254 undeclared": news_page().encode("cp1254"),
    "windows-1254 declared as latin-1": news_page(head="<meta charset=iso-8859-1>").encode("cp1254"),
    "UTF-8 declared as iso-8859-9": news_page(head="<meta charset=iso-8859-9>").encode(),
    "an unknown declaration": news_page(head="<meta charset=klingon>").encode("cp1254"),
}


@pytest.mark.parametrize("body", CHARSETS.values(), ids=CHARSETS)
def test_letters_are_right_in_every_charset(body: bytes) -> None:
    article = expect(Page(url="https://ornek.com.tr/a", body=body, media_type="text/html", origin="test"))
    assert read(article, "body") == list(PARAGRAPHS)


def test_cut_off_page_keeps_its_letters() -> None:
    body = news_page().encode()
    article = expect(Page(url="", body=body[: body.rindex("ı".encode()) + 1], media_type="text/html", origin="test"))
    assert read(article, "body")[0] == PARAGRAPHS[0]


def test_unknown_media_type_is_refused() -> None:
    rejected = extract(Page(url="", body=b"%PDF-1.4 text", media_type="application/pdf", origin="test"))
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "media type"
