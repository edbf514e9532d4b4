"""The columns of exports and the codes that other data sets use."""

from functools import cache

from vakanuvis.assets.files import read_rows
from vakanuvis.base.records import Record


class ColumnSpec(Record, frozen=True):
    """A column of the flat exports: its name, its type and what it says."""

    name: str
    type: str
    says: str


class FipsCode(Record, frozen=True):
    """A country's FIPS 10-4 code."""

    code: str
    fips: str


@cache
def load_columns() -> tuple[ColumnSpec, ...]:
    """The columns of the flat exports, in order."""
    return tuple(read_rows("exports/events.tsv", ColumnSpec))


@cache
def load_fips() -> dict[str, str]:
    """FIPS 10-4 codes by ISO 3166-1 alpha-3."""
    return {row.code: row.fips for row in read_rows("exports/fips.tsv", FipsCode)}


class SectorCode(Record, frozen=True):
    """A PLOVER sector's CAMEO type."""

    sector: str
    cameo: str = ""


@cache
def load_cameo_types() -> dict[str, str]:
    """CAMEO types of those PLOVER sectors that CAMEO calls otherwise."""
    return {row.sector: row.cameo for row in read_rows("exports/sectors.tsv", SectorCode)}
