"""From what a person names to pages."""

import gzip
from pathlib import Path

import pytest

from vakanuvis.base.errors import SourceError
from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect import collect
from vakanuvis.collect.sniffing import sniff


def write(folder: Path, **files: bytes) -> None:
    """Write files; two underscores stand for a dot, three for a slash."""
    for name, body in files.items():
        path = folder / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(body)


def list_urls(*sources: str | Path) -> list[str]:
    """The addresses of the pages, without their folder."""
    return [Path(page.url).name for page in collect([str(source) for source in sources])]


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        (b"<!DOCTYPE html><html>", "text/html"),
        (b"\xef\xbb\xbf\n <html lang='tr'>", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "text/html"),
        (b"<!-- 12 --><div class='a'>x</div>", "text/html"),
        ("<html><head>".encode("utf-16"), "text/html"),
        (b"Bakan geldi.<p>Bakan gitti.<p>Bakan kald\xfd.<p>", "text/html"),
        (b'{"id": 1, "text": "x"}\n', "application/json"),
        (b'[\n {"id": 1}]', "application/json"),
        ("Dışişleri Bakanı geldi.\n".encode(), "text/plain"),
        (b"{Haber} Bakan geldi.", "text/plain"),
        (b"[FOTO] Bakan geldi.", "text/plain"),
        (b"a < b", "text/plain"),
        (b"", "text/plain"),
    ],
)
def test_media_type_is_told_by_the_first_bytes(start: bytes, media_type: str) -> None:
    assert sniff(start) == media_type


def test_folder_gives_its_pages_sorted_and_nothing_else(tmp_path: Path) -> None:
    write(
        tmp_path,
        b__html=b"<html>",
        a__txt=b"x",
        c__pdf=b"x",
        README__md=b"x",
        __hidden__txt=b"x",
        d___e__htm__gz=gzip.compress(b"<p>"),
    )
    assert list_urls(tmp_path) == ["a.txt", "b.html", "e.htm.gz"]


def test_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    write(tmp_path, page__dat=b"Bakan geldi.")
    assert list_urls(tmp_path / "page.dat") == ["page.dat"]


def test_pattern_gives_what_it_matches_sorted(tmp_path: Path) -> None:
    write(tmp_path, b__html=b"<html>", a__html=b"<html>", a__txt=b"x")
    assert list_urls(f"{tmp_path}/*.html") == ["a.html", "b.html"]


def test_file_with_a_bracket_in_its_name_is_no_pattern(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_bytes(b"x")
    assert list_urls(tmp_path / "a[1].txt") == ["a[1].txt"]


def test_gzip_is_told_by_the_bytes_not_by_the_name(tmp_path: Path) -> None:
    write(tmp_path, a__html=gzip.compress(b"<html>x"), b__html__gz=b"<html>y")
    assert [page.body for page in collect([str(tmp_path)]) if isinstance(page, Page)] == [b"<html>x", b"<html>y"]


@pytest.mark.parametrize(
    "body",
    [
        b'{"id": 1}\n\n{"id": 2}',
        b'\xef\xbb\xbf{"id": 1}\r\n{"id": 2}\r\n',
        b'[{"id": 1}, {"id": 2}]',
        b'[\n  {"id": 1},\n  {"id": 2}\n]\n',
        gzip.compress(b'{"id": 1}\n') + gzip.compress(b'{"id": 2}\n'),
    ],
)
def test_json_gives_a_page_an_article(body: bytes, tmp_path: Path) -> None:
    write(tmp_path, a__json=body)
    assert [page.body for page in collect([str(tmp_path)]) if isinstance(page, Page)] == [b'{"id": 1}', b'{"id": 2}']


def test_json_object_over_several_lines_is_one_page(tmp_path: Path) -> None:
    write(tmp_path, a__json=b'{\n "id": 1\n}\n')
    assert list_urls(tmp_path) == ["a.json:1"]


def test_address_of_a_line_is_its_file_and_number(tmp_path: Path) -> None:
    write(tmp_path, a__jsonl=b'{"id": 1}\n\n{"id": 2}\n')
    assert list_urls(tmp_path) == ["a.jsonl:1", "a.jsonl:3"]


def test_lines_before_the_break_of_a_gzip_are_kept(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(b'{"id": %d, "text": "%d"}\n' % (n, n * n * n) for n in range(20_000)))
    write(tmp_path, a__jsonl__gz=whole[: len(whole) // 2])
    pages = list(collect([str(tmp_path)]))
    assert len(pages) > 1000
    assert isinstance(pages[-1], Rejected)
    assert pages[-1].reason == "broken gzip"


def test_missing_source_is_told_before_the_first_page(tmp_path: Path) -> None:
    write(tmp_path, a__txt=b"x")
    with pytest.raises(SourceError, match="no such file, folder or pattern"):
        collect([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])


def test_dangling_link_is_refused_as_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    outcome = next(iter(collect([str(tmp_path)])))
    assert isinstance(outcome, Rejected)
    assert outcome.reason == "unreadable"


def test_pages_are_read_one_by_one(tmp_path: Path) -> None:
    write(tmp_path, a__txt=b"x", b__txt=b"x")
    pages = collect([str(tmp_path)])
    first = next(pages)
    (tmp_path / "b.txt").write_bytes(b"changed meanwhile")
    assert isinstance(first, Page)
    assert [page.body for page in pages if isinstance(page, Page)] == [b"changed meanwhile"]


def test_gzip_bomb_is_refused_without_being_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"<p>" + b" " * 300_000_000, 1))
    refused = next(iter(collect([str(tmp_path / "bomb.html.gz")])))
    assert isinstance(refused, Rejected)
    assert refused.reason == "too large"
