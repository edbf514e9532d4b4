"""Extraction side by side: ours, trafilatura and resiliparse on the gold pages and on our own; quality and speed in one table."""

import datetime as dt
import time
from collections.abc import Callable, Iterable

import msgspec
from evals.html_pages import SHARED, GoldPage, read_own_pages, read_pages, score_tokens, straighten
from selectolax.lexbor import LexborHTMLParser

import vakanuvis.extract.pages
from vakanuvis.base.records import Article, Page
from vakanuvis.extract import extract
from vakanuvis.extract.bodies import MainText
from vakanuvis.extract.fallback import ask_trafilatura
from vakanuvis.extract.jsonld import read_linked


class Found(msgspec.Struct):
    """What an extractor says of a page."""

    text: str = ""
    title: str = ""
    day: dt.date | None = None


class Score(msgspec.Struct):
    """One row of the table: means over the pages of a language."""

    f1: float
    title: float
    day: float
    pages: int


Extractor = Callable[[bytes], Found]


def read_ours(html: bytes) -> Found:
    """Our stage, from bytes to article, its fallback included."""
    article = extract(Page(url="", body=html, media_type="text/html", origin="bench"))
    if not isinstance(article, Article):
        return Found()
    lines = [article.words(paragraph.span) for paragraph in article.paragraphs if paragraph.kind != "title"]
    return Found("\n".join(lines), article.title, article.published_at.date() if article.published_at else None)


def read_trafilatura(html: bytes) -> Found:
    """trafilatura with its defaults, without comments."""
    import trafilatura  # noqa: PLC0415

    document = trafilatura.bare_extraction(html.decode("utf-8", "replace"), include_comments=False, with_metadata=True)
    if document is None:
        return Found()
    day = dt.date.fromisoformat(document.date) if document.date else None
    return Found(document.text or "", document.title or "", day)


def read_resiliparse(html: bytes) -> Found:
    """resiliparse's main content; it reads neither title nor date."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return Found(extract_plain_text(html.decode("utf-8", "replace"), main_content=True, alt_texts=False, links=False))


def list_extractors() -> dict[str, Extractor]:
    """The extractors that this machine has."""
    found: dict[str, Extractor] = {"vakanuvis": read_ours, "trafilatura": read_trafilatura}
    try:
        import resiliparse  # noqa: F401, PLC0415
    except ImportError:
        print("resiliparse is not installed: pip install resiliparse adds its row")
    else:
        found["resiliparse"] = read_resiliparse
    return found


def measure(extractor: Extractor, pages: Iterable[GoldPage]) -> Score:
    """The means of one extractor over pages; a page without gold title or date does not count for them."""
    f1, titles, days = [], [], []
    for page in pages:
        found = extractor(page.html)
        f1.append(score_tokens(found.text, page.gold.text))
        if page.gold.title:
            titles.append(straighten(found.title) == straighten(page.gold.title))
        if page.gold.publishing_date:
            stated = dt.datetime.fromisoformat(page.gold.publishing_date).date()
            days.append(found.day == stated)
    return Score(_mean(f1), _mean(titles), _mean(days), len(f1))


def time_pages(extractor: Extractor, pages: list[GoldPage]) -> float:
    """Pages a second of processor time on one core, the best of three passes, after a warm-up."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for page in pages:
            extractor(page.html)
        best = min(best, time.process_time() - start)
    return len(pages) / best


def time_growth() -> float:
    """How many times longer a page of 10 MB takes than one of 1 MB."""

    def run(size: int) -> float:
        count = size // 100
        told = "".join(
            f"<p>Bakan, {n}. toplantida <b>yeni</b> anlasmanin {n}. maddesini anlatti ve sorulari yanitladi.</p>"
            for n in range(count)
        )
        html = f"<html lang=tr><body><h1>Bir haber</h1><article>{told}</article></body></html>".encode()
        spent = []
        for _ in range(3):
            start = time.process_time()
            read_ours(html)
            spent.append(time.process_time() - start)
        return min(spent)

    return run(10_000_000) / run(1_000_000)


def _mean(values: list[float] | list[bool]) -> float:
    return sum(values) / max(len(values), 1)


def main() -> None:
    """Prints the table."""
    pages = list(read_pages(SHARED))
    # Our stage refuses pages in other languages than Turkish and English; the table compares what all read.
    readable = [page for page in pages if read_ours(page.html).text]
    print(f"{len(pages)} pages with gold, {len(readable)} in Turkish or English; word F1 of the body, exact title, day published")
    speeds: list[float] = []
    print(f"{'':14}{'tr F1':>8}{'en F1':>8}{'title':>8}{'day':>8}{'pages/s':>10}")
    for name, extractor in list_extractors().items():
        turkish = measure(extractor, (page for page in readable if page.language == "tr"))
        english = measure(extractor, (page for page in readable if page.language == "en"))
        both = measure(extractor, readable)
        speed = time_pages(extractor, readable)
        print(f"{name:14}{turkish.f1:8.4f}{english.f1:8.4f}{both.title:8.3f}{both.day:8.3f}{speed:10.1f}")
        speeds.append(speed)
    print(f"ours reads {speeds[0] / speeds[1]:.1f} times the pages of trafilatura a second, the fallback's cost included")
    print_fallback([page.html for page in readable], "gold pages")
    print_titles(readable)
    print_own()
    print(f"a page of 10 MB takes {time_growth():.1f} times one of 1 MB")


def print_fallback(pages: list[bytes], name: str) -> None:
    """Prints on how many pages trafilatura was asked, counted where it is called, and on how many its text was taken."""
    asked = 0

    def count(html: str) -> MainText:
        nonlocal asked
        asked += 1
        return ask_trafilatura(html)

    vakanuvis.extract.pages.ask_trafilatura = count
    articles = [extract(Page(url="", body=html, media_type="text/html", origin="bench")) for html in pages]
    vakanuvis.extract.pages.ask_trafilatura = ask_trafilatura
    taken = sum(isinstance(article, Article) and article.by == "trafilatura" for article in articles)
    print(f"{name}: trafilatura was asked on {asked} of {len(pages)} ({asked / len(pages):.1%}), its text taken on {taken}")


def print_titles(pages: list[GoldPage]) -> None:
    """Prints the titles that differ from the gold: where the gold is another statement of the same page than its headline."""
    missed = other = headed = 0
    for page in pages:
        title, gold = straighten(read_ours(page.html).title), straighten(page.gold.title or "")
        if title == gold:
            continue
        tree = LexborHTMLParser(page.html)
        metas = [node.attributes.get("content") or "" for node in tree.css('meta[property="og:title"]')]
        missed += 1
        other += gold in map(straighten, [*metas, read_linked(tree).headline])
        headed += title in [straighten(node.text(separator=" ")) for node in tree.css("h1")]
    print(f"titles: {missed} differ from the gold; in {other} the gold is what the page states as og:title or in JSON-LD,")
    print(f"        beside the headline that it shows (h1), which ours is in {headed}")


def print_own() -> None:
    """Prints body and title on our own pages of varied make-up (tests/pages)."""
    pages = list(read_own_pages())
    for name, extractor in list_extractors().items():
        score = measure(extractor, pages)
        print(f"own {len(pages)} pages, {name}: body F1 {score.f1:.3f}, title {score.title:.3f}, day {score.day:.3f}")
    print_fallback([page.html for page in pages], "own pages")


if __name__ == "__main__":
    main()
