"""The text of an article cut where something is marked: lines, the sentences of events in them, and pieces."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from vakanuvis.base.records import DateMention, Record, Report, Span

PART = 40_000  # characters of a text that stand on one page


class Piece(Record, frozen=True):
    """Words that are marked alike: `marks` are of trigger, actor, place, quote, date; `events` are those whose words they are."""

    text: str
    marks: tuple[str, ...]
    events: tuple[int, ...] = ()


class Stretch(Record, frozen=True):
    """Pieces side by side; those of an event's sentence have its `anchor` and the numbers of its events."""

    pieces: tuple[Piece, ...]
    anchor: str | None = None
    events: tuple[int, ...] = ()


class Line(Record, frozen=True):
    """A line of the text; `kind` is title, lead, body or furniture, `reason` why furniture was not read."""

    kind: str
    stretches: tuple[Stretch, ...]
    reason: str | None = None


class Layer(Record, frozen=True):
    """A span with its mark; `event` is the number of the event that it is of, 0 if of none."""

    span: Span
    mark: str
    event: int = 0


def count_parts(report: Report) -> int:
    """On how many pages the text stands."""
    return max(1, -(-len(report.article.text) // PART))


def find_part(span: Span) -> int:
    """The page of the text, from 1, on which a span begins."""
    return span.start // PART + 1


def mark_text(report: Report, part: int = 1, dates: Iterable[DateMention] = ()) -> Iterator[Line]:
    """The lines of a page of the text with all marks; of the dates those on which events happened."""
    window = Span((part - 1) * PART, min(part * PART, len(report.article.text)))
    found = (*_find_layers(report, window), *_find_days(report, tuple(dates)))
    layers = [layer for layer in found if layer.span.overlaps(window)]
    sentences = sorted({event.sentence for event in report.events if event.sentence.overlaps(window)})
    for line in _cut_lines(report.article.text, window):
        kind, reason = _describe(report, line)
        stretches = tuple(_cut_stretches(report, line, sentences, layers))
        yield Line(kind, stretches, reason)


def _find_layers(report: Report, window: Span) -> Iterator[Layer]:
    for number, event in enumerate(report.events, 1):
        yield Layer(event.trigger, "trigger", number)
        for side in (*event.actors, *event.recipients):
            if side.span is not None:
                yield Layer(side.span, "actor", number)
    for quote in report.quotes:
        yield Layer(quote.span, "quote")
        if quote.speaker_span is not None:
            yield Layer(quote.speaker_span, "actor")
    yield from _find_names(report, window, [actor.name for actor in report.actors], "actor")
    places = [place.name for place in report.places]
    yield from _find_names(report, window, [*places, *(event.place_text or "" for event in report.events)], "place")


def _find_days(report: Report, dates: tuple[DateMention, ...]) -> Iterator[Layer]:
    """The words that tell an event's days: those in its sentence, else all others in the text."""
    for number, event in enumerate(report.events, 1):
        told = [date.span for date in dates if (date.starts_on, date.ends_on) == (event.starts_on, event.ends_on)]
        near = [span for span in told if event.sentence.contains(span)]
        yield from (Layer(span, "date", number) for span in near or told)


def _find_names(report: Report, window: Span, names: Iterable[str], mark: str) -> Iterator[Layer]:
    """Where names stand letter for letter: the warehouse keeps who is named, not each place where."""
    wanted = sorted({name for name in names if name}, key=len, reverse=True)
    if wanted:
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)")
        for match in pattern.finditer(report.article.text, window.start, window.end):
            yield Layer(Span(*match.span()), mark)


def _cut_lines(text: str, window: Span) -> Iterator[Span]:
    start = window.start
    while start < window.end:
        found = text.find("\n", start, window.end)
        end = window.end if found < 0 else found
        if end > start:
            yield Span(start, end)
        start = end + 1


def _describe(report: Report, line: Span) -> tuple[str, str | None]:
    article = report.article
    for furniture in article.furniture:
        if furniture.span.contains(line):
            return "furniture", furniture.reason
    if line.end <= len(article.title):
        return "title", None
    return ("lead" if line.end <= article.body_start else "body"), None


def _cut_stretches(report: Report, line: Span, sentences: list[Span], layers: list[Layer]) -> Iterator[Stretch]:
    near = [layer for layer in layers if layer.span.overlaps(line)]
    text, position = report.article.text, line.start
    for sentence in sentences:
        if not sentence.overlaps(line) or sentence.end <= position:
            continue
        start, end = max(sentence.start, position), min(sentence.end, line.end)
        if start > position:
            yield Stretch(_cut_pieces(text, Span(position, start), near))
        numbers = tuple(n for n, event in enumerate(report.events, 1) if event.sentence == sentence)
        anchor = f"s{sentence.start}" if start == sentence.start else None
        yield Stretch(_cut_pieces(text, Span(start, end), near), anchor, numbers)
        position = end
    if position < line.end:
        yield Stretch(_cut_pieces(text, Span(position, line.end), near))


def _cut_pieces(text: str, stretch: Span, layers: list[Layer]) -> tuple[Piece, ...]:
    ends = {edge for layer in layers for edge in (layer.span.start, layer.span.end) if stretch.start < edge < stretch.end}
    edges = [stretch.start, *sorted(ends), stretch.end]
    pieces = []
    for start, end in pairwise(edges):
        over = [layer for layer in layers if layer.span.start <= start and end <= layer.span.end]
        events = {layer.event for layer in over if layer.event}
        pieces.append(Piece(text[start:end], tuple(sorted({layer.mark for layer in over})), tuple(sorted(events))))
    return tuple(pieces)
