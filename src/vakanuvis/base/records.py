"""The records that the stages hand on: frozen, slotted, typed.

Every derived fact is a half-open span into `Article.text`, with `by`, the rule that made it.

    spans      Record, Span                                what all are made of
    pages      Page -> Article | Rejected                  collect, extract
    analyses   Sentence, Token, Predicate, ... -> Analysis language
    findings   Actor, Place, Quote, Event, ...             semantics
    reports    Report, Story                               warehouse, stories
"""

from vakanuvis.base.analyses import Analysis, Argument, Features, Name, Predicate, Sentence, Token
from vakanuvis.base.findings import About, Actor, Agreement, DateMention, Event, Mention, Participant, Place, Quote
from vakanuvis.base.pages import Article, Furniture, Link, Page, Paragraph, Rejected
from vakanuvis.base.reports import Report, Story
from vakanuvis.base.spans import Record, Span

__all__ = [
    "About",
    "Actor",
    "Agreement",
    "Analysis",
    "Argument",
    "Article",
    "DateMention",
    "Event",
    "Features",
    "Furniture",
    "Link",
    "Mention",
    "Name",
    "Page",
    "Paragraph",
    "Participant",
    "Place",
    "Predicate",
    "Quote",
    "Record",
    "Rejected",
    "Report",
    "Sentence",
    "Span",
    "Story",
    "Token",
]
