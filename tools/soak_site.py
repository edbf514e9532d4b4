"""Sites that misbehave, for scripts/soak: 2,000 generated pages on 20 hosts of the loopback net, each with a feed.

What a page does goes by its number; `PLANS` says so, and what must have come of it in the end.
"""

import gzip
import json
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[1]
HOSTS, PAGES = 20, 2000
_GARBAGE = bytes((n * 7 + n // 3) % 256 for n in range(4000))
_SLOW = 1.5  # seconds that a slow page takes, in parts


class Plan(msgspec.Struct, frozen=True):
    """What pages of a kind do; `reasons` are those for which one may be refused, empty for pages that must be saved."""

    kind: str
    reasons: frozenset[str] = frozenset()


_NO_ANSWER = frozenset({"no answer"})
# By the number of the page, modulo 20: 15 of 20 are saved in the end, 5 are refused.
PLANS = (
    *(Plan("plain"),) * 7,
    Plan("slow"),
    Plan("reset once"),
    Plan("cut once"),
    Plan("busy once"),
    Plan("moved"),
    Plan("named twice"),
    Plan("changed"),
    Plan("packed"),
    Plan("garbage", frozenset({"binary", "broken encoding"})),
    Plan("circle", frozenset({"redirects"})),
    Plan("gone", frozenset({"http status"})),
    Plan("dead", _NO_ANSWER),
    Plan("empty", frozenset({"no text"})),
)


def find_plan(number: int) -> Plan:
    """What the page of this number does."""
    return PLANS[number // HOSTS % len(PLANS)]


def read_articles() -> list[dict[str, str]]:
    """The made-up articles of the examples, whose words the pages have."""
    articles = [json.loads(line) for line in (ROOT / "examples" / "ajans.jsonl").read_text("utf-8").splitlines()]
    # One alone is too short for an article that stands between a page's links.
    body = "\n".join(article["text"] for article in reversed(articles))
    return [{"title": article["title"], "text": body} for article in articles]


class Site:
    """All hosts: `serve` them, `reveal` more of their pages, `change` those that change, `close` at the end."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()  # requests by what was done
        self.shown, self.version = 0, 1
        self._tries: Counter[int] = Counter()
        self._lock = threading.Lock()
        self._articles = read_articles()
        self._started = self._changed_at = time.time()
        self._servers: list[ThreadingHTTPServer] = []
        self.port = 0

    def serve(self) -> None:
        """Listen at 127.0.1.1, 127.0.1.2, ...: each is a host of its own to a polite fetcher."""
        for host in range(HOSTS):
            server = _Server((f"127.0.1.{host + 1}", self.port), _make_handler(self))
            self.port = server.server_address[1]
            self._servers.append(server)
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    def reveal(self, share: float) -> None:
        """Let the feeds name this share of the pages."""
        self.shown = round(PAGES * share)

    def change(self) -> None:
        """Give the pages that change their second text; the feeds say when."""
        self.version, self._changed_at = 2, time.time()

    def close(self) -> None:
        """Listen no more."""
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def name(self, number: int) -> str:
        """The address of a page."""
        return f"http://127.0.1.{number % HOSTS + 1}:{self.port}/haber/{number}"

    def title(self, number: int) -> str:
        """The title that a page has now; no two pages have the same."""
        version = self.version if find_plan(number).kind == "changed" else 1
        return f"{self._articles[number % len(self._articles)]['title']} ({number}. haber, {version}. baskı)"

    def try_again(self, number: int) -> int:
        """How often the page was asked for before."""
        with self._lock:
            self._tries[number] += 1
            return self._tries[number] - 1

    def count(self, what: str) -> None:
        """Count a request."""
        with self._lock:
            self.asked[what] += 1

    def write_page(self, number: int) -> bytes:
        """The page of a good number."""
        article = self._articles[number % len(self._articles)]
        lines = "".join(f"<p>{escape(line)}</p>" for line in article["text"].splitlines() if line.strip())
        title = escape(self.title(number))
        links = "".join(f'<li><a href="/haber/{other}">Bağlantı {other}</a></li>' for other in range(20))
        head = f'<meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{title}">'
        told = f"<article><h1>{title}</h1>{lines}<p>Haber numarası {number}.</p></article>"
        return f'<html lang="tr"><head>{head}</head><body><nav><ul>{links}</ul></nav>{told}</body></html>'.encode()

    def write_feed(self, host: int) -> bytes:
        """The Atom feed of a host: the pages that are revealed, some of them under two addresses."""
        entries = []
        for number in range(host, self.shown, HOSTS):
            kind, url = find_plan(number).kind, self.name(number)
            updated = self._changed_at if kind == "changed" else self._started
            stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(updated))
            links = [url.replace("/haber/", "/eski/") if kind == "moved" else url]
            links += [f"{url}?utm_source=rss&utm_medium=feed", f"{url}/"] if kind == "named twice" else []
            entries += [f'<entry><link href="{escape(link)}"/><updated>{stamp}</updated></entry>' for link in links]
        return f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(entries)}</feed>'.encode()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: who is killed or impatient closes connections in the middle."""


def _make_handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        pass

    Handler.site = site
    return Handler


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def log_message(self, *_args: object) -> None:
        """Nothing: the counts are told at the end."""

    def do_GET(self) -> None:
        """Answer as the plan of the page says."""
        parts = self.path.partition("?")[0].strip("/").split("/")
        if parts == ["robots.txt"]:
            self.site.count("robots.txt")
            self._send(404, b"")
        elif parts == ["feed.xml"]:
            self.site.count("feed")
            self._send(
                200,
                self.site.write_feed(int(self.headers["Host"].partition(":")[0].rpartition(".")[2]) - 1),
                "application/atom+xml",
            )
        elif parts[0] == "eski":
            self.site.count("redirect")
            self._send(301, b"", Location=f"/haber/{parts[1]}")
        else:
            number = int(parts[1])
            kind = find_plan(number).kind
            self.site.count(kind)
            _ANSWERS.get(kind, _Handler.answer_plain)(self, number)

    def answer_plain(self, number: int) -> None:
        """The page."""
        self._send(200, self.site.write_page(number))

    def answer_slow(self, number: int) -> None:
        """The page in ten parts."""
        body = self.site.write_page(number)
        self._head(200, "text/html", len(body))
        size = len(body) // 9
        for start in range(0, len(body), size):
            time.sleep(_SLOW / 10)
            self.wfile.write(body[start : start + size])

    def answer_reset_once(self, number: int) -> None:
        """A reset, later the page."""
        if self.site.try_again(number):
            self.answer_plain(number)
        else:
            self._reset()

    def answer_cut_once(self, number: int) -> None:
        """Half a page, later the page."""
        if self.site.try_again(number):
            self.answer_plain(number)
            return
        body = self.site.write_page(number)
        self._head(200, "text/html", len(body))
        self.wfile.write(body[: len(body) // 2])
        self._reset()

    def answer_busy_once(self, number: int) -> None:
        """Too many requests, later the page."""
        if self.site.try_again(number):
            self.answer_plain(number)
        else:
            self._send(429, b"", **{"Retry-After": "1"})

    def answer_packed(self, number: int) -> None:
        """The page, packed."""
        self._send(200, gzip.compress(self.site.write_page(number)), **{"Content-Encoding": "gzip"})

    def answer_garbage(self, number: int) -> None:
        """Bytes that are no page, or that are not packed as they say."""
        codings = {"Content-Encoding": "gzip"} if number // HOSTS // len(PLANS) % 2 else {}
        self._send(200, _GARBAGE, **codings)

    def answer_circle(self, number: int) -> None:
        """A redirect to another address of the same page, and back."""
        there = f"/haber/{number}" if "tur=1" in self.path else f"/haber/{number}?tur=1"
        self._send(302, b"", Location=there)

    def answer_gone(self, _number: int) -> None:
        """Nothing any more."""
        self._send(410, b"gone")

    def answer_dead(self, _number: int) -> None:
        """A reset, each time."""
        self._reset()

    def answer_empty(self, _number: int) -> None:
        """A page of no words."""
        self._send(200, b"<html><body></body></html>")

    def _head(self, status: int, media_type: str, length: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": media_type, "Content-Length": str(length), **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _send(self, status: int, body: bytes, media_type: str = "text/html", **headers: str) -> None:
        self._head(status, media_type, len(body), **headers)
        self.wfile.write(body)

    def _reset(self) -> None:
        """End the connection so that the other side sees a reset, not an end."""
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True


_ANSWERS: dict[str, Callable[[_Handler, int], None]] = {
    "slow": _Handler.answer_slow,
    "reset once": _Handler.answer_reset_once,
    "cut once": _Handler.answer_cut_once,
    "busy once": _Handler.answer_busy_once,
    "packed": _Handler.answer_packed,
    "garbage": _Handler.answer_garbage,
    "circle": _Handler.answer_circle,
    "gone": _Handler.answer_gone,
    "dead": _Handler.answer_dead,
    "empty": _Handler.answer_empty,
}
