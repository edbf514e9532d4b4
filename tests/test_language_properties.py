"""What holds for the analysis of any text: it comes out, and all its spans lie in the text and nest."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from vakanuvis.base.records import Analysis, Article, Paragraph, Span
from vakanuvis.language import analyse

WORDS = [
    "Bakan",
    "Fidan",
    "İran'a",
    "ABD’nin",
    "2.",
    "Abdullah",
    "12.07.2025",
    "gidip",
    "anlaşmayı",
    "imzaladığını",
    "söyledi",
    "dedi",
]
WORDS += [
    "edemeyiz",
    "katılmayabilir",
    "suyunu",
    "8",
    "şirketi",
    "IŞIK",
    "ve",
    "ile",
    "ki",
    "www.ornek.com",
    "@x",
    "#y",
    "a/b",
    "%5",
]
MARKS = [
    ".",
    "...",
    "…",
    "?!",
    ",",
    ";",
    ":",
    "-",
    "–",
    "(",
    ")",
    '"',
    "'",
    "’",
    "“",
    "”",
    "«",
    "»",
    "''",
    '".',
    '," ',
    "\n",
    "\t",
    "\u200b",
]
EMOJIS = ["😀", "👩‍👩‍👧", "🇹🇷", "❤️", "e\u0301", "İ\u0307", "\u202e", "\ufeff", "漢字", "مرحبا", "Привет", "\U0001d5d5"]
LONG = st.builds(
    lambda part, times: part * times, st.sampled_from(["a", "ler", "İ", "'", "yapma", "1.", "😀"]), st.integers(20, 2000)
)
PARTS = st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKS), st.sampled_from(EMOJIS), LONG)
TEXTS = st.builds(
    lambda parts, gap: gap.join(parts),
    st.lists(PARTS, max_size=30),
    st.sampled_from([" ", "", "\u00a0"]),
)


def analyse_text(text: str) -> Analysis:
    return analyse(Article("1", "", "", "tr", "", text, 0, (Paragraph(Span(0, len(text)), "body"),)))


def find_spans(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Each span with the span that it must lie in."""
    whole = Span(0, len(analysis.article.text))
    for sentence in analysis.sentences:
        yield sentence.span, whole
        for token in sentence.tokens:
            yield token.span, sentence.span
            yield from [(token.suffix, sentence.span)] if token.suffix else []
    for predicate in analysis.predicates:
        own = analysis.sentences[predicate.sentence].span
        yield predicate.span, own
        yield from ((argument.span, own) for argument in predicate.arguments)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_any_mixture_is_analysed_and_its_spans_lie_where_they_belong(text: str) -> None:
    pairs = list(find_spans(analyse_text(text)))
    assert [pair for pair in pairs if not pair[1].start <= pair[0].start < pair[0].end <= pair[1].end] == []


def test_spans_of_sentence_token_suffix_predicate_and_argument_are_looked_at() -> None:
    spans = {span for span, _ in find_spans(analyse_text("Bakan, İran'a gitti."))}
    assert {Span(0, 20), Span(0, 5), Span(7, 11), Span(11, 13), Span(14, 19), Span(7, 13)} <= spans
