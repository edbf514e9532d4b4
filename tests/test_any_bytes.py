"""Properties: whatever the bytes are, they become pages and articles or refusals, and spans stay within the text."""

import gzip
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.collect.files import read_stream
from vakanuvis.extract import extract

HTML = (b"<html><body>", b"<p>", b"</p>", b"<script type='application/ld+json'>", b'{"@type": "NewsArticle", "articleBody": ')
OTHER = (b"\n", b'{"id": 1, "text": "', b'"}\n', b"[", b"\xff", b"\0", "Bakan İğdır'da görüştü. ".encode(), b"Yorumlar\n")
PIECES = st.sampled_from((*HTML, *OTHER))
BODIES = st.one_of(st.binary(max_size=400), st.lists(PIECES, max_size=30).map(b"".join))


def read_all(body: bytes) -> list[Page | Rejected]:
    """What a stream of the bytes gives."""
    return list(read_stream(io.BufferedReader(io.BytesIO(body)), "x"))  # type: ignore[arg-type, type-var]


@settings(deadline=None)
@given(BODIES)
def test_any_bytes_give_pages_or_refusals(body: bytes) -> None:
    assert all(isinstance(outcome, Page | Rejected) for outcome in read_all(body))


@settings(deadline=None)
@given(BODIES, st.integers(0, 60))
def test_any_damaged_gzip_gives_pages_or_refusals(body: bytes, cut: int) -> None:
    whole = gzip.compress(body)
    assert all(isinstance(outcome, Page | Rejected) for outcome in read_all(whole[: max(0, len(whole) - cut)]))


@settings(deadline=None, max_examples=60)
@given(BODIES)
def test_any_page_gives_an_article_whose_spans_stand_in_its_text_or_a_refusal(body: bytes) -> None:
    outcomes = [extract(page) for page in read_all(body) if isinstance(page, Page)]
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    spans = [(part.span, article) for article in articles for part in (*article.paragraphs, *article.furniture)]
    assert all(0 <= span.start < span.end <= len(article.text) for span, article in spans)
