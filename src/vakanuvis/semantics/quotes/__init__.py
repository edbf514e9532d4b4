"""Quotes: who said what, between marks (`find_quotes`) and in indirect speech (`find_statements`)."""

from vakanuvis.base.records import Actor, Analysis, Quote
from vakanuvis.semantics.quotes.direct import find_quotes

__all__ = ["find_quotes", "find_statements"]


def find_statements(analysis: Analysis, actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The indirect speech of an article."""
    return ()
