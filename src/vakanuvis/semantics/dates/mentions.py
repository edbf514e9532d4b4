"""Finds the dates of an article: the longest form at each word, calculated from the day of publication."""

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from vakanuvis.assets.date_tables import DateTables, Form, Term, load_dates
from vakanuvis.base.records import Analysis, Article, DateMention, Sentence, Span
from vakanuvis.semantics.dates import readings
from vakanuvis.semantics.dates.intervals import Interval, span_of
from vakanuvis.semantics.dates.matches import Match, Moment
from vakanuvis.semantics.dates.readings import Reading
from vakanuvis.semantics.dates.times import verb_time
from vakanuvis.semantics.dates.words import Word, read_words

_ABSOLUTE = frozenset({"year", "full", "decade", "nth"})
_FAR_OFF = dt.date(1, 1, 1)


class Found(msgspec.Struct, frozen=True, gc=False):
    """A form that matched at a word, its terms, and the number of the word behind it."""

    form: Form
    match: Match
    end: int


class Setting(msgspec.Struct, frozen=True, gc=False):
    """What a form is read against: its sentence, the day of publication, the last date, and what says since when."""

    sentence: Sentence
    today: dt.date | None
    last: Interval | None
    language: str
    since: int | None


def find_dates(analysis: Analysis) -> tuple[DateMention, ...]:
    """The dates of an article in order; without a day of publication those that name their year, and days after them."""
    article = analysis.article
    tables, today = load_dates(article.language), publication_day(article)
    mentions: list[DateMention] = []
    last: Interval | None = None
    for sentence in analysis.sentences:
        words = read_words(sentence, article.text, tables)
        number = 0
        while number < len(words):
            found = match_form(words, number, tables) if words[number].terms else None
            if found is None:
                number += 1
                continue
            end, since = _since(found, words)
            setting = Setting(sentence, today or _latest(found, mentions), last, article.language, since)
            interval = _read(found, words, number, setting)
            interval = _fix(interval, found, words, tables)
            interval = _reach(interval, since, today)
            if interval is not None:
                span = Span(words[number].start, words[end - 1].end)
                mentions.append(DateMention(span, interval.starts_on, interval.ends_on, interval.precision, found.form.by))
                last = interval
            # A day that the month does not have ("31 Şubat") is no date, and its month none either.
            closed = interval is not None or found.form.reads in ("nothing", "day_month")
            number = end if closed else number + 1
    return tuple(mentions)


def publication_day(article: Article) -> dt.date | None:
    """The day of publication where the article's readers live."""
    if article.published_at is None:
        return None
    if article.language != "tr" or article.published_at.tzinfo is None:
        return article.published_at.date()
    return article.published_at.astimezone(_istanbul()).date()


@cache
def _istanbul() -> dt.tzinfo:
    try:
        return ZoneInfo("Europe/Istanbul")
    except ZoneInfoNotFoundError:
        return dt.timezone(dt.timedelta(hours=3))


def match_form(words: list[Word], start: int, tables: DateTables) -> Found | None:
    """The longest form that fits the words from `start` on."""
    best: Found | None = None
    following = {term.kind for term in words[start + 1].terms} if start + 1 < len(words) else set()
    for first in words[start].terms:
        for form in tables.forms.get(first.kind, ()):
            if best is not None and len(form.kinds) <= best.end - start:
                break
            if form.second and form.second not in following:
                continue
            terms = _fit(form, words, start)
            if terms is not None:
                best = Found(form, Match(terms), start + len(terms))
                break
    return best


def _fit(form: Form, words: list[Word], start: int) -> tuple[Term, ...] | None:
    """The terms of a form's words; None if they do not fit."""
    if start + len(form.kinds) > len(words):
        return None
    terms: list[Term] = []
    for word, (kind, case) in zip(words[start : start + len(form.kinds)], form.kinds, strict=True):
        for term in word.terms:
            if term.kind == kind and (not case or term.case == case):
                terms.append(term)
                break
        else:
            return None
    return tuple(terms)


@cache
def _reading(name: str) -> Reading:
    reading: Reading = getattr(readings, f"read_{name}")
    return reading


def _read(found: Found, words: list[Word], start: int, setting: Setting) -> Interval | None:
    """The interval of a form; None where it cannot be counted or is counted from something else ("seçimden iki gün önce")."""
    sentence, today = setting.sentence, setting.today
    absolute = any(term.kind in _ABSOLUTE for term in found.match.terms)
    if found.form.reads == "nothing" or (today is None and not absolute):
        return None
    if found.form.reads == "ago" and start and sentence.tokens[words[start - 1].token].features.case == "Abl":
        return None
    time = -1 if setting.since == 0 else verb_time(sentence, words[found.end - 1].token + 1, setting.language)
    try:
        return _reading(found.form.reads)(found.match, Moment(today or _FAR_OFF, time, setting.last))
    except (ValueError, OverflowError):
        return None


def _latest(found: Found, mentions: list[DateMention]) -> dt.date | None:
    """The latest day named with its year, from which an article without a day of publication counts days and months alone."""
    days = (mention.ends_on for mention in mentions if mention.precision == "day")
    return max(days, default=None) if found.form.reads in ("day_month", "days") else None


def _fix(interval: Interval | None, found: Found, words: list[Word], tables: DateTables) -> Interval | None:
    """A day that stands for an event of history ("15 Temmuz darbe girişimi") in its year; None where it is part of a name."""
    day, month = found.match.value("dayno"), found.match.value("month")
    if interval is None or found.form.reads != "day_month" or day is None or month is None or found.match.value("year"):
        return interval
    following = [word.text for word in words[found.end : found.end + 3]]
    for fixed in tables.fixed.get((day, month), ()):
        if any(word.startswith(fixed.before) for word in following):
            fixed_day = dt.date(fixed.year, month, day) if fixed.year else None
            return Interval(fixed_day, fixed_day, "day") if fixed_day else None
    return interval


def _since(found: Found, words: list[Word]) -> tuple[int, int | None]:
    """The end of the mention with what says since when: 0 for "bu yana" and "beri", 1 for "itibaren", None for nothing."""
    end = found.end
    within = [term.value for term in found.match.terms if term.kind in ("since", "yana")]
    if within or found.match.terms[-1].case not in ("abl", "pabl"):
        return end, within[0] if within else None
    following = [term for word in words[end : end + 1] for term in word.terms]
    since = next((term.value for term in following if term.kind == "since"), None)
    if since is not None:
        return end + 1, since
    second = {term.kind for word in words[end + 1 : end + 2] for term in word.terms}
    return (end + 2, 0) if "yana" in second and any(term.kind == "this" for term in following) else (end, None)


def _reach(interval: Interval | None, since: int | None, today: dt.date | None) -> Interval | None:
    """The interval up to the day of publication, if it says since when and lies before it."""
    if interval is None or since is None or today is None or interval.ends_on >= today:
        return interval
    return span_of(interval.starts_on, today)
