"""The whole flow on one screen: read this first.

source -> Page -> Article -> Analysis -> Report -> warehouse
"""

from vakanuvis.base.explanations import Explanation
from vakanuvis.base.records import Page, Rejected, Report
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics import explain as explain_analysis
from vakanuvis.semantics import interpret


def read(page: Page) -> Report | Rejected:
    """The sourced record of a page, or why it was refused."""
    article = extract(page)
    if isinstance(article, Rejected):
        return article
    return interpret(analyse(article))


def explain(page: Page) -> Explanation | Rejected:
    """The record of a page with what the event frames did and what they refused, or why the page was refused."""
    article = extract(page)
    if isinstance(article, Rejected):
        return article
    return explain_analysis(analyse(article))
