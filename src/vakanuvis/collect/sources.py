"""From what a person names (files, folders, globs, `-`) to pages: the one public function of the stage."""

import glob
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from vakanuvis.base.errors import SourceError
from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect.files import Found, refuse_links, survey_file, survey_stream

STANDARD_INPUT = "-"
# What a folder is searched for; a file that is named itself is read whatever its ending.
ENDINGS = (".html", ".htm", ".xhtml", ".txt", ".json", ".jsonl", ".ndjson", ".warc", ".xml", ".rss", ".atom")


def collect(sources: Sequence[str]) -> Iterator[Page | Rejected]:
    """The pages of the sources, in the order given, a folder's in the order of their paths.

    Raises `SourceError` at once, before the first page, if a source is missing or holds no pages.
    """
    return refuse_links(survey(sources))


def survey(sources: Sequence[str]) -> Iterator[Found]:
    """As `collect`, but what feeds, sitemaps and lists of addresses name comes out as a `Link` that can be fetched."""
    for source in sources:
        _check(source)
    return _read(sources)


def _read(sources: Sequence[str]) -> Iterator[Found]:
    for source in sources:
        if source == STANDARD_INPUT:
            yield from survey_stream(io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False)), "stdin")
        else:
            for path in _expand(source):
                yield from survey_file(path)


def _check(source: str) -> None:
    if source == STANDARD_INPUT:
        return
    path = Path(source)
    if not os.path.lexists(path):
        if not _matches(source):
            raise SourceError(f"{source}: no such file, folder or pattern; check the path")
    elif path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            raise SourceError(f"{source}: the folder cannot be read; check its permissions")
        if next(_walk(path), None) is None:
            raise SourceError(f"{source}: the folder holds no pages (files ending in {' '.join(ENDINGS)}, also .gz)")


def _expand(source: str) -> Iterator[Path]:
    """The files that a source names. A path that exists is taken as it stands, even with [ or * in it."""
    names = [source] if os.path.lexists(source) else _matches(source)
    for path in map(Path, names):
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else []


def _walk(folder: Path) -> Iterator[Path]:
    """The pages below a folder, sorted; hidden files and folders are passed over."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().removesuffix(".gz").endswith(ENDINGS):
                yield Path(root, name)
