"""Reports a second into a SQLite file, its size, and ten typical questions at that size.

scripts/bench warehouse [N]: N synthetic reports (100,000).
Each has three events, seven actors and two quotes, as the example pages have on average.
"""

import datetime as dt
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.base.records import (
    About,
    Actor,
    Article,
    Event,
    Paragraph,
    Participant,
    Place,
    Quote,
    Report,
    Span,
)
from vakanuvis.warehouse import Filters, QuoteFilters, Warehouse, find_events, find_quotes, open_warehouse, save, save_all
from vakanuvis.warehouse.queries import count_dyad, list_actors
from vakanuvis.warehouse.search import search

TYPES = ("CONSULT", "SUPPORT", "AGREE", "ACCUSE", "ASSAULT", "COERCE", "REQUEST", "REJECT", "THREATEN", "MOBILIZE")
WORDS = tuple(
    "bakan görüşme anlaşma saldırı ordu sınır kriz ateşkes seçim meclis yaptırım petrol liman heyet zirve bölge asker "  # noqa: SIM905
    "açıkladı imzaladı kınadı belirtti kaydetti görüştü bugün dün yarın başkent ülke karar destek talep ret çağrı barış".split()
)
FIRST = ("Ada", "Bora", "Cem", "Deniz", "Ece", "Fuat", "Gül", "Hakan")
LAST = ("Yurt", "Koral", "Saran", "Aral", "Tok", "Lind", "Sol", "Fidan")
_SINGLE, _BLOCK = 1000, 5000
DAY = dt.datetime(2024, 1, 1, 9, 0, tzinfo=dt.UTC)
QUESTIONS: dict[str, Callable[[Warehouse], object]] = {
    "events of a country to another": lambda w: list(find_events(w, Filters(actor="RUS", recipient="PRK"), limit=50)),
    "the same, type, status, since": lambda w: list(
        find_events(
            w, Filters(actor="RUS", recipient="PRK", type="SUPPORT", status="actual", since=dt.date(2025, 1, 1)), limit=50
        )
    ),
    "events of a surname": lambda w: list(find_events(w, Filters(actor="Fidan57"), limit=50)),
    "newest events": lambda w: list(find_events(w, Filters(), limit=50)),
    "events of a type at a place": lambda w: list(find_events(w, Filters(type="ASSAULT", place="Suriye"), limit=50)),
    "one event by id": lambda w: list(find_events(w, Filters(event_id="e77-2"))),
    "a dyad by week": lambda w: count_dyad(w, ("TUR", "GRC"), Filters()),
    "actors of a month": lambda w: list_actors(w, Filters(since=dt.date(2025, 3, 1), until=dt.date(2025, 3, 31)), limit=50),
    "quotes by whom about whom since": lambda w: list(
        find_quotes(w, QuoteFilters(speaker="Fidan57", about="İsrail", since=dt.date(2024, 3, 1)), limit=50)
    ),
    "search for two words": lambda w: search(w, "olay57 görüşmesi"),
}


def read_codes() -> list[str]:
    """The codes of all countries."""
    tables = load_actor_tables().phrases
    return sorted({entry.code for entries in tables.values() for entry in entries if entry.kind == "state"})


def make_report(number: int, codes: list[str]) -> Report:
    """A report of about a page of text, the same for the same number."""
    dice = random.Random(number)
    title = f"{' '.join(dice.choices(WORDS, k=6))} olay{number % 5000}"
    words = " ".join(dice.choices(WORDS, k=250))
    actors = tuple(_make_actor(dice, position, codes) for position in range(7))
    place = Place(f"p{number % 3000}", f"Kent{number % 3000}", dice.choice(codes), "city", ())
    events = tuple(_make_event(f"e{number}-{position}", dice, actors, place) for position in range(3))
    quotes = tuple(
        Quote(
            Span(200 + 60 * position, 250 + 60 * position),
            "direct",
            actors[position].name,
            actors[position].id,
            about=About((actors[position + 1].id, actors[position + 2].id), (place.id,), (events[position].id,)),
        )
        for position in range(2)
    )
    text = f"{title}\n{words}"
    article = Article(
        id=f"a{number}",
        url=f"https://haber{number % 40}.example/{number}",
        site=f"haber{number % 40}.example",
        language="tr",
        title=title,
        text=text,
        body_start=len(title) + 1,
        paragraphs=(Paragraph(Span(0, len(title)), "title"),),
        published_at=DAY + dt.timedelta(minutes=10 * number),
        page_digest=f"d{number}",
    )
    return Report(article, actors, (place,), quotes, (), events, (("vakanuvis", "bench"),))


def _make_actor(dice: random.Random, position: int, codes: list[str]) -> Actor:
    name = f"{dice.choice(FIRST)} {dice.choice(LAST)}{dice.randrange(200)}"
    return Actor(f"person:{position}", name, dice.choice(codes), "GOV", "person", (), office="Dışişleri Bakanı")


def _make_event(event_id: str, dice: random.Random, actors: tuple[Actor, ...], place: Place) -> Event:
    one, other = dice.sample(actors, 2)
    sides = [Participant(actor.name, actor.name, actor.country, actor.sector, actor.id, Span(0, 5)) for actor in (one, other)]
    start = dice.randrange(100, 1000)
    return Event(
        id=event_id,
        type=dice.choice(TYPES),
        mode=None,
        status=dice.choice(("actual", "actual", "actual", "future")),
        actors=(sides[0],),
        recipients=(sides[1],),
        trigger=Span(start, start + 8),
        sentence=Span(start - 60, start + 60),
        by="bench",
        place_id=place.id,
        place_text=place.name,
        place_country=place.country,
    )


def fill(warehouse: Warehouse, count: int) -> None:
    """Fill the warehouse and print the rates, without the time that making the reports takes."""
    codes, spent, worked = read_codes(), 0.0, 0.0
    _save_each(warehouse, [make_report(number, codes) for number in range(_SINGLE)], "a transaction a page, the first")
    last = count - _SINGLE
    for first in range(_SINGLE, last, _BLOCK):
        reports = [make_report(number, codes) for number in range(first, min(first + _BLOCK, last))]
        started, began = time.perf_counter(), time.process_time()
        save_all(warehouse, reports)
        spent += time.perf_counter() - started
        worked += time.process_time() - began
    rest = last - _SINGLE
    print(f"{rest / spent:.0f} reports a second, 1000 pages a transaction; {rest / worked:.0f} a second of processor time")
    _save_each(warehouse, [make_report(number, codes) for number in range(last, count)], "a transaction a page, the last")


def _save_each(warehouse: Warehouse, reports: list[Report], name: str) -> None:
    """Save the reports one by one and print the rates."""
    started, began = time.perf_counter(), time.process_time()
    for report in reports:
        save(warehouse, report)
    spent, worked = time.perf_counter() - started, time.process_time() - began
    rates = f"{len(reports) / spent:.0f} reports a second, {len(reports) / worked:.0f} a second of processor time"
    print(f"{rates}; {name} {len(reports)}")


def main() -> None:
    """Print rates, size and times."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "v.db"
        warehouse = open_warehouse(str(file))
        fill(warehouse, count)
        print(f"{count} reports, {file.stat().st_size / 1e6:.0f} MB")
        for name, ask in QUESTIONS.items():
            times = []
            for _ in range(3):
                started = time.perf_counter()
                ask(warehouse)
                times.append((time.perf_counter() - started) * 1000)
            print(f"{name:34} first {times[0]:7.1f} ms, then {min(times[1:]):7.1f} ms")
        warehouse.close()


if __name__ == "__main__":
    main()
