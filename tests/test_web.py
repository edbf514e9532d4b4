"""The reading room over a database of the example pages: what each page shows, in which language, and what it refuses."""

import os
import re
import socket
import subprocess
import sys
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from commands import EXAMPLES, ROOT, run_vaka
from vakanuvis.assets.interface_tables import load_interfaces
from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.serving import fill
from vakanuvis.warehouse import open_warehouse
from vakanuvis.web import make_app
from vakanuvis.web.asking import STATUSES

WEB = ROOT / "src" / "vakanuvis" / "web"
NORWAY = "/article?id=ornek-0002"
PAGES = ("/", "/events", NORWAY, "/actor?name=Tavares", "/quotes", "/search?q=bakan")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A reader of the example pages, whose browser asks for Turkish."""
    warehouse = open_warehouse(str(tmp_path_factory.mktemp("web") / "v.db"))
    fill(warehouse, EXAMPLES)
    with TestClient(make_app(warehouse), headers={"accept-language": "tr-TR,tr;q=0.9"}) as opened:
        yield opened
    warehouse.close()


def follow(client: TestClient, page: str, pattern: str) -> str:
    """The page behind the first link whose address fits."""
    (address, *_) = re.findall(rf'href="({pattern}[^"]*)"', client.get(page).text)
    return client.get(address.replace("&amp;", "&").partition("#")[0]).text


@pytest.mark.parametrize("page", PAGES)
def test_page_is_small_and_loads_nothing_from_elsewhere(client: TestClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 200
    loaded = set(re.findall(r'(?:src|<link rel="(?!alternate)[^>]*href)="([^"]*)"', answer.text))
    assert loaded >= {"/static/style.css", "/static/icon.svg"}
    assert all(address.startswith("/static/") for address in loaded)
    assert len(answer.content) + sum(len(client.get(address).content) for address in loaded) < 150_000
    assert all(re.fullmatch(r'<script [^>]*src="[^"]+"[^>]*></script>', tag) for tag in re.findall(r"<script.*", answer.text))
    assert " style=" not in answer.text


@pytest.mark.parametrize("page", [*PAGES, "/nowhere", "/events?since=x", "/static/style.css", "/api/v1/events"])
def test_answer_forbids_strange_scripts_and_frames(client: TestClient, page: str) -> None:
    headers = client.get(page).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';")
    assert "form-action 'self'" in policy
    assert not re.search(r"unsafe|nonce|https?:|data:|\*", policy)
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_today_lists_stories_newest_first(client: TestClient) -> None:
    text = client.get("/").text
    assert text.index("telefonda görüştü") < text.index("sınır dışı etti") < text.index("mevkidaşı Tran")
    assert "24 Mart 2026 · 1 haber · 1 site · 3 olay" in text


def test_story_leads_from_today_to_its_events(client: TestClient) -> None:
    assert "Nurlan Sarsenov</bdi></a>" in follow(client, "/", "/story")


def test_event_stands_with_sentence_status_confidence_and_source(client: TestClient) -> None:
    text = client.get("/events?actor=Norveç&type=SANCTION").text
    assert text.count("<blockquote") == 1
    assert "Yaptırım" in text
    assert "gerçekleşti" in text
    assert re.search(r"güven %\d\d", text)
    assert re.search(r"<blockquote[^>]*>[^<]*<mark>[^<]+</mark>", text)
    assert 'href="/article?id=ornek-0002&amp;part=1#s' in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("actor=Norveç", True),
        ("type=sanction", True),
        ("status=negated&type=SANCTION", False),
        ("since=2026-03-20&until=2026-03-31", True),
        ("since=2026-04-01", False),
        ("min_confidence=1", False),
    ],
)
def test_events_are_filtered_by_the_address(client: TestClient, query: str, shown: bool) -> None:
    assert ("id=ornek-0002" in client.get(f"/events?{query}").text) == shown


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("since=yesterday", "since: yesterday; a day such as 2026-07-01 is expected"),
        ("type=WAR", "type: WAR; one of AGREE"),
        ("min_confidence=nan", "min_confidence: nan; a number from 0 to 1"),
        ("page=0", "page: 0; a whole number from 1"),
        ("page=99999999999999999999", "a whole number from 1"),
        ("actor=" + "a" * 201, "actor: 201 characters; at most 200"),
    ],
)
def test_what_cannot_be_meant_is_told(client: TestClient, query: str, told: str) -> None:
    answer = client.get(f"/events?{query}")
    assert answer.status_code == 400
    assert told in answer.text


@pytest.mark.parametrize("page", ["/nowhere", "/article", "/article?id=none", "/article?id=%00", "/story?id=none", "/actor"])
def test_missing_page_is_told(client: TestClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 404
    assert "Böyle bir sayfa yok" in answer.text


def test_article_marks_what_was_found_and_says_why(client: TestClient) -> None:
    text = follow(client, "/events?type=ASSAULT&actor=Eş-Şebab", "/article")
    assert 'class="actor">Eş-Şebab</span>' in text
    assert '<span class="place quote">Kismayo</span>' in text
    assert re.search(r'class="quote trigger">başsağlığı diliyoruz<', text)
    assert '<p class="furniture" dir="auto"><span class="reason" lang="tr">Okunmadı: ajans</span>' in text
    assert "<code>tr.assault.explode</code>" in text
    assert "Kodlanma nedeni: bir bomba patlıyor" in text


def test_link_to_a_sentence_finds_it(client: TestClient) -> None:
    (anchor,) = re.findall(r'href="/article\?id=ornek-0002&amp;part=1#(s\d+)"', client.get("/events?type=SANCTION").text)
    assert f'class="sentence" id="{anchor}"' in client.get(NORWAY).text


def test_actor_has_office_events_and_quotes(client: TestClient) -> None:
    text = client.get("/actor?name=Tavares").text
    assert "Brezilya Dışişleri Bakanı" in text
    assert "Ne yaptı" in text
    assert "Tarım alanında yeni bir döneme giriyoruz." in text


def test_unknown_actor_is_told(client: TestClient) -> None:
    assert "Hiçbir haberde bu adda biri yok" in client.get("/actor?name=Kimse").text


def test_quotes_are_filtered_by_speaker_and_topic(client: TestClient) -> None:
    assert "teşekkür ettik" in client.get("/quotes?speaker=Tavares&about=Vietnam").text
    assert "Alıntı yok" in client.get("/quotes?speaker=Tavares&about=Norveç").text


def test_search_marks_the_words_in_any_form(client: TestClient) -> None:
    text = client.get("/search", params={"q": "bakanların görüşmesi"}).text
    assert "<mark>görüş" in text.lower()
    assert "Bu sözlerin hepsini içeren haber yok" in client.get("/search?q=zürafa").text


def test_language_is_that_of_address_cookie_or_browser(client: TestClient) -> None:
    app = client.app
    german, english = ({"accept-language": code} for code in ("de", "en-GB,en;q=0.8"))
    assert '<html lang="tr">' in TestClient(app, headers=german).get("/").text
    assert "24 March 2026 · 1 article · 1 site · 3 events" in TestClient(app, headers=english).get("/").text
    reader = TestClient(app, headers=german)
    assert '<html lang="en">' in reader.get("/?lang=en").text
    assert '<html lang="en">' in reader.get("/quotes").text
    assert '<html lang="tr">' in TestClient(app).get("/?lang=%3Cscript").text


def test_only_reading_is_answered(client: TestClient) -> None:
    assert {client.request(method, "/events").status_code for method in ("POST", "PUT", "DELETE")} == {405}


def test_strange_host_is_refused(client: TestClient) -> None:
    local = TestClient(make_app(client.app.state.warehouse, hosts=("127.0.0.1",)), base_url="http://127.0.0.1")
    assert local.get("/").status_code == 200
    assert local.get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("path", sorted((WEB.parent / "assets" / "interface").glob("*.toml")), ids=lambda path: path.stem)
def test_interface_has_a_word_for_everything(path: Path) -> None:
    texts = [file.read_text("utf-8") for file in (WEB / "templates").iterdir()]
    used = {key for text in texts for key in re.findall(r'\bt\("(\w+)"\)', text)}
    tables = tomllib.loads(path.read_text("utf-8"))
    assert used <= tables["words"].keys()
    assert tables["words"].keys() == load_interfaces()["en"].words.keys()
    assert tables["types"].keys() == load_plover().types.keys()
    assert tables["statuses"].keys() == set(STATUSES)


def test_serve_needs_a_database_that_is_there(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    done = run_vaka("serve", "--db", "none.db", "--port", str(port), folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("vaka: none.db: no such database;")


def test_serve_shows_the_example_pages_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "vakanuvis", "serve", "--demo", "--port", str(port)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, env=environment) as server:
        assert server.stderr is not None
        told = server.stderr.readline().decode()
        assert re.match(
            rf"http://127\.0\.0\.1:{port}/ shows \S+; reviewers log in with the token [\w-]{{32}}; Ctrl-C ends it", told
        )
        page = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30).read().decode()
        server.terminate()
        rest = server.stderr.read()
    assert "Norveç, iki Belarus diplomatını" in page
    assert (server.returncode, rest, list(tmp_path.iterdir())) == (0, b"", [])


def test_serve_tells_that_a_port_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run_vaka("serve", "--demo", "--port", str(port), folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"vaka: 127.0.0.1:{port}: cannot listen there: ")
    assert "Traceback" not in done.stderr.decode()
