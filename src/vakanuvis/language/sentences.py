"""The sentences of a paragraph as spans: split at full stops that end a sentence, also inside quotations.

A quotation's last full stop stays with its reporting tail ('"... ." dedi.'); abbreviations, initials, ordinals ("2. Abdullah"),
dates and addresses do not end a sentence.
"""

import re
from functools import cache

from vakanuvis.assets.files import read_lines
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Span

# A stop, the marks that close with it, then white space or (scraped pages glue sentences: "dedi.Bakan") the next capital.
_STOP = re.compile(r"(?:[.!?…]+)(?P<close>[\"'”’»)\]]*(?: \"(?=\s))?)(?=(?P<gap>\s*)(?P<next>.?))", re.DOTALL)
_WORD_BEFORE = re.compile(r"[\w.]*\w$")
_GLUED = re.compile(r"[^\W\d_]{3,}\.(?=[^\W\d_])")  # "imzalandı.Dr": the word is "Dr"
_FIRST_WORD = re.compile(r"\w+")
_LOWER_END = re.compile(r"[a-zçğıöşüâîû]{3}$")
_GLUE = re.compile(r"[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]")
_NUMBER = re.compile(r"(?:\d{1,3}|[IVX]+)$")
_OPENERS = "\"'“‘«([-–—•"
_ITEM = re.compile(r"(?:^|[.!?…:;][\"'”’»)]*)\s*[^\W\d_]$")  # "a. Vize kalkacak.": its stop ends no sentence
_LONGEST = 3000  # characters; a longer stretch without a stop is cut at a white space, so that time stays bounded


def split_sentences(text: str, span: Span, *, language: str = "tr") -> list[Span]:
    """The sentences within `span` of `text`, in order, without the white space around them."""
    starts = [span.start]
    for match in _STOP.finditer(text, span.start, span.end):
        end = match.end()
        if end < span.end and _ends_sentence(text, span, match, language):
            starts.append(end)
    bounds = zip(starts, [*starts[1:], span.end], strict=True)
    return [piece for start, end in bounds for piece in _cut(text, start, end)]


def _ends_sentence(text: str, span: Span, match: re.Match[str], language: str) -> bool:
    """True if the sentence ends behind this stop."""
    following, closers = match["next"], match["close"]
    if not match["gap"] and not closers and not _is_glued(text, match):
        return False
    if following in _OPENERS:
        following = text[match.end() + len(match["gap"]) :].lstrip(_OPENERS + " ")[:1] if following else ""
    if following in ",;:)" or (closers and not match["gap"] and following in ".!?…"):
        return False  # "(evet, 1992'de!)|.": the stop behind the bracket ends it
    if following.islower():
        return match.group() == "." and bool(match["gap"]) and _starts_in_lower_case(text, span.start, match, language)
    if text[match.start()] != "." or match.group().startswith(".."):
        return True
    word = _word_before(text, span.start, match.start())
    if len(word) == 1 and _ITEM.search(text[max(span.start, match.start() - 20) : match.start()]):
        return False
    return not _keeps_going(word, closers, following, language)


def _keeps_going(word: str, closers: str, following: str, language: str) -> bool:
    """True if the stop belongs to the word before it: an abbreviation, an initial, an ordinal."""
    if closers:
        return False
    if len(word) == 1 and word.isupper():
        return True
    if _NUMBER.match(word):
        return True
    inner, final = _abbreviations(language)
    folded = lower(word)
    return folded in inner or (folded in final and following.isdigit())


def _starts_in_lower_case(text: str, start: int, match: re.Match[str], language: str) -> bool:
    """True if a sentence ends before a word in lower case, as some sites write: behind a plain word of four or more letters."""
    word = _word_before(text, start, match.start())
    if len(word) < 4 or not word.isalpha() or not word.islower() or any(word in known for known in _abbreviations(language)):
        return False
    following = _FIRST_WORD.match(text, match.end() + len(match["gap"]))
    return following is not None and following.group() not in read_lines(f"languages/{language}/tails.txt")


def _is_glued(text: str, match: re.Match[str]) -> bool:
    """True for a stop between a word in lower case and a capitalised word, without white space ("dedi.Bakan")."""
    before, after = text[max(0, match.start() - 3) : match.start()], text[match.end() : match.end() + 2]
    return (
        len(before) == 3
        and before.isalpha()
        and before.islower()
        and len(after) == 2
        and after[0].isupper()
        and after[1].islower()
    )


def _word_before(text: str, start: int, end: int) -> str:
    """The word that ends at `end`; a word longer than 20 characters is no abbreviation."""
    found = _WORD_BEFORE.search(text[max(start, end - 20) : end])
    word = found.group() if found else ""
    glued = _GLUED.search(word)
    return word[glued.end() :] if glued else word


def _cut(text: str, start: int, end: int) -> list[Span]:
    """The stretch without outer white space, cut where it is longer than any sentence."""
    pieces = []
    while end - start > _LONGEST:
        middle = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = middle if middle > 0 else start + _LONGEST
        pieces.append((start, middle))
        start = middle
    pieces.append((start, end))
    return [stripped for first, last in pieces if (stripped := _strip(text, first, last))]


def _strip(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None if nothing is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = end - len(words) + len(words.rstrip())
    return Span(first, last) if first < last else None


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Abbreviations that never end a sentence, and those that do before a capital."""
    entries = read_lines(f"languages/{language}/abbreviations.txt")
    final = frozenset(entry[1:] for entry in entries if entry.startswith("+"))
    return frozenset(entries) - {f"+{entry}" for entry in final}, final
