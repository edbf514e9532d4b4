"""The fetcher before a site that misbehaves in each of the ways that sites do."""

import gzip
import io
import zlib
from email.utils import format_datetime
from time import sleep

import brotli
import msgspec
import pytest
from fastwarc.stream_io import ZstdWriter
from tests.web_site import HERE, NOON, PAGE, Answer, FastClock, Handler, Site, fetch, serve_site

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching import FetchSettings, Reply, Validators


def ask(answer: Answer | list[Answer], *, settings: FetchSettings = HERE, clock: FastClock | None = None) -> Reply | Rejected:
    """What the fetcher gives for a page that answers so."""
    with serve_site({"/a": answer}) as site:
        (found,) = fetch(f"{site.url}/a", settings=settings, clock=clock)
    return found


def reason(found: Reply | Rejected) -> tuple[str, str]:
    """Reason and detail of a refusal."""
    assert isinstance(found, Rejected)
    return found.reason, found.detail


def ask_paths(pages: dict[str, Answer | list[Answer]], *paths: str, clock: FastClock | None = None) -> Site:
    """The site, after it was asked for these paths."""
    with serve_site(pages) as site:
        fetch(*(site.url + path for path in paths), clock=clock)
    return site


# What comes of a good answer


def test_good_answer_comes_with_what_the_server_says_of_it() -> None:
    headers = {"Content-Type": "text/html; charset=iso-8859-9", "ETag": '"1"', "Last-Modified": "Sun, 01 Nov 2026 09:00:00 GMT"}
    found = ask(Answer(PAGE.encode("iso-8859-9"), headers=headers))
    assert isinstance(found, Reply)
    assert (found.status, found.body.decode("iso-8859-9"), found.charset) == (200, PAGE, "iso-8859-9")
    assert found.validators == Validators('"1"', "Sun, 01 Nov 2026 09:00:00 GMT")
    assert found.fetched_at == NOON


def test_we_say_who_we_are_and_whom_to_write_to() -> None:
    with serve_site({"/a": Answer()}) as site:
        fetch(f"{site.url}/a", settings=msgspec.structs.replace(HERE, contact="mailto:arsiv@ornek.edu.tr"))
    assert {request.headers["User-Agent"] for request in site.asked} == {
        "vakanuvis/0.1.0 (reads news for research, obeys robots.txt; +mailto:arsiv@ornek.edu.tr)"
    }


def test_cookies_are_not_sent_back() -> None:
    pages = {"/a": [Answer(status=302, headers={"Location": "/b", "Set-Cookie": "kim=sen; Path=/"})], "/b": [Answer()]}
    site = ask_paths(pages, "/a")
    assert site.paths() == ["/a", "/b"]
    assert not [request for request in site.asked if "Cookie" in request.headers]


class Kept(io.BytesIO):
    """Bytes that stay when the writer closes them."""

    def close(self) -> None:
        """Stays open."""


def pack_zstd(body: bytes) -> bytes:
    """The bytes in zstd."""
    stream = Kept()
    writer = ZstdWriter(stream)
    for start in range(0, len(body), 1_000_000):
        writer.write(body[start : start + 1_000_000])
    writer.close()
    return stream.getvalue()


def pack_br(body: bytes) -> bytes:
    """The bytes in Brotli."""
    return brotli.compress(body, quality=1)


def pack_raw(body: bytes) -> bytes:
    """The bytes as some servers mean "deflate"."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


PACKERS = {"gzip": gzip.compress, "br": pack_br, "zstd": pack_zstd, "deflate": zlib.compress}
PACKED = pytest.mark.parametrize("coding", PACKERS)


@PACKED
def test_packed_answer_is_unpacked(coding: str) -> None:
    found = ask(Answer(PACKERS[coding](PAGE.encode()), headers={"Content-Encoding": coding}))
    assert isinstance(found, Reply)
    assert found.body.decode() == PAGE


def test_deflate_without_its_head_is_unpacked() -> None:
    found = ask(Answer(pack_raw(PAGE.encode()), headers={"Content-Encoding": "deflate"}))
    assert isinstance(found, Reply)
    assert found.body.decode() == PAGE


@PACKED
def test_bomb_is_refused(coding: str) -> None:
    bomb = PACKERS[coding](bytes(30_000_000))
    assert len(bomb) < 100_000
    assert reason(ask(Answer(bomb, headers={"Content-Encoding": coding})))[0] == "too large"


@PACKED
def test_packed_answer_that_ends_early_is_refused(coding: str) -> None:
    found = ask(Answer(PACKERS[coding](PAGE.encode() * 20)[:-9], headers={"Content-Encoding": coding}))
    assert reason(found) == ("broken encoding", coding)


def test_answer_packed_too_often_is_refused() -> None:
    body = PAGE.encode()
    for _ in range(5):
        body = gzip.compress(body)
    assert reason(ask(Answer(body, headers={"Content-Encoding": "gzip, gzip, gzip, gzip, gzip"})))[0] == "broken encoding"


# Redirects


def test_redirects_are_followed_and_the_last_address_is_the_pages() -> None:
    with serve_site({"/a": Answer(status=301, headers={"Location": "b?utm_source=x#y"}), "/b": Answer()}) as site:
        (found,) = fetch(f"{site.url}/a")
        assert found.url == f"{site.url}/b"


def test_redirects_in_a_circle_are_refused() -> None:
    pages = {"/a": Answer(status=302, headers={"Location": "/b"}), "/b": Answer(status=302, headers={"Location": "/a"})}
    with serve_site(pages) as site:
        assert reason(fetch(f"{site.url}/a")[0]) == ("redirects", f"{site.url}/b: in a circle, to {site.url}/a")
    assert site.paths() == ["/a", "/b"]


def test_redirects_without_end_are_refused() -> None:
    pages = {f"/{number}": Answer(status=307, headers={"Location": f"/{number + 1}"}) for number in range(30)}
    with serve_site(pages) as site:
        assert "over 8" in reason(fetch(f"{site.url}/0")[0])[1]
    assert len(site.paths()) == 9


@pytest.mark.parametrize("there", ["file:///etc/passwd", "ftp://ornek.com/a", "javascript:alert(1)", "http://[", "gopher://x"])
def test_redirect_out_of_the_web_is_refused(there: str) -> None:
    assert reason(ask(Answer(status=302, headers={"Location": there}))) == ("no address", f"redirects to {there}")


def test_redirect_without_a_place_is_refused() -> None:
    assert reason(ask(Answer(status=302))) == ("http status", "302")


# Failures that pass, and those that do not


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_passing_failure_is_tried_again(status: int) -> None:
    found = ask([Answer("bekleyin", status), Answer("bekleyin", status), Answer()])
    assert isinstance(found, Reply)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 501])
def test_lasting_failure_is_not_tried_again(status: int) -> None:
    with serve_site({"/a": Answer("yok", status)}) as site:
        assert reason(fetch(f"{site.url}/a")[0]) == ("http status", str(status))
    assert site.paths() == ["/a"]


def test_failure_that_does_not_pass_is_told_with_its_tries() -> None:
    clock = FastClock()
    assert reason(ask(Answer("hata", 503), clock=clock)) == ("http status", "503, 4 times")
    assert clock.slept == [1.0, 2.0, 4.0]


@pytest.mark.parametrize("stated", ["7", format_datetime(NOON.replace(second=7), usegmt=True)])
def test_server_that_says_when_to_come_again_is_believed(stated: str) -> None:
    clock = FastClock()
    assert isinstance(ask([Answer("dolu", 429, {"Retry-After": stated}), Answer()], clock=clock), Reply)
    assert clock.slept == [7.0]


def test_server_that_says_wait_is_left_alone_for_all_its_pages() -> None:
    clock = FastClock()
    pages = {"/a": [Answer("dolu", 503, {"Retry-After": "50"}), Answer()], "/b": Answer()}
    with serve_site(pages) as site:
        fetch(f"{site.url}/a", f"{site.url}/b", clock=clock, settings=msgspec.structs.replace(HERE, at_once_host=1))
    assert site.paths() == ["/a", "/b", "/a"]
    assert clock.slept == [50.0]


def test_server_that_wants_an_hour_is_left_alone() -> None:
    clock = FastClock()
    found = ask(Answer("dolu", 429, {"Retry-After": "3600"}), clock=clock)
    assert (reason(found), clock.slept) == (("http status", "429; it asks for a pause of 3600 s"), [])


@pytest.mark.parametrize("stated", ["yarın", "", "-5", "Sun, 99 Nov 2026"])
def test_wait_that_is_none_is_passed_over(stated: str) -> None:
    clock = FastClock()
    assert isinstance(ask([Answer("dolu", 429, {"Retry-After": stated}), Answer()], clock=clock), Reply)
    assert clock.slept == [1.0]


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


# The same page again


def test_known_version_is_asked_for_and_need_not_come_again() -> None:
    known = Validators('"1"', "Sun, 01 Nov 2026 09:00:00 GMT")
    with serve_site({"/a": Answer("", 304)}) as site:
        (found,) = fetch(f"{site.url}/a", known=known)
    assert isinstance(found, Reply)
    assert found.is_unchanged
    sent = site.asked[-1].headers
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == (known.etag, known.last_modified)
