"""Differences of times, and how long a duration is."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import regex

from synopse.compare.claims import Claim
from synopse.compare.difference import Found, by_account, value_of
from synopse.model import Article, Time, Value

_Dated = tuple[Time, Value]
SHAPES: Mapping[str, Any] = {
    "DATE": regex.compile(r"^\d{4}"),
    "TIME": regex.compile(r"T(\d{2}):?(\d{2})?$"),
    "DURATION": regex.compile(r"^P(?:\d+(?:\.\d+)?[YMWD]){0,4}(?:T(?:\d+(?:\.\d+)?[HM]){1,2})?$"),
}
"""What values of a type look like that can be compared."""
DAYS_IN_WEEK = 7
PART: Any = regex.compile(r"(\d+(?:\.\d+)?)([YMWDH])")
HOURS = {"Y": 8766.0, "M": 730.5, "W": 168.0, "D": 24.0}


def find_times(claims: Sequence[Claim]) -> Iterator[Found]:
    """Dates that cannot both be, and clock times that are not the same. How long things lasted is told with the
    figures."""
    accounts = by_account(claims)
    for kind, differ in (("DATE", _dates_differ), ("TIME", _clocks_differ)):
        told = {a: found for a, cells in accounts.items() if (found := _times(cells, kind))}
        pairs = list(itertools.combinations(told.values(), 2))
        if any(all(differ(t[0], u[0]) and not _one_weekday(t, u) for t in x for u in y) for x, y in pairs):
            yield Found("time", "time", _distinct([found[0] for found in told.values()]))
            return


def find_other_times(claims: Sequence[Claim]) -> Iterator[Found]:
    """One difference where the first time of one account is told otherwise than that of another, though both can be
    (`im Juni`, `in diesem Sommer`; `2024`, `im vergangenen Jahr`); what only says less (`Sonntag`, `Sonntagnachmittag`)
    is none, nor what an account calls its own day (`heute`), nor the words of another language."""
    accounts = by_account(claims)
    dated = {a: [*_times(cells, "DATE"), *_days_of_times(cells)] for a, cells in accounts.items()}
    first = [sorted(found, key=lambda x: x[1].start)[0] for found in dated.values() if found]
    read = {a: cells[0].account.article for a, cells in accounts.items()}
    if any(_told_otherwise(a, b, read) for a, b in itertools.combinations(first, 2)):
        yield Found("time", "precision", tuple(value for _, value in first))


def _told_otherwise(a: _Dated, b: _Dated, read: Mapping[str, Article]) -> bool:
    first, second = (read[value.article] for _, value in (a, b))
    short, long = sorted((a[0].value, b[0].value), key=len)
    if first.language != second.language and long.startswith(short):
        return False
    own_day = short == long and short in (first.reference_date.value, second.reference_date.value)
    words = [value.value.casefold() for _, value in (a, b)]
    alike = words[0] in words[1] or words[1] in words[0] or own_day
    two_days = a[0].type == b[0].type == "DATE" and _dates_differ(a[0], b[0])
    return not alike and not two_days and _of_one_year(a[0], b[0])


def _days_of_times(cells: Sequence[Claim]) -> list[_Dated]:
    """Clock times and parts of a day (`Sonntagnachmittag`)."""
    spans = ((c, t) for c in cells for t in c.account.article.times if t.type == "TIME" and c.span.covers(t))
    return [(t, value_of(c, t)) for c, t in spans]


def _times(cells: Sequence[Claim], kind: str) -> list[_Dated]:
    shape = SHAPES[kind]
    spans = ((c, t) for c in cells for t in c.account.article.times if t.type == kind and c.span.covers(t))
    return [(t, value_of(c, t)) for c, t in spans if shape.search(t.value)]


def _distinct(found: Sequence[_Dated]) -> tuple[Value, ...]:
    """The values by their words; by their date where two accounts use the same words for two days."""
    words = {value.value for _, value in found}
    if len(words) == len({time.value for time, _ in found}):
        return tuple(value for _, value in found)
    return tuple(replace(value, value=f"{value.value} ({time.value})") for time, value in found)


def _dates_differ(a: Time, b: Time) -> bool:
    """True where neither value is a less exact form of the other (`2024-11`, `2024-11-04`), and the sorts agree."""
    short, long = sorted((a.value, b.value), key=len)
    of_one_time = len(short) == len(long) or _of_one_year(a, b)
    return of_one_time and not long.startswith(short) and _sort(a.value) == _sort(b.value)


def _of_one_year(a: Time, b: Time) -> bool:
    """False for a year and a day that lies years off: two happenings, not one."""
    years = [t.value[:4] for t in (a, b)]
    return not all(y.isdecimal() for y in years) or abs(int(years[0]) - int(years[1])) <= 1


def _one_weekday(a: _Dated, b: _Dated) -> bool:
    """True for one weekday in the same words a week apart: one account looks ahead to it and one back, or its day was
    told wrongly, but the accounts do not disagree."""
    first, second = _day(a[0]), _day(b[0])
    same_words = a[1].value.casefold() == b[1].value.casefold()
    return same_words and first is not None and second is not None and abs((first - second).days) == DAYS_IN_WEEK


def _day(time: Time) -> date | None:
    try:
        return date.fromisoformat(time.value)
    except ValueError:  # a month, a week, a day that is not known
        return None


def _sort(value: str) -> tuple[bool, bool]:
    """What decides whether two dates can be compared: week, season."""
    return "W" in value, value[5:7].isalpha() or value.endswith("X")


def _clocks_differ(a: Time, b: Time) -> bool:
    """By the hands of a clock: `Viertel vor neun` may be in the morning or at night."""
    first, second = (SHAPES["TIME"].search(t.value) for t in (a, b))
    if first is None or second is None:
        return False
    return (int(first[1]) % 12, first[2]) != (int(second[1]) % 12, second[2])


def length_of(time: Time) -> float:
    """The length of a duration in hours; 0 of one that is not known, and of what is no duration."""
    if not SHAPES["DURATION"].search(time.value):
        return 0.0
    date, _, clock = time.value.removeprefix("P").partition("T")
    days = sum(float(n) * HOURS[unit] for n, unit in PART.findall(date))
    return days + sum(float(n) * (1.0 if unit == "H" else 1 / 60) for n, unit in PART.findall(clock))
