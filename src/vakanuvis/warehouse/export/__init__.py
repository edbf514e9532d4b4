"""Tellings -> files: a module a format, each with one `write(tellings, stream)`.

To add a format, add a file, with its MEDIA_TYPE and the SUFFIX of its files.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import IO

from vakanuvis.base.records import Record
from vakanuvis.warehouse.tellings import Telling

Writer = Callable[[Iterable[Telling], IO[bytes]], int]

FORMATS = tuple(sorted(module.name for module in iter_modules(__path__)))


class Format(Record, frozen=True):
    """What a file of a format is to who gets it over the web."""

    media_type: str
    suffix: str


def find_format(name: str) -> Format:
    """What a file of a format is."""
    module = import_module(f"{__name__}.{name}")
    return Format(module.MEDIA_TYPE, module.SUFFIX)


def load_writer(name: str) -> Writer:
    """The `write` of a format: it writes all tellings to a stream and returns how many there were."""
    writer: Writer = import_module(f"{__name__}.{name}").write
    return writer
