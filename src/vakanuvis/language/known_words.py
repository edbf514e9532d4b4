"""The commonest word forms with their readings ready made: assets/languages/tr/readings.tsv.gz, by scripts/build_readings.

A table that other rules have made than those installed is left aside, and every word is read by the rules: a change of them needs
no new table to have effect, only to be as quick (tests/test_known_words.py says when one is due).
"""

import gzip
import hashlib
from functools import cache
from importlib import resources
from typing import NamedTuple

import akana
import msgspec

from vakanuvis.assets.files import read_bytes
from vakanuvis.base.records import Features

PATH = "languages/tr/readings.tsv.gz"
_RULES = ("features", "lemmas", "mends", "morphemes", "parses", "readings")  # modules here that make the readings
_TABLES = ("lemma_counts", "lemmas", "morphemes", "words")  # and what they look up


class Known(NamedTuple):
    """A reading as `Reading` takes it."""

    lemma: str
    pos: str
    features: Features
    morphemes: tuple[str, ...]
    cost: float


class Table(NamedTuple):
    """The lines of the table: what readings can be (part of speech, features, morphemes), and the readings by form."""

    rules: str
    kinds: tuple[str, ...]
    forms: dict[str, str]


def recall(word: str) -> tuple[Known, ...] | None:
    """The readings of a word in lower case, the likeliest first; None if they must be made."""
    cells = _forms().get(word)
    if cells is None:
        return None
    return tuple(_read_cell(cell) for cell in cells.split("\t")) if cells else ()


def _read_cell(cell: str) -> Known:
    lemma, kind, cost = cell.split("|")
    return Known(lemma, *_read_kind(int(kind)), float(cost))


@cache
def _read_kind(number: int) -> tuple[str, Features, tuple[str, ...]]:
    """Part of speech, features and morphemes."""
    pos, features, morphemes = read_table().kinds[number].split("\t")
    return pos, msgspec.json.decode(features, type=Features), tuple(morphemes.split())


@cache
def _forms() -> dict[str, str]:
    """The table by form; nothing if other rules have made it."""
    table = read_table()
    return table.forms if table.rules == hash_rules() else {}


@cache
def read_table() -> Table:
    """The table as it is."""
    head, _, body = gzip.decompress(read_bytes(PATH)).decode().partition("\n\n")
    rules, *kinds = head.split("\n")
    return Table(rules, tuple(kinds), {form: cells for form, _, cells in (line.partition("\t") for line in body.splitlines())})


def write_table(readings: dict[str, tuple[Known, ...]]) -> bytes:
    """The bytes of a table of these readings by form, made by the rules as they are."""
    kinds: dict[str, int] = {}
    lines = []
    for form, found in sorted(readings.items()):
        cells = [form]
        for reading in found:
            given = {name: value for name, value in msgspec.structs.asdict(reading.features).items() if value}
            kind = "\t".join((reading.pos, msgspec.json.encode(given).decode(), " ".join(reading.morphemes)))
            cells.append(f"{reading.lemma}|{kinds.setdefault(kind, len(kinds))}|{reading.cost!r}")
        lines.append("\t".join(cells))
    text = "\n".join((hash_rules(), *kinds, "", *lines, ""))
    return gzip.compress(text.encode(), mtime=0)


@cache
def hash_rules() -> str:
    """A hash of what makes the readings: akana's version, our modules and tables."""
    digest = hashlib.sha256(akana.__version__.encode())
    package = resources.files("vakanuvis.language")
    for module in _RULES:
        file = package.joinpath(f"{module}.py")
        digest.update(file.read_bytes() if file.is_file() else b"")
    for table in _TABLES:
        digest.update(read_bytes(f"languages/tr/{table}.tsv"))
    return digest.hexdigest()
