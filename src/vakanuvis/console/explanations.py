"""An explanation as a person reads it: each event with its tellings, then what was refused and what was left out."""

import msgspec
from rich.console import Console
from rich.text import Text

from vakanuvis.base.explanations import Explanation, Origin, Refusal, Telling
from vakanuvis.base.records import Article
from vakanuvis.console.styles import STATUS_STYLES


class OriginForm(msgspec.Struct, frozen=True):
    """A participant and where he came from."""

    side: str
    text: str
    code: str | None
    role: str


class TellingForm(msgspec.Struct, frozen=True):
    """A telling as JSON; `event` is the id of the event it went into."""

    event: str | None
    frame: str
    words: str
    start: int
    end: int
    sentence: str
    sides: tuple[OriginForm, ...]


class RefusalForm(msgspec.Struct, frozen=True):
    """A refused frame as JSON."""

    frame: str
    words: str
    start: int
    end: int
    sentence: str
    reason: str


class ExplanationForm(msgspec.Struct, frozen=True):
    """The explanation of one article as JSON."""

    id: str
    url: str
    tellings: tuple[TellingForm, ...]
    refusals: tuple[RefusalForm, ...]


def to_explanation_json(explanation: Explanation) -> bytes:
    """An explanation as one JSON object."""
    report = explanation.report
    words, events = report.article.words, report.events
    tellings = tuple(
        TellingForm(
            event=None if telling.event is None else events[telling.event].id,
            frame=telling.candidate.by,
            words=words(telling.candidate.trigger),
            start=telling.candidate.trigger.start,
            end=telling.candidate.trigger.end,
            sentence=words(telling.candidate.sentence),
            sides=tuple(OriginForm(o.side, o.participant.text, o.participant.code, o.role) for o in telling.origins),
        )
        for telling in explanation.tellings
    )
    refusals = tuple(
        RefusalForm(r.frame, words(r.trigger), r.trigger.start, r.trigger.end, words(r.sentence), r.reason)
        for r in explanation.refusals
    )
    return msgspec.json.encode(ExplanationForm(report.article.id, report.article.url, tellings, refusals))


def print_explanation(console: Console, explanation: Explanation) -> None:
    """Title, events with their tellings, near misses by sentence, lines that were never read."""
    article = explanation.report.article
    console.print(Text(article.title or "(no title)", style="bold"))
    for number, event in enumerate(explanation.report.events):
        name = event.type + (f"/{event.mode}" if event.mode else "")
        line = Text(f"  {name}", style="bold cyan")
        line.append(f" {event.status}", style=STATUS_STYLES.get(event.status, ""))
        console.print(line.append(f" · confidence {event.confidence:.2f}", style="not bold default"))
        for telling in explanation.tellings:
            if telling.event == number:
                _print_telling(console, article, telling)
    if not explanation.report.events:
        console.print(Text("  no events", style="dim"))
    _print_refusals(console, article, explanation.refusals)
    for furniture in article.furniture:
        console.print(Text(f"  not read ({furniture.reason}): {_one_line(article.words(furniture.span))}", style="dim"))
    console.print()


def _print_telling(console: Console, article: Article, telling: Telling) -> None:
    event = telling.candidate
    line = Text(f"    {event.by}", style="magenta")
    line.append(f" on «{_one_line(article.words(event.trigger))}»", style="yellow")
    console.print(line.append(f" in: {_one_line(article.words(event.sentence))}", style="dim"))
    for origin in telling.origins:
        console.print(Text(f"      {_describe(origin)}"))


def _describe(origin: Origin) -> str:
    entry = origin.participant
    codes = " ".join(code for code in (entry.code, entry.sector) if code)
    return f"{origin.side:<9} {entry.name or entry.text or 'unknown'} [{codes}] from {origin.role}"


def _print_refusals(console: Console, article: Article, refusals: tuple[Refusal, ...]) -> None:
    """The refused frames, under the sentence they stand in."""
    sentences = dict.fromkeys(refusal.sentence for refusal in refusals)
    for sentence in sentences:
        console.print(Text(f"  nothing from: {_one_line(article.words(sentence))}", style="dim"))
        for refusal in refusals:
            if refusal.sentence == sentence:
                words = _one_line(article.words(refusal.trigger))
                console.print(Text(f"    {refusal.frame} on «{words}»: {refusal.reason}"))


def _one_line(words: str) -> str:
    return " ".join(words.split())
