"""The headline among what a page states of it: JSON-LD, OpenGraph, first heading, title element; the site's name cut."""

import html
import re
from collections import Counter

from vakanuvis.base.records import Record
from vakanuvis.extract.vocabulary import clean_line, fold_line

# Signs that part a headline from section and site; behind those of the second kind only a name that is the site's is cut.
_SEPARATOR = re.compile(r"\s+(?:[|\-–—»•·]|::|--)\s+|\s*\|\s*")
_RARE = re.compile(r"\s+[:/*~>\u203a\u276f‣▷⋆«_(]\s*|[-–—]\s+")
_NO_LETTERS = re.compile(r"[\W_]+")
_DOTS = re.compile(r"\s*(?:\.\.\.?|…)$")
# What may stand before a headline of three words ("Son dakika: ", "CANLI | ") and behind it (" - Güncel haberler").
_OPENS = re.compile(r"(?:[^:|]{1,25}[:|]\s+)?")
_CLOSES = re.compile(r"$|\s+[|\-–—»•]\s")
# A headline has so many words; with so many it is known wherever it stands, with fewer it may be a part of another.
_LEAST_WORDS = 4


class Stated(Record, frozen=True):
    """The titles that a page states, clean; empty where it states none. `site` and `host` are what its site is called."""

    linked: str
    shared: str
    element: str
    headings: tuple[str, ...]
    site: str
    host: str = ""


def choose_title(stated: Stated) -> str:
    """The headline that most of JSON-LD, OpenGraph and first heading agree on; the first of them where each has its own."""
    told = [_cut_to(title, stated) for title in (stated.linked, stated.shared, stated.element)]
    heading = next((text for text in stated.headings if any(agree(text, other) for other in told)), "")
    if not heading and all(len(title.split()) < _LEAST_WORDS for title in told):
        heading = next((text for text in stated.headings if len(text.split()) >= _LEAST_WORDS), "")
        told = told if not heading else ["", "", ""]
    candidates = [text for text in (*told[:2], _cut_kicker(heading, told)) if text]
    if not candidates:
        return told[2] or (stated.headings[0] if stated.headings else "")
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


def cut_site(title: str, stated: Stated) -> str:
    """The title without the site's name and section before or behind it ("... - Güncel haberler | Sabah")."""
    title = _cut_opening(title, stated)
    for match in (*_SEPARATOR.finditer(title), *_RARE.finditer(title)):
        parts = _SEPARATOR.split(title[match.end() :])
        if _is_site(parts[0], stated) and len(title[: match.start()].split()) >= _LEAST_WORDS - 1:
            title = title[: match.start()]
            break
    cut = title
    while len(parts := _SEPARATOR.split(cut)) > 1:
        last = parts[-1]
        shorter = cut[: cut.rindex(last)].rstrip(" |-–—»•·:")
        if len(last.split()) > 4 or len(shorter.split()) < _LEAST_WORDS or ":" in cut[len(shorter) : -len(last) or None]:
            break
        cut = shorter
    return cut


def _cut_opening(title: str, stated: Stated) -> str:
    """The title without the site's name that it begins with, and the sections behind that ("Sabah » Dünya » ...")."""
    match = _SEPARATOR.search(title)
    if match is None or not _is_site(title[: match.start()], stated):
        return title
    return max(title[match.end() :].split(match.group()), key=lambda part: len(part.split()))


def _is_site(name: str, stated: Stated) -> bool:
    """True if a part of a title is what the site calls itself, or the name of its host."""
    squeezed = _squeeze(name)
    names = [known for known in (_squeeze(stated.site), _squeeze(stated.host), _squeeze(_find_label(stated.host))) if known]
    if len(squeezed) < 3 or len(name.split()) > 5:
        return squeezed in names
    return any(squeezed in known or (len(known) >= 3 and squeezed.startswith(known)) for known in names)


def _find_label(host: str) -> str:
    """The longest label of a host but the last ones ("haberturk" of "www.haberturk.com.tr")."""
    labels = [label for label in host.split(".")[:-1] if label not in ("co", "com", "gov", "net", "org", "www")]
    return max(labels, key=len, default="")


def _squeeze(name: str) -> str:
    return _NO_LETTERS.sub("", fold_line(name))


def _cut_to(told: str, stated: Stated) -> str:
    """The headline that the page shows, where a title has it whole with other words around it, or cut off in the middle."""
    plain = straighten(told)
    for shown in filter(None, (*stated.headings, stated.linked)):
        headline = straighten(shown)
        before, found, behind = plain.partition(headline)
        words = len(shown.split())
        if found and words >= 3 and _OPENS.fullmatch(before) and _CLOSES.match(behind):
            return shown
        if found and words > _LEAST_WORDS and _is_apart(before) and _is_apart(behind[::-1]):
            return shown
        if shown in stated.headings and _is_cut_off(plain, headline):
            return shown
    return cut_site(told, stated)


def _is_apart(beside: str) -> bool:
    """True if the words beside a headline are no part of its own: they end with another sign than a letter."""
    return not beside or (not beside[-1].isalnum() and any(letter.isalnum() for letter in beside))


def _is_cut_off(told: str, headline: str) -> bool:
    """True if a title is the beginning of a headline, ended by dots or in the middle of a word."""
    bare = _DOTS.sub("", told)
    rest = headline[len(bare) :]
    if len(bare) < 20 or not headline.startswith(bare) or not any(letter.isalnum() for letter in rest):
        return False
    return bare != told or (bare[-1].isalnum() and rest[0].isalnum())


def _cut_kicker(heading: str, told: list[str]) -> str:
    """The heading without the section that it begins with ("Dünya Norvec ateşkes istedi"), if a title has it without."""
    for title in filter(None, told):
        kicker, found, behind = heading.partition(title)
        if found and not behind and 0 < len(kicker.split()) <= 2 and len(title.split()) >= _LEAST_WORDS:
            return title
    return heading


def clean_title(text: str) -> str:
    """A title as a page states it without entities that were escaped twice, soft hyphens and line breaks."""
    return clean_line(html.unescape(text) if "&" in text else text)
