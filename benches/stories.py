"""Grouping of synthetic reports: seconds, reports a second, memory a report, one core; at a tenth of the number and at all of it.

scripts/bench stories [N]: N reports (100000) of some 200 words, 400 a day; a third are copies, a sixth tell a happening again.
"""

import datetime as dt
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator

from vakanuvis.base.records import Article, Event, Participant, Report, Span
from vakanuvis.stories import group

_A_DAY = 400
_SYLLABLES = [first + second for first in "bcçdfghklmnprsştvyz" for second in "aeıioöuü"]
_CODES = ["TUR", "RUS", "GRC", "SYR", "UKR", "USA", "DEU", "FRA", "IRN", "ISR"]
_TYPES = ["CONSULT", "SUPPORT", "ASSAULT", "ACCUSE", "COERCE", "AGREE"]


def make_words(chance: random.Random) -> list[str]:
    """A vocabulary in which, as in news, few words are used often."""
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(30_000)]


def make_reports(number: int) -> Iterator[Report]:
    """Reports with copies and retellings."""
    chance = random.Random(1)
    words = make_words(chance)
    weights = [1 / (rank + 10) for rank in range(len(words))]
    told: list[tuple[list[str], list[str], Event]] = []
    for n in range(number):
        if n % _A_DAY == 0:
            told = []
        kind = n % 6 if told else 5
        title, body, event = chance.choice(told) if kind < 3 else make_story(chance, words, weights)
        if kind < 2:
            body = body[: chance.randint(100, 200)]
        elif kind == 2:
            body = chance.choices(words, weights, k=200)
        told.append((title, body, event))
        yield make_report(n, title, body, event)


def make_story(chance: random.Random, words: list[str], weights: list[float]) -> tuple[list[str], list[str], Event]:
    """Title, body and event of a happening."""
    sides = [Participant("", code, code, "GOV") for code in chance.sample(_CODES, 2)]
    event = Event("", chance.choice(_TYPES), None, "actual", (sides[0],), (sides[1],), Span(0, 5), Span(0, 20), "bench")
    return chance.choices(words, weights, k=10), chance.choices(words, weights, k=200), event


def make_report(n: int, title: list[str], body: list[str], event: Event) -> Report:
    """The report of the n-th article."""
    headline = " ".join(title)
    day = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC) + dt.timedelta(days=n // _A_DAY)
    named = Event(f"e{n}", *(getattr(event, field) for field in event.__struct_fields__[1:]))
    article = Article(
        id=f"a{n}",
        url=f"https://site{n % 40}.example/{n}",
        site=f"site{n % 40}.example",
        language="tr",
        title=headline,
        text="\n".join([headline, *(" ".join(body[at : at + 25]) for at in range(0, len(body), 25))]),
        body_start=len(headline) + 1,
        paragraphs=(),
        published_at=day,
    )
    return Report(article=article, events=(named,))


def measure(number: int) -> None:
    """Print the figures of one run."""
    began, wall = time.process_time(), time.perf_counter()
    for _ in make_reports(number):
        pass
    making, slept = time.process_time() - began, time.perf_counter() - wall
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, wall = time.process_time(), time.perf_counter()
    stories = group(make_reports(number))
    seconds, waited = time.process_time() - began - making, time.perf_counter() - wall - slept
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"{number} reports, {len(stories)} stories: {seconds:.1f} s of one core, {waited:.1f} s on the clock")
    print(f"    {number / seconds:.0f} reports/s, {grown // 1024} MB more, {grown / number:.1f} kB a report")


def main() -> None:
    """A tenth of the reports and all of them, each in a process of its own, so that memory is told apart."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for size in (number // 10, number):
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(size,))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
