"""A data package (datapackage.org, 2.0) in a ZIP file: events.csv and datapackage.json with columns, licences and versions."""

import zipfile
from collections.abc import Iterable
from typing import IO

import msgspec

from vakanuvis import __version__
from vakanuvis.assets.export_tables import load_columns
from vakanuvis.warehouse.export.csv import write as write_csv
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "application/zip", "zip"

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same events give the same bytes
_NOTE = (
    "Coded by machine from news pages: expect errors; sentence, by and confidence tell where each event comes from. "
    "Titles and sentences are their publishers'. Place ids, names and coordinates: GeoNames, CC BY 4.0."
)


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events written."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open(zipfile.ZipInfo("events.csv", _EPOCH), "w", force_zip64=True) as table:
            count = write_csv(tellings, table)
        described = msgspec.json.format(msgspec.json.encode(_describe()), indent=2)
        package.writestr(zipfile.ZipInfo("datapackage.json", _EPOCH), described)
    return count


def _describe() -> dict[str, object]:
    fields = [{"name": column.name, "type": column.type, "description": column.says} for column in load_columns()]
    licence = {"name": "CC-BY-4.0", "title": "GeoNames places", "path": "https://creativecommons.org/licenses/by/4.0/"}
    resource = {
        "name": "events",
        "type": "table",
        "path": "events.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": ["article_id", "event_id"]},
    }
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "vakanuvis-events",
        "title": "Political events from news pages (PLOVER)",
        "description": _NOTE,
        "version": __version__,
        "licenses": [licence],
        "contributors": [{"title": f"vakanuvis {__version__}", "roles": ["creator"]}],
        "resources": [resource],
    }
