"""Pages are kept for a while, but nobody sees what is another's, and a change is seen at once."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from vakanuvis.web.shelf import Shelf


class Room:
    """A page that tells how often it was made, on a shelf with a clock that is turned by hand."""

    def __init__(self) -> None:
        self.made, self.now = 0, 0.0
        self.begin: asyncio.Event | None = None  # what all but /refused wait for
        methods = ["GET", "POST"]
        self.app = Starlette(
            routes=[Route(path, self.answer, methods=methods) for path in ("/", "/refused", "/cookie", "/facets", "/api/v1/x")]
        )
        self.shelf = Shelf(self.app, clock=lambda: self.now)
        self.client = TestClient(self.shelf)

    async def answer(self, request: Request) -> Response:
        """The number of the making."""
        self.made += 1
        made = self.made
        if self.begin is not None and request.url.path != "/refused":
            await self.begin.wait()
        response = PlainTextResponse(str(made), status_code=403 if request.url.path == "/refused" else 200)
        if request.url.path == "/cookie":
            response.set_cookie("vaka_lang", "en")
        return response


@pytest.fixture
def room() -> Room:
    """A room that nobody has visited."""
    return Room()


def test_page_is_made_once_for_many(room: Room) -> None:
    assert [room.client.get("/").text for _ in range(3)] == ["1", "1", "1"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.get("/?page=2"),
        lambda client: client.get("/", headers={"accept-language": "en"}),
        lambda client: client.get("/", headers={"hx-request": "true"}),
        lambda client: client.get("/", headers={"cookie": "vaka_visit=secret"}),
    ],
    ids=["query", "language", "part", "visit"],
)
def test_what_may_differ_is_made_for_itself(room: Room, ask: Callable[[TestClient], Response]) -> None:
    room.client.get("/")
    ask(room.client)
    assert room.made == 2
    assert room.client.get("/").text == "1"


@pytest.mark.parametrize("path", ["/refused", "/cookie", "/api/v1/x"])
def test_what_is_no_page_for_all_is_not_kept(room: Room, path: str) -> None:
    assert [TestClient(room.shelf).get(path).text for _ in range(2)] == ["1", "2"]


def test_page_of_a_visitor_is_not_kept(room: Room) -> None:
    assert [room.client.get("/", headers={"cookie": "vaka_visit=secret"}).text for _ in range(2)] == ["1", "2"]


def test_change_is_seen_at_once_and_what_was_refused_is_none(room: Room) -> None:
    room.client.get("/")
    room.client.post("/refused")
    assert room.client.get("/").text == "1"
    room.client.post("/")
    assert room.client.get("/").text == "4"


def test_old_page_is_made_anew_behind_its_reader_and_a_very_old_one_before(room: Room) -> None:
    with room.client as client:
        client.get("/")
        room.now = 6
        assert client.get("/").text == "1"
        assert client.get("/").text == "2"
        room.now = 70
        assert client.get("/").text == "3"


async def ask(room: Room, path: str = "/", query: bytes = b"") -> bytes:
    """The page, asked for beside others."""
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query, "headers": []}
    sent: list[bytes] = []

    async def send(message: dict[str, bytes]) -> None:
        sent.append(message.get("body", b""))

    await room.shelf(scope, lambda: None, send)
    return b"".join(sent)


def test_many_at_once_wait_for_one_making(room: Room) -> None:
    async def ask_together() -> list[bytes]:
        return await asyncio.gather(*(ask(room) for _ in range(5)))

    assert asyncio.run(ask_together()) == [b"1"] * 5


@pytest.mark.parametrize(("path", "query"), [("/facets", "actor={}"), ("/", "id={}&why=1")])
def test_page_does_not_wait_for_what_takes_long(room: Room, path: str, query: str) -> None:
    async def ask_beside() -> bytes:
        room.begin = asyncio.Event()
        slow = [asyncio.create_task(ask(room, path, query.format(number).encode())) for number in range(3)]
        quick = await asyncio.wait_for(ask(room, "/refused"), 5)
        room.begin.set()
        await asyncio.gather(*slow)
        return quick

    assert asyncio.run(ask_beside()) == b"4"


def test_shelf_holds_a_bounded_weight(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vakanuvis.web.shelf._MOST", 2)
    assert [room.client.get(f"/?page={page}").text for page in (1, 2, 3, 1)] == ["1", "2", "3", "4"]
