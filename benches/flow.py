"""Articles a second through the whole flow and through each stage, one core, and what it costs in memory; then with workers.

scripts/bench flow [N]: the first N articles (300) of ../shared/corpus, without it the example pages again and again.
`--html` lays them out as web pages. While others use the machine, go by the ratio of processor time.
"""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from itertools import cycle, islice
from pathlib import Path

from benches.crews import run_crew

from vakanuvis.base.records import Page, Rejected
from vakanuvis.collect import collect
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret
from vakanuvis.warehouse import open_warehouse, save

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("VAKA_SHARED") or ROOT.parent / "shared")


def read_pages() -> Iterator[Page]:
    """Pages without end."""
    corpus = SHARED / "corpus" / "news_tr.jsonl.gz"
    sources = [str(corpus if corpus.exists() else ROOT / "examples")]
    return cycle([page for page in islice(collect(sources), 5000) if isinstance(page, Page)])


def measure_memory() -> int:
    """The most memory that the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def run_stages(pages: list[Page], spent: dict[str, float], database: Path) -> int:
    """The number of events of the pages; adds to `spent` the seconds of each stage."""
    warehouse = open_warehouse(str(database))
    events = 0
    for page in pages:
        started = time.perf_counter()
        article = extract(page)
        spent["extract"] += time.perf_counter() - started
        if isinstance(article, Rejected):
            continue
        started = time.perf_counter()
        analysis = analyse(article)
        spent["language"] += time.perf_counter() - started
        started = time.perf_counter()
        report = interpret(analysis)
        spent["semantics"] += time.perf_counter() - started
        started = time.perf_counter()
        save(warehouse, report)
        spent["save"] += time.perf_counter() - started
        events += len(report.events)
    warehouse.close()
    return events


def lay_out(page: Page, number: int) -> Page:
    """The article as a web page of its own address, with a menu and links around it."""
    fields = json.loads(page.body)
    links = "".join(f'<li><a href="/haber/{place}">Bağlantı {place}</a></li>' for place in range(40))
    lines = "".join(f"<p>{escape(line)}</p>" for line in fields["text"].splitlines() if line.strip())
    title = escape(fields.get("title") or "")
    head = f'<head><title>{title}</title><meta property="og:title" content="{title}"></head>'
    body = f"<nav><ul>{links}</ul></nav><article><h1>{title}</h1>{lines}</article><aside><ul>{links}</ul></aside>"
    html = f'<html lang="tr">{head}<body>{body}</body></html>'
    url = f"https://bench.example/haber/{number}"
    return Page(url=url, body=html.encode(), media_type="text/html", origin=url, fetched_at=page.fetched_at)


def main() -> None:
    """Print rates."""
    wanted = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), 300)
    pages = list(islice(read_pages(), wanted))
    if "--html" in sys.argv:
        pages = [lay_out(page, number) if page.media_type == "application/json" else page for number, page in enumerate(pages)]
    spent = dict.fromkeys(("extract", "language", "semantics", "save"), 0.0)
    with tempfile.TemporaryDirectory() as folder:
        run_stages(pages[:20], dict(spent), Path(folder, "warm.db"))  # tables are compiled on first use
        print(f"memory after loading {measure_memory()} MB")
        turn = time.process_time()
        events = run_stages(pages, spent, Path(folder, "vaka.db"))
        turn = time.process_time() - turn
        size = Path(folder, "vaka.db").stat().st_size
    total = sum(spent.values())
    print(f"{wanted} articles, {events} events in {total:.2f} s: {wanted / total:.0f} articles/s, memory {measure_memory()} MB")
    print(f"database {size / wanted / 1000:.1f} kB an article")
    for stage, seconds in spent.items():
        print(f"  {stage:10} {seconds / total:4.0%} {wanted / max(seconds, 1e-9):8.0f} articles/s")
    with tempfile.TemporaryDirectory() as folder:
        run_crew(pages[:20], 2, Path(folder))  # the server of the workers loads the models once
        (one, _), (two, used) = (run_crew(pages, workers, Path(folder)) for workers in (1, 2))
    print(f"two workers on the clock: {one / two:.2f} times as fast as one, {total / two:.2f} times as fast as no workers")
    print(f"two workers by processor time, on two free cores: {2 * turn / used:.2f} times as fast as no workers")


if __name__ == "__main__":
    main()
