"""Quotes: who said what, between marks (`find_quotes`) and in indirect speech (`find_statements`)."""

from vakanuvis.semantics.quotes.direct import find_quotes
from vakanuvis.semantics.quotes.statements import find_statements

__all__ = ["find_quotes", "find_statements"]
