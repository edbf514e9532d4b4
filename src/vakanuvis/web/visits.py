"""Who may write: a token, known by its hash, opens a visit, which ends with the server or after a day."""

import hashlib
import secrets
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.warehouse.reviews import Review

COOKIE = "vaka_visit"
LEAST_TOKEN = 16  # characters
_LASTS = 86_400.0  # seconds
_VISITS, _STEPS, _ADDRESSES = 1_000, 100, 10_000
# How often in so many seconds: mistaken tokens from one address, from all, and reviews of one visit.
_MISTAKES, _ALL_MISTAKES, _WRITES = (5, 300.0), (100, 300.0), (120, 60.0)

Step = tuple[Review | None, Review | None]


class RefusedError(Exception):
    """What may not be done; `status` as HTTP has it, `key` the words of the interface that say why, `wait` in seconds."""

    def __init__(self, status: int, key: str, *, wait: float = 0) -> None:
        super().__init__(key)
        self.status, self.key, self.wait = status, key, wait


class Limit:
    """Counts what somebody does within a time; one number of deeds per name, the longest unseen names are forgotten."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float]) -> None:
        self.most, self.seconds, self.clock = most, seconds, clock
        self.deeds: OrderedDict[str, deque[float]] = OrderedDict()

    def check(self, name: str) -> None:
        """Raises `RefusedError` if that was too often."""
        deeds = self.deeds.get(name, deque())
        while deeds and deeds[0] <= self.clock() - self.seconds:
            deeds.popleft()
        if len(deeds) >= self.most:
            raise RefusedError(429, "too_often", wait=deeds[0] + self.seconds - self.clock())

    def count(self, name: str) -> None:
        """One deed more."""
        self.deeds.setdefault(name, deque(maxlen=self.most)).append(self.clock())
        self.deeds.move_to_end(name)
        if len(self.deeds) > _ADDRESSES:
            self.deeds.popitem(last=False)


@dataclass(slots=True)
class Visit:
    """Somebody who may write: the name given, the secret that each form must bring back, and what can be undone."""

    reviewer: str
    secret: str
    ends_at: float
    steps: deque[Step] = field(default_factory=lambda: deque(maxlen=_STEPS))


class Keeper:
    """Keeps the door: opens, finds and ends visits. Neither the token nor a cookie is kept, only their hashes."""

    def __init__(self, token: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.salt = secrets.token_bytes(16)
        self.hash = self._hash(token)
        self.clock, self.lock = clock, Lock()
        self.visits: OrderedDict[str, Visit] = OrderedDict()
        self.mistakes, self.all_mistakes = Limit(*_MISTAKES, clock), Limit(*_ALL_MISTAKES, clock)
        self.writes = Limit(*_WRITES, clock)

    def open(self, token: str, reviewer: str, address: str) -> str:
        """The cookie of a new visit. Raises `RefusedError` for a wrong token, and unread after too many of them."""
        with self.lock:  # one guess at a time, or many at once would pass the limits
            self.mistakes.check(address)
            self.all_mistakes.check("")
            if not secrets.compare_digest(self._hash(token), self.hash):
                self.mistakes.count(address)
                self.all_mistakes.count("")
                raise RefusedError(403, "wrong_token")
        cookie = secrets.token_urlsafe(32)
        self.visits[_name(cookie)] = Visit(reviewer, secrets.token_urlsafe(32), self.clock() + _LASTS)
        if len(self.visits) > _VISITS:
            self.visits.popitem(last=False)
        return cookie

    def find(self, cookie: str) -> Visit | None:
        """The visit of a cookie; None if it is unknown or has ended."""
        visit = self.visits.get(_name(cookie))
        return visit if visit and visit.ends_at > self.clock() else None

    def close(self, request: Request) -> None:
        """End the visit of who asks."""
        self.visits.pop(_name(request.cookies.get(COOKIE, "")), None)

    def _hash(self, token: str) -> bytes:
        """Slow on purpose (50 ms, 16 MB): a token that a person chose is not guessed from its hash."""
        return hashlib.scrypt(token.encode("utf-8", "replace"), salt=self.salt, n=2**14, r=8, p=1)


def find_keeper(request: Request) -> Keeper:
    """The keeper of this room. Raises `RefusedError` in a room where nobody writes."""
    keeper = request.app.state.keeper
    if not isinstance(keeper, Keeper):
        raise RefusedError(403, "read_only")
    return keeper


def find_visit(request: Request) -> Visit | None:
    """The visit of who asks; None for a reader."""
    keeper = request.app.state.keeper
    return keeper.find(request.cookies.get(COOKIE, "")) if isinstance(keeper, Keeper) else None


def need_visit(request: Request, secret: str) -> Visit:
    """The visit of who writes; `secret` is what the form brought. Raises `RefusedError`."""
    keeper = find_keeper(request)
    visit = find_visit(request)
    if visit is None:
        raise RefusedError(401, "login_first")
    if not secrets.compare_digest(visit.secret.encode(), secret.encode("utf-8", "replace")):
        raise RefusedError(403, "strange_form")
    keeper.writes.check(visit.secret)
    keeper.writes.count(visit.secret)
    return visit


def check_origin(request: Request) -> None:
    """Raises `RefusedError` for a form that a page from elsewhere sent; browsers say where it stood."""
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "same-origin")
    own = f"{request.url.scheme}://{request.url.netloc}"
    if (origin is not None and origin != own) or site not in ("same-origin", "none"):
        raise RefusedError(403, "strange_form")


def hand_cookie(request: Request, response: Response, cookie: str) -> None:
    """Give the browser its cookie: no script reads it, no other site sends it, and under https nothing else carries it."""
    response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict", secure=request.url.scheme == "https")


def take_cookie(request: Request, response: Response) -> None:
    """Have the browser forget its cookie."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict", secure=request.url.scheme == "https")


def _name(cookie: str) -> str:
    return hashlib.sha256(cookie.encode("utf-8", "replace")).hexdigest()
