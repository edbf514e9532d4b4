"""The dates that a page shows, where its metadata state none: those by the headline first, those of its frame not at all."""

import datetime as dt
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vakanuvis.base.records import Record
from vakanuvis.extract.dates import StatedDates, has_labelled_date, is_date_line, read_dates
from vakanuvis.extract.headings import read_words
from vakanuvis.extract.layout import read_labels
from vakanuvis.extract.nodes import climb
from vakanuvis.extract.titles import agree

_DATED = "time,[class*=date],[class*=tarih],[class*=time],[itemprop*=date]"
_MOST = 60
_MOST_NODES = 3000
# A date by the headline may stand with so many words beside it: who wrote ("By Jane Doe, March 12, 2026").
_MOST_NAMES = 5
# Class and itemprop of an element that says when the article was changed.
_MODIFIED = re.compile(r"modif|updat|guncel|duzenle")
# Where dates of other news and of the day stand: beside the article, in links, in the head of the site.
_FRAME = frozenset({"aside", "footer", "nav", "a"})
_PASSED = _FRAME | {"-text", "-comment"}
_ARTICLE = frozenset({"article", "main"})
# A paragraph of so many letters is text: the article has begun.
_TEXT = 80


class Shown(Record, frozen=True):
    """One date as shown: its words, and whether its element says that it tells of a change."""

    words: str
    modified: bool = False


def find_shown_dates(tree: LexborHTMLParser, title: str, language: str, fetched_at: dt.datetime | None) -> StatedDates:
    """When the page shows that its article was published and modified; a modified date never stands in for a published one."""
    published = modified = None
    by_headline, elsewhere = _list_by_place(tree, title, language)
    for shown in (*by_headline, *list_dates_by_headline(tree, language), *elsewhere):
        stated = read_dates(shown.words, language, fetched_at=fetched_at)
        if shown.modified:
            modified = modified or stated.modified_at or stated.published_at
        else:
            published, modified = published or stated.published_at, modified or stated.modified_at
    return StatedDates(published, modified)


def list_dates_by_headline(tree: LexborHTMLParser, language: str) -> Iterator[Shown]:
    """The date lines behind a heading of the first rank, and behind the element that holds it."""
    for node in (node for heading in tree.css("h1")[:3] for node in _list_following(heading)):
        words = read_words(node) if len(node.text()) < 150 else ""
        if is_date_line(words, language, most_words=_MOST_NAMES) or has_labelled_date(words, language):
            yield Shown(words)


def _list_by_place(tree: LexborHTMLParser, title: str, language: str) -> tuple[list[Shown], list[Shown]]:
    """Dates between headline and text, then those before the headline and behind the text; none of the frame."""
    places: tuple[list[Shown], ...] = ([], [], [])
    place = 1
    found = 0
    for node in tree.css(f"h1,p,{_DATED}")[:_MOST_NODES]:
        if node.tag == "h1":
            place = 0 if place == 1 and agree(read_words(node), title) else place
        elif node.tag == "p" and len(node.text()) >= _TEXT:
            place = 2 if place == 0 else place
        elif (shown := _read_date(node, language)) and not _is_in_frame(node):
            places[place].append(shown)
            found += 1
        if found > _MOST:
            break
    return places[0], places[1] + places[2]


def _read_date(node: LexborNode, language: str) -> Shown | None:
    """The date that an element states in an attribute or in its words; None if it holds another thing."""
    labels = read_labels(node)
    if node.tag != "time" and not ("date" in labels or "tarih" in labels or "time" in labels):
        return None
    around = read_words(node.parent) if node.tag == "time" and node.parent else ""
    if len(around) < 100 and is_date_line(around, language) and not _MODIFIED.search(labels):
        return Shown(around)
    words = (
        node.attributes.get("content") or node.attributes.get("datetime") or (read_words(node) if len(node.text()) < 300 else "")
    )
    if node.tag != "time" and not (is_date_line(words, language) or words[:4].isdigit() or has_labelled_date(words, language)):
        return None
    return Shown(words, bool(_MODIFIED.search(labels))) if words and len(words) < 150 else None


def _is_in_frame(node: LexborNode) -> bool:
    """True if an element stands in a frame's part, or in a header that is not the article's."""
    tags = [above.tag or "" for above in climb(node)]
    return not _FRAME.isdisjoint(tags) or ("header" in tags and _ARTICLE.isdisjoint(tags))


def _list_following(heading: LexborNode) -> Iterator[LexborNode]:
    """The elements that stand directly behind a headline, and behind the element that holds it."""
    for start in (heading, heading.parent):
        node = start.next if start is not None else None
        for _ in range(10):
            if node is None:
                break
            if node.tag not in _PASSED:
                yield node
            node = node.next
