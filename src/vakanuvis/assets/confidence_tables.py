"""How much each circumstance of an event speaks for its being right, in log odds; made by tools/fit_confidence.py."""

from functools import cache

from vakanuvis.assets.files import read_toml
from vakanuvis.assets.ontology_tables import Asset


class ConfidenceTable(Asset, frozen=True):
    """Log odds: `base` of any event, and what each circumstance adds; one that is not listed adds nothing."""

    base: float
    adds: dict[str, float]


@cache
def load_confidence(language: str) -> ConfidenceTable:
    """The table of a language, from `assets/languages/XX/confidence.toml`."""
    return read_toml(f"languages/{language}/confidence.toml", ConfidenceTable)
