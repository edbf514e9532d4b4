"""What programs get from the reading room: lists in pieces, as JSON and CSV, files, a feed; and what they are told."""

import csv
import io
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from starlette.testclient import TestClient

from commands import EXAMPLES, run_vaka
from telling import tell
from vakanuvis.base.errors import TargetError
from vakanuvis.serving import fill
from vakanuvis.warehouse import Filters, Warehouse, find_events, open_warehouse, save_all
from vakanuvis.warehouse.export import FORMATS, find_format
from vakanuvis.warehouse.reviewing import make_review
from vakanuvis.warehouse.reviews import Corrections, save_review
from vakanuvis.web import make_app
from vakanuvis.web.api.downloads import stream_export
from vakanuvis.web.questions import make_filters, write_filters

ATOM = "{http://www.w3.org/2005/Atom}"
API = "/api/v1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database of the example pages, grouped."""
    folder = tmp_path_factory.mktemp("api")
    warehouse = open_warehouse(str(folder / "vaka.db"))
    fill(warehouse, EXAMPLES)
    warehouse.close()
    return folder


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:
    """A program that asks."""
    warehouse = open_warehouse(str(folder / "vaka.db"))
    with TestClient(make_app(warehouse)) as opened:
        yield opened
    warehouse.close()


def test_pieces_of_a_list_are_the_list(client: TestClient) -> None:
    whole = client.get(f"{API}/events?limit=500").json()
    first = client.get(f"{API}/events?limit=20").json()
    second = client.get(f"{API}/events", params={"limit": 20, "cursor": first["next"]}).json()
    assert len(whole["rows"]) == 24
    assert [*first["rows"], *second["rows"]] == whole["rows"]
    assert (whole["next"], second["next"]) == (None, None)


def test_link_leads_to_the_next_piece(client: TestClient) -> None:
    first = client.get(f"{API}/quotes?speaker=Tavares&limit=1&format=csv")
    second = client.get(first.links["next"]["url"])
    assert second.headers["content-type"].startswith("text/csv")
    assert "Vietnam ordusunun askerlerine" in second.text
    assert "next" not in second.links


@pytest.mark.parametrize(
    ("address", "name", "values"),
    [
        ("events?actor=Norveç&type=sanction", "article_id", ["ornek-0002"]),
        ("events?actor=NOR&review=any", "article_id", []),
        ("quotes?speaker=Tavares&about=Vietnam", "speaker", ["Mateus Tavares"] * 2),
        ("quotes?speaker=Tavares&place=Da+Nang&until=2026-03-31", "speaker", ["Mateus Tavares"] * 2),
        ("articles?site=ornekajans.example&since=2026-03-20&until=2026-03-31", "id", ["ornek-0002"]),
        ("actors?recipient=BLR", "name", ["Belarus diplomatı", "Norveç hükümeti"]),
        ("dyads?one=NOR&other=BLR", "direction", ["BLR -> NOR", "NOR -> BLR"]),
        ("stories?least=2", "id", []),
        ('search?q="sınır+dışı"', "article_id", ["ornek-0002"]),
    ],
)
def test_lists_are_asked_as_on_the_command_line(client: TestClient, address: str, name: str, values: list[str]) -> None:
    assert [row[name] for row in client.get(f"{API}/{address}").json()["rows"]] == values


def test_rows_are_those_of_the_command_line(client: TestClient, folder: Path) -> None:
    printed = run_vaka("events", "--csv", "--actor", "Tavares", folder=folder).stdout.decode()
    assert client.get(f"{API}/events?actor=Tavares&format=csv").text.replace("\r\n", "\n") == printed


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("text/csv", "text/csv; charset=utf-8; header=present"),
        ("application/json;q=0.5, text/csv", "text/csv; charset=utf-8; header=present"),
        ("text/csv;q=0.1, application/*;q=0.9", "application/json"),
        ("text/csv;q=x", "application/json"),
        ("image/png", "application/json"),
    ],
)
def test_accept_chooses_the_form(client: TestClient, accept: str, media_type: str) -> None:
    answer = client.get(f"{API}/articles", headers={"accept": accept})
    assert answer.headers["content-type"] == media_type
    assert answer.headers["vary"] == "Accept"


def test_what_is_known_is_answered_with_its_tag_alone(client: TestClient) -> None:
    first = client.get(f"{API}/events")
    again = client.get(f"{API}/events", headers={"if-none-match": f'"x", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{API}/events?format=csv").headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        ("events?limit=501", 400, "limit: 501; a whole number from 1 to 500 is expected"),
        ("events?cursor=x", 400, "cursor: no place in this list; take it from `next` of an answer"),
        ("events?actr=RUS", 400, "actr: nothing of this name can be asked; one of actor, recipient"),
        ("events?actor=RUS&actor=PRK", 400, "actor: given twice; give it once"),
        ("search", 400, "q: missing; the words to be found"),
        ("search?q=%00", 400, "q: empty; a word or more is expected"),
        ("quotes?indirect=maybe", 400, "indirect: maybe; true or false is expected"),
        ("article?id=none", 404, "id: no such article; `articles` lists the ids"),
        ("evidence?event=none", 404, "event: none; no such event, `events` lists the ids"),
        ("export/xls", 404, "xls: no such format; one of csv, gdelt"),
        ("nothing", 404, "no such"),
    ],
)
def test_what_was_wrong_is_a_problem_of_one_line(client: TestClient, address: str, status: int, detail: str) -> None:
    answer = client.get(f"{API}/{address}")
    assert (answer.status_code, answer.json()["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].startswith(detail)
    assert "\n" not in answer.json()["detail"]


def test_cursor_of_another_list_is_refused(client: TestClient) -> None:
    cursor = client.get(f"{API}/articles?limit=1").json()["next"]
    assert client.get(f"{API}/quotes", params={"cursor": cursor}).status_code == 400


def test_only_reading_is_allowed(client: TestClient) -> None:
    answer = client.post(f"{API}/events")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert "GET" in answer.headers["allow"]


def test_evidence_is_the_sentence_with_what_stands_around(client: TestClient) -> None:
    event = client.get(f"{API}/events?actor=Norveç&type=SANCTION").json()["rows"][0]["id"]
    (row,) = client.get(f"{API}/evidence", params={"event": event}).json()["rows"]
    assert row["sentence"].startswith("Norveç hükümeti, ülkede casusluk")
    assert row["trigger"] in row["sentence"]
    assert row["before"] == "Norveç, iki Belarus diplomatını sınır dışı etti"
    assert (row["article_id"], row["by"]) == ("ornek-0002", "tr.sanction.diplomat")
    assert row["says"].endswith("are expelled")


def test_article_holds_what_people_corrected_and_who_said_so(signing: Warehouse) -> None:
    (found,) = find_events(signing, Filters())
    word = make_review(found, "Ada", "corrected", Corrections(type="AGREE", date=""), "duyuruldu")
    save_review(signing, word)
    told = TestClient(make_app(signing)).get(f"{API}/article?id={found.article_id}").json()
    (event,) = told["events"]
    assert (event["type"], event["date"], event["id"]) == ("AGREE", None, found.event.id)
    assert event["trigger"] == found.trigger
    (said,) = told["reviews"]
    assert (said["event"], said["verdict"], said["reviewer"], said["note"]) == (found.event.id, "corrected", "Ada", "duyuruldu")
    assert said["machine_said"] == "type=SUPPORT; date=2026-03-03"


def test_article_and_ontology_are_whole(client: TestClient) -> None:
    assert client.get(f"{API}/article?id=ornek-0002").json()["title"] == "Norveç, iki Belarus diplomatını sınır dışı etti"
    assert client.get(f"{API}/ontology").json()["cameo"]["codes"]["042"]["mode"] == "visit"


def test_filters_are_read_as_they_are_written() -> None:
    filters = Filters(actor="Ali", type="SUPPORT", min_confidence=0.5, event_id="e", review="any")
    assert make_filters({**write_filters(filters), "min_confidence": 0.5}) == filters


def unpack(body: bytes) -> list[bytes]:
    """The files of a ZIP file: one that is sent while it is written has its sizes elsewhere. Else the body."""
    if not body.startswith(b"PK"):
        return [body]
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        return [package.read(name) for name in package.namelist()]


@pytest.mark.parametrize("name", FORMATS)
def test_download_is_the_file_of_vaka_export(client: TestClient, folder: Path, name: str) -> None:
    run_vaka("export", name, "--actor", "Tavares", "-o", "exported", folder=folder)
    answer = client.get(f"{API}/export/{name}?actor=Tavares")
    assert unpack(answer.content) == unpack((folder / "exported").read_bytes())
    assert answer.headers["content-type"] == find_format(name).media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="events.{find_format(name).suffix}"'


def test_download_chooses_and_counts_once_a_story(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"{API}/export/csv?type=SANCTION&per=story").text)))
    assert [row["article_id"] for row in rows] == ["ornek-0002"]


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Warehouse]:
    """Events whose export is longer than the writer may be ahead."""
    opened = open_warehouse(str(tmp_path / "v.db"))
    save_all(opened, (tell(f"a{number:04}") for number in range(2500)))
    yield opened
    opened.close()


def test_download_comes_in_pieces_and_stops_when_nobody_reads(many: Warehouse) -> None:
    pieces = stream_export(many, "plover", Filters(), per="article")
    first = next(pieces)
    assert 60_000 < len(first) < 100_000
    pieces.close()  # type: ignore[attr-defined]
    assert [thread for thread in threading.enumerate() if thread.name == "export plover"] == []
    assert sum(map(len, stream_export(many, "plover", Filters(), per="article"))) > 20 * len(first)


def test_format_that_is_not_installed_is_told(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> int:
        raise TargetError("parquet: needs pyarrow; run pip install 'vakanuvis[parquet]' or export csv")

    monkeypatch.setattr("vakanuvis.warehouse.export.parquet.write", refuse)
    answer = client.get(f"{API}/export/parquet")
    assert (answer.status_code, answer.json()["detail"].partition(";")[0]) == (501, "parquet: needs pyarrow")


def test_feed_has_the_events_of_the_page(client: TestClient) -> None:
    answer = client.get(f"{API}/events.atom?actor=Norveç&page=1&lang=en")
    feed = Xml.fromstring(answer.content)
    (entry,) = feed.findall(f"{ATOM}entry")
    assert answer.headers["content-type"] == "application/atom+xml"
    assert entry.findtext(f"{ATOM}title") == "Sanction: Norveç hükümeti [NOR GOV] → Belarus diplomatı [BLR GOV]"
    assert (entry.findtext(f"{ATOM}summary") or "").startswith("Norveç hükümeti, ülkede casusluk")
    links = {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")}
    assert (links["via"] or "").startswith("https://ornekajans.example/")
    assert client.get((links["alternate"] or "").removeprefix("http://testserver")).status_code == 200
    assert {child.tag.removeprefix(ATOM) for child in feed} == {"title", "id", "updated", "link", "entry"}


def test_page_of_events_leads_to_its_feed_and_its_files(client: TestClient) -> None:
    page = client.get("/events?actor=Norveç&type=SANCTION&order=oldest&page=1&lang=en").text.replace("&amp;", "&")
    query = "actor=Norve%C3%A7&type=SANCTION"
    assert f'type="application/atom+xml" title="Feed of these events" href="{API}/events.atom?lang=en&{query}"' in page
    addresses = [f"{API}/export/{name}?{query}" for name in FORMATS]
    assert [address for address in addresses if f'href="{address}"' not in page] == []
    assert {client.get(address).status_code for address in addresses} == {200}
