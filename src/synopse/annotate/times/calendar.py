"""Days, weeks, months and feasts: arithmetic on the calendar, with ISO 8601 notation."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

DECEMBER = 12
DAYS_IN_MONTH = 31


def shifted_month(day: date, months: int) -> str:
    """The month so many months from a day's, as `2024-03`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def shifted_week(day: date, weeks: int) -> str:
    """The ISO week so many weeks from a day's, as `2024-W44`."""
    year, week, _ = shifted_day(day, 7 * weeks).isocalendar()
    return f"{year:04}-W{week:02}"


def shifted_quarter(day: date, quarters: int) -> str:
    """The quarter so many quarters from a day's, as `2024-Q3`."""
    year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + quarters, 4)
    return f"{year:04}-Q{quarter + 1}"


def shifted_half(day: date, halves: int) -> str:
    """The half of a year so many halves from a day's, as `2024-H1`."""
    year, half = divmod(day.year * 2 + (day.month - 1) // 6 + halves, 2)
    return f"{year:04}-H{half + 1}"


def shifted_day(day: date, days: int) -> date:
    """The day so many days on; the calendar's first and last day bound it."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def days_from(first: date, last: date) -> list[date]:
    """Every day from first to last, both counted."""
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none such (30 February)."""
    if not (1 <= year <= 9999 and 1 <= month <= DECEMBER):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def nearest(day: date, month: int, month_day: int, direction: int) -> date | None:
    """The day and month of that year which lies nearest to `day`, as `nearest_of` has it."""
    found = [make_date(day.year + years, month, month_day) for years in (-1, 0, 1)]
    return nearest_of(day, [d for d in found if d], direction)


def nearest_of(day: date, found: Sequence[date], direction: int) -> date | None:
    """The one of several days that lies nearest; a direction leaves out what lies over a month on the wrong side."""
    towards = (direction > 0) - (direction < 0)
    fitting = [d for d in found if (d - day).days * towards > -DAYS_IN_MONTH] or found
    return min(fitting, key=lambda d: abs((d - day).days), default=None)


def weekday_near(day: date, weekday: int, direction: int) -> date:
    """The last (-1) or next (1) day that is an ISO weekday (1 is Monday), the day itself counted."""
    away = (day.isoweekday() - weekday) % 7
    return shifted_day(day, -away if direction <= 0 else -away % 7)


def feast(code: str, year: int) -> date | None:
    """A feast by its code: `E-7` counts days from Easter Sunday, `A-11` from the first Sunday of Advent, `N11-4-4` is
    the 4th Thursday of November, `12-25` a day of a month.

    Easter after the anonymous Gregorian computus of dateutil.
    """
    from dateutil.easter import easter  # noqa: PLC0415 - few texts name a feast

    if code.startswith("E"):
        return shifted_day(easter(year), int(code[1:])) if 1583 <= year <= 4099 else None
    if code.startswith("A"):
        return shifted_day(weekday_near(date(year, 12, 3), 7, -1), int(code[1:]))
    if code.startswith("N"):
        month, weekday, nth = map(int, code[1:].split("-", 2))
        return nth_weekday(year, month, weekday, nth)
    month, day = map(int, code.split("-"))
    return make_date(year, month, day)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth ISO weekday of a month; -1 is the last."""
    if nth < 0:
        return weekday_near(date(year, month, calendar.monthrange(year, month)[1]), weekday, -1)
    return weekday_near(date(year, month, 1), weekday, 1) + timedelta(weeks=nth - 1)


def us_presidential_election(year: int) -> date | None:
    """The Tuesday after the first Monday of November in years divisible by four (3 U.S.C. § 1)."""
    return nth_weekday(year, 11, 1, 1) + timedelta(days=1) if year % 4 == 0 else None
