"""The words of a sentence as the date grammar reads them: what each may mean, and its case."""

import datetime as dt

import msgspec

from vakanuvis.assets.date_tables import DateTables, Term
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Sentence, Token

_DASHES = "-–"
_DECADES = ("lı", "li", "lu", "lü", "lar", "ler")  # with what follows: "1990'larda"


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or a part of one ("15-17" is three): where it stands, its token, what it may mean in a date."""

    start: int
    end: int
    text: str
    token: int
    terms: tuple[Term, ...] = ()


def read_words(sentence: Sentence, article_text: str, tables: DateTables) -> list[Word]:
    """The words of a sentence with their terms; most have none."""
    words: list[Word] = []
    known = tables.terms
    for number, token in enumerate(sentence.tokens):
        text = lower(token.text)
        terms = known.get(text)
        if terms is None and text.isalpha():
            words.append(Word(token.span.start, token.span.end, text, number))
            continue
        ending = lower(article_text[token.suffix.start + 1 : token.suffix.end]) if token.suffix else ""
        if terms is not None and not text[0].isdigit():
            words.append(Word(token.span.start, token.span.end, text, number, _with_ending(terms, ending, tables)))
        elif text[0].isdigit() or _joins_terms(text, tables):
            words += _split(token, text, (number, ending), tables)
        else:
            words.append(Word(token.span.start, token.span.end, text, number))
    return words


def _joins_terms(text: str, tables: DateTables) -> bool:
    """True for "mayıs-haziran" and "şubat-3"."""
    first = next((mark for mark in _DASHES if mark in text), None)
    return first is not None and len(text) > 1 and text.split(first, maxsplit=1)[0] in tables.terms


def _split(token: Token, text: str, place: tuple[int, str], tables: DateTables) -> list[Word]:
    """The parts of a token of digits or of joined words; the ending belongs to the last one."""
    start, (number, ending) = token.span.start, place
    full = _read_full(text)
    if full is not None:
        return [Word(start, token.span.end, text, number, (Term("full", full, tables.cases.get(ending, "")),))]
    words: list[Word] = []
    position = 0
    for part in text.replace("–", "-").split("-"):
        if position:
            words.append(Word(start + position - 1, start + position, "-", number, tables.terms["-"]))
        end = position + len(part)
        suffix = ending if end == len(text) else ""
        terms = _read_number(part, suffix, tables) + _with_ending(tables.terms.get(part, ()), suffix, tables)
        words.append(Word(start + position, start + end, part, number, terms))
        position = end + 1
    return words


def _with_ending(terms: tuple[Term, ...], ending: str, tables: DateTables) -> tuple[Term, ...]:
    """The terms of a bare word with the case of its apostrophe suffix ("Haziran'da")."""
    if not ending:
        return terms
    case = tables.cases.get(ending, "other")
    return tuple(Term(term.kind, term.value, case) for term in terms if term.case in ("nom", ""))


def _read_number(text: str, ending: str, tables: DateTables) -> tuple[Term, ...]:
    """A number as a count, a day of the month, a year, the start of a decade or an ordinal."""
    if text.endswith(".") and text[:-1].isdecimal() and len(text) <= 3:
        return (Term("nth", int(text[:-1]), ""),)
    if not text.isdecimal() or len(text) > 4 or not text.isascii():
        return ()
    value, case = int(text), tables.cases.get(ending, "other")
    if len(text) == 4:
        if ending.startswith(_DECADES):
            return (Term("decade", value, case),) if value % 10 == 0 else ()
        return (Term("year", value, case),) if 1000 <= value <= 2100 else ()
    terms = [Term("number", value, case)] if value else []
    if len(text) <= 2 and 1 <= value <= 31:
        terms.append(Term("dayno", value, case))
    if len(text) == 2 and value % 10 == 0 and ending.startswith(_DECADES):
        # Without a case it needs "yıllar" behind it: "80'lere" may be degrees or per cent.
        terms.append(Term("decade", 1900 + value, ""))
    return tuple(terms)


def _read_full(text: str) -> int | None:
    """The ordinal of a day in digits: 20.07.2026, 20/7/2026, 2026-07-20."""
    if not 8 <= len(text) <= 10 or text[-1] == ".":
        return None
    mark = next((mark for mark in "./-" if text.count(mark) == 2), None)
    parts = text.split(mark) if mark else []
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    day, month, year = (int(part) for part in parts)
    if len(parts[2]) != 4:
        return None
    try:
        return dt.date(year, month, day).toordinal()
    except ValueError:
        return None
