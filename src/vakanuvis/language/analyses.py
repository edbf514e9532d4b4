"""Stage language: the sentences, tokens and predicates of an article."""

from functools import cache

from vakanuvis.assets.files import read_lines
from vakanuvis.base.records import Analysis, Article, Sentence, Span
from vakanuvis.language.predicates import find_predicates
from vakanuvis.language.sentences import split_sentences
from vakanuvis.language.tokens import plain_sentences, read_sentences
from vakanuvis.language.words import Word, split_words

_MOST_TOKENS = 300  # a longer sentence is a list or a broken page; it is cut so that time stays bounded


def analyse(article: Article) -> Analysis:
    """Sentences with tokens, and predicates, of the article's paragraphs; morphology only for Turkish."""
    language = "en" if article.language == "en" else "tr"
    text = article.text
    places, rows = [], []
    for number, paragraph in enumerate(article.paragraphs):
        for sentence in split_sentences(text, paragraph.span, language=language):
            for span, words in _pieces(text, sentence, language):
                places.append((span, paragraph.kind, number))
                rows.append(words)
    found = plain_sentences(rows) if language == "en" else read_sentences(text, rows)
    sentences = tuple(Sentence(span, tokens, kind, number) for (span, kind, number), tokens in zip(places, found, strict=True))
    predicates = find_predicates(sentences, language) if language == "tr" else ()
    return Analysis(article, sentences, predicates=predicates, by=f"language.{language}")


def _pieces(text: str, span: Span, language: str) -> list[tuple[Span, list[Word]]]:
    """The words of a sentence with its span; several pieces if it has more words than a sentence can have."""
    words = split_words(text, span, abbreviations(language))
    if len(words) <= _MOST_TOKENS:
        return [(span, words)] if words else []
    pieces = [words[start : start + _MOST_TOKENS] for start in range(0, len(words), _MOST_TOKENS)]
    return [(_span(piece), piece) for piece in pieces]


def _span(words: list[Word]) -> Span:
    """The span from the first word to the end of the last."""
    last = words[-1]
    return Span(words[0].span.start, last.suffix.end if last.suffix else last.span.end)


@cache
def abbreviations(language: str) -> frozenset[str]:
    """The language's abbreviations, in lower case without their stop."""
    return frozenset(entry.lstrip("+") for entry in read_lines(f"languages/{language}/abbreviations.txt"))
