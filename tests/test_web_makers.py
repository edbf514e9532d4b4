"""Pages made in processes of their own are those that are made here, and outlive the death of a process."""

import os
import signal
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from reports import make_report
from room import TOKEN, find_word, log_in, say
from vakanuvis.warehouse import Warehouse, open_warehouse, save
from vakanuvis.web import Keeper, Makers, make_app

ENGLISH = {"accept-language": "en"}


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """A warehouse with the signing in Ankara."""
    opened = open_warehouse(str(tmp_path_factory.mktemp("makers") / "v.db"))
    save(opened, make_report())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def makers(stock: Warehouse) -> Iterator[Makers]:
    """One process that makes pages, one that counts."""
    with Makers(stock, 1, may_login=True) as hired:
        yield hired


@pytest.fixture
def helped(stock: Warehouse, makers: Makers) -> TestClient:
    """A reader of a room whose pages others make."""
    return TestClient(make_app(stock, keeper=Keeper(TOKEN), makers=makers), headers=ENGLISH, follow_redirects=False)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/events?type=SUPPORT",
        "/events?type=nonsense",
        "/article?id=a1",
        "/article?id=unknown",
        "/actor?name=TUR",
        "/dyad?one=TUR&other=GRC",
        "/map",
        "/quotes",
        "/search?q=anlaşma",
        "/sources",
        "/reviews",
        "/login",
        "/correct?article=a1&event=e1",
    ],
)
def test_page_is_the_same_wherever_it_is_made(helped: TestClient, stock: Warehouse, address: str) -> None:
    alone = TestClient(make_app(stock, keeper=Keeper(TOKEN)), headers=ENGLISH)
    alone.get("/facets?type=SUPPORT"), helped.get("/facets?type=SUPPORT")  # counted before the page asks for them
    here, there = alone.get(address), helped.get(address)
    assert (there.status_code, there.text, there.headers["vary"]) == (here.status_code, here.text, here.headers["vary"])


def test_pages_are_made_elsewhere(helped: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vakanuvis.web.pages.list_articles", None)
    assert helped.get("/story?id=unknown").status_code == 404


def test_word_is_seen_at_once_by_who_reads_elsewhere(helped: TestClient, stock: Warehouse) -> None:
    log_in(helped)
    before = TestClient(helped.app, headers=ENGLISH).get("/events").text
    say(helped, verdict="wrong")
    after = TestClient(helped.app, headers=ENGLISH).get("/events").text
    assert [verdict for _, verdict, _ in find_word(stock)] == ["wrong"]
    assert ("verdict wrong" in before, "verdict wrong" in after) == (False, True)


def test_reader_does_not_notice_the_death_of_a_process(helped: TestClient, makers: Makers) -> None:
    doomed = makers.pages.submit(os.getpid).result()
    os.kill(doomed, signal.SIGKILL)
    assert helped.get("/quotes?speaker=Fidan").status_code == 200
    assert helped.get("/quotes?speaker=Yurt").status_code == 200
    assert makers.pages.submit(os.getpid).result() != doomed
