"""Differences of figures and of times."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import regex

from synopse.compare.apart import reason
from synopse.compare.claims import Claim
from synopse.compare.counts import SIZE
from synopse.compare.difference import Found, by_account, parted, value_of
from synopse.compare.notions import unit_of
from synopse.model import Quantity, Time, Value

_Figure = tuple[Quantity, Value]
MILLION = 1_000_000
SHAPES: Mapping[str, Any] = {
    "DATE": regex.compile(r"^\d{4}"),
    "TIME": regex.compile(r"T(\d{2}):?(\d{2})?$"),
    "DURATION": regex.compile(r"^P(?:\d+(?:\.\d+)?[YMWD]){0,4}(?:T(?:\d+(?:\.\d+)?[HM]){1,2})?$"),
}
"""What values of a type look like that can be compared."""
DAYS_IN_WEEK = 7
PART: Any = regex.compile(r"(\d+(?:\.\d+)?)([YMWDH])")
HOURS = {"Y": 8766.0, "M": 730.5, "W": 168.0, "D": 24.0}
ROUNDING = 0.05


def find_quantities(claims: Sequence[Claim]) -> Iterator[Found]:
    """Figures of one unit that are not the same, or the same with another modifier (`rund 10.000`, `10.000`). The note
    tells what keeps them apart: rounding, a bound, another moment, a part, or nothing but a conflict."""
    accounts = by_account(claims)
    counted = {(c.account.id, q.start, q.end): (c, q) for c in claims for q in c.quantities}
    units = dict.fromkeys(_unit(c, q) for c in claims for q in c.quantities)
    for unit in units:
        figures = _comparable({a: _figures(cells, unit) for a, cells in accounts.items()})
        values = parted({a: [((_digits(q), q.high), v) for q, v in found] for a, found in figures.items()})
        if values:
            yield Found("quantity", reason([counted[v.article, v.start, v.end] for v in values]), values)
            continue
        values = parted({a: [((_digits(q), q.high, q.modifier), v) for q, v in found] for a, found in figures.items()})
        if values:
            yield Found("quantity", "modifier", values)


def _comparable(figures: Mapping[str, Sequence[_Figure]]) -> dict[str, list[_Figure]]:
    """Of each account the figures that one of another account is near in size: 50 ships a day and 19.000 a year count
    two things. A vague one (`Hunderte`) is near to any."""
    return {
        account: [
            (q, v)
            for q, v in found
            if any(_of_one_size(q, other) for b, others in figures.items() if b != account for other, _ in others)
        ]
        for account, found in figures.items()
    }


def _of_one_size(a: Quantity, b: Quantity) -> bool:
    """By their values, or by their digits: 2.5 and 3 million are as near as 214 and 260."""
    sizes = (sorted((a.value, b.value)), sorted((_digits(a), _digits(b))))
    return "vague" in (a.modifier, b.modifier) or any(high <= SIZE * low for low, high in sizes)


def _digits(quantity: Quantity) -> float:
    """The value, of whole millions their number: in `nicht 214, sondern 260 Millionen`, 214 is meant as millions."""
    return quantity.value / MILLION if quantity.value >= MILLION and quantity.value % MILLION == 0 else quantity.value


def _unit(claim: Claim, quantity: Quantity) -> str:
    return unit_of(quantity, claim.account.article.language)


def _figures(cells: Sequence[Claim], unit: str) -> list[_Figure]:
    return [(q, value_of(c, q)) for c in cells for q in c.quantities if _unit(c, q) == unit]


def find_times(claims: Sequence[Claim]) -> Iterator[Found]:
    """Dates that cannot both be, clock times and durations that are not the same. Times that can both be but are not
    equally exact (`am Sonntag`, `am Sonntagnachmittag`) are told by another rule; one day in other words is none."""
    accounts = by_account(claims)
    for kind, differ in (("DATE", _dates_differ), ("TIME", _clocks_differ), ("DURATION", _durations_differ)):
        told = {a: found for a, cells in accounts.items() if (found := _times(cells, kind))}
        pairs = list(itertools.combinations(told.values(), 2))
        if any(all(differ(t[0], u[0]) and not _one_weekday(t, u) for t in x for u in y) for x, y in pairs):
            yield Found("time", "time", _distinct([found[0] for found in told.values()]))
            return
    yield from _less_exact(accounts)


def _less_exact(accounts: Mapping[str, Sequence[Claim]]) -> Iterator[Found]:
    """One difference where the first time of one account is not that of another; one where the first duration is, but
    for rounding."""
    dated = {a: [*_times(cells, "DATE"), *_days_of_times(cells)] for a, cells in accounts.items()}
    first = [sorted(found, key=lambda x: x[1].start)[0] for found in dated.values() if found]
    if len({time.value for time, _ in first}) > 1 and len({value.value.casefold() for _, value in first}) > 1:
        yield Found("time", "precision", tuple(value for _, value in first))
    lasting = [found[0] for cells in accounts.values() if (found := _times(cells, "DURATION"))]
    pairs = itertools.combinations([time for time, _ in lasting], 2)
    if any(_hours(t.value) != _hours(u.value) and not _durations_differ(t, u) for t, u in pairs):
        yield Found("time", "precision", tuple(value for _, value in lasting))


def _days_of_times(cells: Sequence[Claim]) -> list[tuple[Time, Value]]:
    """Clock times and parts of a day (`Sonntagnachmittag`)."""
    spans = ((c, t) for c in cells for t in c.account.article.times if t.type == "TIME" and c.span.covers(t))
    return [(t, value_of(c, t)) for c, t in spans]


def _times(cells: Sequence[Claim], kind: str) -> list[tuple[Time, Value]]:
    shape = SHAPES[kind]
    spans = ((c, t) for c in cells for t in c.account.article.times if t.type == kind and c.span.covers(t))
    return [(t, value_of(c, t)) for c, t in spans if shape.search(t.value)]


def _distinct(found: Sequence[tuple[Time, Value]]) -> tuple[Value, ...]:
    """The values by their words; by their date where two accounts use the same words for two days."""
    words = {value.value for _, value in found}
    if len(words) == len({time.value for time, _ in found}):
        return tuple(value for _, value in found)
    return tuple(replace(value, value=f"{value.value} ({time.value})") for time, value in found)


def _dates_differ(a: Time, b: Time) -> bool:
    """True where neither value is a less exact form of the other (`2024-11`, `2024-11-04`), and the sorts agree."""
    short, long = sorted((a.value, b.value), key=len)
    return not long.startswith(short) and _sort(a.value) == _sort(b.value)


def _one_weekday(a: tuple[Time, Value], b: tuple[Time, Value]) -> bool:
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


def _durations_differ(a: Time, b: Time) -> bool:
    """True where one is longer by more than what rounding of its unit explains."""
    first, second = _hours(a.value), _hours(b.value)
    return abs(first - second) > ROUNDING * max(first, second)


def _hours(value: str) -> float:
    """The length of an ISO 8601 duration."""
    date, _, clock = value.removeprefix("P").partition("T")
    days = sum(float(n) * HOURS[unit] for n, unit in PART.findall(date))
    return days + sum(float(n) * (1.0 if unit == "H" else 1 / 60) for n, unit in PART.findall(clock))
