"""What holds of every text: spans are exact, within their paragraph, and parted; hostile input comes back."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vakanuvis.base.records import Article, Paragraph, Quote, Span
from vakanuvis.language import analyse
from vakanuvis.semantics.quotes import find_quotes, find_speech, find_statements
from vakanuvis.semantics.quotes.marks import find_passages

PIECES = (*"\"“”'‘’«» .\n", ", ", ": ", "'in ", "Elif Saran", " dedi", " belirten ", "Köprü yıkıldı")
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join).filter(str.strip)


def build(text: str) -> Article:
    """An article whose paragraphs are the lines of a text."""
    spans, position = [], 0
    for line in text.split("\n"):
        spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    paragraphs = tuple(Paragraph(span, "body") for span in spans if text[span.start : span.end].strip())
    return Article("x", "", "", "tr", "", text, 0, paragraphs)


def lies_within(quote: Quote, article: Article) -> bool:
    """True if all spans of a quote lie in the text, and the passage in one paragraph."""
    whole = Span(0, len(article.text))
    named = [span for span in (quote.speaker_span, quote.cue_span) if span is not None]
    return any(p.span.contains(quote.span) for p in article.paragraphs) and all(whole.contains(span) for span in named)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_are_exact(text: str) -> None:
    article = build(text)
    quotes, statements = find_speech(analyse(article), ())
    assert all(lies_within(quote, article) for quote in (*quotes, *statements))
    assert all(article.words(quote.span).strip() == article.words(quote.span) != "" for quote in quotes)
    assert all(one.span.end <= other.span.start for one, other in pairwise(quotes))
    assert all(q.cue_span is None or article.words(q.cue_span) == q.cue for q in (*quotes, *statements))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_passages_nest_or_are_parted(text: str) -> None:
    passages = find_passages(text, Span(0, len(text)))
    assert all(
        one.outer.contains(other.outer) or other.outer.contains(one.outer) or not one.outer.overlaps(other.outer)
        for one in passages
        for other in passages
    )


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "«", '" ', ' "', '"a ', 'a" ', "“a ", '“"', "‘“", '"a" ', ', A" b '])
def test_ten_thousand_marks_come_back_nested(mark: str) -> None:
    text = mark * 10_000
    passages = find_passages(text, Span(0, len(text)))
    assert all(0 <= passage.span.start < passage.span.end <= len(text) for passage in passages)
    assert all(passage.outer.contains(passage.span) for passage in passages)


def test_ten_thousand_quotes_of_a_line_come_back() -> None:
    article = build('Elif Saran, "Köprü dün gece yıkıldı." dedi. ' * 2_500 + '"' * 10_000)
    assert len(find_quotes(analyse(article), ())) == 1


def test_an_empty_article_says_nothing() -> None:
    analysis = analyse(Article("x", "", "", "tr", "", "", 0, ()))
    assert find_quotes(analysis, ()) == ()
    assert find_statements(analysis, (), ()) == ()
