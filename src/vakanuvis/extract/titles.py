"""The headline among what a page states of it: JSON-LD, OpenGraph, first heading, title element; the site's name cut."""

import re
from collections import Counter

from vakanuvis.base.records import Record
from vakanuvis.extract.vocabulary import fold_line

_SEPARATOR = re.compile(r"\s+[|\-–—»:•]\s+")


# What may stand before a headline ("Son dakika: ", "CANLI | ") and behind it (" - Güncel haberler").
_OPENS = re.compile(r"(?:[^:|]{1,25}[:|]\s+)?")
_CLOSES = re.compile(r"$|\s+[|\-–—»•]\s")


class Stated(Record, frozen=True):
    """The titles that a page states, clean; empty where it states none."""

    linked: str
    shared: str
    element: str
    headings: tuple[str, ...]
    site: str


def choose_title(stated: Stated) -> str:
    """The headline that most of JSON-LD, OpenGraph and first heading agree on; the first of them where each has its own."""
    element = cut_site(stated.element, stated.site)
    told = [_cut_to(stated.linked, stated), _cut_to(stated.shared, stated), element]
    heading = next((text for text in stated.headings if any(agree(text, other) for other in told)), "")
    candidates = [text for text in (*told[:2], heading) if text]
    if not candidates:
        return element or (stated.headings[0] if stated.headings else "")
    counts = Counter(map(straighten, candidates))
    most = max(counts.values())
    return next(text for text in candidates if counts[straighten(text)] == most)


def straighten(title: str) -> str:
    """A title with straight quotation marks: pages differ from themselves in these."""
    return title.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def agree(heading: str, told: str) -> bool:
    """True if most words of the shorter one stand in the other."""
    a, b = set(fold_line(heading).split()), set(fold_line(told).split())
    return bool(a and b) and len(a & b) >= 0.6 * min(len(a), len(b)) and len(a & b) >= 2


def cut_site(title: str, site: str) -> str:
    """The title without the site's name and section behind its last separator ("... - Güncel haberler | Sabah")."""
    cut = title
    while len(parts := _SEPARATOR.split(cut)) > 1:
        last = parts[-1]
        named = bool(site) and (fold_line(last) in fold_line(site) or fold_line(site) in fold_line(last))
        shorter = cut[: cut.rindex(last)].rstrip(" |-–—»:•")
        if not named and (len(last.split()) > 4 or len(shorter.split()) < 4 or ":" in cut[len(shorter) : -len(last)]):
            break
        cut = shorter
    return cut


def _cut_to(told: str, stated: Stated) -> str:
    """A title without what it has beside the headline that the page shows ("Son dakika: ... - Güncel haberler | Sabah")."""
    plain = straighten(told)
    for shown in filter(None, (*stated.headings, stated.linked)):
        before, found, behind = plain.partition(straighten(shown))
        if found and len(shown.split()) >= 3 and _OPENS.fullmatch(before) and _CLOSES.match(behind):
            return shown
    return cut_site(told, stated.site)
