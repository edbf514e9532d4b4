"""Parquet with the flat columns, in row groups of ten thousand events; needs the extra `vakanuvis[parquet]`."""

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import IO

from vakanuvis.assets.export_tables import load_columns
from vakanuvis.base.errors import TargetError
from vakanuvis.warehouse.flat import Value, flatten
from vakanuvis.warehouse.tellings import Telling

MEDIA_TYPE, SUFFIX = "application/vnd.apache.parquet", "parquet"

_GROUP = 10_000


def write(tellings: Iterable[Telling], stream: IO[bytes]) -> int:
    """The number of events written. Raises `TargetError` without pyarrow."""
    try:
        import pyarrow as pa  # noqa: PLC0415 (an extra)
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415
    except ImportError as error:
        raise TargetError("parquet: needs pyarrow; run pip install 'vakanuvis[parquet]' or export csv") from error
    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "datetime": pa.timestamp("s", tz="UTC"),
    }
    columns = load_columns()
    schema = pa.schema([pa.field(c.name, types[c.type], metadata={"description": c.says}) for c in columns])
    count = 0
    with ParquetWriter(stream, schema) as writer:
        source = iter(tellings)
        while batch := list(islice(source, _GROUP)):
            rows = [dict(zip(schema.names, map(_to_utc, flatten(telling)), strict=True)) for telling in batch]
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            count += len(rows)
    return count


def _to_utc(value: Value) -> Value:
    """An instant without a zone is taken as it stands."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC) if value.tzinfo else value.replace(tzinfo=dt.UTC)
    return value
