"""What a run read, refused and saved."""

from collections import Counter
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

from vakanuvis.base.records import Rejected, Report


@dataclass(slots=True)
class Tally:
    """Counts of a run, kept while it goes on."""

    articles: int = 0
    events: int = 0
    quotes: int = 0
    changed: int = 0
    rejected: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Report | Rejected, *, changed: bool) -> None:
        """Count one page."""
        self.changed += changed
        if isinstance(outcome, Rejected):
            self.rejected[outcome.reason] += 1
            return
        self.articles += 1
        self.events += len(outcome.events)
        self.quotes += len(outcome.quotes)


def print_tally(console: Console, tally: Tally, database: str | None) -> None:
    """One line: how much was read, why how much was refused, where it is kept."""
    words = f"{tally.articles} articles, {tally.events} events, {tally.quotes} quotes"
    if tally.rejected:
        reasons = ", ".join(f"{reason} {count}" for reason, count in tally.rejected.most_common())
        words += f"; {tally.rejected.total()} rejected ({reasons})"
    if database:
        words += f"; kept in {database}" + (f" ({tally.changed} new or changed)" if tally.changed else " (nothing new)")
    console.print(Text(words, style="dim"))
