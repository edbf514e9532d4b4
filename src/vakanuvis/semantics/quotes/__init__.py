"""Quotes: who said what, between marks (`find_quotes`) and in indirect speech (`find_statements`); `find_speech` does both.

`TopicReader` adds what they are about, once the events are known.
"""

from vakanuvis.base.records import Actor, Analysis, Quote
from vakanuvis.semantics.quotes.conversation import follow
from vakanuvis.semantics.quotes.direct import find_quotes, read_quotes
from vakanuvis.semantics.quotes.statements import find_statements, read_statements
from vakanuvis.semantics.quotes.topics import TopicReader

__all__ = ["TopicReader", "find_quotes", "find_speech", "find_statements"]


def find_speech(analysis: Analysis, actors: tuple[Actor, ...]) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """The quotes and the statements of an article, at the price of one reading."""
    conversation = follow(analysis, actors)
    quotes = read_quotes(conversation)
    return quotes, read_statements(conversation, quotes)
