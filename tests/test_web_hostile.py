"""Article text that wants to be more than text is shown as text."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from vakanuvis.base.records import Actor, Article, Event, Furniture, Participant, Place, Quote, Rejected, Report, Span
from vakanuvis.warehouse import Filters, Warehouse, find_events, open_warehouse, save, save_all
from vakanuvis.warehouse.reviewing import make_review
from vakanuvis.warehouse.reviews import Corrections, save_review
from vakanuvis.web import Keeper, make_app
from vakanuvis.web.marking import PART, mark_text

SCRIPT = "<script>alert(1)</script>"
BREAKOUT = "\"'><img src=x onerror=alert(1)>{{ 7*7 }}"
REORDERED = "iyi\u202egnp.exe\u2066"
TITLE = f"{SCRIPT} {BREAKOUT} {REORDERED}"
ID = "../a?b#c&<d>\"'"


def make_report(article_id: str = ID, body: str = f"{TITLE} dedi.", url: str = "javascript:alert(1)") -> Report:
    """A report with hostile words wherever words can stand."""
    text = f"{TITLE}\n{TITLE}\n{body}"
    article = Article(
        id=article_id, url=url, site=SCRIPT, language="tr", title=TITLE, text=text, body_start=2 * len(TITLE) + 2,
        paragraphs=(), furniture=(Furniture(Span(len(TITLE) + 1, 2 * len(TITLE) + 1), SCRIPT),), lead=TITLE, agency=SCRIPT,
    )  # fmt: skip
    start = article.body_start
    side = Participant(SCRIPT, BREAKOUT, "TUR", SCRIPT, "a", Span(start, start + len(SCRIPT)))
    event = Event(
        id="e", type=SCRIPT, mode=SCRIPT, status=SCRIPT, actors=(side,), recipients=(side,), trigger=Span(start, start + 9),
        sentence=Span(start, len(text)), by=SCRIPT, place_text=SCRIPT,
    )  # fmt: skip
    return Report(
        article=article,
        actors=(Actor("a", BREAKOUT, "TUR", SCRIPT, "person", (), office=SCRIPT),),
        places=(Place("p", SCRIPT, "TUR", "city", ()),),
        quotes=(Quote(Span(start, start + 40), "direct", speaker=BREAKOUT, actor_id="a"),),
        events=(event,),
    )


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    """A warehouse with a hostile article."""
    opened = open_warehouse(str(tmp_path / "v.db"))
    save(opened, make_report())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("/", {}),
        ("/events", {}),
        ("/article", {"id": ID}),
        ("/article", {"id": ID, "why": "1"}),
        ("/facets", {}),
        ("/sources", {"reason": SCRIPT}),
        ("/reviews", {}),
        ("/correct", {"article": ID, "event": "e", "back": f"/events#{BREAKOUT}"}),
        ("/login", {"back": f"/{SCRIPT}{BREAKOUT}"}),
        ("/actor", {"name": BREAKOUT}),
        ("/quotes", {}),
        ("/search", {"q": "alert"}),
        ("/search", {"q": TITLE}),
        ("/events", {"actor": TITLE}),
        ("/api/v1/events.atom", {}),
        ("/api/v1/events.atom", {"actor": TITLE}),
        ("/events", {"since": TITLE}),
        ("/quotes", {"speaker": TITLE, SCRIPT: SCRIPT, "path": "x", "fragment": "y"}),
    ],
)
def test_hostile_words_are_shown_as_text(warehouse: Warehouse, page: str, query: dict[str, str]) -> None:
    save(warehouse, Rejected(f"javascript:{SCRIPT}", SCRIPT, SCRIPT, BREAKOUT))
    (found,) = find_events(warehouse, Filters())
    save_review(warehouse, make_review(found, SCRIPT, SCRIPT, Corrections(place=BREAKOUT), TITLE))
    text = TestClient(make_app(warehouse, keeper=Keeper("a" * 16))).get(page, params=query).text
    text = re.sub(r'<script src="/static/[a-z/]+\.js" defer></script>', "", text)
    assert "&lt;" in text
    assert "<script" not in text
    assert "<img" not in text
    assert '="javascript:' not in text  # as text it may be read
    assert not {"\u202e", "\u2066"} & set(text)


def test_marks_that_reorder_text_are_shown_by_their_numbers(warehouse: Warehouse) -> None:
    assert "iyi[U+202E]gnp.exe[U+2066]" in TestClient(make_app(warehouse)).get("/article", params={"id": ID}).text


def test_strange_id_is_found_by_its_link(warehouse: Warehouse) -> None:
    address = "/article?id=..%2Fa%3Fb%23c%26%3Cd%3E%22%27"
    assert f'href="{address}"' in TestClient(make_app(warehouse)).get("/").text
    assert TestClient(make_app(warehouse)).get(address).status_code == 200


def test_page_of_the_web_is_linked_and_nothing_else(warehouse: Warehouse) -> None:
    save(warehouse, make_report("web", url="https://haber.example/1?a=1&b=\"'"))
    text = TestClient(make_app(warehouse)).get("/article?id=web").text
    assert 'href="https://haber.example/1?a=1&amp;b=&#34;&#39;" rel="noopener noreferrer nofollow external"' in text


def test_text_of_five_megabytes_comes_in_parts(warehouse: Warehouse) -> None:
    save(warehouse, make_report("big", body="kelime <b>" * 500_000))
    client = TestClient(make_app(warehouse))
    first, last = client.get("/article?id=big"), client.get("/article?id=big&part=126")
    assert len(first.content) < 150_000
    assert 'rel="next" href="/article?id=big&amp;part=2"' in first.text
    assert 'rel="next"' not in last.text
    assert client.get("/article?id=big&part=127").status_code == 400
    assert len(client.get("/events").content) < 150_000


def test_parts_hold_the_whole_text_in_order() -> None:
    report = make_report("big", body="satır\n" * (PART // 4))
    pieces = [piece.text for part in (1, 2) for line in mark_text(report, part) for s in line.stretches for piece in s.pieces]
    assert "".join(pieces) == report.article.text.replace("\n", "")


def test_database_that_goes_away_is_told_without_its_name(warehouse: Warehouse, tmp_path: Path) -> None:
    with warehouse.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE stories RENAME TO gone")
    answer = TestClient(make_app(warehouse)).get("/")
    assert answer.status_code == 503
    assert str(tmp_path) not in answer.text


def test_record_of_a_hostile_article_is_json(warehouse: Warehouse) -> None:
    answer = TestClient(make_app(warehouse)).get("/api/v1/article", params={"id": ID})
    assert answer.headers["content-type"] == "application/json"
    assert msgspec.json.decode(answer.content)["title"] == TITLE


def test_pages_of_a_list_hold_each_event_once(warehouse: Warehouse) -> None:
    save_all(warehouse, (make_report(f"n{number}") for number in range(59)))
    client = TestClient(make_app(warehouse))
    pages = [client.get("/events", params={"page": page}).text for page in (1, 2, 3, 4)]
    found = [re.findall(r'<a href="/article\?id=([^&"]*)&amp;part=1#s', page) for page in pages]
    assert [len(ids) for ids in found] == [25, 25, 10, 0]
    assert len({article_id for ids in found for article_id in ids}) == 60
    assert ['rel="next" href="/events?page=' in page for page in pages] == [True, True, False, False]
    assert ['rel="prev" href="/events?page=' in page for page in pages] == [False, True, True, True]
