"""Stories against invented articles: stories_gold/*/*.toml hold a base, a rewrite by another hand, what followed on the next day,

and the like elsewhere; copies are made of the base by the edits that sites make. All pairs of a half are judged, also those of
articles from different files. Of the held-out half only the scores are looked at.
"""

import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec

from evals.results import Result, hash_files
from vakanuvis.base.records import Page, Rejected, Report
from vakanuvis.flow import read
from vakanuvis.stories import group

GOLD = Path(__file__).parent / "stories_gold"
_FIRST, _NEXT = "2026-03-10T09:00:00+03:00", "2026-03-11T10:00:00+03:00"
_EDITS = (
    ("söyledi", "ifade etti"),
    ("bildirdi", "açıkladı"),
    ("bildirildi", "açıklandı"),
    ("ise ", ""),
    ("hayatını kaybetti", "öldü"),
)


class Telling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A title and a text, a paragraph a line."""

    title: str
    text: str


class Happening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is told, and what is easily taken for it."""

    base: Telling
    rewrite: Telling
    followup: Telling
    elsewhere: Telling


def score(_shared: Path | None) -> Iterator[Result]:
    """F1 of pairs that are copies, and of pairs that tell one happening in other words."""
    for name, half in (("stories", "development"), ("stories.held-out", "held_out")):
        yield score_half(name, sorted((GOLD / half).glob("*.toml")))


def score_half(name: str, files: list[Path]) -> Result:
    """The scores of the pairs of these files."""
    reports = [report for file in files for report in read_reports(file)]
    stories = group(reports)
    story_of = {article: story.id for story in stories for article in story.articles}
    copy_of = {article: one for story in stories for article, one in zip(story.articles, story.copy_of, strict=True)}
    pairs = list(combinations(sorted(story_of), 2))
    gold = {pair: find_label(*pair) for pair in pairs}
    others = [pair for pair in pairs if gold[pair] != "copy"]
    values = {
        "copies": find_f1({p for p in pairs if gold[p] == "copy"}, {p for p in pairs if copy_of[p[0]] == copy_of[p[1]]}),
        "same": find_f1({p for p in others if gold[p] == "same"}, {p for p in others if story_of[p[0]] == story_of[p[1]]}),
    }
    counts = {label: list(gold.values()).count(label) for label in ("copy", "same", "near", "other")}
    told = ", ".join(f"{count} {label}" for label, count in counts.items())
    return Result(name, hash_files(*files), values, (f"{len(reports)} articles; pairs: {told}",))


def find_label(one: str, other: str) -> str:
    """What two articles are to each other by the names that `make_articles` gave them."""
    (file, kind), (other_file, other_kind) = one.split("/"), other.split("/")
    if file != other_file:
        return "other"
    if kind.startswith("base") and other_kind.startswith("base"):
        return "copy"
    return "near" if {"followup", "elsewhere"} & {kind, other_kind} else "same"


def find_f1(gold: set[tuple[str, str]], found: set[tuple[str, str]]) -> float:
    """The F1 of two sets of pairs."""
    return 2 * len(gold & found) / (len(gold) + len(found))


def read_reports(file: Path) -> list[Report]:
    """The reports of a file's articles, read by the whole flow."""
    happening = msgspec.convert(tomllib.loads(file.read_text("utf-8")), Happening)
    pages = [make_page(f"{file.stem}/{kind}", telling, day) for kind, telling, day in make_articles(happening)]
    outcomes = [read(page) for page in pages]
    refused = [f"{outcome.url}: {outcome.reason}" for outcome in outcomes if isinstance(outcome, Rejected)]
    if refused:
        raise SystemExit(f"{file}: {'; '.join(refused)}; mend the gold")
    return [outcome for outcome in outcomes if isinstance(outcome, Report)]


def make_articles(happening: Happening) -> Iterator[tuple[str, Telling, str]]:
    """Name, telling and day of the articles: the four that were written, and three copies of the base as sites make them."""
    base = happening.base
    lines = base.text.strip().splitlines()
    yield "base", base, _FIRST
    yield "base-short", Telling(base.title, "\n".join(lines[: max(2, (3 * len(lines) + 2) // 5)])), _FIRST
    yield "base-retitled", Telling(" ".join(lines[1].split()[:8]), "\n".join(["Haber Merkezi", *lines])), _FIRST
    edited = "\n".join([*lines[:1], "Ayrıntılar haberimizde.", *lines[1:], "Gelişmeleri aktarmayı sürdüreceğiz."])
    for old, new in _EDITS:
        edited = edited.replace(old, new)
    yield "base-edited", Telling(f"Son dakika... {base.title}", edited), _NEXT
    yield "rewrite", happening.rewrite, _FIRST
    yield "followup", happening.followup, _NEXT
    yield "elsewhere", happening.elsewhere, _FIRST


def make_page(name: str, telling: Telling, day: str) -> Page:
    """The article as a line that is already extracted."""
    fields = {"id": name, "url": f"https://{name.replace('/', '.')}.example/1", "site": f"{name.split('/')[1]}.example"}
    body = {**fields, "date": day, "title": telling.title, "lead": None, "text": telling.text.strip()}
    return Page(url=fields["url"], body=msgspec.json.encode(body), media_type="application/json", origin="stories_gold")
