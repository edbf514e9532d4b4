"""The extract stage against its gold: tickers in the corpus, and publishers' pages with their own word on what the article is."""

import datetime as dt
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evals.html_pages import read_pages, score_tokens, straighten
from evals.results import Result, hash_files
from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.extract import extract

# Ids of articles whose ticker is the article's own sentence, with the reason.
_DISPUTED = Path(__file__).with_name("extract_disputed.txt")
# Reasons that judge a line by its content; the others (date lines, repeated titles, "ABONE OL") are furniture by their words.
_BY_CONTENT = "ticker"


class CorpusArticle(msgspec.Struct):
    """An article of the corpus: `ticker` are the lines at the head of its text that stand in other articles too."""

    id: str
    text: str
    ticker: list[str] | None = None


class Tally(msgspec.Struct):
    """Counts over the corpus."""

    articles: int = 0
    complete: int = 0
    disputed: int = 0
    disputed_complete: int = 0
    lines: int = 0
    cut: int = 0
    judged: int = 0


def score(shared: Path | None) -> Iterator[Result]:
    """Ticker recall and lines kept on the corpus; body F1, title and day on the pages."""
    if shared is None:
        return
    yield _score_corpus(shared / "corpus" / "news_tr.jsonl.gz")
    yield _score_pages(shared)


def _score_corpus(path: Path) -> Result:
    """The agency's articles; the corpus' other sources carry no ticker marks, and their texts are whole page dumps."""
    tally = Tally()
    disputed = {entry.partition(":")[0] for entry in _DISPUTED.read_text("utf-8").splitlines() if entry[:1] not in ("#", "")}
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            article = msgspec.json.decode(line, type=CorpusArticle)
            if article.id.startswith("aa-"):
                _count(tally, article, line, is_disputed=article.id in disputed)
    values = {
        "tickers found": tally.complete / tally.articles,
        "tickers found, articles' own sentences aside": (tally.complete - tally.disputed_complete)
        / (tally.articles - tally.disputed),
        "other lines kept": 1 - tally.cut / tally.lines,
        "other lines not taken for tickers": 1 - tally.judged / tally.lines,
    }
    note = f"{tally.articles} articles with tickers, {tally.lines} other lines, {tally.cut} of them cut; "
    note += f"the tickers of {tally.disputed} articles are their own sentences (evals/{_DISPUTED.name})"
    return Result("extract.corpus", hash_files(path), values, (note,))


def _count(tally: Tally, article: CorpusArticle, line: str, *, is_disputed: bool) -> None:
    fields = json.loads(line)
    del fields["ticker"]
    found = extract(Page(url="", body=json.dumps(fields).encode(), media_type="application/json", origin="eval"))
    reasons = {found.words(cut.span): cut.reason for cut in found.furniture} if isinstance(found, Article) else {}
    tickers = {ticker.strip() for ticker in article.ticker or ()}
    if tickers:
        tally.articles += 1
        tally.complete += tickers <= reasons.keys()
        tally.disputed += is_disputed
        tally.disputed_complete += is_disputed and tickers <= reasons.keys()
    for text in filter(None, map(str.strip, article.text.split("\n"))):
        if text not in tickers:
            tally.lines += 1
            tally.cut += text in reasons
            tally.judged += reasons.get(text) == _BY_CONTENT


def _score_pages(shared: Path) -> Result:
    """Pages in languages that we refuse are left out."""
    f1: dict[str, list[float]] = {"tr": [], "en": []}
    titles: list[bool] = []
    days: list[bool] = []
    for page in read_pages(shared):
        article = extract(Page(url="", body=page.html, media_type="text/html", origin="eval"))
        if not isinstance(article, Article) and article.reason == "other language":
            continue
        lines = (
            [article.words(part.span) for part in article.paragraphs if part.kind != "title"]
            if isinstance(article, Article)
            else []
        )
        f1[page.language].append(score_tokens("\n".join(lines), page.gold.text))
        if page.gold.publishing_date:
            day = dt.datetime.fromisoformat(page.gold.publishing_date).date()
            days.append(isinstance(article, Article) and article.published_at is not None and article.published_at.date() == day)
        titles.append(isinstance(article, Article) and straighten(article.title) == straighten(page.gold.title or ""))
    fronts = sorted((shared / "data" / "html").glob("*_home.html"))
    refused = [extract(Page(url="", body=path.read_bytes(), media_type="text/html", origin="eval")) for path in fronts]
    reasons = ", ".join(
        f"{path.name}: {answer.reason}" for path, answer in zip(fronts, refused, strict=True) if isinstance(answer, Rejected)
    )
    files = sorted((shared / "data" / "html").rglob("*.json"))
    values = {
        "body F1 tr": sum(f1["tr"]) / len(f1["tr"]),
        "body F1 en": sum(f1["en"]) / len(f1["en"]),
        "title": sum(titles) / len(titles),
        "published day": sum(days) / len(days),
        "front pages refused": sum(isinstance(answer, Rejected) for answer in refused) / len(fronts),
    }
    notes = (f"{len(f1['tr'])} Turkish and {len(f1['en'])} English pages; {reasons}",)
    return Result("extract.pages", hash_files(*files), values, notes)
