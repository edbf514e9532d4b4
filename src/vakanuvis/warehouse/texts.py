"""The words of spans, cut in the database."""

from sqlalchemy import ColumnElement, func, literal

from vakanuvis.warehouse import schema

_ARTICLES = schema.articles.c


def whole_text() -> ColumnElement[str]:
    """The article's text as spans count it: title, lead and body, a line each."""
    line = literal("\n")
    return _ARTICLES.title + line + func.coalesce(_ARTICLES.lead + line, "") + _ARTICLES.text


def cut_text(start: ColumnElement[int], end: ColumnElement[int]) -> ColumnElement[str]:
    """The words of a span, cut in the database."""
    return func.substr(whole_text(), start + 1, end - start)
