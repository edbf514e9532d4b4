"""Tellings -> files: a module a format, each with one `write(tellings, stream)`. To add a format, add a file."""

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import IO

from vakanuvis.warehouse.tellings import Telling

Writer = Callable[[Iterable[Telling], IO[bytes]], int]

FORMATS = tuple(sorted(module.name for module in iter_modules(__path__)))


def load_writer(name: str) -> Writer:
    """The `write` of a format: it writes all tellings to a stream and returns how many there were."""
    writer: Writer = import_module(f"{__name__}.{name}").write
    return writer
