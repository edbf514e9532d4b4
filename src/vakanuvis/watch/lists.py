"""The file that says what is watched: plain TOML; a mistake in it is one line that names file, line and mend."""

import re
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address
from vakanuvis.base.errors import SourceError

Minutes = Annotated[float, msgspec.Meta(ge=1)]
_TABLE = re.compile(r"\s*\[\[\s*source\s*\]\]")
_OTHER_TABLE = re.compile(r"\s*\[")


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feed, a news sitemap, a list of addresses, or a site that names its feeds; `every` is in minutes."""

    name: Annotated[str, msgspec.Meta(min_length=1)]
    url: str
    every: Minutes | None = None


class WatchList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is watched; `every` holds where a source says nothing, `most` bounds the pages of one poll.

    `delay` is in seconds, between two requests to a host.
    """

    source: Annotated[tuple[Source, ...], msgspec.Meta(min_length=1)]
    contact: str = ""
    every: Minutes = 15.0
    most: Annotated[int, msgspec.Meta(ge=1)] = 100
    delay: Annotated[float, msgspec.Meta(ge=0)] = 1.0

    def find_pause(self, source: Source) -> float:
        """The seconds between two polls of a source."""
        return (source.every or self.every) * 60


def read_watch_list(path: str) -> WatchList:
    """The list of a file. Raises `SourceError`."""
    try:
        text = Path(path).read_text("utf-8")
    except OSError as error:
        raise SourceError(
            f"{path}: cannot be read: {error.strerror}; `vaka sources --starter` prints a file to begin with"
        ) from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: is not UTF-8; save it in that charset") from error
    return parse_watch_list(text, path)


def parse_watch_list(text: str, path: str) -> WatchList:
    """The list of a text; `path` is named where it is wrong. Raises `SourceError`."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        number = int(line[1]) if line else len(text.splitlines())
        raise SourceError(f"{path}:{number}: {str(error).partition(' (at ')[0]}; mend the line") from error
    try:
        found = msgspec.convert(tables, WatchList)
    except msgspec.ValidationError as error:
        raise SourceError(_explain(str(error), text, path)) from error
    _check(found, text, path)
    return found


def _explain(fault: str, text: str, path: str) -> str:
    """What msgspec complains of ("Expected ... - at `$.source[2].every`"), as file, line and mend."""
    words, _, place = fault.partition(" - at ")
    number = re.search(r"source\[(\d+)\]", place)
    index = int(number[1]) if number else None
    named = re.search(r"field `(\w+)`", words)
    field = named or re.search(r"\.(\w+)`$", place)
    line = _find_line(text, index, field[1] if field else "")
    if "unknown" in words:
        mend = f"known are {', '.join((Source if number else WatchList).__struct_fields__)}"
    elif index is None and field and field[1] == "source":
        mend = "give at least one [[source]] with name and url"
    else:
        mend = "add it" if named else "mend the line"
    told = f"{field[1]}: " if field and not named else ""
    return f"{path}:{line}: {told}{words[0].lower()}{words[1:]}; {mend}"


def _find_line(text: str, index: int | None, field: str) -> int:
    """The line of a field of the source with this index (None: of the file); its first line where there is none."""
    table, start = -1, 1
    for number, line in enumerate(text.splitlines(), 1):
        if _TABLE.match(line):
            table += 1
            start = number if table == index else start
        elif _OTHER_TABLE.match(line):
            table = table if table >= 0 else -2
        here = table == (-1 if index is None else index)
        if here and field and re.match(rf"\s*[\"']?{re.escape(field)}[\"']?\s*=", line):
            return number
    return start


def _check(found: WatchList, text: str, path: str) -> None:
    """Raises `SourceError` for an address that is none, or that stands there twice."""
    seen: dict[str, str] = {}
    for index, source in enumerate(found.source):
        url = clean_address(source.url, load_address_rules())
        if url is None:
            where = f"{path}:{_find_line(text, index, 'url')}"
            raise SourceError(f"{where}: url: {source.url[:200]!r} is no address of the web; expected https://...")
        for field, value in (("url", url), ("name", source.name)):
            if value in seen:
                where = f"{path}:{_find_line(text, index, field)}"
                raise SourceError(f"{where}: {field}: {value} stands there twice; leave one out")
            seen[value] = field
