"""Values of times of day, durations and sets."""

import re
from dataclasses import replace

from synopse.annotate.times.context import UNKNOWN_DAY, Context, Slots, day_spoken_of, number_in
from synopse.annotate.times.relative import shifted

LONGEST_COUNT = 3
NOON = 12
COLLOQUIAL = frozenset({"half", "halfpast", "quarter", "threequarters", "past", "to"})
"""Clock times of twelve hours: `halb drei` is by night or day, and where nothing tells which, the hour is `XX`."""
FIRST_AFTER_NOON = {"PM": 0, "MI": 1, "AF": 1, "EV": 4, "NI": 8}
"""From which hour of a part of the day on an hour below twelve is meant after noon: a night has both."""
THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")


def a_clock_time(slots: Slots, context: Context) -> str | None:
    """A time of the day that the same sentence or the one before names; else of the reference day."""
    hour, minute = int(slots["hour"]), int(slots.get("minute", 0))
    if "half" in slots or "threequarters" in slots:
        hour, minute = hour - 1, 30 if "half" in slots else 45
    minute = 15 if "quarter" in slots else minute
    minute = 30 if "halfpast" in slots else minute
    if "to" in slots or "halfhour" in slots:
        whole = 60 * hour + (-minute if "to" in slots else minute) - (30 if "halfhour" in slots else 0)
        hour, minute = divmod(whole, 60)
    if not (0 <= hour <= NOON * 2 and minute < 60):
        return None
    part = "PM" if "pm" in slots else "AM" if "am" in slots else context.part
    told = f"{_hour_in(hour, part):02}" if part or not COLLOQUIAL & slots.keys() else "XX"
    day = day_spoken_of(replace(context, last=context.near))
    return f"{day}T{told}:{minute:02}{slots.get('timezone', '')}"


def _hour_in(hour: int, part: str | None) -> int:
    """The hour of 24 that an hour of twelve is in a part of the day (`drei Uhr` of an afternoon is 15)."""
    if part == "AM":
        return hour % NOON
    first = FIRST_AFTER_NOON.get(part or "")
    return hour + NOON if first is not None and first <= hour < NOON else hour


def midnight(slots: Slots, context: Context) -> str | None:
    return f"{day_spoken_of(replace(context, last=context.near))}T24:00"


def noon(slots: Slots, context: Context) -> str | None:
    return f"{day_spoken_of(replace(context, last=context.near))}T12:00"


def a_part_of_day(slots: Slots, context: Context) -> str | None:
    part = slots.get("part_noun", slots.get("part_adverb"))
    return f"{day_spoken_of(context)}T{part}"


def a_duration(slots: Slots, context: Context) -> str | None:
    amount = amount_in(slots)
    if amount is None:
        return None
    unit = str(slots.get("length", slots.get("units", slots.get("compound"))))
    second = number_in(slots, "number2", "figure2")
    if second is not None and "length2" in slots:
        return period([(amount, unit), (f"{second}", str(slots["length2"]))])
    return period([(amount, unit)])


def amount_in(slots: Slots) -> str | None:
    if "vague" in slots:
        return "X"
    if "fraction" in slots:
        return f"{slots['fraction']}"
    if "two" in slots:
        return "2"
    figure = slots.get("figure")
    if figure is not None:
        return THOUSANDS.sub("", str(figure)).replace(",", ".")
    for name in ("mixed", "number", "one"):
        if name in slots:
            return f"{slots[name]}"
    return None


def period(parts: list[tuple[str, str]]) -> str:
    days = "".join(f"{n}{u}" for n, u in parts if not u.startswith("T"))
    hours = "".join(f"{n}{u[1:]}" for n, u in parts if u.startswith("T"))
    return f"P{days}" + (f"T{hours}" if hours else "")


def ago(slots: Slots, context: Context) -> str | None:
    """So many units back from the reference day, in that unit; a vague number is only past."""
    unit, amount = str(slots["length"]), amount_in(slots) or ""
    if not amount.isdecimal() or len(amount) > LONGEST_COUNT:
        return "PAST_REF"
    if unit.startswith("T"):
        return "PAST_REF"
    return shifted(unit, -int(amount), context.today) or UNKNOWN_DAY


def a_vague_duration(slots: Slots, context: Context) -> str | None:
    return period([("X", str(slots.get("units", slots.get("length"))))])


def lasting(slots: Slots, context: Context) -> str | None:
    return str(slots["lasting"])


def frequency(slots: Slots, context: Context) -> str | None:
    return str(slots["frequency"])


def every(slots: Slots, context: Context) -> str | None:
    return period([(amount_in(slots) or "1", str(slots.get("length", slots.get("units"))))])


def a_weekday_set(slots: Slots, context: Context) -> str | None:
    return f"XXXX-WXX-{slots.get('weekday', slots.get('weekday_adverb'))}"


def a_weekday_part_set(slots: Slots, context: Context) -> str | None:
    return f"XXXX-WXX-{slots['weekday']}T{slots['part_adverb']}"


def a_part_set(slots: Slots, context: Context) -> str | None:
    return f"{UNKNOWN_DAY}T{slots['part_adverb']}"
