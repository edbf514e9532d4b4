"""The fetcher keeps to what sites ask for: robots.txt, pauses, so many requests at once."""

from time import sleep

import msgspec
import pytest
from tests.web_site import HERE, Answer, FastClock, Handler, Site, fetch, serve_site

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching import Reply


def reason(found: Reply | Rejected) -> tuple[str, str]:
    """Reason and detail of a refusal."""
    assert isinstance(found, Rejected)
    return found.reason, found.detail


def ask_paths(pages: dict[str, Answer | list[Answer]], *paths: str, clock: FastClock | None = None) -> Site:
    """The site, after it was asked for these paths."""
    with serve_site(pages) as site:
        fetch(*(site.url + path for path in paths), clock=clock)
    return site


def robots(words: str) -> dict[str, Answer | list[Answer]]:
    """A site with a robots.txt and two pages."""
    return {"/robots.txt": Answer(words, headers={"Content-Type": "text/plain"}), "/a": Answer(), "/b": Answer()}


# robots.txt


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: vakanuvis\nDisallow: /a", False),
        ("User-agent: Vakanuvis\nDisallow: /\nAllow: /a", True),
        ("User-agent: baska\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: vakanuvis\nDisallow: /b", True),
        ("User-agent: *\nDisallow: /*a$", False),
        ("\ufeffUser-agent: *\nDisallow: /a", False),
        ("<html>Sayfa bulunamadı</html>", True),
    ],
)
def test_robots_txt_is_obeyed(words: str, allowed: bool) -> None:
    with serve_site(robots(words)) as site:
        (found,) = fetch(f"{site.url}/a")
    assert isinstance(found, Reply) == allowed
    assert site.paths() == ["/a"] * allowed
    assert allowed or reason(found) == ("robots", "robots.txt forbids it")


def test_robots_txt_is_asked_for_once() -> None:
    site = ask_paths(robots(""), "/a", "/b", "/a")
    assert [request.path for request in site.asked].count("/robots.txt") == 1


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_robots_txt_that_is_not_there_forbids_nothing(status: int) -> None:
    assert ask_paths({"/robots.txt": Answer("yok", status), "/a": Answer()}, "/a").paths() == ["/a"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer("hata", 503), ("http status", "robots.txt: 503, 4 times")),
        (Answer(act=Handler.reset), ("no answer", "robots.txt: ReadError, 4 times")),
    ],
)
def test_robots_txt_that_cannot_be_read_forbids_all(answer: Answer, told: tuple[str, str]) -> None:
    with serve_site({"/robots.txt": answer, "/a": Answer()}) as site:
        assert reason(fetch(f"{site.url}/a")[0]) == told
    assert site.paths() == []


def test_redirect_into_what_robots_txt_forbids_is_not_followed() -> None:
    pages = robots("User-agent: *\nDisallow: /b") | {"/a": Answer(status=302, headers={"Location": "/b"})}
    with serve_site(pages) as site:
        assert reason(fetch(f"{site.url}/a")[0]) == ("robots", f"{site.url}/b: robots.txt forbids it")
    assert site.paths() == ["/a"]


@pytest.mark.parametrize("words", ["Crawl-delay: 10", "Request-rate: 1/10"])
def test_pause_that_robots_txt_asks_for_is_kept(words: str) -> None:
    clock = FastClock()
    ask_paths(robots(f"User-agent: *\n{words}"), "/a", "/b", "/a", clock=clock)
    assert sum(clock.slept) == 20


def test_site_that_asks_for_too_long_a_pause_is_left_alone() -> None:
    with serve_site(robots("User-agent: *\nCrawl-delay: 9999")) as site:
        assert reason(fetch(f"{site.url}/a")[0])[0] == "robots"
    assert site.paths() == []


# Rate


def test_requests_to_a_host_keep_their_distance() -> None:
    clock = FastClock()
    with serve_site(robots("")) as site:
        urls = [f"{site.url}/a"] * 4
        fetch(*urls, settings=msgspec.structs.replace(HERE, delay=3), clock=clock)
    assert sum(clock.slept) == 12  # robots.txt and four pages


def test_host_is_asked_so_many_pages_at_once_and_no_more() -> None:
    slow = Answer(act=lambda handler: (sleep(0.03), handler.answer(Answer()))[0])
    with serve_site({"/a": slow}) as site:
        found = fetch(*[f"{site.url}/a"] * 8, settings=msgspec.structs.replace(HERE, at_once_host=3))
    assert len([one for one in found if isinstance(one, Reply)]) == 8
    assert site.most_at_once == 3
