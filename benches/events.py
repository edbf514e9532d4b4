"""From the text of an article to its report, one core: articles a second, growth with length, and whether every article passes.

scripts/bench events [N|all]: N articles spread over ../shared/corpus (300), or all of them; exit code 1 if one fails.
Without the corpus the example pages.
"""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from vakanuvis.base.records import Article, Paragraph, Rejected, Report, Span
from vakanuvis.collect import collect
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics import interpret

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("VAKA_SHARED") or ROOT.parent / "shared")
TIMES = (1, 2, 4, 8)
LENGTHENED = 20  # articles that are joined to long ones


def read_articles() -> Iterator[Article]:
    """The Turkish articles of the corpus."""
    corpus = SHARED / "corpus" / "news_tr.jsonl.gz"
    for page in collect([str(corpus if corpus.exists() else ROOT / "examples")]):
        article = page if isinstance(page, Rejected) else extract(page)
        if isinstance(article, Article) and article.language == "tr":
            yield article


def spread(articles: list[Article], wanted: int) -> list[Article]:
    """So many articles, evenly from the whole."""
    return articles[:: max(1, len(articles) // wanted)][:wanted]


def join(articles: list[Article]) -> Article:
    """One article with the texts of all."""
    text = "\n".join(article.text for article in articles)
    paragraphs, start = [], 0
    for article in articles:
        for paragraph in article.paragraphs:
            span = Span(paragraph.span.start + start, paragraph.span.end + start)
            paragraphs.append(Paragraph(span, "body"))
        start += len(article.text) + 1
    first = articles[0]
    return Article(
        id=first.id,
        url=first.url,
        site=first.site,
        language="tr",
        title="",
        text=text,
        paragraphs=tuple(paragraphs),
        body_start=0,
    )


def measure(articles: list[Article]) -> tuple[float, int, int]:
    """Seconds, events and failures; a failure is printed."""
    events = failures = 0
    started = time.perf_counter()
    for article in articles:
        try:
            report: Report = interpret(analyse(article))
            events += len(report.events)
        except Exception as error:
            print(f"FAILED {article.id} {article.url}: {type(error).__name__}: {error}", file=sys.stderr)
            failures += 1
    return time.perf_counter() - started, events, failures


def print_growth(articles: list[Article]) -> None:
    """The time for each 1000 characters of ever longer articles, beside that of the shortest: 1 is linear."""
    base = 0.0
    for times in TIMES:
        longer = [join(articles[start : start + times]) for start in range(0, len(articles) - times + 1, times)]
        characters = sum(len(article.text) for article in longer)
        seconds = min(measure(longer)[0] for _ in range(2)) / characters * 1000
        base = base or seconds
        size, ratio = characters / len(longer), seconds / base
        print(f"  {size:8.0f} characters: {1000 * seconds:6.2f} ms for 1000 characters, {ratio:.2f} of the shortest")


def main() -> int:
    """Print rate, growth and failures."""
    articles = list(read_articles())
    wanted = sys.argv[1] if len(sys.argv) > 1 else "300"
    chosen = articles if wanted == "all" else spread(articles, int(wanted))
    measure(chosen[:20])  # tables are compiled on first use
    seconds, events, failures = measure(chosen)
    characters = sum(len(article.text) for article in chosen) / len(chosen)
    rate = len(chosen) / seconds
    print(f"{len(chosen)} articles of {characters:.0f} characters, {events} events in {seconds:.1f} s: {rate:.0f} articles/s")
    print(f"{failures} failed")
    print("growth with length:")
    print_growth(spread(articles, LENGTHENED * TIMES[-1]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
