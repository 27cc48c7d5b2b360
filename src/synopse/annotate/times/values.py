"""What an expression of time comes to: TIMEX3 values (TimeML 1.2.1), worked out from a reference day if one is known.

Without one the value says what can be said: `Montag` is `XXXX-WXX-1`, `im Juni` `XXXX-06`, `gestern` `XXXX-XX-XX`.
"""

from synopse.annotate.times import dates, relative, spans
from synopse.annotate.times.context import Builder, Context, Slots
from synopse.model import TimeType

BUILDERS: dict[str, tuple[TimeType, Builder]] = {
    "date": ("DATE", dates.a_date),
    "part_of_date": ("TIME", dates.a_part_of_a_date),
    "slashed_date": ("DATE", dates.a_slashed_date),
    "month": ("DATE", dates.a_month),
    "year": ("DATE", dates.a_year),
    "year2": ("DATE", dates.a_short_year),
    "season": ("DATE", dates.a_season),
    "quarter": ("DATE", dates.a_quarter),
    "century": ("DATE", dates.a_century),
    "millennium": ("DATE", dates.a_millennium),
    "decade": ("DATE", dates.a_decade),
    "decade_figures": ("DATE", dates.a_decade_in_figures),
    "feast": ("DATE", dates.a_feast),
    "shift": ("DATE", relative.a_shift),
    "previous": ("DATE", relative.a_previous),
    "this_year": ("DATE", relative.this_year),
    "weekend": ("DATE", relative.a_weekend),
    "weekday": ("DATE", relative.a_weekday),
    "night_to": ("TIME", relative.a_night),
    "deictic": ("DATE", relative.a_deictic),
    "night": ("TIME", relative.a_night_from_here),
    "anaphoric_day": ("DATE", relative.an_anaphoric_day),
    "clock": ("TIME", spans.a_clock_time),
    "midnight": ("TIME", spans.midnight),
    "noon": ("TIME", spans.noon),
    "part_of_day": ("TIME", spans.a_part_of_day),
    "duration": ("DURATION", spans.a_duration),
    "ago": ("DATE", spans.ago),
    "vague_duration": ("DURATION", spans.a_vague_duration),
    "lasting": ("DURATION", spans.lasting),
    "frequency": ("SET", spans.frequency),
    "every": ("SET", spans.every),
    "weekday_set": ("SET", spans.a_weekday_set),
    "weekday_part_set": ("SET", spans.a_weekday_part_set),
    "part_set": ("SET", spans.a_part_set),
    "present": ("DATE", lambda slots, context: "PRESENT_REF"),
    "past": ("DATE", lambda slots, context: "PAST_REF"),
    "future": ("DATE", lambda slots, context: "FUTURE_REF"),
    "timeless": ("DATE", lambda slots, context: str(slots["timeless"])),
}


def type_of(kind: str, slots: Slots) -> TimeType:
    """The TIMEX3 type: a day with a part of it is a TIME."""
    return "TIME" if "part" in slots or "eve" in slots else BUILDERS[kind][0]


def value_of(kind: str, slots: Slots, context: Context) -> str | None:
    """The TIMEX3 value, or None where the parts make none (30 February)."""
    return BUILDERS[kind][1](slots, context)
