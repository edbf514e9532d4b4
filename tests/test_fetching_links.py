"""What is fetched of the sources that a person names: addresses always, what feeds, sitemaps and lists name when asked."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.archives import make_archive
from tests.web_site import HERE, PAGE, Answer, Site, serve_site

from commands import run_vaka
from vakanuvis.base.errors import SourceError
from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect import collect

XML = {"Content-Type": "application/xml"}


def make_feed(*addresses: str) -> str:
    """A feed that names these."""
    items = "".join(f"<item><link>{address}</link></item>" for address in addresses)
    return f"<rss version='2.0'><channel>{items}</channel></rss>"


def make_sitemap(*addresses: str) -> str:
    """A sitemap that names these."""
    return "<urlset>" + "".join(f"<url><loc>{address}</loc></url>" for address in addresses) + "</urlset>"


def make_index(address: str) -> str:
    """A sitemap index that names this sitemap."""
    return f"<sitemapindex><sitemap><loc>{address}</loc></sitemap></sitemapindex>"


@pytest.fixture
def site() -> Iterator[Site]:
    """A site with two pages, one that is not there, and sources that name them."""
    with serve_site({"/a": Answer(), "/b": Answer(), "/c.jpg": Answer(b"x", headers={"Content-Type": "image/jpeg"})}) as site:
        site.pages["/feed"] = Answer(make_feed("/a", "/b", "/yok"), headers={"Content-Type": "application/rss+xml"})
        site.pages["/map.xml.gz"] = Answer(gzip.compress(make_sitemap(f"{site.url}/a", f"{site.url}/b").encode()), headers=XML)
        site.pages["/index.xml"] = Answer(make_index(f"{site.url}/map.xml.gz"), headers=XML)
        site.pages["/list.txt"] = Answer(f"{site.url}/a\n{site.url}/b\n", headers={"Content-Type": "text/plain"})
        site.pages["/crawl.warc.gz"] = Answer(
            gzip.compress(make_archive(("https://ornek.com/a", PAGE.encode()))), headers={"Content-Type": "application/gzip"}
        )
        yield site


def gather(*sources: str, follow: bool = False) -> tuple[list[str], dict[str, str]]:
    """The addresses of the pages, sorted, and the reasons of what was refused by address."""
    found = list(collect(sources, follow=follow, settings=HERE))
    refused = {one.url: one.reason for one in found if isinstance(one, Rejected)}
    return sorted(one.url for one in found if isinstance(one, Page)), refused


def test_address_that_a_person_names_is_fetched(site: Site) -> None:
    assert gather(f"{site.url}/a") == ([f"{site.url}/a"], {})


def test_page_says_where_it_comes_from(site: Site) -> None:
    (page,) = collect([f"{site.url}/a"], settings=HERE)
    assert isinstance(page, Page)
    assert (page.body.decode(), page.media_type, page.origin) == (PAGE, "text/html", "command line")
    assert page.fetched_at is not None


@pytest.mark.parametrize("source", ["feed", "map.xml.gz", "index.xml", "list.txt"])
def test_what_a_source_on_the_web_names_is_fetched_when_asked(source: str, site: Site) -> None:
    pages, refused = gather(f"{site.url}/{source}", follow=True)
    assert pages == [f"{site.url}/a", f"{site.url}/b"]
    assert refused == ({f"{site.url}/yok": "http status"} if source == "feed" else {})


@pytest.mark.parametrize(("source", "names"), [("feed", 3), ("map.xml.gz", 2), ("index.xml", 1), ("list.txt", 2)])
def test_what_a_source_on_the_web_names_is_not_fetched_else(source: str, names: int, site: Site) -> None:
    pages, refused = gather(f"{site.url}/{source}")
    assert (pages, list(refused.values())) == ([], ["not fetched"] * names)
    assert site.paths() == [f"/{source}"]


def test_archive_on_the_web_is_read(site: Site) -> None:
    assert gather(f"{site.url}/crawl.warc.gz") == (["https://ornek.com/a"], {})


def test_what_a_file_names_is_fetched_when_asked(site: Site, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"{site.url}/a\n{site.url}/c.jpg\n")
    (tmp_path / "page.html").write_text(PAGE)
    pages, refused = gather(str(tmp_path), follow=True)
    assert pages == sorted([str(tmp_path / "page.html"), f"{site.url}/a"])
    assert refused == {f"{site.url}/c.jpg": "media type"}


def test_sitemaps_that_name_each_other_come_to_an_end(site: Site) -> None:
    site.pages["/index.xml"] = Answer(make_index(f"{site.url}/index.xml"), headers=XML)
    assert gather(f"{site.url}/index.xml", follow=True) == ([], {f"{site.url}/index.xml": "too deep"})


def test_a_hundred_pages_all_come(site: Site, tmp_path: Path) -> None:
    site.pages |= {f"/{number}": Answer() for number in range(100)}
    (tmp_path / "list.txt").write_text("".join(f"{site.url}/{number}\n" for number in range(100)))
    assert len(gather(str(tmp_path / "list.txt"), follow=True)[0]) == 100


def test_who_takes_one_page_and_goes_leaves_nothing_running(site: Site) -> None:
    site.pages |= {f"/{number}": Answer() for number in range(100)}
    site.pages["/list.txt"] = Answer("".join(f"{site.url}/{number}\n" for number in range(100)))
    found = collect([f"{site.url}/list.txt"], follow=True, settings=HERE)
    next(found)
    found.close()  # type: ignore[attr-defined]
    asked = len(site.asked)
    assert asked < 100


@pytest.mark.parametrize("source", ["http://", "https:///a", "http://a b/", "HTTP://["])
def test_address_that_is_none_is_a_mistake_of_the_persons(source: str) -> None:
    with pytest.raises(SourceError, match="no address of the web"):
        collect([source])


def test_read_fetches_and_keeps(site: Site, tmp_path: Path) -> None:
    done = run_vaka("read", f"{site.url}/feed", "--fetch", "--private", "--db", "v.db", folder=tmp_path)
    assert done.returncode == 0
    assert done.stderr.decode().startswith("2 articles, ")
    assert "(http status 1)" in done.stderr.decode()


def test_read_tells_that_it_asks_no_private_address(site: Site, tmp_path: Path) -> None:
    done = run_vaka("read", f"{site.url}/a", "--no-save", folder=tmp_path)
    assert "rejected (private address 1)" in done.stderr.decode()
    assert site.asked == []
