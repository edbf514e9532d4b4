"""Loaders of the data files: plain text, TSV and TOML; a wrong file is an `AssetError` that names file, line and mend."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec

from vakanuvis.base.errors import AssetError

T = TypeVar("T")


def read_bytes(path: str) -> bytes:
    """The bytes of a data file; `path` is relative to `assets/`."""
    file = resources.files("vakanuvis.assets").joinpath(*path.split("/"))
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as error:
        raise AssetError(f"assets/{path}: no such data file; reinstall vakanuvis") from error


def read_text(path: str) -> str:
    """The text of a data file."""
    return read_bytes(path).decode("utf-8")


@cache
def read_lines(path: str) -> tuple[str, ...]:
    """The entries of a plain-text file, one a line; blank lines and lines that start with # are comments."""
    lines = (line.strip() for line in read_text(path).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def read_words(path: str) -> frozenset[str]:
    """The entries of a plain-text file as a set."""
    return frozenset(read_lines(path))


def read_rows(path: str, record: type[T]) -> Iterator[T]:
    """The rows of a TSV file as records; the first line names the fields; an empty cell takes the field's default."""
    lines = [(n, line) for n, line in enumerate(read_text(path).splitlines(), 1) if line.strip() and not line.startswith("#")]
    names = lines[0][1].split("\t")
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(names):
            raise AssetError(f"assets/{path}:{number}: {len(cells)} cells, the header names {len(names)}; mend the row")
        row = {name: cell for name, cell in zip(names, cells, strict=False) if cell}
        try:
            yield msgspec.convert(row, record, strict=False)
        except msgspec.ValidationError as error:
            raise AssetError(f"assets/{path}:{number}: {error}; mend the row") from error


def read_toml(path: str, record: type[T]) -> T:
    """A TOML file as a record; unknown keys are refused where the record forbids them."""
    return parse_toml(read_text(path), path, record)


def parse_toml(text: str, path: str, record: type[T]) -> T:
    """The text of a TOML file as a record; `path` is named where it is wrong."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AssetError(f"assets/{path}: {error}; mend the file") from error
    try:
        return msgspec.convert(tables, record)
    except msgspec.ValidationError as error:
        raise AssetError(f"assets/{path}: {error}; mend the entry") from error


def list_files(folder: str, ending: str) -> tuple[str, ...]:
    """The paths (relative to `assets/`) of the files in a folder with that ending, sorted."""
    root = resources.files("vakanuvis.assets").joinpath(*folder.split("/"))
    return tuple(sorted(f"{folder}/{file.name}" for file in root.iterdir() if file.name.endswith(ending)))
