"""The 61 columns of GDELT 2.0's event table, without a header line: CAMEO codes, Goldstein values, FIPS countries of places.

GDELT knows one source and one target a row and no events that did not happen: each pair of sides gets a row of its own, sides
that met are paired among themselves, and only actual and historical events are written. Its columns have no room for reviews:
what was corrected is written corrected, what people called wrong is left out. What only GDELT knows stays empty.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import IO

from vakanuvis.assets.export_tables import load_cameo_types, load_fips
from vakanuvis.assets.ontology_tables import find_cameo, load_cameo
from vakanuvis.base.records import Article, Event, Participant
from vakanuvis.warehouse.tables import Cell, to_line
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "text/tab-separated-values; charset=utf-8", "export.CSV"

_HAPPENED = frozenset({"actual", "historical"})
_GEO_TYPES = {"country": 1, "city": 4, "admin": 5}
_NO_PLACE: list[Cell] = [None] * 8
Pair = tuple[Participant | None, Participant | None]


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events of which rows were written."""
    count = 0
    for telling in tellings:
        wrong = telling.review is not None and telling.review.verdict == "wrong"
        if telling.event.status in _HAPPENED and not wrong:
            for number, pair in enumerate(pair_sides(telling.event)):
                stream.write(to_line(_make_cells(telling, pair, number)))
            count += 1
    return count


def pair_sides(event: Event) -> Iterator[Pair]:
    """Who did it to whom, one and one."""
    if event.recipients:
        yield from product(event.actors or (None,), event.recipients)
    elif len(event.actors) > 1:
        yield from combinations(event.actors, 2)
    else:
        yield from ((actor, None) for actor in event.actors or (None,))


def _make_cells(telling: Telling, pair: Pair, number: int) -> list[Cell]:
    event, article = telling.event, telling.article
    code = find_cameo(event.type, event.mode, signed=event.agreement is not None)
    story = telling.story
    return [
        int(hashlib.sha256(f"{event.id} {number}".encode()).hexdigest()[:13], 16),
        *_make_days(telling.day),
        *_make_actor(pair[0]),
        *_make_actor(pair[1]),
        int(event.trigger.start < _find_head_end(article)),
        code,
        code[:3],
        code[:2],
        event.quad_code,
        _find_goldstein(code),
        1,
        story.sources if story else 1,
        story.articles if story else 1,
        None,
        *_NO_PLACE,
        *_NO_PLACE,
        *_make_place(telling),
        f"{article.published_at.astimezone(dt.UTC):%Y%m%d%H%M%S}" if article.published_at else None,
        article.url,
    ]


def _find_head_end(article: Article) -> int:
    """The end of title, lead and first paragraph: what is told there is a root event."""
    stop = article.text.find("\n", article.body_start)
    return stop if stop >= 0 else len(article.text)


def _find_goldstein(code: str) -> float | None:
    """The code's value, or that of the code above it."""
    codes = load_cameo().codes
    return next((found for cut in (4, 3, 2) if (found := codes[code[:cut]].goldstein) is not None), None)


def _make_days(day: dt.date | None) -> list[Cell]:
    """SQLDATE, MonthYear, Year, FractionDate."""
    if day is None:
        return [None] * 4
    fraction = min((day.month * 30 + day.day) / 365, 0.9999)
    return [f"{day:%Y%m%d}", f"{day:%Y%m}", day.year, f"{day.year + fraction:.4f}"]


def _make_actor(participant: Participant | None) -> list[Cell]:
    """The ten columns of a side."""
    if participant is None:
        return [None] * 10
    type_ = load_cameo_types().get(participant.sector or "", participant.sector) or None
    name = (participant.name or participant.text).replace("i", "İ").upper() or None
    code = (participant.code or "") + (type_ or "")
    return [code or None, name, participant.code, None, None, None, None, type_, None, None]


def _make_place(telling: Telling) -> list[Cell]:
    """The eight columns of the action's place."""
    event, place = telling.event, telling.place
    fips = load_fips().get(event.place_country or "")
    if place is None:
        return [None, event.place_text, fips, None, None, None, None, None]
    feature = place.id.removeprefix("geonames:") if place.id.startswith("geonames:") else place.id
    return [_GEO_TYPES.get(place.kind), place.name, fips, fips, None, place.lat, place.lon, feature]
