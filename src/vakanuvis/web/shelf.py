"""Pages that were just made are given again for a while, so that many readers of one page cost as much as one."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import nullcontext

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vakanuvis.base.records import Record
from vakanuvis.web.rendering import COOKIE, choose_language

# Seconds: older than the one a page is made anew behind its reader if nobody waits, older than the other before.
_FRESH, _LONGEST = 5.0, 60.0
_MOST = 32_000_000  # bytes of pages that are kept
_AT_ONCE = 2  # pages made side by side in one process: more threads only take the interpreter from each other
_OTHER = ("/static/", "/api/")  # files tell their own age; programs ask with the tag of what they have

Key = tuple[str, bytes, str, str]
Make = Callable[[Scope], Awaitable[list[Message] | None]]  # None: cannot be made there


class Kept(Record, frozen=True):
    """A whole answer and when it was made."""

    start: Message
    body: bytes
    made_at: float


class Shelf:
    """Keeps the pages that anybody may see. A change is seen at once: any other method that is obeyed forgets all.

    Pages are made by the application, or first by `make` where that is given, `at_once` of them side by side.
    """

    def __init__(
        self, app: ASGIApp, *, make: Make | None = None, at_once: int = _AT_ONCE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.app, self.make, self.clock = app, make, clock
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._weight = 0
        self._made: dict[Key, asyncio.Task[Kept]] = {}
        self._turns = asyncio.Semaphore(at_once)
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
            await self._answer(key, scope, send)

    async def _change(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] < 400:  # what was refused changed nothing
                self._forget()
            await send(message)

        await self.app(scope, receive, send_on)

    async def _answer(self, key: Key, scope: Scope, send: Send) -> None:
        page = self._kept.get(key)
        age = self.clock() - page.made_at if page is not None else _LONGEST
        if page is None or age >= _LONGEST:
            page = await asyncio.shield(self._begin(key, scope))  # others wait for it too
        elif age >= _FRESH and not self._turns.locked():  # readers who wait for a page go first
            self._begin(key, scope)
        await send({**page.start, "headers": list(page.start["headers"])})  # who passes it on adds headers of his own
        await send({"type": "http.response.body", "body": page.body})

    def _begin(self, key: Key, scope: Scope) -> "asyncio.Task[Kept]":
        """The making of a page, one for all who ask for it meanwhile."""
        if key not in self._made:
            self._made[key] = asyncio.create_task(self._make(key, dict(scope)))
        return self._made[key]

    async def _make(self, key: Key, scope: Scope) -> Kept:
        try:
            async with nullcontext() if _waits_elsewhere(scope) else self._turns:
                made_at, changes = self.clock(), self._changes
                parts = (await self.make(scope) if self.make else None) or await self._ask(scope)
        finally:
            del self._made[key]
        start, *rest = parts
        page = Kept(start, b"".join(part.get("body", b"") for part in rest), made_at)
        if changes == self._changes and start["status"] == 200 and all(name != b"set-cookie" for name, _ in start["headers"]):
            self._keep(key, page)
        return page

    async def _ask(self, scope: Scope) -> list[Message]:
        parts: list[Message] = []

        async def send(message: Message) -> None:
            parts.append(message)

        await self.app(scope, _receive_nothing, send)
        return parts

    def _keep(self, key: Key, page: Kept) -> None:
        self._drop(key)
        self._kept[key] = page
        self._weight += len(page.body)
        while self._weight > _MOST:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        if (kept := self._kept.pop(key, None)) is not None:
            self._weight -= len(kept.body)

    def _forget(self) -> None:
        self._changes += 1
        self._kept.clear()
        self._weight = 0


async def _receive_nothing() -> Message:
    """The body of a request that has none."""
    return {"type": "http.request", "body": b"", "more_body": False}


def _waits_elsewhere(scope: Scope) -> bool:
    """True for what waits for counts, or to be read again: each is done one at a time, and no page waits for it here."""
    return scope["path"] == "/facets" or b"why=" in scope["query_string"]


def _name(request: Request) -> Key | None:
    """Under what a page is kept; None for readers with a cookie of their own, whose pages may differ."""
    if set(request.cookies) - {COOKIE}:
        return None
    part = request.headers.get("hx-request", "") + request.method
    return request.url.path, request.scope["query_string"], choose_language(request), part
