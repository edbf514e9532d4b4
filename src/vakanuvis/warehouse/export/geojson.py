"""GeoJSON (RFC 7946): a feature an event, its place as a point, null where none is known; the flat columns as properties."""

from collections.abc import Iterable
from typing import IO

import msgspec

from vakanuvis.assets.export_tables import load_columns
from vakanuvis.warehouse.flat import flatten
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "application/geo+json", "geojson"


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events written."""
    stream.write(b'{"type":"FeatureCollection","features":[')
    count = 0
    for count, telling in enumerate(tellings, 1):
        stream.write((b",\n" if count > 1 else b"\n") + msgspec.json.encode(_make_feature(telling)))
    stream.write(b"\n]}\n")
    return count


def _make_feature(telling: Telling) -> dict[str, object]:
    place = telling.place
    located = place is not None and place.lat is not None and place.lon is not None
    names = (column.name for column in load_columns())
    return {
        "type": "Feature",
        "id": telling.event.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if place and located else None,
        "properties": dict(zip(names, flatten(telling), strict=True)),
    }
