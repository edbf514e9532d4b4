"""Stage semantics: Analysis -> Report. Actors, places, dates, quotes, events."""

from vakanuvis.semantics.reports import explain, interpret

__all__ = ["explain", "interpret"]
