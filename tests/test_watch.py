"""A watch polls its sources, reads what is new of them, and keeps it once."""

import datetime as dt
import gzip
import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select
from tests.test_fetching_links import XML, make_feed, make_index, make_sitemap
from tests.web_site import HERE, Answer, FastClock, Handler, Site, make_news, serve_site

from vakanuvis.base.errors import WarehouseError
from vakanuvis.warehouse import Warehouse, open_warehouse, schema
from vakanuvis.warehouse.polls import SourceState, read_sources
from vakanuvis.watch import Polled, State, Watch, WatchList, parse_watch_list

PLACES = ("Lizbon", "Madrid", "Atina", "Roma", "Viyana")


@pytest.fixture
def site() -> Iterator[Site]:
    """A site with a feed of two pages."""
    with serve_site({f"/{place}": Answer(make_news(place), headers={"ETag": f'"{place}"'}) for place in PLACES}) as site:
        site.pages["/feed"] = Answer(make_feed("/Lizbon", "/Madrid"))
        yield site


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    """An empty warehouse."""
    with closing(open_warehouse(str(tmp_path / "watch.db"))) as warehouse:
        yield warehouse


def make_list(site: Site, *paths: str, most: int = 100) -> WatchList:
    """A list of sources of a site."""
    sources = "".join(f'[[source]]\nname = "source {path}"\nurl = "{site.url}/{path}"\n' for path in paths or ("feed",))
    return parse_watch_list(f"most = {most}\n{sources}", "x.toml")


def poll(warehouse: Warehouse, watched: WatchList, *, clock: FastClock | None = None) -> SourceState:
    """How the first source does after each was polled once, as a new program would."""
    Watch(watched, warehouse, settings=HERE).run(once=True, clock=clock or FastClock())
    return next(state for state in read_sources(warehouse) if state.name == watched.source[0].name)


def list_articles(warehouse: Warehouse) -> list[str]:
    """The ends of the addresses of the articles that are kept."""
    with warehouse.read() as connection:
        return sorted(url.rpartition("/")[2] for url in connection.scalars(select(schema.articles.c.url)))


def test_one_worker_reads_all_parts_and_ends_with_the_watch(site: Site, warehouse: Warehouse) -> None:
    site.pages["/other"] = Answer(make_feed("/Atina", "/Roma"))
    workers: list[int | None] = []
    watch = Watch(make_list(site, "feed", "other"), warehouse, settings=HERE)
    watch.run(
        once=True,
        clock=FastClock(),
        tell=lambda _state, _polled: workers.extend(child.pid for child in multiprocessing.active_children()),
    )
    assert list_articles(warehouse) == ["Atina", "Lizbon", "Madrid", "Roma"]
    assert len(workers) >= 2
    assert len(set(workers)) == 1
    assert not multiprocessing.active_children()


def test_what_a_feed_names_is_read_and_kept(site: Site, warehouse: Warehouse) -> None:
    state = poll(warehouse, make_list(site))
    assert list_articles(warehouse) == ["Lizbon", "Madrid"]
    assert (state.new, state.rejected, state.errors, state.trouble) == (2, 0, 0, None)
    assert state.polled_at == state.answered_at == state.new_at == dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)


def test_second_poll_fetches_only_what_is_new(site: Site, warehouse: Warehouse) -> None:
    poll(warehouse, make_list(site))
    site.pages["/feed"] = Answer(make_feed("/Atina", "/Lizbon", "/Madrid"))
    assert poll(warehouse, make_list(site)).new == 3
    assert [site.paths().count(f"/{place}") for place in PLACES[:3]] == [1, 1, 1]


def test_feed_is_asked_for_by_the_version_that_is_known(site: Site, warehouse: Warehouse) -> None:
    site.pages["/feed"] = [Answer(make_feed("/Lizbon"), headers={"ETag": '"1"'}), Answer("", 304)]
    poll(warehouse, make_list(site))
    for _ in range(2):
        assert poll(warehouse, make_list(site)).errors == 0
    asked = [request.headers.get("If-None-Match") for request in site.asked if request.path == "/feed"]
    assert asked == [None, '"1"', '"1"']


def test_page_that_the_feed_says_was_changed_is_read_again(site: Site, warehouse: Warehouse) -> None:
    entry = "<entry><link href='/Lizbon'/><updated>{}</updated></entry>"
    feeds = [f"<feed>{entry.format(day)}</feed>" for day in ("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z")]
    site.pages["/feed"] = [Answer(feed) for feed in feeds]
    poll(warehouse, make_list(site))
    site.pages["/Lizbon"] = Answer(make_news("Viyana"))
    poll(warehouse, make_list(site))
    assert site.asked[-1].headers["If-None-Match"] == '"Lizbon"'
    with warehouse.read() as connection:
        assert connection.scalars(select(schema.articles.c.title)).all() == ["Yurt, Viyana'da mevkidaşıyla görüştü"]


def test_page_that_two_sources_name_is_fetched_once(site: Site, warehouse: Warehouse) -> None:
    site.pages["/other"] = Answer(make_feed("/Lizbon?utm_source=x", "/Madrid"))
    poll(warehouse, make_list(site, "feed", "other"))
    assert sorted(site.paths()) == ["/Lizbon", "/Madrid", "/feed", "/other"]


def test_what_one_poll_leaves_over_comes_with_the_next(site: Site, warehouse: Warehouse) -> None:
    site.pages["/feed"] = Answer(make_feed(*(f"/{place}" for place in PLACES)), headers={"ETag": '"1"'})
    assert poll(warehouse, make_list(site, most=3)).new == 3
    assert poll(warehouse, make_list(site, most=3)).new == 5
    assert [request.headers.get("If-None-Match") for request in site.asked if request.path == "/feed"] == [None, None]


def test_newest_pages_are_fetched_first(site: Site, warehouse: Warehouse) -> None:
    items = "".join(
        f"<item><link>/{place}</link><pubDate>{day:02} Nov 2026 09:00:00 +0300</pubDate></item>"
        for day, place in enumerate(PLACES, 1)
    )
    site.pages["/feed"] = Answer(f"<rss><channel>{items}</channel></rss>")
    poll(warehouse, make_list(site, most=2))
    assert list_articles(warehouse) == ["Roma", "Viyana"]


@pytest.mark.parametrize("failure", [Answer("dolu", 503), Answer(act=Handler.reset)])
def test_page_that_fails_for_a_while_is_tried_with_the_next_poll(failure: Answer, site: Site, warehouse: Warehouse) -> None:
    site.pages["/feed"] = Answer(make_feed("/Lizbon", "/Madrid"), headers={"ETag": '"1"'})
    site.pages["/Madrid"] = [*[failure] * 4, Answer(make_news("Madrid"))]
    first = poll(warehouse, make_list(site))
    assert (first.new, first.rejected) == (1, 1)
    second = poll(warehouse, make_list(site))
    assert (second.new, list_articles(warehouse)) == (2, ["Lizbon", "Madrid"])
    with warehouse.read() as connection:
        assert connection.scalar(select(func.count()).select_from(schema.rejected)) == 0


def test_page_that_always_fails_is_left_alone_in_the_end(site: Site, warehouse: Warehouse) -> None:
    site.pages["/Madrid"] = Answer("dolu", 503)
    for _ in range(7):
        poll(warehouse, make_list(site))
    assert site.paths().count("/Madrid") == 5 * HERE.tries


@pytest.mark.parametrize("answer", [Answer("yok", 404), Answer("kısa"), Answer(b"\x00\xff" * 500)])
def test_page_that_is_refused_is_not_asked_for_again(answer: Answer, site: Site, warehouse: Warehouse) -> None:
    site.pages["/Madrid"] = answer
    states = [poll(warehouse, make_list(site)) for _ in range(2)]
    assert [state.rejected for state in states] == [1, 1]
    assert site.paths().count("/Madrid") == 1


def test_source_that_does_not_answer_is_told(site: Site, warehouse: Warehouse) -> None:
    site.pages["/feed"] = [*[Answer("dolu", 503)] * 8, Answer(make_feed("/Lizbon"))]
    poll(warehouse, make_list(site))
    state = poll(warehouse, make_list(site))
    assert (state.errors, state.failing, state.trouble, state.answered_at) == (2, 2, "http status: 503, 4 times", None)
    state = poll(warehouse, make_list(site))
    assert (state.errors, state.failing, state.trouble, state.new) == (2, 0, None, 1)


def test_one_source_that_fails_does_not_disturb_the_others(site: Site, warehouse: Warehouse) -> None:
    site.pages["/bad"] = Answer(act=Handler.reset)
    assert poll(warehouse, make_list(site, "bad", "feed")).failing == 1
    assert list_articles(warehouse) == ["Lizbon", "Madrid"]


def test_sitemaps_below_an_index_are_read(site: Site, warehouse: Warehouse) -> None:
    urls = [f"{site.url}/{place}" for place in ("Roma", "Atina")]
    site.pages["/index"] = Answer(make_index(f"{site.url}/news.xml.gz"), headers=XML)
    site.pages["/news.xml.gz"] = Answer(gzip.compress(make_sitemap(*urls).encode()), headers=XML)
    assert poll(warehouse, make_list(site, "index")).new == 2


def test_site_that_names_its_feed_is_read(site: Site, warehouse: Warehouse) -> None:
    site.pages["/"] = Answer(
        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head><body>x</body></html>"
    )
    assert poll(warehouse, make_list(site, "")).new == 2


def test_site_that_names_no_feed_is_told(site: Site, warehouse: Warehouse) -> None:
    site.pages["/"] = Answer("<html><body><p>Merhaba</p></body></html>")
    trouble = poll(warehouse, make_list(site, "")).trouble
    assert trouble == "no feed: it is neither feed nor sitemap, and its page names none"


class StopAfter:
    """Ends a watch, as Ctrl-C does, after so many polls."""

    def __init__(self, polls: int) -> None:
        self.left = polls

    def __call__(self, _state: State, polled: Polled) -> None:
        self.left -= polled.last
        if self.left == 0:
            raise KeyboardInterrupt


def watch(warehouse: Warehouse, watched: WatchList, polls: int) -> FastClock:
    """The clock after a watch of so many polls."""
    clock = FastClock()
    with pytest.raises(KeyboardInterrupt):
        Watch(watched, warehouse, settings=HERE).run(clock=clock, tell=StopAfter(polls))
    return clock


def test_source_is_polled_after_each_pause(site: Site, warehouse: Warehouse) -> None:
    clock = watch(warehouse, make_list(site), 3)
    assert clock.slept[1:3] == [900.0, 900.0]


def test_source_that_fails_is_polled_ever_less_often(site: Site, warehouse: Warehouse) -> None:
    site.pages["/feed"] = Answer("yok", 404)
    clock = watch(warehouse, make_list(site), 8)
    assert clock.slept[1:7] == [1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 21600.0]


def test_watch_that_is_begun_again_keeps_the_pause(site: Site, warehouse: Warehouse) -> None:
    poll(warehouse, make_list(site))
    assert watch(warehouse, make_list(site), 1).slept[0] == 900 + 1.0


def test_watch_that_ended_leaves_no_thread(site: Site, warehouse: Warehouse) -> None:
    watch(warehouse, make_list(site), 2)
    left = [thread for thread in threading.enumerate() if thread.name == "fetching"]
    assert [thread for thread in left if thread.join(5) or thread.is_alive()] == []


def test_database_that_fails_while_it_is_asked_is_told_as_it_is(site: Site, warehouse: Warehouse) -> None:
    watch = Watch(make_list(site), warehouse, settings=HERE)
    with warehouse.begin() as connection:
        schema.fetches.drop(connection)
    with pytest.raises(WarehouseError, match="no such table: fetches"):
        watch.run(once=True, clock=FastClock())
