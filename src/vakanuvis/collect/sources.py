"""From what a person names (files, folders, globs, `-`) to pages: the one public function of the stage."""

import glob
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address
from vakanuvis.base.errors import SourceError
from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect.files import Found, find_address, refuse_links, survey_file, survey_stream
from vakanuvis.collect.settings import FetchSettings

STANDARD_INPUT = "-"
COMMAND = "command line"  # the origin of an address that a person named
# What a folder is searched for; a file that is named itself is read whatever its ending.
ENDINGS = (".html", ".htm", ".xhtml", ".txt", ".json", ".jsonl", ".ndjson", ".warc", ".xml", ".rss", ".atom")


def collect(sources: Sequence[str], *, follow: bool = False, settings: FetchSettings | None = None) -> Iterator[Page | Rejected]:
    """The pages of the sources, in the order given, a folder's in the order of their paths; fetched ones as they come.

    Addresses among the sources are fetched; those that feeds, sitemaps and lists name are if `follow` says so.
    Raises `SourceError` at once, before the first page, if a source is missing or holds no pages.
    """
    found = survey(sources)
    if not follow and not any(map(find_address, sources)):
        return refuse_links(found)
    # Loaded where it is needed: nobody who reads files shall wait for it.
    from vakanuvis.collect.fetching.fetcher import Fetcher  # noqa: PLC0415
    from vakanuvis.collect.fetching.following import fetch_links  # noqa: PLC0415

    return fetch_links(found, follow=follow, survey=survey_stream, make_fetcher=lambda: Fetcher(settings))


def survey(sources: Sequence[str]) -> Iterator[Found]:
    """As `collect`, but without the network: addresses, and what feeds, sitemaps and lists name, come out as a `Link`."""
    for source in sources:
        _check(source)
    return _read(sources)


def _read(sources: Sequence[str]) -> Iterator[Found]:
    for source in sources:
        if source == STANDARD_INPUT:
            yield from survey_stream(io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False)), "stdin")
        elif url := _clean(source):
            yield Link(url, COMMAND, kind="source")
        else:
            for path in _expand(source):
                yield from survey_file(path)


def _check(source: str) -> None:
    if source == STANDARD_INPUT:
        return
    if find_address(source):
        if _clean(source) is None:
            raise SourceError(f"{source}: no address of the web; check it")
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


def _clean(source: str) -> str | None:
    """The address that a source is, cleaned."""
    return clean_address(source, load_address_rules()) if find_address(source) else None


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
