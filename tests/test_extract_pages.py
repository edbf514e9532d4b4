"""Whole pages of varied make-up, written for this project: title, dates, metadata, and the body, nothing beside it."""

import datetime as dt
import tomllib
from pathlib import Path

import msgspec
import pytest
from tests.extract_pages import expect, read

from vakanuvis.base.records import Article, Page

FOLDER = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in FOLDER.glob("*.html"))


class GoldenPage(msgspec.Struct, forbid_unknown_fields=True):
    """What must come out of a page; an empty field is one that the page states nothing of."""

    url: str
    title: str
    body: list[str]
    published: str
    language: str
    modified: str = ""
    fetched: str = ""
    section: str = ""
    agency: str = ""
    authors: list[str] = []
    tags: list[str] = []


def _load(name: str) -> tuple[GoldenPage, Article]:
    gold = msgspec.convert(tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")), GoldenPage)
    fetched_at = dt.datetime.fromisoformat(gold.fetched) if gold.fetched else None
    body = (FOLDER / f"{name}.html").read_bytes()
    return gold, expect(Page(url=gold.url, body=body, media_type="text/html", origin="test", fetched_at=fetched_at))


@pytest.mark.parametrize("name", NAMES)
def test_body_is_read_line_by_line(name: str) -> None:
    gold, article = _load(name)
    assert read(article, "lead", "subhead", "body") == gold.body


@pytest.mark.parametrize("name", NAMES)
def test_title_and_address_are_exact(name: str) -> None:
    gold, article = _load(name)
    assert (article.title, article.url.split("?")[0]) == (gold.title, gold.url.split("?")[0])


@pytest.mark.parametrize("name", NAMES)
def test_published_is_never_modified(name: str) -> None:
    gold, article = _load(name)
    stated = [str(instant.date()) if instant else "" for instant in (article.published_at, article.modified_at)]
    assert stated == [gold.published, gold.modified]


@pytest.mark.parametrize("name", NAMES)
def test_metadata_is_what_the_page_states(name: str) -> None:
    gold, article = _load(name)
    stated = (article.language, article.section or "", article.agency or "", list(article.tags))
    assert stated == (gold.language, gold.section, gold.agency, gold.tags)


@pytest.mark.parametrize("name", [name for name in NAMES if _load(name)[0].authors])
def test_authors_are_named(name: str) -> None:
    gold, article = _load(name)
    assert list(article.authors) == gold.authors
