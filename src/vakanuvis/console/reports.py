"""A report as a person reads it: title, date, site; events with their sentences; quotes; what was left out."""

from collections import Counter

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from vakanuvis.base.records import Article, Event, Participant, Quote, Rejected, Report, Span
from vakanuvis.console.styles import STATUS_STYLES

# A page dump may carry hundreds of foreign lines: so many are shown.
_SHOWN_FURNITURE = 6


def print_outcome(console: Console, outcome: Report | Rejected) -> None:
    """One page on the console."""
    if isinstance(outcome, Rejected):
        _print_rejected(console, outcome)
    else:
        _print_report(console, outcome)
    console.print()


def _print_rejected(console: Console, rejected: Rejected) -> None:
    line = Text("rejected ", style="bold red")
    line.append(rejected.url, style="default")
    line.append(f": {rejected.reason} ({rejected.detail})" if rejected.detail else f": {rejected.reason}", style="red")
    console.print(line)


def _print_report(console: Console, report: Report) -> None:
    article = report.article
    console.print(Text(article.title or "(no title)", style="bold"))
    console.print(Text(_describe(article), style="dim"))
    for event in report.events:
        _print_event(console, event, article)
    if not report.events:
        console.print(Text("  no events", style="dim"))
    for quote in report.quotes:
        _print_quote(console, quote, article)
    _print_furniture(console, article)


def _describe(article: Article) -> str:
    day = article.published_at.strftime("%Y-%m-%d %H:%M") if article.published_at else "undated"
    return " · ".join(part for part in (day, article.section, article.site or article.url, article.language) if part)


def _print_event(console: Console, event: Event, article: Article) -> None:
    line = Text()
    line.append(event.type + (f"/{event.mode}" if event.mode else ""), style="bold cyan")
    line.append(f" {event.status}", style=STATUS_STYLES.get(event.status, ""))
    line.append(f"  {_name_side(event.actors)}")
    if event.recipients:
        line.append(" -> ", style="bold")
        line.append(_name_side(event.recipients))
    for detail in _details(event):
        line.append(f" · {detail}", style="green")
    _print_block(console, line, indent=2)
    _print_block(console, _mark(article, event.sentence, event.trigger), indent=6)


def _name_side(participants: tuple[Participant, ...]) -> str:
    return ", ".join(map(_name, participants))


def _name(participant: Participant) -> str:
    codes = " ".join(code for code in (participant.code, participant.sector) if code)
    name = participant.name or participant.text or "unknown"
    return f"{name} [{codes}]" if codes else name


def _details(event: Event) -> list[str]:
    """Where, when, what was signed, on whose word."""
    found = []
    if event.place_text:
        found.append(f"in {event.place_text}" + (f" ({event.place_country})" if event.place_country else ""))
    if event.starts_on:
        same = event.ends_on is None or event.ends_on == event.starts_on
        found.append(f"on {event.starts_on}" if same else f"{event.starts_on} to {event.ends_on}")
    if event.agreement:
        signed = event.agreement
        years = " to ".join(year for year in (signed.valid_from, signed.valid_until) if year)
        found.append(", ".join(part for part in (signed.instrument, signed.subject, years) if part))
    found += [f"{count} {what}" for what, count in event.counts]
    if event.reported_by:
        found.append(f"says {event.reported_by}")
    return found


def _mark(article: Article, sentence: Span, trigger: Span) -> Text:
    """The sentence with its trigger marked: in colour on a terminal, between « » where there is none."""
    line = Text(style="dim")
    line.append(article.text[sentence.start : max(sentence.start, trigger.start)])
    line.append(f"«{article.words(trigger)}»", style="bold yellow not dim")
    line.append(article.text[min(trigger.end, sentence.end) : sentence.end])
    return _flatten(line)


def _print_quote(console: Console, quote: Quote, article: Article) -> None:
    line = Text()
    line.append(quote.speaker or "somebody", style="bold magenta")
    line.append(f" ({quote.cue})" if quote.cue else "", style="dim")
    line.append(f': "{article.words(quote.span)}"')
    _print_block(console, _flatten(line), indent=2)


def _print_block(console: Console, text: Text, *, indent: int) -> None:
    """The text, indented: on a terminal each of its lines, in a pipe it is one line."""
    if console.is_terminal:
        console.print(Padding(text, (0, 0, 0, indent)))
    else:
        console.print(Text(" " * indent) + text)


def _flatten(text: Text) -> Text:
    """The text on one line: a sentence of a dump may hold line ends."""
    if "\n" not in text.plain:
        return text
    return Text(" ").join(text.split("\n"))


def _print_furniture(console: Console, article: Article) -> None:
    if not article.furniture:
        return
    reasons = Counter(furniture.reason for furniture in article.furniture)
    told = ", ".join(f"{reason} {count}" for reason, count in reasons.most_common())
    console.print(Text(f"  left out: {told}", style="dim"))
    lines = list(dict.fromkeys(" ".join(article.words(furniture.span).split()) for furniture in article.furniture))
    for line in lines[:_SHOWN_FURNITURE]:
        console.print(Text(f"    {line}", style="dim", no_wrap=True, overflow="ellipsis"))
    if len(lines) > _SHOWN_FURNITURE:
        console.print(Text(f"    and {len(lines) - _SHOWN_FURNITURE} more", style="dim"))
