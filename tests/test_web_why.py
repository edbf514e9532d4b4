"""Why an event was coded, on the article's page: its frames, where its sides came from, what was near, which words are its."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from commands import EXAMPLES
from reports import make_report
from vakanuvis.assets.frame_tables import load_frames
from vakanuvis.assets.interface_tables import load_interfaces
from vakanuvis.base.records import Rejected
from vakanuvis.collect import collect
from vakanuvis.flow import read
from vakanuvis.serving import fill
from vakanuvis.warehouse import Warehouse, open_warehouse, save, stream_reports
from vakanuvis.web import make_app, rereading
from vakanuvis.web.rereading import LONGEST, Rereader

ATHENS = "Atina'da binlerce kişi"


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """A warehouse of the example pages."""
    opened = open_warehouse(str(tmp_path_factory.mktemp("why") / "v.db"))
    fill(opened, EXAMPLES)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def athens(examples: Warehouse) -> str:
    """The page of the protest in Athens with its reasons, in English."""
    (found,) = (report.article.id for report in stream_reports(examples) if report.article.title.startswith(ATHENS))
    client = TestClient(make_app(examples), headers={"accept-language": "en"})
    return html.unescape(client.get(f"/article?id={found}&why=1").text)


def read_row(page: str, number: int) -> str:
    """What stands beside the text of the event of this number, without its marks."""
    row = page.partition(f'<li id="event-{number}"')[2].partition('<li id="event-')[0]
    return " ".join(re.sub(r"<[^>]+>", " ", row).split())


def test_each_telling_is_shown_with_frame_words_and_origin_of_the_sides(athens: str) -> None:
    row = read_row(athens, 2)
    assert "tr.coerce.arrest on gözaltına alındı Who acts: unknown GRC COP ← implied To whom: 14 kişi GRC CVL ← object" in row
    assert row.count("tr.coerce.arrest on gözaltına alındı") == 2


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("en", "Coded because: an organ arrests, detains or catches somebody tr.coerce.arrest"),
        ("tr", "Kodlanma nedeni: bir organ birini tutukluyor, gözaltına alıyor ya da yakalıyor tr.coerce.arrest"),
    ],
)
def test_reason_is_told_in_the_language_of_the_reader(examples: Warehouse, language: str, reason: str) -> None:
    (found,) = (report.article.id for report in stream_reports(examples) if report.article.title.startswith(ATHENS))
    page = html.unescape(TestClient(make_app(examples)).get(f"/article?id={found}&lang={language}").text)
    assert reason in read_row(page, 2)


def test_frame_that_nobody_put_into_turkish_shows_its_words(examples: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(load_interfaces()["tr"].frames, "tr.coerce.arrest")
    (found,) = (report.article.id for report in stream_reports(examples) if report.article.title.startswith(ATHENS))
    page = html.unescape(TestClient(make_app(examples)).get(f"/article?id={found}&lang=tr").text)
    assert "Kodlanma nedeni: alıkoy, cezaevine gönder, derdest et, gözaltına al," in read_row(page, 2)


def test_frames_of_the_interface_are_frames() -> None:
    assert load_interfaces()["tr"].frames.keys() <= {frame.id for frame in load_frames("tr").frames}


def test_near_misses_are_shown_with_their_reason(athens: str) -> None:
    part = athens.partition('<section id="refusals"')[2].partition("</section>")[0]
    words = " ".join(re.sub(r"<[^>]+>", " ", part).split())
    assert "yürümek tr.protest.march : only wished, asked for or intended" in words
    assert "isteyen tr.request.want : condition: form must not be @own" in words


def test_words_of_an_event_are_known_by_its_number(athens: str) -> None:
    marked = re.findall(r'<span data-of="([\d ]+)" class="([a-z ]+)">([^<]+)</span>', athens)
    assert {words for numbers, marks, words in marked if "2" in numbers.split() and "trigger" in marks} == {"gözaltına alındı"}
    assert "14 kişi" in {words for numbers, marks, words in marked if "2" in numbers.split() and "actor" in marks}
    assert "bugün" in {words for _, marks, words in marked if "date" in marks.split()}


def test_nothing_is_read_again_where_nobody_asks(examples: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(rereading, "_read")
    text = TestClient(make_app(examples), headers={"accept-language": "en"}).get("/article?id=ornek-0002").text
    assert '<a href="/article?id=ornek-0002&amp;why=1">Why these events, and which were near →</a>' in text


@pytest.mark.parametrize("source", [EXAMPLES, Path(__file__).parent / "pages"], ids=lambda path: path.name)
def test_reading_again_gives_the_events_that_are_kept(source: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(str(tmp_path / "v.db"))
    outcomes = [read(page) for page in collect([str(source)]) if not isinstance(page, Rejected)]
    for outcome in outcomes:
        save(warehouse, outcome)
    reports = list(stream_reports(warehouse))
    readings = [Rereader().read(report) for report in reports]
    warehouse.close()
    assert len(readings) > 5
    assert [
        report.article.id for report, reading in zip(reports, readings, strict=True) if not (reading and reading.is_same)
    ] == []


def test_article_that_is_read_otherwise_today_says_so(signing: Warehouse) -> None:
    text = TestClient(make_app(signing), headers={"accept-language": "en"}).get("/article?id=a1&why=1").text
    assert "An older program read this article" in text


def test_long_article_is_not_read_again(signing: Warehouse) -> None:
    report = make_report("long")
    save(signing, replace(report, article=replace(report.article, text=report.article.text + "x" * LONGEST)))
    text = TestClient(make_app(signing), headers={"accept-language": "en"}).get("/article?id=long&why=1").text
    assert "This text is too long to be read again here" in text


def test_readings_are_remembered(examples: Warehouse) -> None:
    report = next(stream_reports(examples))
    rereader = Rereader()
    assert rereader.read(report) is rereader.read(report)


def test_readers_beyond_those_who_wait_are_sent_away(signing: Warehouse) -> None:
    client = TestClient(make_app(signing))
    line = client.app.state.rereader.line
    taken = [line.acquire(blocking=False) for _ in range(5)]
    answer = client.get("/article?id=a1&why=1")
    line.release(4)
    assert taken == [True] * 4 + [False]
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert client.get("/article?id=a1&why=1").status_code == 200
