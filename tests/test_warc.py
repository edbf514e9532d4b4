"""Archives: what a WARC file says of its pages, coded bodies, bad records."""

import datetime as dt
import gzip
import io
import zlib

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from tests.archives import make_archive, make_record

from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect.files import survey_stream
from vakanuvis.collect.warc import read_warc

URL = "https://ornek.com/a-1"
BODY = "<html><body><p>Dışişleri Bakanı geldi.</p></body></html>".encode()


def read_archive(archive: bytes) -> list[Page | Rejected]:
    """What an archive holds, gzipped or not."""
    found = survey_stream(io.BufferedReader(io.BytesIO(archive)), "x.warc")
    return [one for one in found if not isinstance(one, Link)]


def list_reasons(found: list[Page | Rejected]) -> list[str]:
    """A word for each: ok, or the reason of its refusal."""
    return [one.reason if isinstance(one, Rejected) else "ok" for one in found]


def test_archive_gives_pages_with_their_time_type_and_charset() -> None:
    record = make_record("https://ornek.com/a-1?utm_source=x", BODY, media_type=b"text/html; charset=ISO-8859-9")
    assert read_archive(record) == [
        Page(
            url=URL,
            body=BODY,
            media_type="text/html",
            origin="x.warc",
            charset="iso-8859-9",
            fetched_at=dt.datetime(2026, 11, 1, 10, 0, tzinfo=dt.UTC),
        )
    ]


def test_archive_gzipped_record_by_record_is_read_whole() -> None:
    archive = b"".join(gzip.compress(make_record(f"https://ornek.com/{n}", BODY)) for n in range(50))
    assert [page.url for page in read_archive(archive)] == [f"https://ornek.com/{n}" for n in range(50)]


def test_records_before_the_break_of_a_gzip_are_kept() -> None:
    archive = b"".join(gzip.compress(make_record(f"https://ornek.com/{n}", BODY * 100)) for n in range(500))
    reasons = list_reasons(read_archive(archive[: len(archive) // 2]))
    assert reasons[-1] == "broken gzip"
    assert 200 < reasons.count("ok") <= 250


def test_records_before_the_break_of_an_archive_are_kept_and_the_broken_one_is_named() -> None:
    found = read_archive(make_archive((URL, BODY), ("https://ornek.com/b-2", BODY))[:-20])
    assert list_reasons(found) == ["ok", "broken record", "broken archive"]
    assert found[1].url == "https://ornek.com/b-2"


class Kept(io.BytesIO):
    """Bytes that stay when the writer closes them."""

    def close(self) -> None:
        """Stays open."""


def compress(writer_of: type[BrotliWriter] | type[ZstdWriter]) -> bytes:
    """The body as the writer codes it."""
    held = Kept()
    writer = writer_of(held)
    writer.write(BODY)
    writer.close()
    return held.getvalue()


CODED = {
    "gzip": (b"Content-Encoding: gzip\r\n", gzip.compress(BODY)),
    "x-gzip": (b"content-encoding: X-GZIP\r\n", gzip.compress(BODY)),
    "deflate": (b"Content-Encoding: deflate\r\n", zlib.compress(BODY)),
    "br": (b"Content-Encoding: br\r\n", compress(BrotliWriter)),
    "zstd": (b"Content-Encoding: zstd\r\n", compress(ZstdWriter)),
    "chunked": (b"Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)),
    "gzip in chunks": (
        b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(BODY)), gzip.compress(BODY)),
    ),
    "decoded already": (b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", BODY),
}


@pytest.mark.parametrize(("headers", "coded"), CODED.values(), ids=CODED.keys())
def test_coded_body_is_decoded(headers: bytes, coded: bytes) -> None:
    (page,) = read_archive(make_record(URL, coded, headers=headers))
    assert isinstance(page, Page)
    assert page.body == BODY


REFUSED = {
    "not found": (make_record(URL, BODY, status=b"404 Not Found"), "http status"),
    "moved": (make_record(URL, b"", status=b"301 Moved"), "http status"),
    "picture": (make_record(URL, b"\x89PNG", media_type=b"image/png"), "media type"),
    "no gzip": (make_record(URL, b"\x01\x02\x03", headers=b"Content-Encoding: gzip\r\n"), "broken encoding"),
    "cut gzip": (make_record(URL, gzip.compress(BODY)[:-9], headers=b"Content-Encoding: gzip\r\n"), "broken encoding"),
    "cut brotli": (make_record(URL, compress(BrotliWriter)[:-5], headers=b"Content-Encoding: br\r\n"), "broken encoding"),
    "cut zstd": (make_record(URL, compress(ZstdWriter)[:-5], headers=b"Content-Encoding: zstd\r\n"), "broken encoding"),
    "no brotli": (make_record(URL, b"\xff\xff\xff", headers=b"Content-Encoding: br\r\n"), "broken encoding"),
    "no chunks": (make_record(URL, b"zz\r\nx", headers=b"Transfer-Encoding: chunked\r\n"), "broken encoding"),
    "gzip bomb": (make_record(URL, gzip.compress(b"a" * 50_000_000), headers=b"Content-Encoding: gzip\r\n"), "too large"),
    "no web address": (make_record("file:///etc/passwd", BODY), "no address"),
    "over the limit": (make_record(URL, b"<p>" + b"a" * 20_000_001), "too large"),
}


@pytest.mark.parametrize(("record", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_bad_record_is_refused_and_the_next_one_read(record: bytes, reason: str) -> None:
    assert list_reasons(read_archive(record + make_record(URL, BODY))) == [reason, "ok"]


def test_archive_without_records_is_told() -> None:
    assert list_reasons(read_archive(b"WARC/1.0\r\nWARC-Ty")) == ["broken archive"]


def test_archive_reader_raises_what_its_stream_raises() -> None:
    zipped = gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(make_record(URL, BODY))[:-9]))
    with pytest.raises(EOFError):
        list(read_warc(zipped, "x"))
