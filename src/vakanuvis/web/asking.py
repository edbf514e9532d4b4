"""The query of an address -> filters and a stretch of the list; what cannot be meant is a `QuestionError`."""

import datetime as dt
from collections.abc import Mapping

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Record
from vakanuvis.warehouse import Filters, QuoteFilters
from vakanuvis.warehouse.queries import ORDERS
from vakanuvis.warehouse.reviewing import STATUSES

REVIEWS = ("right", "wrong", "corrected", "any", "none")
_LONGEST = 200  # characters of a value
_LAST = 100_000  # rows that can be passed over

Query = Mapping[str, str]


class QuestionError(Exception):
    """A value that cannot be meant; the message names it and says what is expected."""


class Stretch(Record, frozen=True):
    """Which rows of a list: `limit` of them behind the first `offset`."""

    limit: int
    offset: int


def read_event_filters(query: Query) -> Filters:
    """The filters of an address: the names of `vaka events`, with _ for -."""
    type_ = read_words(query, "type")
    return Filters(
        actor=read_words(query, "actor"),
        recipient=read_words(query, "recipient"),
        type=_read_known("type", type_.upper() if type_ else None, tuple(load_plover().types)),
        mode=_read_known("mode", read_words(query, "mode"), _modes()),
        status=_read_known("status", read_words(query, "status"), STATUSES),
        since=_read_day(query, "since"),
        until=_read_day(query, "until"),
        place=read_words(query, "place"),
        min_confidence=_read_share(query, "min_confidence"),
        story=read_words(query, "story"),
        site=read_words(query, "site"),
        event_id=read_words(query, "event"),
        party=read_words(query, "party"),
        review=_read_known("review", read_words(query, "review"), REVIEWS),
    )


def read_order(query: Query) -> str:
    """How events are sorted."""
    return _read_known("order", read_words(query, "order"), tuple(ORDERS)) or "newest"


def read_quote_filters(query: Query) -> QuoteFilters:
    """The filters of an address: the names of `vaka quotes`."""
    indirect = _read_known("indirect", read_words(query, "indirect"), ("1",))
    return QuoteFilters(
        speaker=read_words(query, "speaker"),
        about=read_words(query, "about"),
        since=_read_day(query, "since"),
        until=_read_day(query, "until"),
        kinds=("direct", "mixed", "indirect") if indirect else ("direct", "mixed"),
    )


def read_words(query: Query, name: str) -> str | None:
    """The value with its blanks joined; None if it is not there or empty."""
    value = " ".join(query.get(name, "").replace("\0", " ").split())
    if len(value) > _LONGEST:
        raise QuestionError(f"{name}: {len(value)} characters; at most {_LONGEST}")
    return value or None


def read_number(query: Query, name: str, default: int, *, most: int, least: int = 1) -> int:
    """A whole number of the address."""
    value = read_words(query, name)
    if value is None:
        return default
    if not (value.isascii() and value.isdigit()) or not least <= int(value) <= most:
        raise QuestionError(f"{name}: {value}; a whole number from {least} to {most} is expected")
    return int(value)


def read_stretch(query: Query) -> Stretch:
    """The rows that `limit` and `offset` mean, for programs."""
    limit = read_number(query, "limit", 50, most=500)
    return Stretch(limit, read_number(query, "offset", 0, most=_LAST, least=0))


def read_page(query: Query, size: int) -> Stretch:
    """The rows of the page that `page` means, for people."""
    return Stretch(size, size * (read_number(query, "page", 1, most=_LAST // size) - 1))


def _modes() -> tuple[str, ...]:
    return tuple(sorted({mode for type_ in load_plover().types.values() for mode in type_.modes}))


def _read_known(name: str, value: str | None, known: tuple[str, ...]) -> str | None:
    if value is not None and value not in known:
        raise QuestionError(f"{name}: {value}; one of {', '.join(known)} is expected")
    return value


def _read_day(query: Query, name: str) -> dt.date | None:
    value = read_words(query, name)
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError as error:
        raise QuestionError(f"{name}: {value}; a day such as 2026-07-01 is expected") from error


def _read_share(query: Query, name: str) -> float | None:
    value = read_words(query, name)
    try:
        share = float(value) if value else None
    except ValueError:
        share = -1.0
    if share is not None and not 0 <= share <= 1:
        raise QuestionError(f"{name}: {value}; a number from 0 to 1 is expected")
    return share
