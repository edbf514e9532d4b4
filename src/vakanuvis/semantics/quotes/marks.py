"""Quotation marks: which stretch of a paragraph stands between which marks. One pass, in linear time."""

import re

import msgspec

from vakanuvis.base.records import Span

_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", "”": "”"}
_STRAIGHT = '"'
_SINGLE = frozenset("'‘’")
_CLOSERS = frozenset("”’»")
_MARKS = re.compile("[\"'“”‘’«»„]")
# What may stand before a mark that opens, beside white space: brackets, dashes, a colon without its blank, another mark.
_BEFORE_OPENING = frozenset("([{:;,/–—-\"'“‘«")
_AFTER_CLOSING = frozenset(".,;:!?…)]}/–—-\"'”’»")
_LONGEST_MENDED = 600  # characters that a passage without opening mark may have
_DEEPEST = 4  # nesting beyond this is broken text, not speech


class Passage(msgspec.Struct, frozen=True, gc=False):
    """Words between quotation marks: `span` without the marks, `outer` with them.

    `closed` is False where one of the marks is missing (the paragraph's end stands for a closing mark), `depth` 0 for a
    passage that lies in no other one, `single` True between single marks.
    """

    span: Span
    outer: Span
    closed: bool
    depth: int
    single: bool


def find_passages(text: str, paragraph: Span) -> list[Passage]:
    """The passages of a paragraph, in order of their start; a passage lies within another one or beside it."""
    found: list[Passage] = []
    open_marks: list[int] = []
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        position = match.start()
        before = text[position - 1] if position > paragraph.start else " "
        after = text[position + 1] if position + 1 < paragraph.end else " "
        if _closes(text, position, before, after, open_marks):
            _close(text, position, open_marks, found)
        elif _opens(text[position], before, after) and len(open_marks) < _DEEPEST:
            open_marks.append(position)
        elif not open_marks and text[position] not in _SINGLE:
            _mend(
                text, Span(max(paragraph.start, position - _LONGEST_MENDED, *(p.outer.end for p in found[-1:])), position), found
            )
    _close_rest(text, paragraph, open_marks, found)
    return sorted(found, key=lambda passage: (passage.outer.start, -passage.outer.end))


def _opens(mark: str, before: str, after: str) -> bool:
    """True if the mark can open: nothing of a word before it, something of a word after it."""
    if mark in "“«„":
        return not after.isspace() or before.isspace()
    if mark == "»":
        return False
    if before.isalnum():
        # Words glued to a mark: 'konuştu"Biz', but not 12"lik or rock'n'roll.
        return mark == _STRAIGHT and before.isalpha() and after.isupper()
    if mark == "”" and not before.isspace():
        return False
    if mark in _SINGLE:
        return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    return not after.isspace() or before.isspace()


def _closes(text: str, position: int, before: str, after: str, open_marks: list[int]) -> bool:
    """True if the mark closes one of the open passages."""
    mark = text[position]
    opener = _matching(text, mark, open_marks)
    if opener is None:
        return False
    if mark in _SINGLE:
        # An apostrophe has letters on both sides; "'Hayır'ı" is a passage with a suffix only if nothing else could be meant.
        return not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if mark == _STRAIGHT and before.isspace() and not after.isspace():
        # A new opening mark while one is open: a nested passage, unless the open one only lost its closing mark.
        return False
    return not (mark == _STRAIGHT and position == open_marks[opener] + 1)


def _matching(text: str, mark: str, open_marks: list[int]) -> int | None:
    """The innermost open mark that this mark can close, as its place in the stack."""
    for number in range(len(open_marks) - 1, -1, -1):
        opening = text[open_marks[number]]
        if opening == mark == _STRAIGHT or (opening == mark == "'"):
            return number
        if mark in _CLOSERS and _PAIRS.get(opening) == mark:
            return number
        # Mixed marks, “..." or "...”, come from hand-typed pages; ‘...' likewise.
        if {opening, mark} in ({"“", '"'}, {"”", '"'}, {"‘", "'"}, {"'", "’"}):
            return number
        if opening == "„" and mark == "“":
            return number
    return None


def _close(text: str, position: int, open_marks: list[int], found: list[Passage]) -> None:
    """Take the passage that this mark closes; marks opened within it and never closed fall away."""
    number = _matching(text, text[position], open_marks)
    if number is None:
        return
    start = open_marks[number]
    del open_marks[number:]
    if text[start + 1 : position].strip():
        found.append(_passage(text, Span(start, position + 1), True, len(open_marks)))


def _mend(text: str, stretch: Span, found: list[Passage]) -> None:
    """Take the passage of a closing mark that was never opened: 'söyleyen Avn, Hazırız." dedi' starts behind the comma."""
    behind = text[stretch.end + 1 : stretch.end + 3]
    if not (behind[:1] == " " and behind[1:].islower()):
        return
    sentence = max(
        stretch.start, *(text.rfind(end, stretch.start, max(stretch.start, stretch.end - 1)) for end in (". ", "! ", "? "))
    )
    comma = text.rfind(", ", sentence, stretch.end)
    while comma > sentence and not text[comma + 2].isupper():
        comma = text.rfind(", ", sentence, comma)
    if comma > sentence:
        found.append(Passage(Span(comma + 2, stretch.end), Span(comma + 2, stretch.end + 1), False, 0, False))


def _close_rest(text: str, paragraph: Span, open_marks: list[int], found: list[Passage]) -> None:
    """The passages still open at the end of the paragraph; a lone single mark is an apostrophe, not speech."""
    for depth, start in enumerate(open_marks):
        if text[start] not in _SINGLE and text[start + 1 : paragraph.end].strip():
            found.append(_passage(text, Span(start, paragraph.end), False, depth))
            return


def _passage(text: str, outer: Span, closed: bool, depth: int) -> Passage:
    """The passage between two marks, white space at its ends left out."""
    start, end = outer.start + 1, outer.end - 1 if closed else outer.end
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Passage(Span(start, end), outer, closed, depth, text[outer.start] in _SINGLE)
