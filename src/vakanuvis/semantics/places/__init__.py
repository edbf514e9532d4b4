"""Places in the text: Analysis -> Places, by a gazetteer and by form."""

from vakanuvis.semantics.places.finding import find_places

__all__ = ["find_places"]
