"""Pages that were just made are given again for a few seconds, so that many readers of one page cost as much as one."""

import asyncio
import time
from collections import OrderedDict

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vakanuvis.base.records import Record
from vakanuvis.web.rendering import COOKIE, choose_language

SECONDS = 5.0
_MOST = 32_000_000  # bytes of pages that are kept
_AT_ONCE = 3  # pages made side by side: more threads only take the interpreter from each other
_OTHER = ("/static/", "/api/")  # files tell their own age; programs ask with the tag of what they have

Key = tuple[str, bytes, str, str]


class Kept(Record, frozen=True):
    """A whole answer and when it was made."""

    start: Message
    body: bytes
    made_at: float


class Shelf:
    """Keeps the pages that anybody may see. A change is seen at once: any other method that is obeyed forgets all."""

    def __init__(self, app: ASGIApp, seconds: float = SECONDS) -> None:
        self.app, self.seconds = app, seconds
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._weight = 0
        self._made: dict[Key, asyncio.Future[None]] = {}
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._changes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers from what is kept, or as the application does."""
        if scope["type"] != "http" or scope["path"].startswith(_OTHER):
            await self.app(scope, receive, send)
        elif scope["method"] not in ("GET", "HEAD"):
            await self._change(scope, receive, send)
        elif (key := _name(Request(scope))) is None:
            await self.app(scope, receive, send)
        else:
            await self._answer(key, scope, receive, send)

    async def _change(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] < 400:  # what was refused changed nothing
                self._forget()
            await send(message)

        await self.app(scope, receive, send_on)

    async def _answer(self, key: Key, scope: Scope, receive: Receive, send: Send) -> None:
        if key in self._made:  # somebody else's request makes this page now
            await self._made[key]
        kept = self._kept.get(key)
        if kept is None or time.monotonic() - kept.made_at > self.seconds:
            await self._make(key, scope, receive, send)
            return
        await send({**kept.start, "headers": list(kept.start["headers"])})  # who passes it on adds headers of his own
        await send({"type": "http.response.body", "body": kept.body})

    async def _make(self, key: Key, scope: Scope, receive: Receive, send: Send) -> None:
        parts: list[Message] = []

        async def send_on(message: Message) -> None:
            parts.append(message)
            await send(message)

        mine = asyncio.get_running_loop().create_future() if key not in self._made else None
        if mine is not None:
            self._made[key] = mine
        try:
            async with self._turns:
                made_at, changes = time.monotonic(), self._changes
                await self.app(scope, receive, send_on)
            if changes == self._changes:
                self._keep(key, parts, made_at)
        finally:
            if mine is not None:
                del self._made[key]
                mine.set_result(None)

    def _keep(self, key: Key, parts: list[Message], made_at: float) -> None:
        start, *rest = parts
        if start["status"] != 200 or any(name.lower() == b"set-cookie" for name, _ in start["headers"]):
            return
        kept = Kept({**start, "headers": list(start["headers"])}, b"".join(part.get("body", b"") for part in rest), made_at)
        self._drop(key)
        self._kept[key] = kept
        self._weight += len(kept.body)
        while self._weight > _MOST:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        if (kept := self._kept.pop(key, None)) is not None:
            self._weight -= len(kept.body)

    def _forget(self) -> None:
        self._changes += 1
        self._kept.clear()
        self._weight = 0


def _name(request: Request) -> Key | None:
    """Under what a page is kept; None for readers with a cookie of their own, whose pages may differ."""
    if set(request.cookies) - {COOKIE}:
        return None
    part = request.headers.get("hx-request", "") + request.method
    return request.url.path, request.scope["query_string"], choose_language(request), part
