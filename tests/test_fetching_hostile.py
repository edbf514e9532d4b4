"""The fetcher before sites that break off, never end, say nothing, or say anything: a refusal with its reason, never more."""

import asyncio
import gzip
import random
from time import sleep

import msgspec
import pytest
from tests.web_site import HERE, PAGE, Answer, FastClock, Handler, fetch, serve_site

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching import Fetcher, FetchSettings, Reply


def ask(answer: Answer | list[Answer], *, settings: FetchSettings = HERE, clock: FastClock | None = None) -> Reply | Rejected:
    """What the fetcher gives for a page that answers so."""
    with serve_site({"/a": answer}) as site:
        (found,) = fetch(f"{site.url}/a", settings=settings, clock=clock)
    return found


def reason(found: Reply | Rejected) -> tuple[str, str]:
    """Reason and detail of a refusal."""
    assert isinstance(found, Rejected)
    return found.reason, found.detail


def hang(handler: Handler) -> None:
    """Say nothing until whoever asked has gone."""
    handler.connection.settimeout(2)
    handler.connection.recv(1)


def drip(handler: Handler) -> None:
    """Give a byte now and then, for ever: no single wait is too long."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    for _ in range(100):
        handler.wfile.write(b"x")
        sleep(0.02)


LENGTH = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
ENDLESS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"400\r\n" + b"x" * 1024 + b"\r\n"
FAULTS = {
    "says nothing": hang,
    "drips": drip,
    "resets": Handler.reset,
    "resets amid its answer": lambda handler: (handler.wfile.write(LENGTH + b"500\r\n\r\n<html>"), handler.reset()),
    "closes": lambda handler: handler.write(b""),
    "closes amid its answer": lambda handler: handler.write(LENGTH + b"500\r\n\r\n<html>"),
    "closes amid its chunks": lambda handler: handler.write(ENDLESS),
    "speaks another language": lambda handler: handler.write(b"220 posta ornek.com ESMTP\r\n"),
    "talks without end before its answer": lambda handler: handler.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 50_000),
    "gives two lengths": lambda handler: handler.write(LENGTH + b"5\r\nContent-Length: 6\r\n\r\nhello"),
    "gives a length that is none": lambda handler: handler.write(LENGTH + b"cok\r\n\r\nhello"),
}
ONCE = msgspec.structs.replace(HERE, tries=2, timeout=0.15, longest=0.25)


@pytest.mark.parametrize("act", FAULTS.values(), ids=FAULTS.keys())
def test_broken_answer_is_refused_when_tries_are_over(act: object) -> None:
    found = ask(Answer(act=act), settings=ONCE)  # type: ignore[arg-type]
    assert reason(found)[0] == "no answer"
    assert reason(found)[1].endswith(", 2 times")


@pytest.mark.parametrize("act", FAULTS.values(), ids=FAULTS.keys())
def test_good_answer_after_a_broken_one_is_taken(act: object) -> None:
    assert isinstance(ask([Answer(act=act), Answer()], settings=ONCE), Reply)  # type: ignore[arg-type]


def test_nobody_there_is_told() -> None:
    with serve_site() as site:
        url = site.url
    assert reason(fetch(f"{url}/a", settings=ONCE)[0])[0] == "no answer"


# Size


SMALL = msgspec.structs.replace(HERE, largest=5000)


def flood(handler: Handler) -> None:
    """Give without end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        handler.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")


@pytest.mark.parametrize("answer", [Answer("x" * 5001), Answer(act=flood)], ids=["says so", "does not say so"])
def test_answer_over_the_limit_is_refused(answer: Answer) -> None:
    assert reason(ask(answer, settings=SMALL)) == ("too large", "over 5000 bytes over the network")


def test_stated_size_is_refused_before_it_is_read() -> None:
    found = ask(Answer(act=lambda handler: handler.write(LENGTH + b"999999999\r\n\r\n")), settings=SMALL)
    assert reason(found)[0] == "too large"


# Anything


HEADERS = (
    b"Content-Type: text/html; charset=iso-8859-9",
    b'Content-Type: \xff\xfe;;charset=="',
    b"Content-Type: text/html; charset*=utf-8''%ff",
    b"Content-Encoding: gzip, br, x",
    b"Location: http://[::1",
    b"Location: //\xc5\x9f/\xff",
    b"Location: http://a..b/",
    b"Location: http://1.2.3.4:99999/",
    b"Location: /a%zz\x80",
    b"Location: " + b"a" * 70_000,
    b"Retry-After: Sun, 01 Nov 1999999 00:00:00 GMT",
    b"ETag: \xff\x01",
    b"Last-Modified: \x80",
    b"Set-Cookie: a=b; expires=\xff",
    b"Transfer-Encoding: chunked",
    b"Content-Length: -1",
)
STATUSES = (200, 200, 200, 301, 302, 304, 404, 429, 503, 204, 100, 101, 999, 0)


def make_answer(chance: random.Random) -> bytes:
    """An answer of strange parts, some of its bytes changed."""
    head = b"".join(header + b"\r\n" for header in chance.sample(HEADERS, chance.randint(0, 4)))
    body = chance.choice([PAGE.encode(), gzip.compress(PAGE.encode()), chance.randbytes(50), b"5\r\nhello\r\n0\r\n\r\n"])
    answer = bytearray(b"HTTP/1.1 %d X\r\n" % chance.choice(STATUSES) + head + b"\r\n" + body)
    for _ in range(chance.choice([0, 0, 1, 5])):
        answer[chance.randrange(len(answer))] = chance.randrange(256)
    return bytes(answer)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_comes_is_an_answer_or_a_refusal(seed: int) -> None:
    chance = random.Random(seed)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 404 X\r\n\r\n" if b"/robots.txt" in asked else make_answer(chance))
        writer.close()

    async def ask() -> list[Reply | Rejected]:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        settings = msgspec.structs.replace(HERE, tries=1, timeout=5, longest=10, backoff=0)
        async with server, Fetcher(settings, clock=FastClock()) as fetcher:
            return [await fetcher.fetch(f"{url}/{number}") for number in range(50)]

    found = asyncio.run(ask())
    assert {type(one) for one in found} == {Reply, Rejected}
