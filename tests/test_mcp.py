"""What a language model is told over the Model Context Protocol, asked with the official client."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from evals.results import find_shared
from mcp import Client, StdioServerParameters

from commands import EXAMPLES, run_vaka
from vakanuvis.warehouse import Warehouse, open_warehouse
from vakanuvis.web.tools import make_server

SHARED = find_shared()
TOOLS = {"actors", "dyad_timeline", "events", "evidence", "quotes", "search"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database of the example pages."""
    folder = tmp_path_factory.mktemp("mcp")
    run_vaka("read", EXAMPLES, folder=folder)
    return folder


@pytest.fixture(scope="module")
def warehouse(folder: Path) -> Iterator[Warehouse]:
    """The example pages."""
    opened = open_warehouse(str(folder / "vaka.db"))
    yield opened
    opened.close()


def call(server: object, tool: str, **asked: object) -> Any:
    """What a tool answers."""

    async def ask() -> Any:
        async with Client(server) as client:  # type: ignore[arg-type]
            return await client.call_tool(tool, asked)

    return anyio.run(ask)


def find_rows(warehouse: Warehouse, tool: str, **asked: object) -> list[dict[str, Any]]:
    """The rows of an answer."""
    result = call(make_server(warehouse), tool, **asked)
    assert not result.is_error, result.content
    rows: list[dict[str, Any]] = result.structured_content["rows"]
    return rows


def test_tools_are_described_as_they_read(warehouse: Warehouse) -> None:
    async def ask() -> Any:
        async with Client(make_server(warehouse)) as client:
            return await client.list_tools()

    tools = {tool.name: tool for tool in anyio.run(ask).tools}
    assert tools.keys() == TOOLS
    assert tools["quotes"].input_schema["properties"].keys() >= {"speaker", "about", "place", "since", "until", "limit", "cursor"}
    assert tools["dyad_timeline"].input_schema["required"] == ["one", "other"]
    assert [name for name, tool in tools.items() if not tool.annotations.read_only_hint] == []


def test_what_a_minister_said_in_a_place_is_told_with_its_source(warehouse: Warehouse) -> None:
    rows = find_rows(warehouse, "quotes", speaker="Tavares", place="Da Nang")
    assert {row["speaker"] for row in rows} == {"Mateus Tavares"}
    assert rows[0]["text"].startswith("Tarım alanında yeni bir döneme giriyoruz.")
    assert rows[0]["title"] == "Brezilya Dışişleri Bakanı Tavares, Vietnam'da mevkidaşı Tran ile görüştü"
    assert rows[0]["url"].endswith("dokum.txt")
    assert find_rows(warehouse, "quotes", speaker="Tavares", place="Atina") == []


@pytest.mark.skipif(SHARED is None, reason="no ../shared beside the project, VAKA_SHARED not set")
def test_what_lavrov_said_in_wonsan(tmp_path: Path) -> None:
    run_vaka("read", str(SHARED) + "/seed/lavrov-choe.txt", folder=tmp_path)
    seed = open_warehouse(str(tmp_path / "vaka.db"))
    rows = find_rows(seed, "quotes", speaker="Lavrov", place="Wonsan")
    seed.close()
    assert [row["text"][:42] for row in rows] == [
        "Ukrayna kriziyle ilgili görüş alışverişind",
        "Biz de Kore Halk Ordusu askerlerinin Kursk",
    ]
    assert {(row["speaker"], row["url"].rpartition("/")[2]) for row in rows} == {("Sergey Lavrov", "lavrov-choe.txt")}


def test_event_leads_to_its_sentence(warehouse: Warehouse) -> None:
    (event,) = find_rows(warehouse, "events", actor="Norveç", type="SANCTION")
    (evidence,) = find_rows(warehouse, "evidence", event=event["id"])
    assert evidence["sentence"] == event["sentence"]
    assert evidence["before"] == "Norveç, iki Belarus diplomatını sınır dışı etti"
    assert evidence["url"] == event["url"]


def test_dyad_is_told_by_week_with_a_sentence(warehouse: Warehouse) -> None:
    rows = find_rows(warehouse, "dyad_timeline", one="NOR", other="BLR")
    assert [(row["week"], row["direction"], row["events"]) for row in rows] == [
        ("2026-03-23", "BLR -> NOR", 2),
        ("2026-03-23", "NOR -> BLR", 1),
    ]
    assert rows[1]["sentence"].startswith("Norveç hükümeti, ülkede casusluk")


def test_search_finds_words_in_any_form(warehouse: Warehouse) -> None:
    assert "ornek-0002" in [row["article_id"] for row in find_rows(warehouse, "search", q="sınır dışı etmek", limit=5.0)]
    assert len(find_rows(warehouse, "search", q="bakan", limit=1, cursor=None)) == 1


@pytest.mark.parametrize(
    ("tool", "asked", "line"),
    [
        ("events", {"since": "yesterday"}, "since: yesterday; a day such as 2026-07-01 is expected"),
        ("events", {"actor": ["RUS"]}, "actor: words, a number, true or false are expected"),
        ("events", {"limit": 0}, "limit: 0; a whole number from 1 to 500 is expected"),
        ("quotes", {"indirect": "maybe"}, "indirect: maybe; true or false is expected"),
        ("dyad_timeline", {"one": "TUR"}, "other: missing; one of the two sides"),
        ("evidence", {"event": "none"}, "event: none; no such event, `events` lists the ids"),
        ("weather", {}, "weather: no such tool; one of search, events"),
    ],
)
def test_wrong_call_is_a_tool_error_of_one_line(warehouse: Warehouse, tool: str, asked: dict[str, object], line: str) -> None:
    result = call(make_server(warehouse), tool, **asked)
    assert result.is_error
    (content,) = result.content
    assert content.text.startswith(line)
    assert "\n" not in content.text


def test_tool_tells_that_the_database_went_away_without_its_name(tmp_path: Path) -> None:
    opened = open_warehouse(str(tmp_path / "v.db"))
    with opened.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE quotes RENAME TO gone")
    result = call(make_server(opened), "quotes")
    opened.close()
    assert (result.is_error, str(tmp_path) in result.content[0].text) == (True, False)


def test_command_answers_on_standard_input_and_output(folder: Path) -> None:
    parameters = StdioServerParameters(command=sys.executable, args=["-m", "vakanuvis", "mcp"], cwd=str(folder))
    result = call(parameters, "quotes", speaker="Halvorsen")
    assert result.structured_content["rows"][0]["text"].startswith("Bu tür faaliyetlerin")


@pytest.fixture
def served(folder: Path) -> Iterator[str]:
    """The address of `vaka mcp --http`."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "vakanuvis", "mcp", "--http", "--port", str(port)]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, env=dict(os.environ)) as server:
        assert server.stderr is not None
        assert server.stderr.readline().decode() == f"http://127.0.0.1:{port}/mcp answers; Ctrl-C ends it\n"
        yield f"http://127.0.0.1:{port}/mcp"
        server.send_signal(signal.SIGTERM)
        assert (server.wait(20), server.stderr.read()) == (0, b"")


def test_command_answers_over_http(served: str) -> None:
    result = call(served, "quotes", speaker="Halvorsen")
    assert result.structured_content["rows"][0]["text"].startswith("Bu tür faaliyetlerin")


def test_command_needs_a_database_that_is_there(tmp_path: Path) -> None:
    done = run_vaka("mcp", "--db", "none.db", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("vaka: none.db: no such database;")
