"""Stage semantics: Analysis -> Report. Actors, places, dates, quotes, events."""

from vakanuvis.semantics.reports import interpret

__all__ = ["interpret"]
