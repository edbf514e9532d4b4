"""What can be asked, declared once: addresses and tools are read by these declarations and described from them."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from vakanuvis.base.records import Record

_LONGEST = 200  # characters of a value
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)

Asked = Mapping[str, object]


class QuestionError(Exception):
    """A value that cannot be meant; the message names it and says what is expected."""


class MissingError(Exception):
    """What is asked for by its name is not there; the message says what."""


class Kind(Record, frozen=True):
    """A kind of value: its JSON Schema, and how it is read; `read` raises `ValueError` with what is wrong."""

    schema: Mapping[str, object]
    read: Callable[[str], object]


class Parameter(Record, frozen=True):
    """Something that can be asked for by its name."""

    name: str
    says: str
    kind: Kind
    is_needed: bool = False


def read_question(values: Iterable[tuple[str, str]], parameters: Sequence[Parameter]) -> Asked:
    """The values by name. Raises `QuestionError` for a name that is unknown, doubled or missing, and for a value of no sense."""
    known = {parameter.name: parameter for parameter in parameters}
    asked: dict[str, object] = {}
    for name, value in values:
        if name not in known:
            raise QuestionError(f"{_show(name)}: nothing of this name can be asked; one of {', '.join(known)} is expected")
        if name in asked:
            raise QuestionError(f"{name}: given twice; give it once")
        try:
            asked[name] = known[name].kind.read(value)
        except ValueError as error:
            raise QuestionError(f"{name}: {error}") from error
    missing = next((parameter for parameter in parameters if parameter.is_needed and parameter.name not in asked), None)
    if missing is not None:
        raise QuestionError(f"{missing.name}: missing; {missing.says}")
    return asked


def schema_of(parameter: Parameter) -> dict[str, object]:
    """The JSON Schema of a parameter's value."""
    return {**parameter.kind.schema, "description": parameter.says}


def one_of(*known: str) -> Kind:
    """One of some words; capitals do not matter."""
    folded = {word.lower(): word for word in known}

    def read(value: str) -> str:
        found = folded.get(value.strip().lower())
        if found is None:
            raise ValueError(f"{_show(value)}; one of {', '.join(known)} is expected")
        return found

    return Kind({"type": "string", "enum": list(known)}, read)


def number(default: int, least: int, most: int) -> Kind:
    """A whole number."""

    def read(value: str) -> int:
        if not _WHOLE.fullmatch(value.strip()) or not least <= int(value) <= most:
            raise ValueError(f"{_show(value)}; a whole number from {least} to {most} is expected")
        return int(value)

    return Kind({"type": "integer", "minimum": least, "maximum": most, "default": default}, read)


def _read_words(value: str) -> str | None:
    if len(value) > _LONGEST:
        raise ValueError(f"{len(value)} characters; at most {_LONGEST}")
    return " ".join(value.replace("\0", " ").encode(errors="replace").decode().split()) or None


def _read_named(value: str) -> str:
    words = _read_words(value)
    if words is None:
        raise ValueError("empty; a word or more is expected")
    return words


def _read_day(value: str) -> dt.date:
    try:
        if _DAY.fullmatch(value.strip()):
            return dt.date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise ValueError(f"{_show(value)}; a day such as 2026-07-01 is expected")


def _read_share(value: str) -> float:
    if not _NUMBER.fullmatch(value.strip()) or not 0 <= float(value) <= 1:
        raise ValueError(f"{_show(value)}; a number from 0 to 1 is expected")
    return float(value)


def _read_flag(value: str) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"{_show(value)}; true or false is expected")
    return value == "true"


def _show(value: str) -> str:
    """The value on one line, cut where it is long."""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


WORDS = Kind({"type": "string", "maxLength": _LONGEST}, _read_words)
DAY = Kind({"type": "string", "format": "date"}, _read_day)
SHARE = Kind({"type": "number", "minimum": 0, "maximum": 1}, _read_share)
NAMED = Kind({**WORDS.schema, "pattern": r"[^\s\x00]"}, _read_named)
FLAG = Kind({"type": "boolean", "default": False}, _read_flag)
