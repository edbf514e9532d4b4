"""The tables of tests/cases/tr/quotes.md and statements.md: what is said, and by whom, without any knowledge of actors."""

from pathlib import Path

import pytest

from vakanuvis.base.records import Article, Paragraph, Quote, Span
from vakanuvis.language import analyse
from vakanuvis.semantics.quotes import find_quotes, find_statements

CASES = Path(__file__).parent / "cases" / "tr"


def read_cases(name: str) -> list[tuple[str, str, str]]:
    """The rows of all tables in a case file: what it shows, text, what comes out."""
    lines = (CASES / name).read_text("utf-8").splitlines()
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines if line.startswith("| ")]
    return [row for row in rows if row[0] != "shows"]


def build_article(text: str) -> Article:
    """An article whose first line is its title; a ¶ starts a line."""
    lines = [line.strip() for line in text.split("¶")]
    lines = lines if len(lines) > 1 and lines[0][:1] in "'\"‘“" else ["Günün haberi", *lines]
    whole, paragraphs, position = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        paragraphs.append(Paragraph(Span(position, position + len(line)), "body" if number else "title"))
        position += len(line) + 1
    return Article("x", "", "", "tr", lines[0], whole, len(lines[0]) + 1, tuple(paragraphs))


def show(quotes: tuple[Quote, ...], article: Article) -> str:
    """The quotes as a case writes them."""
    return " // ".join(f"{quote.speaker or '?'}: {article.words(quote.span)}" for quote in quotes) or "-"


@pytest.mark.parametrize(("shows", "text", "expected"), read_cases("quotes.md"))
def test_quote_case(shows: str, text: str, expected: str) -> None:
    article = build_article(text)
    assert show(find_quotes(analyse(article), ()), article) == expected, shows


@pytest.mark.parametrize(("shows", "text", "expected"), read_cases("statements.md"))
def test_statement_case(shows: str, text: str, expected: str) -> None:
    article = build_article(text)
    analysis = analyse(article)
    assert show(find_statements(analysis, (), find_quotes(analysis, ())), article) == expected, shows


def test_there_are_eighty_cases_and_more() -> None:
    assert len(read_cases("quotes.md")) >= 80
