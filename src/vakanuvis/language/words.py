"""The words of a sentence as spans, the apostrophe suffix kept apart ("Türkiye" + "'nin"); punctuation marks are words too."""

import re
from sys import intern

from vakanuvis.base.records import Record, Span

_APOSTROPHES = "'’ʼ´`‘"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = rf"(?:[^\W\d_]|[\u0300-\u036f{_INVISIBLE}])"
_WORD = re.compile(
    rf"""
    (?P<address>(?:https?://|www\.)\S*[^\s.,;:!?)"'”’\]] | [\w.+-]++@[\w-]+(?:\.[\w-]+)+ | \#\w+ | @\w+
        | \w++(?:\.\w++)*\.(?:com|net|org|gov|edu)(?:\.tr)?\b )
  | (?P<dotted>(?:[A-ZÇĞİÖŞÜ]\.){{2,}})
  | (?P<number>\d+(?:[.,:/–-]\d+)*(?![^\W\d_]))
  | (?P<word>(?:{_LETTER}|\d)+(?:[-\u2010\u2011](?:{_LETTER}|\d)+)*)
  | (?P<mark>\.{{2,}}|[^\s\w]|_)
    """,
    re.VERBOSE,
)
# A word of letters before what can neither go on with it nor belong to it: most words, found four times as fast.
_PLAIN = re.compile(r"\s*([^\W\d_]{1,40}+)(?=[\s,;!?()\"“”«»])")
_SUFFIX = re.compile(rf"[{_APOSTROPHES}](?P<ending>{_LETTER}+)")
_LONGEST_SUFFIX = 10
_LONGEST_WORD = 200  # characters; nothing longer is a word, and patterns must not run over a megabyte


class Word(Record, frozen=True):
    """A word or mark: its span, that of its apostrophe suffix, whether it is a mark, a number or a word, and its letters."""

    span: Span
    suffix: Span | None
    kind: str
    text: str


def split_words(text: str, span: Span, abbreviations: frozenset[str]) -> list[Word]:
    """The words within `span` of `text`, in order; "Dr." and "2." before another word keep their stop.

    All words written alike share one text: what is asked of a word later finds it by its place in memory.
    """
    words: list[Word] = []
    position = span.start
    while position < span.end:
        plain = _PLAIN.match(text, position, span.end)
        if plain is not None:
            start, position = plain.span(1)
            words.append(Word(Span(start, position), None, "word", intern(plain[1])))
            continue
        match = _WORD.search(text, position, span.end)
        if match is None:
            break
        word = _word(text, match, span.end, abbreviations)
        words.append(word)
        position = word.suffix.end if word.suffix else word.span.end
    return words


def _word(text: str, match: re.Match[str], limit: int, abbreviations: frozenset[str]) -> Word:
    """The word of a match, with its suffix or its own stop."""
    kind = match.lastgroup or "mark"
    start, end = match.span()
    if kind == "mark":
        return Word(Span(start, end), None, kind, intern(match[0]))
    following = text[end : end + 1]
    if kind in ("word", "number"):
        if following in _APOSTROPHES:
            end = _with_inner_apostrophes(text, start, end, limit)
            following = text[end : end + 1]
        if following == "." and _owns_stop(text, start, end, limit, abbreviations):
            return Word(Span(start, end + 1), _suffix(text, end + 1, limit), kind, intern(text[start : end + 1]))
    suffix = _suffix(text, end, limit) if following in _APOSTROPHES else None
    return Word(Span(start, end), suffix, kind, intern(text[start:end]))


def _owns_stop(text: str, start: int, end: int, limit: int, abbreviations: frozenset[str]) -> bool:
    """True if the stop behind the word is its own: "Dr.", "A.", "2." with more words behind it."""
    if end + 1 >= limit or text[end] != "." or not text[end + 1 : end + 3].strip()[:1].isalnum():
        return False
    word = text[start:end]
    if word.isdigit():
        return len(word) <= 3
    return (len(word) == 1 and word.isupper()) or word.lower() in abbreviations


def _with_inner_apostrophes(text: str, start: int, end: int, limit: int) -> int:
    """Where the word ends if an apostrophe stands within it: "O'Brien", "Kur'an'ın"."""
    while (match := _SUFFIX.match(text, end, limit)) and _is_inner(text, start, end, match):
        end = match.end()
    return end


def _is_inner(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """True if the apostrophe is part of the name: a capital in mixed case or another suffix follows."""
    ending = match["ending"]
    if ending[0].isupper() and not (text[start:end].isupper() and end - start > 1 and ending.isupper()):
        return True
    return bool(_SUFFIX.match(text, match.end()))


def _suffix(text: str, end: int, limit: int) -> Span | None:
    """The span of the apostrophe and the ending behind a word, if any."""
    match = _SUFFIX.match(text, end, limit)
    if match is None or len(match["ending"]) > _LONGEST_SUFFIX:
        return None
    return Span(match.start(), match.end())


def is_capital(written: str) -> bool:
    """True for a capitalised word, and for a name behind its particle ("es-Sisi")."""
    return written[:1].isupper() or ("-" in written and written.rpartition("-")[2][:1].isupper())
