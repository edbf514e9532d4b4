"""Dates in the text: Analysis -> DateMentions, by a grammar of our own over look-up tables."""

from vakanuvis.semantics.dates.mentions import find_dates

__all__ = ["find_dates"]
