"""The gold pages of `../shared/data/html`: bytes, address and what the publisher's own page says its article is."""

import gzip
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

SHARED = Path(__file__).resolve().parents[2] / "shared"
_WORD = re.compile(r"\w+")


class Section(msgspec.Struct):
    """A section of a gold body."""

    headline: list[str] = []
    paragraphs: list[str] = []


class Body(msgspec.Struct):
    """A gold body."""

    summary: list[str] = []
    sections: list[Section] = []


class GoldArticle(msgspec.Struct):
    """What the gold file tells of one page."""

    title: str | None = None
    body: Body | None = None
    publishing_date: str | None = None

    @property
    def text(self) -> str:
        """Summary, headlines and paragraphs, a line each."""
        if self.body is None:
            return ""
        parts = [*self.body.summary]
        for section in self.body.sections:
            parts += [*section.headline, *section.paragraphs]
        return "\n".join(parts)


class GoldPage(msgspec.Struct):
    """A page with its gold."""

    name: str
    language: str
    html: bytes
    gold: GoldArticle


def read_pages(shared: Path = SHARED) -> Iterator[GoldPage]:
    """The Turkish and English pages that have gold, the n-th page of a publisher with its n-th version."""
    folder = shared / "data" / "html"
    yield from _read_folder(folder, "tr", "fundus_gold_{}.json", "fundus_{}_*.html")
    yield from _read_folder(folder / "en", "en", "{}.json", "{}_[0-9]*.html.gz")


def read_own_pages() -> Iterator[GoldPage]:
    """The pages of varied make-up that were written for this project, with their gold."""
    for path in sorted((Path(__file__).resolve().parents[1] / "tests" / "pages").glob("*.toml")):
        stated = tomllib.loads(path.read_text("utf-8"))
        body = Body(sections=[Section(paragraphs=stated["body"])])
        gold = GoldArticle(title=stated["title"], body=body, publishing_date=stated["published"])
        yield GoldPage(path.stem, stated["language"], path.with_suffix(".html").read_bytes(), gold)


def _read_folder(folder: Path, language: str, gold_name: str, page_name: str) -> Iterator[GoldPage]:
    for path in sorted(folder.glob(gold_name.format("*"))):
        publisher = path.name.removeprefix(gold_name.split("{}", maxsplit=1)[0]).removesuffix(".json")
        versions = json.loads(path.read_text("utf-8"))
        files = sorted(folder.glob(page_name.format(publisher)))
        for (_version, gold), file in zip(sorted(versions.items()), files, strict=False):
            raw = file.read_bytes()
            html = gzip.decompress(raw) if file.suffix == ".gz" else raw
            yield GoldPage(file.name, language, html, msgspec.convert(gold, GoldArticle))


def score_tokens(found: str, gold: str) -> float:
    """F1 over the multiset of words."""
    a, b = Counter(_WORD.findall(found.lower())), Counter(_WORD.findall(gold.lower()))
    shared = sum((a & b).values())
    return 2 * shared / max(sum(a.values()) + sum(b.values()), 1)


def straighten(title: str) -> str:
    """A title with straight quotation marks and single spaces: sites differ from their own gold in these alone."""
    straight = title.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(straight.split())
