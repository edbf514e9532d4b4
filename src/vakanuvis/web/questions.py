"""The filters of the command line as parameters, and what they mean to the warehouse."""

from functools import cache
from typing import Any

import msgspec

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.warehouse import Filters, QuoteFilters
from vakanuvis.warehouse.queries import ArticleFilters
from vakanuvis.warehouse.reviewing import STATUSES
from vakanuvis.web.parameters import DAY, FLAG, SHARE, WORDS, Asked, Parameter, one_of

REVIEWS = ("right", "wrong", "corrected", "any", "none")
_WHO = "a code (RUS, TUR:MIL), a country, a name, a surname, an office"
_SINCE = Parameter("since", "from this day on", DAY)
_UNTIL = Parameter("until", "up to this day, included", DAY)
_STORY = Parameter("story", "of this story only: its id", WORDS)
_SITE = Parameter("site", "of this site only: its host", WORDS)
_FIELDS = {"event": "event_id"}  # where the field of the filters is called otherwise

PER = Parameter("per", "count what several articles of a story tell once, or each time", one_of("story", "article"))
QUOTE_PARAMETERS = (
    Parameter("speaker", f"who speaks: {_WHO}", WORDS),
    Parameter("about", "whom or where the words mention: a country, a name, a place, an office", WORDS),
    Parameter("place", "said where: the speaker takes part in an event there that the article tells", WORDS),
    _SINCE,
    _UNTIL,
    Parameter("indirect", "also what is told without quotation marks", FLAG),
)
ARTICLE_PARAMETERS = (_STORY, _SITE, _SINCE, _UNTIL)


@cache
def event_parameters() -> tuple[Parameter, ...]:
    """What events can be asked by."""
    types = load_plover().types
    modes = sorted({mode for type_ in types.values() for mode in type_.modes})
    return (
        Parameter("actor", f"who acts: {_WHO}", WORDS),
        Parameter("recipient", f"to whom: {_WHO}", WORDS),
        Parameter("party", f"on either side: {_WHO}", WORDS),
        Parameter("type", "PLOVER type", one_of(*types)),
        Parameter("mode", "PLOVER mode", one_of(*modes)),
        Parameter("status", "did it happen, is it announced, conditional, denied, or of the past", one_of(*STATUSES)),
        _SINCE,
        _UNTIL,
        Parameter("place", "where: a country or a place by name", WORDS),
        Parameter("min_confidence", "at least so sure", SHARE),
        _STORY,
        _SITE,
        Parameter("event", "this event only: its id", WORDS),
        Parameter("review", "by what people said of them", one_of(*REVIEWS)),
    )


def make_filters(asked: Asked) -> Filters:
    """The filters that an answer to `event_parameters` means."""
    names = [parameter.name for parameter in event_parameters()]
    return Filters(**_pick(asked, names))


def write_filters(filters: Filters) -> dict[str, str]:
    """The filters as the values of an address, which read again give the same."""
    names = [parameter.name for parameter in event_parameters()]
    values = {name: getattr(filters, _FIELDS.get(name, name)) for name in names}
    return {name: str(value) for name, value in values.items() if value is not None}


def make_quote_filters(asked: Asked) -> QuoteFilters:
    """The filters that an answer to `QUOTE_PARAMETERS` means."""
    names = [parameter.name for parameter in QUOTE_PARAMETERS if parameter.name != "indirect"]
    kinds = ("direct", "mixed", "indirect") if asked.get("indirect") else ("direct", "mixed")
    return msgspec.structs.replace(QuoteFilters(**_pick(asked, names)), kinds=kinds)


def make_article_filters(asked: Asked) -> ArticleFilters:
    """The filters that an answer to `ARTICLE_PARAMETERS` means."""
    return ArticleFilters(**_pick(asked, [parameter.name for parameter in ARTICLE_PARAMETERS]))


def _pick(asked: Asked, names: list[str]) -> dict[str, Any]:
    return {_FIELDS.get(name, name): asked[name] for name in names if name in asked}
