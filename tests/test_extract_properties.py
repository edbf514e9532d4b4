"""What holds of every page: spans lie in the text, do not overlap, and what is given is not changed."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract_pages import PARAGRAPHS, TITLE, news_page

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.extract import extract

LINES = st.lists(
    st.one_of(st.text(max_size=60), st.sampled_from([*PARAGRAPHS, TITLE, "Yorumlar", "Diğer Haberler", "AA"])), max_size=12
)
MARKUP = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<article>",
                "</article>",
                "<h1>Kupada rakipler belli oldu</h1>",
                "<time>3 Mart 2026</time>",
                "<div class='related'>",
                "</div>",
                "<br>",
                "<script>",
                "<a href=x>",
                "<!--",
                *PARAGRAPHS,
            ]
        ),
    ),
    max_size=25,
)


def _spans_of(article: Article) -> list[tuple[int, int]]:
    return sorted((part.span.start, part.span.end) for part in (*article.paragraphs, *article.furniture))


def _check(page: Page) -> bool:
    """True if the page gives a reason, or an article whose spans are sound."""
    article = extract(page)
    if isinstance(article, Rejected):
        return bool(article.reason)
    spans = _spans_of(article)
    edges = [edge for span in spans for edge in span]
    return edges == sorted(edges) and all(start < end <= len(article.text) for start, end in spans)


@settings(deadline=None, max_examples=80)
@given(LINES)
def test_spans_of_given_articles_are_sound(lines: list[str]) -> None:
    body = json.dumps({"id": "x", "title": TITLE, "text": "\n".join(lines)}).encode()
    assert _check(Page(url="", body=body, media_type="application/json", origin="test"))


@settings(deadline=None, max_examples=80)
@given(LINES)
def test_spans_of_dumps_are_sound(lines: list[str]) -> None:
    body = "\n".join(lines).encode("utf-8", "surrogatepass")
    assert _check(Page(url="", body=body, media_type="text/plain", origin="test"))


@settings(deadline=None, max_examples=80)
@given(MARKUP)
def test_spans_of_pages_are_sound(markup: list[str]) -> None:
    body = news_page(body="".join(markup)).encode("utf-8", "surrogatepass")
    assert _check(Page(url="", body=body, media_type="text/html", origin="test"))


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/plain", "application/json"]))
def test_any_bytes_give_an_article_or_a_reason(body: bytes, media_type: str) -> None:
    assert _check(Page(url="", body=body, media_type=media_type, origin="test"))


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6))
def test_text_of_a_given_article_is_never_changed(lines: list[str]) -> None:
    text = "\n".join(lines)
    body = json.dumps({"title": TITLE, "text": text}).encode()
    article = extract(Page(url="", body=body, media_type="application/json", origin="test"))
    assert isinstance(article, Article)
    assert article.text == f"{TITLE}\n{text}"
    assert article.body == text
