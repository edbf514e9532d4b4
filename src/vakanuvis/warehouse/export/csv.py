"""Flat CSV: a row an event, the columns of assets/exports/events.tsv, UTF-8, RFC 4180."""

import csv
import io
from collections.abc import Iterable
from typing import IO

from vakanuvis.assets.export_tables import load_columns
from vakanuvis.warehouse.flat import Value, flatten
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "text/csv; charset=utf-8; header=present", "csv"


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events written."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(column.name for column in load_columns())
    count = 0
    for telling in tellings:
        writer.writerow(map(_form, flatten(telling)))
        count += 1
    text.detach()
    return count


def _form(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
