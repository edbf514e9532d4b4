"""Titles: which of what a page states is its headline, and what of site, section and spelling goes."""

import pytest
from tests.extract_pages import PARAGRAPHS, TITLE, expect, page

from vakanuvis.extract.titles import Stated, choose_title

HOST = "ornekgazete.com.tr"
SITE = "Örnek Gazete"


def _choose(*, linked: str = "", shared: str = "", element: str = "", headings: tuple[str, ...] = (), site: str = SITE) -> str:
    return choose_title(Stated(linked, shared, element, headings, site, HOST))


SIGNS = [" | ", "|", " - ", "- ", " – ", " — ", " » ", " :: ", " • ", " · ", " / ", " : ", " * ", " ~ ", " > ", " « ", " _ "]


@pytest.mark.parametrize("sign", SIGNS)
def test_site_is_cut_behind_every_sign(sign: str) -> None:
    assert _choose(shared=f"{TITLE}{sign}Örnek Gazete") == TITLE


@pytest.mark.parametrize("name", ["ornekgazete.com.tr", "ÖrnekGazete", "ÖRNEK GAZETE", "Örnek Gazete Haber"])
def test_site_is_known_by_its_host(name: str) -> None:
    assert _choose(element=f"{TITLE} / {name}", site="") == TITLE


BESIDE = {
    "section and site": f"{TITLE} - Dünya - {SITE}",
    "section behind the site": f"{TITLE} - {SITE} | Dünya",
    "a motto behind the site": f"{TITLE} - {SITE} - Son dakika haberleri, güncel haberler ve gündem",
    "the site first": f"{SITE} | {TITLE}",
    "the path to the article": f"{SITE} » Dünya » {TITLE}",
}


@pytest.mark.parametrize("stated", BESIDE.values(), ids=BESIDE)
def test_site_and_section_are_cut(stated: str) -> None:
    assert _choose(shared=stated) == TITLE


OWN = [
    "Yıldız futbolcu geleceğini açıkladı: Kalıyorum",
    "Norvec - Keltir savaşında son durum ne oldu",
    "Sınırda ateşkes sağlandı - İşte anlaşmanın maddeleri",
    "Ateşkes | Sınırda iki ayın ardından silahlar sustu",
    "1/8 finalde rakip belli oldu",
]


@pytest.mark.parametrize("title", OWN)
def test_signs_of_the_headline_itself_stay(title: str) -> None:
    assert _choose(shared=title, element=f"{title} | {SITE}") == title


SHOWN = {
    "a call before it": f"SON DAKİKA! {TITLE}",
    "dots before it": f"Son dakika... {TITLE}",
    "a section before it": f"DIŞ HABERLER - {TITLE}",
    "the site in brackets": f"{TITLE} (Örnek Gazete)",
    "cut off by dots": f"{TITLE[:30]}...",
    "cut off within a word": TITLE[:33],
}


@pytest.mark.parametrize("stated", SHOWN.values(), ids=SHOWN)
def test_shown_headline_stands_for_what_is_added_or_cut(stated: str) -> None:
    assert _choose(linked=stated, shared=stated, headings=(TITLE,)) == TITLE


def test_shorter_title_of_its_own_is_not_cut_off() -> None:
    """A title that ends with a word is whole, though the page shows a longer headline."""
    assert _choose(shared="Bakan Arslan, Tiran'da", headings=(TITLE,)) == "Bakan Arslan, Tiran'da"


def test_two_of_three_decide() -> None:
    assert _choose(linked="Tiran'da Arslan ile Hoti görüşmesi", shared=TITLE, headings=(TITLE,)) == TITLE


def test_kicker_is_no_part_of_the_headline() -> None:
    assert _choose(element=f"{TITLE} - {SITE}", headings=(f"Dünya {TITLE}",)) == TITLE


def test_logo_is_no_headline() -> None:
    assert _choose(element=f"{TITLE} | {SITE}", headings=(SITE, TITLE)) == TITLE


def test_title_of_the_site_alone_is_no_headline() -> None:
    assert _choose(shared=SITE, element=f"{SITE} - Haberler", headings=(TITLE,)) == TITLE


HEADS = {
    "entities escaped twice": '<meta property="og:title" content="Bakan Arslan, Tiran&amp;#39;da Arnavut mevkidaşıyla görüştü">',
    "soft hyphens": '<meta property="og:title" content="Bakan Arslan, Tiran\'da Arnavut mev&shy;ki&shy;da&shy;şıyla görüştü">',
    "line breaks": f'<meta property="og:title" content="\n {TITLE}\n ">',
    "the title of a card": f'<meta name="twitter:title" content="{TITLE}">',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_spelling_of_the_page_is_read_away(head: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert expect(page(f"<html lang=tr><title>Örnek</title>{head}<body><main>{body}</main>")).title == TITLE


def test_headline_is_found_by_its_property() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = f'<html lang=tr><title>Örnek Gazete</title><body><main><div itemprop="headline">{TITLE}</div>{body}</main>'
    assert expect(page(html)).title == TITLE
