"""What single kinds of sources say of their pages: archives, feeds, sitemaps, lists of addresses."""

import datetime as dt
import io
import json

import pytest

from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect.feeds import read_feed
from vakanuvis.collect.links import parse_instant
from vakanuvis.collect.sitemaps import read_sitemap
from vakanuvis.collect.sniffing import ADDRESSES, FEED, HTML, SITEMAP, TEXT, WARC, sniff
from vakanuvis.collect.url_lists import read_addresses
from vakanuvis.extract import extract

NOON = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)
URL = "https://ornek.com/a-1"
BODY = "<html><body><p>Dışişleri Bakanı geldi.</p></body></html>".encode()


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        (b"WARC/1.0\r\nWARC-Type: warcinfo", WARC),
        (b"<?xml version='1.0'?>\n<!-- <html> --><rss version='2.0'><channel><title>", FEED),
        (b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", FEED),
        ("<?xml version='1.0'?><rss><channel>".encode("utf-16"), FEED),
        (b"<rdf:RDF xmlns='x'><channel>", FEED),
        (b"<urlset><url>", SITEMAP),
        (b"<sm:sitemapindex xmlns:sm='x'>", SITEMAP),
        (b"<html><body><rss></rss></body>", HTML),
        (b"https://ornek.com/a\nhttps://ornek.com/b", ADDRESSES),
        (b"# liste\nHTTP://ornek.com/a\n", ADDRESSES),
        (b"https://ornek.com/a\nBakan geldi.\nhttps://ornek.com/b\n", TEXT),
        (b"https://ornek.com/a adresinde okuyun.\n", TEXT),
        (b"# yalnizca not\n", TEXT),
    ],
)
def test_source_is_told_by_its_first_bytes(start: bytes, media_type: str) -> None:
    assert sniff(start) == media_type


def list_links(found: list[Link | Rejected]) -> list[Link]:
    """The links of a source that refuses nothing."""
    links = [one for one in found if isinstance(one, Link)]
    assert len(links) == len(found)
    return links


def read_rss(items: str, **named: str) -> list[Link | Rejected]:
    """What an RSS feed of these items gives."""
    feed = f"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>{items}</channel></rss>"
    return list(read_feed(io.BytesIO(feed.encode()), "x", **named))


def test_feed_says_title_and_time_of_its_pages() -> None:
    item = "<item><title><![CDATA[ Bakan & heyet ]]></title><link>https://ornek.com/a-1</link>"
    assert read_rss(f"{item}<pubDate>Sun, 01 Nov 2026 12:00:00 +0300</pubDate></item>") == [
        Link(URL, "x", title="Bakan & heyet", published_at=NOON)
    ]


def test_atom_says_when_a_page_was_changed() -> None:
    feed = (
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://ornek.com/tr/'><entry><title type='html'>Bir</title><link"
        b" href='../a-1'/><published>2026-11-01T09:00:00Z</published><updated>2026-11-01T12:00:00+03:00</updated></entry></feed>"
    )
    (link,) = list_links(list(read_feed(io.BytesIO(feed), "x")))
    assert (link.url, link.title, link.published_at, link.modified_at) == (URL, "Bir", NOON, NOON)


@pytest.mark.parametrize(
    "item",
    [
        "<item><guid>https://ornek.com/a-1</guid></item>",
        "<item><link/><guid isPermaLink='true'>https://ornek.com/a-1</guid></item>",
        "<item><link>https://say.ac/x</link><origLink xmlns='http://rssnamespace.org/feedburner/ext/1.0'>https://ornek.com/a-1"
        "</origLink></item>",
        "<link>https://ornek.com</link><item><link>/a-1</link></item>",
        "<item><link>\n  https://ornek.com/a-1\n</link><category>x</category></item>",
        "<item><link>https://ornek.com/a-1</link></item><item><link>http://m.ornek.com/a-1/?utm_medium=rss</link></item>",
    ],
)
def test_address_of_an_entry_is_found(item: str) -> None:
    assert [link.url for link in list_links(read_rss(item))] == [URL]


def test_relative_address_is_read_against_that_of_the_feed() -> None:
    assert [one.url for one in read_rss("<item><link>/a-1</link></item>", url="https://ornek.com/rss")] == [URL]


@pytest.mark.parametrize(
    "item",
    [
        "<item><title>x</title></item>",
        "<item><guid isPermaLink='false'>9</guid></item>",
        "<item><link>javascript:x</link></item>",
    ],
)
def test_entry_without_an_address_is_refused(item: str) -> None:
    assert [one.reason for one in read_rss(item) if isinstance(one, Rejected)] == ["no address"]


def test_small_fault_of_a_feed_costs_no_entry_and_is_told() -> None:
    item = "<item><title>Bakan & heyet</title><link>https://ornek.com/a-1</link></item>"
    one, fault = read_rss(item)
    assert one.url == URL
    assert isinstance(fault, Rejected)
    assert fault.reason == "broken xml"


@pytest.mark.parametrize("end", ["", "\n", "\n<!-- cache -->\n", "<?x y?>"])
def test_what_caches_write_behind_a_feed_costs_nothing(end: str) -> None:
    feed = f"<rss><channel><item><link>{URL}</link></item></channel></rss>{end}"
    assert list(read_feed(io.BytesIO(feed.encode()), "x")) == [Link(URL, "x")]


def test_last_entry_of_a_feed_that_is_cut_off_is_left_out_and_told() -> None:
    items = "".join(f"<item><link>https://ornek.com/{name}</link></item>" for name in ("a-1", "b-2-iki"))
    found = list(read_feed(io.BytesIO(f"<rss><channel>{items}"[:-18].encode()), "x"))
    assert [one.url for one in found] == [URL, "x"]
    assert [one.reason for one in found if isinstance(one, Rejected)] == ["broken xml"]


def test_entry_of_half_a_million_elements_is_refused() -> None:
    found = read_rss("<item>" + "<a/>" * 600_000 + "<link>https://ornek.com/a-1</link></item>")
    assert [one.reason for one in found if isinstance(one, Rejected)] == ["too large"]


def test_feed_in_a_turkish_charset_is_read() -> None:
    feed = (
        "<?xml version='1.0' encoding='ISO-8859-9'?><rss><channel><item><title>Dışişleri</title><link>https://ornek.com/ş</link>"
    )
    (link,) = list_links(list(read_feed(io.BytesIO(f"{feed}</item></channel></rss>".encode("iso-8859-9")), "x")))
    assert (link.title, link.url) == ("Dışişleri", "https://ornek.com/%C5%9F")


NEWS = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://ornek.com/a-1</loc>
 <image:image><image:loc>https://ornek.com/a.jpg</image:loc><image:title>Resim</image:title></image:image>
 <news:news><news:publication><news:name>Ornek</news:name></news:publication>
 <news:publication_date>2026-11-01T12:00:00+03:00</news:publication_date><news:title>Bakan geldi</news:title></news:news>
 <lastmod>2026-11-01</lastmod></url></urlset>"""


def test_news_sitemap_says_title_and_times() -> None:
    day = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
    found = list(read_sitemap(io.BytesIO(NEWS), "x"))
    assert found == [Link(URL, "x", title="Bakan geldi", published_at=NOON, modified_at=day)]


def test_sitemap_index_names_sitemaps() -> None:
    index = b"<sitemapindex><sitemap><loc>https://ornek.com/1.xml.gz</loc><lastmod>2026-11</lastmod></sitemap></sitemapindex>"
    assert list(read_sitemap(io.BytesIO(index), "x")) == [Link("https://ornek.com/1.xml.gz", "x", kind="sitemap")]


def test_list_refuses_the_lines_that_are_no_addresses() -> None:
    found = list(
        read_addresses(io.BytesIO(b"\xef\xbb\xbfhttps://ornek.com/a-1\nornek\n" + b"a" * 99_999 + b"\nhttps://ornek.com/b"), "x")
    )
    assert [one.url for one in found] == [URL, "x:2", "x:3", "https://ornek.com/b"]
    assert [one.reason for one in found if isinstance(one, Rejected)] == ["no address", "no address"]


@pytest.mark.parametrize(
    "text",
    [
        "Sun, 01 Nov 2026 12:00:00 +0300",
        "Paz, 01 Nov 2026 09:00:00 GMT",
        "2026-11-01T09:00:00Z",
        "2026-11-01 09:00",
        "20261101T090000Z",
    ],
)
def test_instant_is_read(text: str) -> None:
    assert parse_instant(text) == NOON


@pytest.mark.parametrize("text", ["", "dün", "2026-13-45", "99999-01-01", "Sun, 99 Nov 2026", "0001-01-01T00:00+14:00", "x" * 99])
def test_what_is_no_instant_is_none(text: str) -> None:
    assert parse_instant(text) is None


def test_one_article_under_two_addresses_has_one_id() -> None:
    text = "Dışişleri Bakanı dün Ankara'ya geldi ve heyetle görüştü, sonra basına konuştu."
    given = [
        json.dumps({"url": url, "title": "Bakan geldi", "text": text}) for url in (URL, "http://m.ornek.com/a-1/amp?fbclid=1")
    ]
    one, other = [extract(Page("x", body.encode(), "application/json", "x")) for body in given]
    assert not isinstance(one, Rejected)
    assert not isinstance(other, Rejected)
    assert one.id == other.id
