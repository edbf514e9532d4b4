"""What every source of pages and links keeps to, and what each makes of hostile bytes."""

import gzip
import io
import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.archives import make_archive, make_record

from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect import collect, survey
from vakanuvis.collect.files import survey_stream

HTML = b"<html><body><p>Bakan geldi.</p></body></html>"
ONE, TWO = "https://ornek.com/a-1", "https://ornek.com/b-2"
RSS = (
    b"<?xml version='1.0'?><rss version='2.0'><channel><link>https://ornek.com/</link>"
    b"<item><title>Bir</title><link>https://ornek.com/a-1?utm_source=rss</link></item>"
    b"<item><title>\xc4\xb0ki</title><link>/b-2#x</link></item></channel></rss>"
)
ATOM = (
    b"<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://ornek.com/atom.xml'/>"
    b"<entry><link rel='edit' href='https://ornek.com/e'/><link href='https://ornek.com/a-1'/></entry>"
    b"<entry><link rel='alternate' href='https://ornek.com/b-2'/></entry></feed>"
)
RDF = (
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    b"<channel/><item><link>https://ornek.com/a-1</link></item><item><link>https://ornek.com/b-2</link></item></rdf:RDF>"
)
SITEMAP = (
    b"<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
    b"<url><loc>https://ornek.com/a-1</loc></url><url><loc>\n https://ornek.com/b-2\n</loc></url></urlset>"
)
INDEX = SITEMAP.replace(b"urlset", b"sitemapindex").replace(b"url>", b"sitemap>")
NAMES = b"# gazeteler\nhttps://ornek.com/a-1\n\nhttps://ornek.com/b-2\r\n"
ARCHIVE = make_archive((ONE, HTML), (TWO, HTML))

WHOLE = {
    "warc": ARCHIVE,
    "rss": RSS,
    "atom": ATOM,
    "rdf": RDF,
    "sitemap": SITEMAP,
    "sitemap index": INDEX,
    "list": NAMES,
}
EVERY = pytest.mark.parametrize("body", WHOLE.values(), ids=WHOLE.keys())
XML = pytest.mark.parametrize("body", [RSS, ATOM, RDF, SITEMAP, INDEX], ids=["rss", "atom", "rdf", "sitemap", "sitemap index"])


def read(body: bytes) -> list[Page | Link | Rejected]:
    """All that a source of these bytes gives."""
    return list(survey_stream(io.BufferedReader(io.BytesIO(body)), "x", fetched_at=None))


def list_good(body: bytes) -> list[str]:
    """The addresses of what is not refused."""
    return [one.url for one in read(body) if not isinstance(one, Rejected)]


def list_reasons(body: bytes) -> list[str]:
    """The reasons of what is refused."""
    return [one.reason for one in read(body) if isinstance(one, Rejected)]


@EVERY
def test_source_gives_its_addresses_cleaned_in_their_order(body: bytes) -> None:
    assert (list_good(body), list_reasons(body)) == ([ONE, TWO], [])


@EVERY
def test_source_is_told_by_its_bytes_in_a_file_and_gzipped(body: bytes, tmp_path: Path) -> None:
    (tmp_path / "plain.dat").write_bytes(body)
    (tmp_path / "zipped.dat").write_bytes(gzip.compress(body))
    found = survey([str(tmp_path / "plain.dat"), str(tmp_path / "zipped.dat")])
    assert [one.url for one in found] == [ONE, TWO, ONE, TWO]


@EVERY
def test_source_names_itself_as_origin(body: bytes) -> None:
    assert {one.origin for one in read(body) if not isinstance(one, Rejected)} == {"x"}


@EVERY
def test_truncated_gzip_is_told(body: bytes) -> None:
    assert "broken gzip" in list_reasons(gzip.compress(body)[:-9])


@EVERY
def test_gzip_with_a_damaged_middle_is_told(body: bytes) -> None:
    zipped = bytearray(gzip.compress(body * 3))
    zipped[40:44] = b"XXXX"
    assert "broken gzip" in list_reasons(bytes(zipped))


@EVERY
@pytest.mark.parametrize("seed", range(20))
def test_damaged_bytes_never_raise_and_are_read_twice_alike(body: bytes, seed: int) -> None:
    chance = random.Random(seed)
    damaged = bytearray(body)
    for _ in range(chance.randint(1, 30)):
        place = chance.randrange(len(damaged))
        damaged[place : place + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
    assert read(bytes(damaged)) == read(bytes(damaged))


@EVERY
def test_a_source_cut_anywhere_gives_nothing_but_its_addresses(body: bytes) -> None:
    found = {url for end in range(len(body)) for url in list_good(body[:end])}
    # A start without a kind is a page of its own, x; the last line of a list may itself be cut.
    assert {url for url in found - {"x"} if not (body == NAMES and url.startswith("https://"))} <= {ONE, TWO}


@XML
def test_cut_xml_is_told(body: bytes) -> None:
    assert list_reasons(body[:-12]) == ["broken xml"]


@XML
def test_declared_entities_are_refused_and_not_expanded(body: bytes) -> None:
    start = body[body.index(b"?>") + 2 :] if body.startswith(b"<?xml") else body
    lol = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    bomb = b'<!DOCTYPE r [<!ENTITY l0 "lol">' + lol + b"]>" + start.replace(b"https://ornek.com/a-1", b"&l9;")
    assert (list_good(bomb), list_reasons(bomb)) == ([], ["entities"])


@XML
@pytest.mark.parametrize(
    "entity", [b'SYSTEM "file:///etc/passwd"', b'SYSTEM "http://127.0.0.1:9/x"', b'PUBLIC "x" "/etc/passwd"']
)
def test_files_and_addresses_in_entities_are_not_opened(body: bytes, entity: bytes) -> None:
    start = body[body.index(b"?>") + 2 :] if body.startswith(b"<?xml") else body
    bomb = b"<!DOCTYPE r [<!ENTITY x " + entity + b">]>" + start.replace(b"a-1", b"&x;")
    assert (list_good(bomb), list_reasons(bomb)) == ([], ["entities"])


@XML
@pytest.mark.parametrize(
    "dtd", [b'<!DOCTYPE r SYSTEM "file:///etc/passwd">', b'<!DOCTYPE r [<!ENTITY % p SYSTEM "/etc/passwd"> %p;]>']
)
def test_outer_definitions_are_not_opened(body: bytes, dtd: bytes) -> None:
    start = body[body.index(b"?>") + 2 :] if body.startswith(b"<?xml") else body
    assert "root:" not in repr(read(dtd + start))


@XML
def test_elements_a_hundred_thousand_deep_do_not_break_the_reader(body: bytes) -> None:
    deep = body.replace(b"<item>", b"<item>" + b"<a>" * 100_000).replace(b"<entry>", b"<entry>" + b"<a>" * 100_000)
    deep = deep.replace(b"<url>", b"<url>" + b"<a>" * 100_000).replace(b"<sitemap>", b"<sitemap>" + b"<a>" * 100_000)
    assert "broken xml" in list_reasons(deep)


@XML
@pytest.mark.parametrize("evil", [b"<a/>", b"&x;", b"<!--x-->", b"<b a='1' c='2'>", b"]]>"])
def test_megabytes_of_small_pieces_are_given_up_early(body: bytes, evil: bytes) -> None:
    name = next(name for name in (b"<item>", b"<entry>", b"<url>", b"<sitemap>") if name in body)
    assert {"broken xml", "too large"} & set(list_reasons(body.replace(name, name + evil * (3_000_000 // len(evil)), 1)))


class Endless(io.RawIOBase):
    """A start, then as many bytes of the same letter as asked, then an end."""

    def __init__(self, start: bytes, size: int, end: bytes = b"") -> None:
        self.left, self.start, self.end = size, start, end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        part = self.start[: len(buffer)] or b"a" * min(len(buffer), self.left)
        if self.start:
            self.start = self.start[len(part) :]
        else:
            self.left -= len(part)
        if not part:
            part, self.end = self.end[: len(buffer)], self.end[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def measure(run: Callable[[], object]) -> int:
    """The highest number of bytes that Python held while running."""
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


STARTS = {
    "warc header": (b"WARC/1.0\r\nWARC-Type: response\r\nX: ", "broken archive"),
    "warc body": (make_record(ONE, b"<html>", length=200_000_000)[:-4], "too large"),
    "rss": (RSS.partition(b"<title>")[0] + b"<title>", "too large"),
    "atom": (ATOM.partition(b"<entry>")[0] + b"<entry><title>", "too large"),
    "sitemap": (SITEMAP.partition(b"</loc>")[0], "too large"),
    "sitemap comment": (SITEMAP.partition(b"<url>")[0] + b"<!--", "too large"),
    "list": (b"https://ornek.com/", "no address"),
}


@pytest.mark.parametrize(("start", "reason"), STARTS.values(), ids=STARTS.keys())
def test_line_of_a_hundred_megabytes_is_refused_in_little_memory(start: bytes, reason: str) -> None:
    found: list[Page | Link | Rejected] = []
    stream = io.BufferedReader(Endless(start, 100_000_000), 16_384)
    assert measure(lambda: found.extend(survey_stream(stream, "x"))) < 90_000_000
    assert reason in [one.reason for one in found if isinstance(one, Rejected)]


def test_links_are_refused_as_not_fetched_where_pages_are_wanted(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_bytes(RSS)
    found = list(collect([str(tmp_path)]))
    assert [(one.url, one.reason) for one in found if isinstance(one, Rejected)] == [(ONE, "not fetched"), (TWO, "not fetched")]
