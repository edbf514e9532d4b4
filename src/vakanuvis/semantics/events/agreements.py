"""What was signed or promised: instrument, subject, validity."""

import re

from vakanuvis.assets.files import read_lines
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Agreement, Predicate, Span
from vakanuvis.semantics.events.scene import Scene

_YEARS = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)?\d\d)\b")
_TERM = re.compile(r"\b(\d{1,2}) yıllık\b")


def instrument_at(predicate: Predicate, scene: Scene) -> Span | None:
    """The span of the instrument's noun ("mutabakat zaptı") among the predicate's arguments, if it has one."""
    text = scene.analysis.article.text
    spans = [argument.span for argument in predicate.arguments if argument.role in ("object", "head", "dative", "agent")]
    for span in (predicate.span, *spans):
        low = lower(text[span.start : span.end])
        for name in _instruments():
            at = low.rfind(name)
            if at >= 0:
                return Span(span.start + at, span.start + at + len(name))
    return None


def _instruments() -> tuple[str, ...]:
    return tuple(sorted(read_lines("languages/tr/instruments.txt"), key=len, reverse=True))


def agreement_of(predicate: Predicate, scene: Scene) -> Agreement | None:
    """The agreement that the predicate signs or promises; None without an instrument."""
    span = instrument_at(predicate, scene)
    if span is None:
        return None
    text = scene.analysis.article.text
    years = _find_years(predicate, scene)
    valid_from, valid_until = (years[1], _write_out(years)) if years else (None, None)
    return Agreement(text[span.start : span.end], _subject(text, scene.sentence(predicate).span, span), valid_from, valid_until)


def term_of(predicate: Predicate, scene: Scene) -> Span | None:
    """The span of the years for which the predicate's instrument is valid; None without such years or instrument.

    Years that were over when the article appeared may be those of the signing: "2024-2025 yıllarında bir protokol imzaladı".
    """
    years = _find_years(predicate, scene)
    if years is None or instrument_at(predicate, scene) is None:
        return None
    published = scene.analysis.article.published_at
    if published is not None and int(_write_out(years)) < published.year:
        return None
    return Span(*years.span())


def _find_years(predicate: Predicate, scene: Scene) -> re.Match[str] | None:
    """The first range of years in the predicate's sentence."""
    sentence = scene.sentence(predicate).span
    return _YEARS.search(scene.analysis.article.text, sentence.start, sentence.end)


def _write_out(years: re.Match[str]) -> str:
    """The last of the years with its century: "2026-28" ends in 2028."""
    return years[2] if len(years[2]) == 4 else years[1][:2] + years[2]


def _subject(text: str, sentence: Span, instrument: Span) -> str | None:
    """What the agreement is about: the words between validity or comma and instrument, without "öngören bir"."""
    before = text[sentence.start : instrument.start]
    before = _YEARS.split(before)[-1]
    for mark in (
        ",",
        " ile ",
        " arasında ",
        " yıllarını kapsayan ",
        " yıllarında ",
        " yılları arasında ",
        " kapsayan ",
        "da ",
        "de ",
    ):
        if mark in before:
            before = before.rsplit(mark, 1)[1]
    words = before.split()
    while words and lower(words[-1]) in read_lines("languages/tr/instrument_fillers.txt"):
        words.pop()
    return " ".join(words) or None
