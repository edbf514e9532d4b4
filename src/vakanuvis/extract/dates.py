"""Instants that a page states: ISO forms, dates in digits (day first) and in words, relative dates; with their time zone."""

import datetime as dt
import re
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vakanuvis.assets.files import read_lines
from vakanuvis.base.records import Record
from vakanuvis.extract.vocabulary import fold_line

_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?",
    re.I,
)
# 20260312T101500+0300, and seconds or milliseconds since 1970.
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?", re.I)
_EPOCH = re.compile(r"(1\d{9})(\d{3})?")
# The form of American pages: the month first, with a.m. or p.m.
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4}),?\s+\d{1,2}:\d{2}(?::\d{2})?\s*[ap]\.?m\b", re.I)
_DIGITS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?<![\d.:])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?![\d.:])\s*([ap]\.?m\b)?", re.I)
_OFFSET = re.compile(r"(?:\d\s*|GMT\s*|UTC\s*)([+-]\d{2}:?\d{2})\b|\b(GMT|UTC|Z)\b")
_YEARS = range(1990, 2100)


class DateWords(Record, frozen=True):
    """The words of dates of one language, folded, and the patterns made of them."""

    months: dict[str, int]
    units: dict[str, int]
    days: dict[str, int]
    in_words: re.Pattern[str]
    month_first: re.Pattern[str]
    relative: re.Pattern[str]
    labels: re.Pattern[str]
    modified: re.Pattern[str]
    line: re.Pattern[str]


class StatedDates(Record, frozen=True):
    """What a line states of publishing and modifying."""

    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None


def parse_instant(text: str, language: str, *, fetched_at: dt.datetime | None = None) -> dt.datetime | None:
    """The instant that a string states, aware; None if it states none. Day comes before month in digits."""
    text = text.strip()
    if not text or len(text) > 200:
        return None
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        return dt.datetime.fromtimestamp(int(epoch.group(1)), dt.UTC)
    return _parse_iso(text, language) or _parse_printed(text, language) or _parse_relative(text, language, fetched_at)


def read_dates(text: str, language: str, *, fetched_at: dt.datetime | None = None) -> StatedDates:
    """When a line says that something was published and modified ("05.04.2025 - Güncelleme: 06.04.2025")."""
    words = load_date_words(language)
    starts = [match.start() for match in words.labels.finditer(fold_line(text))]
    published = modified = None
    for start, end in pairwise(sorted({0, *starts, len(text)})):
        part = text[start:end]
        instant = parse_instant(part, language, fetched_at=fetched_at)
        if words.modified.match(fold_line(part)):
            modified = modified or instant
        else:
            published = published or instant
    return StatedDates(published, modified)


def is_date_line(text: str, language: str, *, most_words: int = 2) -> bool:
    """True if a line says a date and nothing else but a label, a weekday, a clock and a section word or two."""
    if len(text) > 120 or not _DIGIT.search(text):
        return False
    folded = fold_line(text)
    words = load_date_words(language)
    if not (_DIGITS.search(folded) or _ISO.search(folded) or words.in_words.search(folded) or words.month_first.search(folded)):
        return bool(words.relative.fullmatch(folded.strip()))
    rest = _CLOCK.sub(" ", words.line.sub(" ", _DIGITS.sub(" ", _ISO.sub(" ", folded))))
    return len(re.findall(r"[^\W\d_]+", rest)) <= most_words and len(rest.split()) <= most_words + 4


def has_labelled_date(text: str, language: str) -> bool:
    """True if a short line has a date behind a label of publishing ("Haber Merkezi - Yayın Tarihi: 12.03.2026 - Okunma: 120")."""
    folded = fold_line(text) if len(text) <= 150 and _DIGIT.search(text) else ""
    found = _find_day(folded, language)
    return found is not None and any(
        0 <= found[1] - match.end() <= 3 for match in load_date_words(language).labels.finditer(folded)
    )


def _parse_iso(text: str, language: str) -> dt.datetime | None:
    match = _ISO.search(text) or _COMPACT.fullmatch(text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(group or 0) for group in match.groups()[:6])
    zone = _read_offset(match.group(7)) if match.group(7) else None
    return _make((year, month, day), (hour, minute, second), zone, language)


def _parse_printed(text: str, language: str) -> dt.datetime | None:
    folded = fold_line(text)
    found = _find_day(folded, language)
    if found is None:
        return None
    day, start, end = found
    clock = _CLOCK.search(folded, end) or _CLOCK.search(folded[:start])
    zone = None
    hour = minute = second = 0
    if clock:
        hour, minute, second = int(clock.group(1)), int(clock.group(2)), int(clock.group(3) or 0)
        if clock.group(4):
            hour = hour % 12 + (12 if clock.group(4).lower().startswith("p") else 0)
        offset = _OFFSET.search(text, end)
        zone = _read_offset(offset.group(1) or "Z") if offset else None
    return _make(day, (hour, minute, second), zone, language)


def _find_day(folded: str, language: str) -> tuple[tuple[int, int, int], int, int] | None:
    """Year, month and day in a folded text, and where they stand."""
    match = _AMERICAN.search(folded)
    if match:
        return (int(match.group(3)), int(match.group(1)), int(match.group(2))), match.start(), match.end(3)
    match = _DIGITS.search(folded)
    if match:
        day, month, year = (int(group) for group in match.groups())
        if month > 12 >= day:
            day, month = month, day
        return (year, month, day), match.start(), match.end()
    words = load_date_words(language)
    match = words.in_words.search(folded)
    if match:
        return (int(match.group(3)), words.months[match.group(2)], int(match.group(1))), match.start(), match.end()
    match = words.month_first.search(folded)
    if match:
        return (int(match.group(3)), words.months[match.group(1)], int(match.group(2))), match.start(), match.end()
    return None


def _parse_relative(text: str, language: str, fetched_at: dt.datetime | None) -> dt.datetime | None:
    if fetched_at is None:
        return None
    words = load_date_words(language)
    folded = fold_line(text)
    match = words.relative.search(folded)
    if not match:
        return None
    aware = fetched_at if fetched_at.tzinfo else fetched_at.replace(tzinfo=dt.UTC)
    if match.group("unit"):
        return aware - dt.timedelta(seconds=int(match.group("count")) * words.units[match.group("unit")])
    clock = _CLOCK.search(folded)
    local = aware.astimezone(_zone_of(language)) + dt.timedelta(days=words.days[match.group("day")])
    hour, minute = (int(clock.group(1)), int(clock.group(2))) if clock else (0, 0)
    return _make((local.year, local.month, local.day), (hour, minute, 0), None, language)


def _make(day: tuple[int, int, int], clock: tuple[int, int, int], zone: dt.tzinfo | None, language: str) -> dt.datetime | None:
    if day[0] not in _YEARS:
        return None
    try:
        naive = dt.datetime(*day, *clock)
    except ValueError:
        return None
    if zone is not None:
        return naive.replace(tzinfo=zone)
    offset = naive.replace(tzinfo=_zone_of(language)).utcoffset() or dt.timedelta()
    return naive.replace(tzinfo=dt.timezone(offset))


def _read_offset(text: str) -> dt.timezone:
    if text.upper() == "Z":
        return dt.UTC
    digits = text.replace(":", "")
    offset = dt.timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
    return dt.timezone(min(offset, dt.timedelta(hours=14)) * (-1 if digits[0] == "-" else 1))


@cache
def _zone_of(language: str) -> dt.tzinfo:
    """Europe/Istanbul for Turkish pages, UTC for others; +03:00 where the machine knows no zones."""
    if language != "tr":
        return dt.UTC
    try:
        return ZoneInfo("Europe/Istanbul")
    except ZoneInfoNotFoundError:
        return dt.timezone(dt.timedelta(hours=3))


@cache
def load_date_words(language: str) -> DateWords:
    """The date words of a language, from `assets/languages/*/page_dates.txt`."""
    groups: dict[str, dict[str, int]] = {}
    for entry in read_lines(f"languages/{language}/page_dates.txt"):
        group, _, rest = entry.partition(":")
        word, _, number = rest.partition("=")
        groups.setdefault(group, {})[fold_line(word.strip())] = int(number or 0)
    months, units, days = groups["month"], groups["unit"], groups["day word"]
    month, labels = _any_of(months), _any_of(groups["modified"] | groups["published"])
    weekdays = _any_of(groups["weekday"])
    in_words = rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s.,/-]+({month})[a-z]*[\s.,/-]+(\d{{4}})(?!\d)"
    month_first = rf"\b({month})\.?[\s]+(\d{{1,2}})(?:st|nd|rd|th)?[\s,]+(\d{{4}})(?!\d)"
    plain = re.sub(r"\((?!\?)", "(?:", f"{in_words}|{month_first}")
    return DateWords(
        months=months,
        units=units,
        days=days,
        in_words=re.compile(in_words),
        month_first=re.compile(month_first),
        relative=re.compile(
            rf"(?P<count>\d+)\s*(?P<unit>{_any_of(units)})\s+{_any_of(groups['ago'])}|\b(?P<day>{_any_of(days)})\b[^a-z]*"
        ),
        labels=re.compile(rf"\b(?:{labels})(?:\w*\s+(?:tarihi|zamani|date)\b)?"),
        modified=re.compile(rf"(?:{_any_of(groups['modified'])})"),
        line=re.compile(rf"{plain}|\b(?:{labels})(?:me|ma)?\s*(?:tarihi|zamani|date)?\b|\b(?:{weekdays})\b|\b(?:tsi|gmt|utc)\b"),
    )


def _any_of(words: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
