"""Values of dates that name their day, month, year or a longer stretch of the calendar."""

from datetime import date

from synopse.annotate.times import calendar
from synopse.annotate.times.context import UNKNOWN_DAY, Context, Slots, number_in, year_in


def a_date(slots: Slots, context: Context) -> str | None:
    month, day = number_in(slots, "monthnumber", "month"), number_in(slots, "day")
    if month is None or day is None:
        return None
    year = year_in(slots, context)
    if year is not None:
        found = calendar.make_date(year, month, day)
    elif context.today is None or "relation" in slots:
        return f"XXXX-{month:02}-{day:02}" if calendar.make_date(2000, month, day) else None
    else:
        found = calendar.nearest(context.today, month, day, context.direction)
    return found.isoformat() if found else None


def a_part_of_a_date(slots: Slots, context: Context) -> str | None:
    """`am Abend des 3. Mai`."""
    day = a_date(slots, context)
    return f"{day}T{slots['part']}" if day else None


def a_slashed_date(slots: Slots, context: Context) -> str | None:
    """`25/11/2024` has one reading; `4/11/2024` has two (British, American), and only its year can be told."""
    first, second, year = int(slots["first"]), int(slots["second"]), year_in(slots, context) or 0
    readings = {
        day for day in (calendar.make_date(year, second, first), calendar.make_date(year, first, second)) if day
    }
    return readings.pop().isoformat() if len(readings) == 1 else f"{year:04}" if readings else None


def a_month(slots: Slots, context: Context) -> str | None:
    month, year = int(slots["month"]), year_in(slots, context)
    if year is None and context.today:
        year = year_of_month(month, context.today, context.direction)
    return f"{year:04}-{month:02}" if year is not None else f"XXXX-{month:02}"


def year_of_month(month: int, today: date, direction: int) -> int:
    """The current month counts either way; without a tense the nearest one is meant."""
    if direction < 0:
        return today.year - (month > today.month)
    if direction > 0:
        return today.year + (month < today.month - 3)
    away = month - today.month
    return today.year + (away < -6) - (away > 6)


def a_year(slots: Slots, context: Context) -> str | None:
    return f"{int(slots['year']):04}"


def a_short_year(slots: Slots, context: Context) -> str | None:
    return str(year_in(slots, context))


def a_season(slots: Slots, context: Context) -> str | None:
    year = year_in(slots, context)
    if year is None and context.today:
        start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[str(slots["season"])]
        year = year_of_month(start, context.today, context.direction)
    return f"{year:04}-{slots['season']}" if year is not None else f"XXXX-{slots['season']}"


def a_quarter(slots: Slots, context: Context) -> str | None:
    nth, year = number_in(slots, "ordinal", "day"), year_in(slots, context)
    year = year if year is not None or context.today is None else context.today.year
    half = str(slots.get("halves", ""))
    letter = "H" if half else "Q"
    return f"{year:04}-{letter}{nth}" if year is not None else f"XXXX-{letter}{nth}"


def a_century(slots: Slots, context: Context) -> str | None:
    nth = number_in(slots, "nth", "ordinal")
    return f"{nth - 1:02}" if nth else None


def a_millennium(slots: Slots, context: Context) -> str | None:
    nth = number_in(slots, "nth", "ordinal")
    return f"{nth - 1}" if nth else None


def a_decade(slots: Slots, context: Context) -> str | None:
    return f"19{slots['decade']}"


def a_decade_in_figures(slots: Slots, context: Context) -> str | None:
    figures = str(slots["decadefigures"])
    return figures[:3] if len(figures) == 4 else f"19{figures[:1]}"


def a_feast(slots: Slots, context: Context) -> str | None:
    code, year = str(slots["feast"]), year_in(slots, context)
    if year is None and context.today is None:
        return f"XXXX-{code}" if code[0].isdigit() else UNKNOWN_DAY
    years = [year] if year is not None else [context.today.year + n for n in (-1, 0, 1)] if context.today else []
    found = [day for day in (calendar.feast(code, y) for y in years) if day]
    day = calendar.nearest_of(context.today, found, context.direction) if context.today else next(iter(found), None)
    return day.isoformat() if day else None
