"""A site on this machine that answers as it is told, well or badly, and a clock that does not wait."""

import asyncio
import datetime as dt
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching import Clock, Fetcher, FetchSettings, Reply, Validators

NOON = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)


def make_news(place: str = "Lizbon") -> str:
    """A page that holds an article."""
    lines = (
        f"Dışişleri Bakanı Ali Yurt, 3 Mart 2026 Salı günü {place}'da Portekizli mevkidaşı Rui Almeida ile görüştü.",
        "Yurt, görüşmenin ardından iki ülke arasındaki ticaret anlaşmasının gelecek ay imzalanacağını söyledi.",
        "Bakan, iki ülke arasındaki ilişkilerin son yıllarda geliştiğini ve ticaret hacminin arttığını dile getirdi.",
        "Portekizli bakan ise görüşmede bölgedeki gelişmelerin ve enerji alanındaki iş birliğinin ele alındığını belirtti.",
    )
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html lang=tr><body><article><h1>Yurt, {place}'da mevkidaşıyla görüştü</h1>{paragraphs}</article></body></html>"


PAGE = make_news()


@dataclass(slots=True)
class Answer:
    """What the site answers; `act` may do to the connection what no answer does."""

    body: bytes | str = PAGE
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    act: "Callable[[Handler], None] | None" = None


@dataclass(slots=True)
class Request:
    """What the site was asked."""

    path: str
    headers: dict[str, str]


@dataclass(slots=True)
class Site:
    """The answers by path, a list of them given one after the other, the last for ever; and what was asked."""

    url: str
    pages: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def paths(self) -> list[str]:
        """The pages that were asked for, not robots.txt."""
        return [request.path for request in self.asked if request.path != "/robots.txt"]

    def choose(self, path: str) -> Answer:
        """The answer whose turn it is."""
        answers = self.pages.get(path, Answer("yok", 404))
        if isinstance(answers, Answer):
            return answers
        return answers.pop(0) if len(answers) > 1 else answers[0]


class Handler(BaseHTTPRequestHandler):
    """Answers for a site."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        site = self.site
        with site.lock:
            site.asked.append(Request(self.path, dict(self.headers.items())))
            answer = site.choose(self.path)
            site.at_once += 1
            site.most_at_once = max(site.most_at_once, site.at_once)
        try:
            if answer.act:
                answer.act(self)
            else:
                self.answer(answer)
        except OSError:
            self.close_connection = True  # whoever asked has gone, which is what some tests want
        finally:
            with site.lock:
                site.at_once -= 1

    def answer(self, answer: Answer) -> None:
        """A whole and true answer."""
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        self.send_response(answer.status)
        stated = {"Content-Type": "text/html", "Content-Length": str(len(body))} | answer.headers
        for name, value in stated.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def write(self, words: bytes) -> None:
        """These bytes as they are, and the end of the connection."""
        self.close_connection = True
        self.wfile.write(words)
        self.wfile.flush()

    def reset(self) -> None:
        """End the connection as a machine does that crashed."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 (as http.server has it)
        """Say nothing."""


@contextmanager
def serve_site(pages: dict[str, Answer | list[Answer]] | None = None) -> Iterator[Site]:
    """A site with these pages."""
    site = Site("", dict(pages or {}))
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("SiteHandler", (Handler,), {"site": site}))
    server.daemon_threads = True
    site.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


class FastClock(Clock):
    """A clock that goes on when somebody sleeps, by just so much."""

    def __init__(self) -> None:
        self.now = NOON.timestamp()
        self.slept: list[float] = []

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds
        await asyncio.sleep(0)

    def spread(self, low: float, high: float) -> float:
        return (low + high) / 2


HERE = FetchSettings(private=True, delay=0, timeout=0.3, longest=0.6)


def fetch(
    *urls: str, settings: FetchSettings = HERE, clock: FastClock | None = None, known: Validators | None = None
) -> list[Reply | Rejected]:
    """The answers for the addresses, asked for at once by one fetcher."""

    async def ask() -> list[Reply | Rejected]:
        async with Fetcher(settings, clock=clock or FastClock()) as fetcher:
            return list(await asyncio.gather(*(fetcher.fetch(url, known=known) for url in urls)))

    return asyncio.run(ask())
