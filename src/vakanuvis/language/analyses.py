"""Stage language: the sentences, tokens and predicates of an article."""

from functools import cache

from vakanuvis.assets.files import read_lines
from vakanuvis.base.records import Analysis, Article, Sentence, Span, Token
from vakanuvis.language.predicates import find_predicates
from vakanuvis.language.sentences import split_sentences
from vakanuvis.language.tokens import plain_tokens, read_tokens
from vakanuvis.language.words import Word, split_words

_MOST_TOKENS = 300  # a longer sentence is a list or a broken page; it is cut so that time stays bounded


def analyse(article: Article) -> Analysis:
    """Sentences with tokens, and predicates, of the article's paragraphs; morphology only for Turkish."""
    language = "en" if article.language == "en" else "tr"
    sentences = tuple(
        Sentence(span, tokens, paragraph.kind, number)
        for number, paragraph in enumerate(article.paragraphs)
        for span in split_sentences(article.text, paragraph.span, language=language)
        for span, tokens in _tokens(article.text, span, language)
    )
    predicates = find_predicates(sentences, language) if language == "tr" else ()
    return Analysis(article, sentences, predicates=predicates, by=f"language.{language}")


def _tokens(text: str, span: Span, language: str) -> list[tuple[Span, tuple[Token, ...]]]:
    """The tokens of a sentence with its span; several pieces if it has more tokens than a sentence can have."""
    words = split_words(text, span, abbreviations(language))
    read = plain_tokens if language == "en" else read_tokens
    if len(words) <= _MOST_TOKENS:
        return [(span, read(text, words))] if words else []
    pieces = [words[start : start + _MOST_TOKENS] for start in range(0, len(words), _MOST_TOKENS)]
    return [(_span(piece), read(text, piece)) for piece in pieces]


def _span(words: list[Word]) -> Span:
    """The span from the first word to the end of the last."""
    last = words[-1]
    return Span(words[0].span.start, last.suffix.end if last.suffix else last.span.end)


@cache
def abbreviations(language: str) -> frozenset[str]:
    """The language's abbreviations, in lower case without their stop."""
    return frozenset(entry.lstrip("+") for entry in read_lines(f"languages/{language}/abbreviations.txt"))
