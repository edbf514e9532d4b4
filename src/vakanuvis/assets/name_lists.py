"""Names that the tables of actors know, in lower case: of countries, capitals, peoples, organisations and office holders."""

from collections.abc import Iterable
from functools import cache

import msgspec

from vakanuvis.assets.files import read_lines, read_rows
from vakanuvis.base.folding import lower
from vakanuvis.base.names import harmonise


class _Country(msgspec.Struct, frozen=True):
    names: str
    adjectives: str = ""
    capitals: str = ""


@cache
def nationalities() -> frozenset[str]:
    """The adjectives of nationality in lower case ("rus", "filistinli")."""
    found: set[str] = set()
    for row in read_rows("actors/countries.tsv", _Country):
        found |= {lower(form) for form in row.adjectives.split("|") if form}
        found |= {lower(harmonise(name)) for name in row.names.split("|")}
    return frozenset(found)


@cache
def peoples() -> frozenset[str]:
    """The adjectives of nationality and the peoples without a state of their name, in lower case ("rus", "yahudi")."""
    return nationalities() | {lower(line.split("\t")[0]) for line in read_lines("languages/tr/actors/peoples.txt")}


class _Organisation(msgspec.Struct, frozen=True):
    forms: str


@cache
def organisations() -> frozenset[str]:
    """The names of organisations and armed groups that are one word, in lower case ("nato", "hamas")."""
    rows = [row for table in ("organisations", "armed_groups") for row in read_rows(f"actors/{table}.tsv", _Organisation)]
    return _single_words(row.forms for row in rows)


@cache
def acronyms() -> frozenset[str]:
    """The names of countries, organisations and armed groups that are written in capitals ("ABD", "NATO")."""
    tables = ("organisations", "armed_groups")
    forms = [form for table in tables for row in read_rows(f"actors/{table}.tsv", _Organisation) for form in row.forms.split("|")]
    forms += [form for row in read_rows("actors/countries.tsv", _Country) for form in row.names.split("|")]
    return frozenset(form for form in forms if form.isupper() and len(form) > 1)


class _Holder(msgspec.Struct, frozen=True):
    forms: str
    known_as: str = ""


@cache
def surnames() -> frozenset[str]:
    """The surnames, in lower case, by which the press calls office holders without introduction ("erdoğan", "trump")."""
    return _single_words(row.known_as for row in read_rows("actors/office_holders.tsv", _Holder))


@cache
def country_names() -> frozenset[str]:
    """The names of countries that are one word, in lower case ("rusya", "abd")."""
    return _single_words(row.names for row in read_rows("actors/countries.tsv", _Country))


@cache
def capitals() -> frozenset[str]:
    """The names of capitals that are one word, in lower case ("ankara")."""
    return _single_words(row.capitals for row in read_rows("actors/countries.tsv", _Country))


@cache
def first_words() -> frozenset[str]:
    """The first words of countries' and capitals' names of several words, in lower case ("güney", "suudi", "tel")."""
    rows = read_rows("actors/countries.tsv", _Country)
    names = [name for row in rows for name in f"{row.names}|{row.capitals}".split("|")]
    return frozenset(lower(name.split(" ")[0]) for name in names if " " in name)


def _single_words(cells: Iterable[str]) -> frozenset[str]:
    """The names in the cells that are one word, in lower case."""
    return frozenset(lower(name) for cell in cells for name in cell.split("|") if name and " " not in name)
