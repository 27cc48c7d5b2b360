"""Values that are counted from the reference day, or from the day spoken of before."""

from collections.abc import Callable
from datetime import date

from synopse.annotate.times import calendar
from synopse.annotate.times.context import DAYS_IN_WEEK, UNKNOWN_DAY, Context, Slots, number_in
from synopse.annotate.times.tense import PLUPERFECT


def a_shift(slots: Slots, context: Context) -> str | None:
    return shifted(str(slots["unit"]), number_in(slots, "relation") or 0, context.today)


def a_previous(slots: Slots, context: Context) -> str | None:
    return shifted(str(slots["previous"]), -1, context.today)


def this_year(slots: Slots, context: Context) -> str | None:
    return shifted("Y", 0, context.today)


def shifted(unit: str, by: int, today: date | None) -> str | None:
    unknown = {
        "Y": "XXXX",
        "M": "XXXX-XX",
        "W": "XXXX-WXX",
        "Q": "XXXX-QX",
        "DE": "XXX",
        "CE": "XX",
        "WE": "XXXX-WXX-WE",
        "H": "XXXX-HX",
    }
    if today is None:
        return unknown.get(unit)
    builders: dict[str, Callable[[], str]] = {
        "Y": lambda: f"{today.year + by:04}",
        "M": lambda: calendar.shifted_month(today, by),
        "W": lambda: calendar.shifted_week(today, by),
        "Q": lambda: calendar.shifted_quarter(today, by),
        "H": lambda: calendar.shifted_half(today, by),
        "DE": lambda: f"{today.year // 10 + by:03}",
        "CE": lambda: f"{today.year // 100 + by:02}",
        "WE": lambda: f"{calendar.shifted_week(today, _weeks_to_weekend(today, by))}-WE",
        "D": lambda: calendar.shifted_day(today, by).isoformat(),
    }
    return builders[unit]() if unit in builders else None


def _weeks_to_weekend(today: date, by: int) -> int:
    """Before Saturday the coming weekend is this week's."""
    return by - 1 if by > 0 and today.isoweekday() < DAYS_IN_WEEK - 1 else by


def a_weekend(slots: Slots, context: Context) -> str | None:
    if context.today is None:
        return "XXXX-WXX-WE"
    by = number_in(slots, "relation")
    if by is None:
        by = -1 if context.direction <= 0 and context.today.isoweekday() < DAYS_IN_WEEK - 1 else 0
    return f"{calendar.shifted_week(context.today, by)}-WE"


def a_weekday(slots: Slots, context: Context) -> str | None:
    weekday, part = int(slots["weekday"]), slots.get("part")
    suffix = f"T{part}" if part else ""
    if context.today is None:
        return f"XXXX-WXX-{weekday}{suffix}"
    before = _day_before_which(context)
    if before is not None and "relation" not in slots and "week" not in slots:
        return calendar.weekday_near(before, weekday, -1).isoformat() + suffix
    return _weekday_date(slots, weekday, context.today, context.direction).isoformat() + suffix


def _day_before_which(context: Context) -> date | None:
    """In the pluperfect, the day spoken of before, if it is of late (`Am Freitag hatte sie ihn getroffen`)."""
    if context.direction != PLUPERFECT or context.last is None or context.today is None:
        return None
    last = date.fromisoformat(context.last[:10])
    return last if 0 <= (context.today - last).days < DAYS_IN_WEEK else None


def _weekday_date(slots: Slots, weekday: int, today: date, direction: int) -> date:
    if "week" in slots:
        monday = calendar.shifted_day(today, 1 - today.isoweekday() + 7 * int(slots["week"]))
        return calendar.shifted_day(monday, weekday - 1)
    relation = number_in(slots, "relation")
    if relation == 0 or "near" in slots:
        return min((calendar.weekday_near(today, weekday, d) for d in (1, -1)), key=lambda d: abs((d - today).days))
    if relation is not None:
        return calendar.weekday_near(calendar.shifted_day(today, relation), weekday, relation)
    return calendar.weekday_near(today, weekday, direction)


def a_night(slots: Slots, context: Context) -> str | None:
    """The night to a day is the night of the day before."""
    weekday = (int(slots["weekday"]) - 2) % DAYS_IN_WEEK + 1
    if context.today is None:
        return f"XXXX-WXX-{weekday}TNI"
    day = calendar.weekday_near(context.today, int(slots["weekday"]), context.direction)
    return f"{calendar.shifted_day(day, -1).isoformat()}TNI"


def a_deictic(slots: Slots, context: Context) -> str | None:
    suffix = f"T{slots['part']}" if "part" in slots else ""
    if "today" in slots and not suffix and not (context.today and context.dated):
        return "PRESENT_REF"
    if context.today is None:
        return UNKNOWN_DAY + suffix
    by = 0 if "today" in slots else 1 if "tomorrow" in slots else int(slots.get("deictic", slots.get("dayfrom", 0)))
    return calendar.shifted_day(context.today, by).isoformat() + suffix


def a_night_from_here(slots: Slots, context: Context) -> str | None:
    day = (
        calendar.shifted_day(context.today, -1 if "lastnight" in slots else 0).isoformat()
        if context.today
        else UNKNOWN_DAY
    )
    return f"{day}TNI"


def an_anaphoric_day(slots: Slots, context: Context) -> str | None:
    """Counted from the day spoken of before; an unknown one stays unknown."""
    suffix = "TEV" if "eve" in slots else ""
    by = 1 if "plus" in slots else 0 if "same" in slots else -1
    if context.last is None:
        return UNKNOWN_DAY + suffix
    try:
        return calendar.shifted_day(date.fromisoformat(context.last[:10]), by).isoformat() + suffix
    except ValueError:
        return UNKNOWN_DAY + suffix
