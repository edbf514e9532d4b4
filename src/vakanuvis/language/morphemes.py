"""What is known of akana's morphemes: the feature values they give, their class, what they derive, what they cost."""

from functools import cache, lru_cache

from vakanuvis.assets.files import read_rows
from vakanuvis.base.records import Record

_CACHED = 20_000  # rows of morphemes; the news corpus has 6,000


class _Row(Record, frozen=True):
    """A row of morphemes.tsv: `field` is a feature, or class, pos or cost."""

    morpheme: str
    field: str
    value: str


_FACTS = frozenset({"class", "pos", "cost"})


@cache
def load_values() -> dict[str, tuple[tuple[str, str | bool], ...]]:
    """The feature values that each morpheme gives."""
    values: dict[str, tuple[tuple[str, str | bool], ...]] = {}
    for row in _rows():
        if row.field not in _FACTS:
            values[row.morpheme] = (*values.get(row.morpheme, ()), (row.field, row.value == "True" or row.value))
    return values


@cache
def load_facts(field: str) -> dict[str, str]:
    """The class, pos or cost of each morpheme that has one."""
    return {row.morpheme: row.value for row in _rows() if row.field == field}


@cache
def load_costs() -> dict[str, float]:
    """How unlikely each morpheme makes a reading in news, whatever the context."""
    return {morpheme: float(cost) for morpheme, cost in load_facts("cost").items()}


def is_of(kind: str, morpheme: str) -> bool:
    """True if the morpheme is of this class: inflection, copula, verbal, form or verbaliser."""
    return load_facts("class").get(morpheme) == kind


@lru_cache(_CACHED)
def find_derivation(morphemes: tuple[str, ...]) -> int:
    """The index of the last morpheme that makes a new word (neither inflection, voice nor verb form); 0 if there is none."""
    classes = load_facts("class")
    return next((i for i in range(len(morphemes) - 1, 0, -1) if classes.get(morphemes[i]) in (None, "verbaliser")), 0)


@cache
def _rows() -> tuple[_Row, ...]:
    """The rows of the table."""
    return tuple(read_rows("languages/tr/morphemes.tsv", _Row))
