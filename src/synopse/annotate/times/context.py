"""What the builders of TIMEX3 values look at: the parts of an expression, and where and when it is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from synopse.annotate.times.lexicon import Slot

UNKNOWN_DAY = "XXXX-XX-XX"
DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """`part` is the part of the day that the sentence, or the day spoken of, puts a clock time in (`AF`).

    `today` is the reference day, `last` the day spoken of before, `near` the same if it is at most a sentence away,
    `direction` -1 for a clause in the past, 1 for one in the present or future; `dated` says that `heute` is a single
    day here."""

    today: date | None
    last: str | None
    near: str | None
    direction: int
    dated: bool
    part: str | None = None


Slots = Mapping[str, Slot]
Builder = Callable[[Slots, Context], str | None]


def number_in(slots: Slots, *names: str) -> int | None:
    """The first of the named parts that is a number."""
    return next((int(slots[n]) for n in names if isinstance(slots.get(n), int | float)), None)


def year_in(slots: Slots, context: Context) -> int | None:
    """The year that is named, in full, in two figures, or by its relation to this one."""
    if "year" in slots:
        return int(slots["year"])
    if "year2" in slots:
        two = int(slots["year2"])
        pivot = (context.today.year if context.today else 2000) % 100 + 10
        return 2000 + two if two <= pivot else 1900 + two
    if "relation" in slots and context.today:
        return context.today.year + int(slots["relation"])
    return None


def day_spoken_of(context: Context) -> str:
    """The day spoken of before, else the reference day, else none in particular."""
    if context.last is not None:
        return context.last[:10]
    return context.today.isoformat() if context.today else UNKNOWN_DAY
