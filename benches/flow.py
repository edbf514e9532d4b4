"""HTML page to saved record: stages on one core beside trafilatura's text alone, then one and two workers and their memory.

scripts/bench flow [N] [--memory]: N pages (300), articles of ../shared/corpus laid out as pages, with the real pages of
../shared/data/html between them; else the example pages. `--memory` runs two workers alone: for N in the thousands.
Seconds are those of the processor where nothing else is said: other work on the machine counts little.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from html import escape
from itertools import cycle, islice
from pathlib import Path

import trafilatura
from benches.crews import run_crew

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.collect import collect
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret
from vakanuvis.warehouse import open_warehouse, save_all

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("VAKA_SHARED") or ROOT.parent / "shared")
STAGES = ("extract", "language", "semantics", "save")
_ROUNDS = 4  # times that the few real pages are read in the table of stages
_TOGETHER = 32  # pages of a shard, saved in a transaction
_BETWEEN = 20  # generated pages from one real page to the next


def generate_pages() -> Iterator[Page]:
    """Web pages without end, each with an address of its own: articles of the corpus with a menu and links around them."""
    corpus = SHARED / "corpus" / "news_tr.jsonl.gz"
    sources = [str(corpus if corpus.exists() else ROOT / "examples" / "ajans.jsonl")]
    articles = [page for page in collect(sources) if isinstance(page, Page)]
    for number, article in enumerate(cycle(articles)):
        yield lay_out(json.loads(article.body), number)


def lay_out(fields: dict[str, str], number: int) -> Page:
    """An article as a web page."""
    links = "".join(f'<li><a href="/haber/{place}">Bağlantı {place}</a></li>' for place in range(40))
    lines = "".join(f"<p>{escape(line)}</p>" for line in fields["text"].splitlines() if line.strip())
    title = escape(fields.get("title") or "")
    head = f'<head><title>{title}</title><meta property="og:title" content="{title}"></head>'
    body = f"<nav><ul>{links}</ul></nav><article><h1>{title}</h1>{lines}</article><aside><ul>{links}</ul></aside>"
    url = f"https://bench.example/haber/{number}"
    return Page(url, f'<html lang="tr">{head}<body>{body}</body></html>'.encode(), "text/html", url)


def read_real(folder: Path, pattern: str) -> list[Page]:
    """The real article pages of a folder."""
    paths = sorted(folder.glob(pattern)) if folder.is_dir() else []
    return [page for path in paths for page in collect([str(path)]) if isinstance(page, Page)]


def mix(wanted: int) -> Iterator[Page]:
    """So many pages: generated ones and the real Turkish and English ones between them, these under a new address each time."""
    html = SHARED / "data" / "html"
    real = cycle([*read_real(html, "fundus_*.html"), *read_real(html / "en", "*.html.gz")] or islice(generate_pages(), 5))
    generated = generate_pages()
    for number in range(wanted):
        page = next(real) if number % _BETWEEN == 0 else next(generated)
        yield Page(f"{page.url}?page={number}", page.body, page.media_type, page.origin, charset=page.charset)


def spend(spent: dict[str, float], stage: str, work: Callable[[], object]) -> None:
    """Do the work and add its seconds to those of its stage."""
    started = time.process_time()
    work()
    spent[stage] += time.process_time() - started


def time_stages(pages: list[Page], database: Path) -> dict[str, float]:
    """Seconds of each stage, and of trafilatura for the text alone, page by page in turn."""
    spent = dict.fromkeys((*STAGES, "trafilatura"), 0.0)
    warehouse = open_warehouse(str(database))
    for first in range(0, len(pages), _TOGETHER):
        reports = []
        for page in pages[first : first + _TOGETHER]:
            found: list[Article | Rejected] = []
            spend(spent, "extract", lambda page=page, found=found: found.append(extract(page)))
            spend(spent, "trafilatura", lambda page=page: trafilatura.extract(page.body.decode("utf-8", "replace")))
            for article in found:
                if isinstance(article, Article):
                    analyses = []
                    spend(spent, "language", lambda article=article, into=analyses: into.append(analyse(article)))
                    spend(spent, "semantics", lambda held=analyses, into=reports: into.append(interpret(held[0])))
        spend(spent, "save", lambda reports=reports: save_all(warehouse, reports))
    warehouse.close()
    return spent


def print_stages(name: str, pages: list[Page], folder: Path, *, rounds: int) -> None:
    """A line of the table: milliseconds a page of each stage, pages a second of the whole and of trafilatura."""
    if not pages:
        return
    turns = [time_stages(pages, folder / f"{name} {turn}.db") for turn in range(rounds)]
    spent = {stage: sum(turn[stage] for turn in turns) for stage in turns[0]}
    flow = sum(spent[stage] for stage in STAGES)
    count, size = len(pages) * rounds, sum(len(page.body) for page in pages) / len(pages) / 1000
    parts = "".join(f"{spent[stage] / count * 1000:10.1f}" for stage in STAGES)
    rates = f"{count / flow:10.1f}{count / spent['trafilatura']:13.1f}{spent['trafilatura'] / flow:8.2f}"
    print(f"{name:20}{count:6}{size:7.0f}{parts}{rates}", flush=True)


def print_table(wanted: int, folder: Path) -> None:
    """What each kind of page costs on one core."""
    html = SHARED / "data" / "html"
    time_stages(list(islice(generate_pages(), 40)), folder / "warm.db")  # tables are compiled on first use
    columns = "".join(f"{stage:>10}" for stage in STAGES)
    print(f"{'ms a page, one core':20}{'pages':>6}{'kB':>7}{columns}{'pages/s':>10}{'trafilatura':>13}{'ratio':>8}")
    for name, pages in (
        ("real, Turkish", read_real(html, "fundus_*.html")),
        ("real, English", read_real(html / "en", "*.html.gz")),
    ):
        print_stages(name, pages, folder, rounds=_ROUNDS)
    print_stages("generated, Turkish", list(islice(generate_pages(), wanted)), folder, rounds=1)


def main() -> None:
    """Print rates and memory."""
    wanted = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), 300)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "--memory" in sys.argv:
            run_crew(mix(wanted), 2, folder)
            return
        print_table(wanted, folder)
        run_crew(mix(64), 2, folder)  # the server of the workers loads the models once
        one, two = (run_crew(mix(wanted), workers, folder) for workers in (1, 2))
        print(f"two workers on the clock: {one.seconds / two.seconds:.2f} times as fast as one")
        print(f"two workers by processor time, on two free cores: {2 * one.used / two.used:.2f} times as fast as one")


if __name__ == "__main__":
    main()
