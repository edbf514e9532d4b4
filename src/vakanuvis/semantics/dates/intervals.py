"""Intervals of days and the arithmetic of weeks, months, seasons and years."""

import datetime as dt

from vakanuvis.base.records import Record

DAY, WEEK, MONTH, YEAR = 1, 2, 3, 4


class Interval(Record, frozen=True):
    """Days from `starts_on` to `ends_on`, both included, and how exact they are."""

    starts_on: dt.date
    ends_on: dt.date
    precision: str


def day_of(day: dt.date) -> Interval:
    """The day alone."""
    return Interval(day, day, "day")


def week_of(day: dt.date) -> Interval:
    """The week from Monday to Sunday in which the day lies."""
    monday = day - dt.timedelta(days=day.weekday())
    return Interval(monday, monday + dt.timedelta(days=6), "week")


def month_of(year: int, month: int) -> Interval:
    """The month; months beyond December count on into the following years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Interval(dt.date(year, month, 1), _month_end(year, month), "month")


def year_of(year: int) -> Interval:
    """The year."""
    return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def season_of(year: int, month: int) -> Interval:
    """The three months of a season; winter is that of the year in which it begins."""
    return Interval(dt.date(year, month, 1), month_of(year, month + 2).ends_on, "season")


def span_of(first: dt.date, last: dt.date) -> Interval | None:
    """A span of days; None if it runs backwards."""
    return Interval(first, last, "span") if first <= last else None


def unit_of(day: dt.date, unit: int) -> Interval:
    """The day, week, month or year in which a day lies."""
    if unit == DAY:
        return day_of(day)
    if unit == WEEK:
        return week_of(day)
    return month_of(day.year, day.month) if unit == MONTH else year_of(day.year)


def shift(day: dt.date, count: int, unit: int) -> dt.date:
    """The day so many units later (earlier, if negative); the end of a shorter month is cut."""
    if unit in (DAY, WEEK):
        return day + dt.timedelta(days=count * (7 if unit == WEEK else 1))
    months = count * (12 if unit == YEAR else 1)
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return dt.date(year, month, min(day.day, _month_end(year, month).day))


def part_of(whole: Interval, number: int, parts: int) -> Interval | None:
    """One of equal parts of an interval, by months where it has twelve; -1 is the last."""
    number = parts if number == -1 else number
    if not 1 <= number <= parts:
        return None
    if whole.precision == "year":
        size = 12 // parts
        first = month_of(whole.starts_on.year, 1 + (number - 1) * size)
        return Interval(first.starts_on, month_of(whole.starts_on.year, number * size).ends_on, "span")
    days = (whole.ends_on - whole.starts_on).days + 1
    cut = [whole.starts_on + dt.timedelta(days=days * index // parts) for index in range(parts + 1)]
    return Interval(cut[number - 1], cut[number] - dt.timedelta(days=1), "span")


def edge_of(whole: Interval, which: int) -> Interval | None:
    """The beginning (1), middle (2) or end (3): a third of a week or month, two months of a year."""
    if whole.precision != "year":
        return part_of(whole, which, 3)
    first = (1, 6, 11)[which - 1]
    return span_of(month_of(whole.starts_on.year, first).starts_on, month_of(whole.starts_on.year, first + 1).ends_on)


def _month_end(year: int, month: int) -> dt.date:
    first_of_next = dt.date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - dt.timedelta(days=1)
