"""Pages for the tests of the extract stage, written for them."""

import json

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.extract import extract

TITLE = "Bakan Arslan, Tiran'da Arnavut mevkidaşıyla görüştü"
LEAD = "Dışişleri Bakanı Arslan, Arnavutluk'un başkenti Tiran'da mevkidaşı Hoti ile bir araya geldi."
PARAGRAPHS = (
    "Arslan, Tiran'a yaptığı ziyarette Arnavutluk Dışişleri Bakanı Hoti ile iki ülke arasındaki ticareti ele aldı.",
    "Görüşmede taraflar, liman yatırımlarına ilişkin bir mutabakat zaptı imzaladı ve ortak bir komisyon kurma kararı aldı.",
    'Hoti, "Tiran ile Ankara arasındaki güven her geçen yıl büyüyor." dedi.',
    "Arslan'ın yarın Arnavutluk Cumhurbaşkanı tarafından da kabul edilmesi bekleniyor.",
)


def give(*lines: str, title: str = TITLE, lead: str | None = LEAD, **fields: str) -> Article:
    """The article of a given JSON object with these body lines."""
    text = {"title": title, "lead": lead, "text": "\n".join(lines), **fields}
    return expect(Page(url="", body=json.dumps(text).encode(), media_type="application/json", origin="test"))


def dump(text: str) -> Article:
    """The article of a plain-text dump."""
    return expect(Page(url="", body=text.encode(), media_type="text/plain", origin="test"))


def page(html: str, url: str = "https://www.ornekgazete.com.tr/dunya/haber-1") -> Page:
    """An HTML page."""
    return Page(url=url, body=html.encode(), media_type="text/html", origin="test")


def expect(given: Page) -> Article:
    """The article of a page that must have one."""
    article = extract(given)
    assert isinstance(article, Article), article
    return article


def refusal(given: Page) -> str:
    """Why a page that must be refused is refused."""
    rejected = extract(given)
    assert isinstance(rejected, Rejected), rejected
    assert rejected.stage == "extract"
    return rejected.reason


def read(article: Article, *kinds: str) -> list[str]:
    """The words of the article's paragraphs, of some kinds or all."""
    return [article.words(part.span) for part in article.paragraphs if not kinds or part.kind in kinds]


def cut(article: Article) -> dict[str, str]:
    """The furniture of an article with its reasons."""
    return {article.words(part.span): part.reason for part in article.furniture}


def news_page(*, head: str = "", before: str = "", body: str = "", after: str = "", lang: str = "tr") -> str:
    """An HTML news page with the usual parts around a body."""
    paragraphs = body or "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{TITLE} - Örnek Gazete</title>{head}</head><body>'
        '<nav><ul><li><a href="/">Ana Sayfa</a></li><li><a href="/spor">Spor</a></li></ul></nav>'
        f'<main>{before}<h1>{TITLE}</h1><div class="news-content">{paragraphs}</div>{after}</main>'
        "<footer><p>Bu sitede yayımlanan bütün haberlerin hakları saklıdır, izinsiz kullanılamaz.</p></footer></body></html>"
    )
