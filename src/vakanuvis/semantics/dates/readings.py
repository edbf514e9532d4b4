"""The calculations behind the date patterns: matched words -> interval."""

import datetime as dt
from collections.abc import Callable

from vakanuvis.assets.date_tables import Term
from vakanuvis.semantics.dates.intervals import (
    DAY,
    MONTH,
    WEEK,
    YEAR,
    Interval,
    day_of,
    edge_of,
    month_of,
    part_of,
    season_of,
    shift,
    span_of,
    unit_of,
    week_of,
    year_of,
)
from vakanuvis.semantics.dates.matches import Match, Moment

# What a verb in the past adds to a date to come, and one in the future to a date gone by: "1 Haziran'da ... yapılacağını söyledi"
# in August is of the June before, whatever is planned.
_FURTHER = {-1: 300, 0: 0, 1: 225}
_AND = 1  # the value of "ve" among the words that join two dates


def read_full(match: Match, _: Moment) -> Interval | None:
    """A day in digits."""
    return day_of(dt.date.fromordinal(match.need("full")))


def read_day(match: Match, moment: Moment) -> Interval | None:
    """Today, yesterday, tomorrow; not "bugünlerde" and "yarınlara", which are no days."""
    if match.case("day") == "many":
        return None
    return day_of(moment.today + dt.timedelta(days=match.value("day") or 0))


def read_part(match: Match, moment: Moment) -> Interval | None:
    """This morning, last night."""
    direction = match.need("direction")
    return day_of(moment.today + dt.timedelta(days=direction)) if direction <= 0 else None


def read_earlier(match: Match, moment: Moment) -> Interval | None:
    """The day or the week before the last; longer units are counted from another point of the story."""
    unit = match.need("unit")
    if unit > WEEK or match.case("unit") == "many":
        return None
    return unit_of(shift(moment.today, match.need("earlier"), unit), unit)


def read_day_month(match: Match, moment: Moment) -> Interval | None:
    """A day of a month, in the year that is named or in the nearest that fits the verb's time."""
    day, direction = match.need("dayno"), match.value("direction")
    if direction is not None:
        month = shift(moment.today.replace(day=1), direction, MONTH)
        return _day(month.year, month.month, day)
    month_number, year = match.need("month"), match.value("year")
    if year is not None:
        return _day(year, month_number, day)
    weekday = match.value("weekday")
    found = [_day(moment.today.year + step, month_number, day) for step in (-1, 0, 1)]
    days = [interval for interval in found if interval is not None]
    fitting = [interval for interval in days if interval.starts_on.weekday() == weekday]
    return _nearest(fitting or days, moment)


def read_days(match: Match, moment: Moment) -> Interval | None:
    """From one day to another; a month or year that is named once holds for both."""
    days, months, years = match.values("dayno"), match.values("month"), match.values("year")
    first_month, last_month = months[0], months[-1]
    if not years:
        ends = [_day(moment.today.year + step, last_month, days[-1]) for step in (-1, 0, 1)]
        end = _nearest([interval for interval in ends if interval is not None], moment)
    else:
        end = _day(years[-1], last_month, days[-1])
    if end is None:
        return None
    first_year = years[0] if len(years) > 1 else end.starts_on.year - (first_month > last_month)
    start = _day(first_year, first_month, days[0])
    return span_of(start.starts_on, end.ends_on) if start else None


def read_month(match: Match, moment: Moment) -> Interval | None:
    """A month, in the year that is named or in the nearest that fits the verb's time."""
    month, year = match.need("month"), match.value("year")
    if year is not None:
        return month_of(year, month)
    direction = match.value("direction")
    if direction is not None and match.value("year_word") is not None:
        return month_of(moment.today.year + direction, month)
    if direction is not None:
        moment = Moment(moment.today, direction)
        if direction == 0:
            return month_of(moment.today.year, month)
    found = [month_of(moment.today.year + step, month) for step in (-1, 0, 1)]
    inside = [interval for interval in found if interval.starts_on <= moment.today <= interval.ends_on]
    return inside[0] if inside and direction is None else _nearest(found, moment)


def read_months(match: Match, moment: Moment) -> Interval | None:
    """From one month to another; "ocak ve haziranda" are two months, "mayıs ve haziranda" one span."""
    first, last = match.values("month")
    if match.terms[-1].kind == "month" and match.value("to") == _AND and (last - first) % 12 != 1:
        return None
    year, direction = match.value("year"), match.value("direction")
    if direction is not None:
        year = moment.today.year + direction
    end = month_of(year, last) if year else read_month(Match((Term("month", last, ""),)), moment)
    if end is None:
        return None
    return span_of(month_of(end.starts_on.year - (first > last), first).starts_on, end.ends_on)


def read_year(match: Match, _: Moment) -> Interval | None:
    """A year."""
    return year_of(match.need("year"))


def read_years(match: Match, _: Moment) -> Interval | None:
    """From one year to another."""
    first, last = match.values("year")
    return span_of(dt.date(first, 1, 1), dt.date(last, 12, 31)) if last - first <= 200 else None


def read_decade(match: Match, _: Moment) -> Interval | None:
    """The ten years of a decade, the hundred of "1800'lü yıllar"; the beginning and the end are three tenths of them."""
    first, edge = match.need("decade"), match.value("edge")
    if edge is not None and not match.case("edge").startswith("p"):
        return None
    tenth = 10 if first % 100 == 0 and first < 2000 else 1
    start, end = ((0, 10), (0, 3), (3, 7), (7, 10))[edge or 0]
    return span_of(dt.date(first + start * tenth, 1, 1), dt.date(first + end * tenth - 1, 12, 31))


def read_century(match: Match, _: Moment) -> Interval | None:
    """The hundred years of a century."""
    number = match.need("nth")
    return span_of(dt.date(number * 100 - 99, 1, 1), dt.date(number * 100, 12, 31)) if 1 <= number <= 30 else None


def read_unit(match: Match, moment: Moment) -> Interval | None:
    """This, last or next week, month or year; "geçen gün" stays open."""
    unit, direction = match.need("unit"), match.need("direction")
    if match.case("unit") == "many" or (unit == DAY and direction != 0):
        return None
    return unit_of(shift(moment.today, direction, unit), unit)


def read_ago(match: Match, moment: Moment) -> Interval | None:
    """So many days, weeks, months, years ago; later only where the verb is in the future."""
    direction, unit = match.need("ago"), match.need("unit")
    count = sum(match.values("number"))
    if match.case("unit") != "nom" or (direction > 0 and moment.time <= 0) or count > 150:
        return None
    return unit_of(shift(moment.today, direction * count, unit), unit)


def read_last(match: Match, moment: Moment) -> Interval | None:
    """The last so many days, weeks, months or years."""
    count = sum(match.values("number"))
    if count > 200 or match.case("unit") == "many":
        return None
    return span_of(shift(moment.today, -count, match.need("unit")), moment.today)


def read_edge(match: Match, moment: Moment) -> Interval | None:
    """The weekend; the beginning, middle or end of a week, month or year."""
    case = match.case("edge")
    if not case.startswith("p") or match.case("unit") in ("loc", "abl", "many"):
        return None
    if match.value("unit") == WEEK and match.need("edge") == 3:
        return _weekend(match.value("direction"), moment)
    whole = _whole(match, moment)
    return edge_of(whole, match.need("edge")) if whole else None


def read_half(match: Match, moment: Moment) -> Interval | None:
    """The first or second half, the first to fourth quarter of a year."""
    whole = _whole(match, moment)
    if whole is None or whole.precision != "year":
        return None
    return part_of(whole, match.need("ordinal"), match.need("half"))


def read_first(match: Match, moment: Moment) -> Interval | None:
    """The first or last so many months of a year."""
    whole, count, which = _whole(match, moment), match.need("number"), match.need("ordinal")
    if whole is None or whole.precision != "year" or not 1 <= count <= 12 or which not in (1, -1):
        return None
    year = whole.starts_on.year
    if which == 1:
        return span_of(whole.starts_on, month_of(year, count).ends_on)
    return span_of(month_of(year, 13 - count).starts_on, whole.ends_on)


def read_season(match: Match, moment: Moment) -> Interval | None:
    """A season; next and last are counted from the one that runs or ran."""
    month, year, direction = match.need("season"), match.value("year"), match.value("direction")
    if year is not None:
        return season_of(year, month)
    if direction is not None and match.value("year_word") is not None:
        return season_of(moment.today.year + direction, month)
    found = [season_of(moment.today.year + step, month) for step in (-2, -1, 0, 1, 2)]
    if direction == -1:
        return [season for season in found if season.ends_on < moment.today][-1]
    if direction == 1:
        return next(season for season in found if season.starts_on > moment.today)
    return _nearest(found, moment)


def read_weekday(match: Match, moment: Moment) -> Interval | None:
    """A day of the week: the last one (today included), the next one where the verb is in the future."""
    weekday, direction, unit = match.need("weekday"), match.value("direction"), match.value("unit")
    if match.case("date") == "many" or match.case("part") == "many":
        return None
    if direction is not None and unit is not None:
        week = week_of(shift(moment.today, direction, unit)) if unit == WEEK else None
        return day_of(week.starts_on + dt.timedelta(days=weekday)) if week else None
    ahead = (weekday - moment.today.weekday()) % 7
    if direction == 1 or (moment.time > 0 and direction != -1):
        return day_of(moment.today + dt.timedelta(days=ahead or 7))
    if direction == 0:
        return day_of(week_of(moment.today).starts_on + dt.timedelta(days=weekday))
    behind = (-ahead) % 7
    return day_of(moment.today - dt.timedelta(days=behind or (7 if direction == -1 else 0)))


def read_same(match: Match, moment: Moment) -> Interval | None:
    """The same day as the last one named, or the one after it."""
    if moment.last is None or moment.last.precision != "day":
        return None
    return day_of(moment.last.starts_on + dt.timedelta(days=match.need("same")))


def _day(year: int, month: int, day: int) -> Interval | None:
    """A day; None if the month has no such day."""
    try:
        return day_of(dt.date(year, month, day))
    except ValueError:
        return None


def _nearest(intervals: list[Interval], moment: Moment) -> Interval | None:
    """The nearest interval; one on the other side of today than the verb's time counts as so many days further away."""

    def distance(interval: Interval) -> int:
        if interval.starts_on <= moment.today <= interval.ends_on:
            return 0
        days = (interval.starts_on - moment.today).days
        return abs(days) + (_FURTHER[moment.time] if days * moment.time < 0 else 0)

    return min(intervals, key=distance, default=None)


def _weekend(direction: int | None, moment: Moment) -> Interval | None:
    """Saturday and Sunday of a week; without a word for it, the next in the future, else the last that has begun."""
    this = week_of(moment.today)
    step = direction
    begun = moment.today.weekday() >= 5
    if step is None:
        step = 0 if begun or moment.time > 0 else -1
    elif step == 1 and not begun:
        step = 0  # "önümüzdeki hafta sonu" said on a Tuesday is the one that comes
    saturday = this.starts_on + dt.timedelta(days=5 + 7 * step)
    return span_of(saturday, saturday + dt.timedelta(days=1))


def _whole(match: Match, moment: Moment) -> Interval | None:
    """The week, month or year of which a part is meant."""
    year = match.value("year")
    if match.value("month") is not None:
        return read_month(match, moment)
    if year is not None:
        return year_of(year)
    return unit_of(shift(moment.today, match.value("direction") or 0, match.value("unit") or YEAR), match.value("unit") or YEAR)


Reading = Callable[[Match, Moment], Interval | None]
