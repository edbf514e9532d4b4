"""What each line of a body is: read (lead, subhead, body) or furniture with its reason."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vakanuvis.base.records import Record
from vakanuvis.extract.dates import is_date_line, parse_instant
from vakanuvis.extract.foreign import Head, find_foreign
from vakanuvis.extract.relations import find_stems
from vakanuvis.extract.vocabulary import clean_line, fold_line, load_agencies, load_patterns, normalise

_WORD = re.compile(r"[^\W_]")
# An article tells at least so much before the next one of its site may begin.
_LEAST_TEXT = 150
# The reasons that a line of more than ninety letters may have by its words.
_LONG = frozenset({"legal", "ticker"})
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?: ?(?:tsi|gmt|am|pm))?")
_ENDS = (".", "!", "?", "…", '."', ".”", ".'", ".’", '?"', '!"', ":", ")", ";")


class Mark(Record, frozen=True):
    """The verdict on a line: `kind` as in `Paragraph` if it is read, else the `reason` why it is furniture."""

    kind: str | None = None
    reason: str | None = None


def mark_lines(head: Head, lines: Sequence[str]) -> list[Mark]:
    """A mark for each line of a body; blank lines get an empty mark."""
    lines = [clean_line(line) for line in lines]
    reasons: dict[int, str] = {}
    filled = [n for n, line in enumerate(lines) if line]
    _mark_known(head, lines, filled, reasons)
    _mark_doubled(lines, [n for n in filled if n not in reasons], reasons)
    _mark_lists(lines, filled, reasons)
    _mark_appended(head, lines, filled, reasons)
    rest = [n for n in filled if reasons.get(n, "ticker") == "ticker"]
    known = {m for m, n in enumerate(rest) if n in reasons}
    for n in find_foreign(head, [lines[n] for n in rest], known):
        reasons[rest[n]] = "ticker"
    kinds = _choose_kinds(lines, [n for n in filled if n not in reasons])
    return [Mark(reason=reasons[n]) if n in reasons else Mark(kind=kinds.get(n)) for n in range(len(lines))]


def is_headline(line: str) -> bool:
    """True if a clean line looks like a headline or label: short and without a full stop."""
    return len(line) <= 160 and not line.endswith((".", "…", '."', ".”", ":", ".'", ".’"))


def _mark_known(head: Head, lines: Sequence[str], filled: list[int], reasons: dict[int, str]) -> None:
    patterns = load_patterns(head.language, "furniture")
    title, lead = normalise(head.title), normalise(head.lead or "")
    for n in filled:
        line = normalise(lines[n])
        if line and (line == title or (title.endswith(line) and len(line) > 0.8 * len(title))):
            reasons[n] = "repeated title"
        elif line and line == lead:
            reasons[n] = "repeated lead"
        elif is_date_line(lines[n], head.language) or _CLOCK.fullmatch(line):
            reasons[n] = "date line"
        elif _is_byline(lines[n], head.language):
            reasons[n] = "byline"
        elif len(line) <= 400 and (known := patterns.find(line, only=None if len(line) <= 90 else _LONG)):
            reasons[n] = known
        elif len(line) < 40 and not _WORD.search(line):
            reasons[n] = "separator"


def _is_byline(line: str, language: str) -> bool:
    """True if a short line names who wrote the text and is no sentence ("By Jane Doe, Reuters", "(AA)")."""
    if len(line) > 80 or line.endswith((".", "!", "?", ":", ",")):
        return False
    bare = line.strip("()[]- ")
    return (bare != line and fold_line(bare) in load_agencies(language)) or bool(
        len(line.split()) <= 10 and line[:3] in ("By ", "BY ") and line[3:4].isupper()
    )


def _mark_doubled(lines: Sequence[str], open_lines: list[int], reasons: dict[int, str]) -> None:
    """One-line headlines that stand twice in a row: cards of other news, image text and link text."""
    for here, following in pairwise(open_lines):
        if is_headline(lines[here]) and fold_line(lines[here]) == fold_line(lines[following]):
            reasons[here] = reasons[following] = "other headlines"


def _mark_lists(lines: Sequence[str], filled: list[int], reasons: dict[int, str]) -> None:
    """The headlines behind a heading ("Diğer Haberler"), and all that follows the comments' heading."""
    heading: str | None = None
    begun = False
    for n in filled:
        reason = reasons.get(n)
        if (reason and reason.startswith("end ") and begun) or (reason and reason.startswith("heading ")):
            heading = reason
        elif reason is None and heading is None:
            begun = begun or not is_headline(lines[n])
        elif reason is None and heading is not None:
            if not heading.startswith("end ") and not is_headline(lines[n]):
                heading = None
            else:
                reasons[n] = heading
    for n, reason in reasons.items():
        reasons[n] = reason.removeprefix("heading ").removeprefix("end ")


def _mark_appended(head: Head, lines: Sequence[str], filled: list[int], reasons: dict[int, str]) -> None:
    """All from a second headline with a date line and a text of its own below the article's: the next article of the site."""
    told = 0
    for place, n in enumerate(filled[:-2]):
        told += len(lines[n]) if n not in reasons and not is_headline(lines[n]) else 0
        # Only a full date counts: "14 hours ago" stands under the cards of videos within a text.
        below = filled[place + 1]
        dated = reasons.get(below) == "date line" and parse_instant(lines[below], head.language) is not None
        if told < _LEAST_TEXT or not dated or not is_headline(lines[n]) or len(lines[n].split()) < 4:
            continue
        follows = any(len(lines[m]) > 60 and not is_headline(lines[m]) for m in filled[place + 2 : place + 5])
        stems = find_stems(lines[n], head.language)
        # An entry of a live blog is dated too, and on the article's subject.
        if follows and len(stems & find_stems(f"{head.title} {head.lead or ''}", head.language)) < 0.4 * len(stems):
            reasons.update(dict.fromkeys(filled[place:], "next article"))
            return


def _choose_kinds(lines: Sequence[str], read: list[int]) -> dict[int, str]:
    """subhead for a short line without a full stop that stands before a paragraph, body for the rest."""
    kinds: dict[int, str] = {}
    for here, following in pairwise([*read, -1]):
        before_paragraph = following >= 0 and len(lines[following]) > 80
        kinds[here] = "subhead" if before_paragraph and _is_subhead(lines[here]) else "body"
    return kinds


def _is_subhead(text: str) -> bool:
    dashed = text.startswith(("- ", "– ", "• "))
    short = len(text) <= 120 and not text.endswith(_ENDS) and not text.startswith(('"', "“"))
    return short and (dashed or text.isupper() or len(text.split()) <= 14)
