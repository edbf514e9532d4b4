"""The whole flow on one screen: read this first.

source -> Page -> Article -> Analysis -> Report -> warehouse
"""

from vakanuvis.base.records import Page, Rejected, Report
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret


def read(page: Page) -> Report | Rejected:
    """The sourced record of a page, or why it was refused."""
    article = extract(page)
    if isinstance(article, Rejected):
        return article
    return interpret(analyse(article))
