"""The query of an address -> filters and a stretch of the list; what cannot be meant is a `QuestionError`."""

from collections.abc import Mapping, Sequence

from vakanuvis.base.records import Record
from vakanuvis.warehouse import Filters, QuoteFilters
from vakanuvis.warehouse.queries import ORDERS
from vakanuvis.warehouse.reviewing import STATUSES
from vakanuvis.web.parameters import FLAG, Asked, Parameter, QuestionError, one_of, read_question
from vakanuvis.web.questions import (
    QUOTE_PARAMETERS,
    REVIEWS,
    event_parameters,
    make_filters,
    make_quote_filters,
)

__all__ = ["REVIEWS", "STATUSES", "QuestionError"]

_ORDER = Parameter("order", "how events are sorted", one_of(*ORDERS))
_LONGEST = 200  # characters of a value
_LAST = 100_000  # rows that can be passed over

Query = Mapping[str, str]


class Stretch(Record, frozen=True):
    """Which rows of a list: `limit` of them behind the first `offset`."""

    limit: int
    offset: int


def read_event_filters(query: Query) -> Filters:
    """The filters of an address of a page: what is empty or no filter is passed over."""
    return make_filters(_read(query, event_parameters()))


def read_order(query: Query) -> str:
    """How events are sorted."""
    return str(_read(query, [_ORDER]).get("order", "newest"))


def read_quote_filters(query: Query) -> QuoteFilters:
    """The filters of an address of a page: the names of `vaka quotes`."""
    return make_quote_filters(_read(query, QUOTE_PARAMETERS))


def _read(query: Query, parameters: Sequence[Parameter]) -> Asked:
    """What a page is asked by; a box that is ticked is sent as 1."""
    given = {parameter.name: query.get(parameter.name, "").strip() for parameter in parameters}
    flags = {parameter.name for parameter in parameters if parameter.kind is FLAG}
    ticked = ((name, "true" if name in flags and value == "1" else value) for name, value in given.items() if value)
    return read_question(ticked, parameters)


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


def read_page(query: Query, size: int) -> Stretch:
    """The rows of the page that `page` means, for people."""
    return Stretch(size, size * (read_number(query, "page", 1, most=_LAST // size) - 1))
