"""Differences of figures and of times."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.compare.claims import Claim
from synopse.compare.difference import Found, by_account, parted, value_of
from synopse.compare.notions import unit_of
from synopse.model import Quantity, Time, Value


def find_quantities(claims: Sequence[Claim]) -> Iterator[Found]:
    """Figures of one unit that are not the same, or the same with another modifier (`rund 10.000`, `10.000`)."""
    accounts = by_account(claims)
    units = dict.fromkeys(_unit(c, q) for c in claims for q in c.quantities)
    for unit in units:
        figures = {a: _figures(cells, unit) for a, cells in accounts.items()}
        values = parted({a: [((q.value, q.high), v) for q, v in found] for a, found in figures.items()})
        if values:
            yield Found("quantity", "quantity", values)
            continue
        values = parted({a: [((q.value, q.high, q.modifier), v) for q, v in found] for a, found in figures.items()})
        if values:
            yield Found("quantity", "modifier", values)


def _unit(claim: Claim, quantity: Quantity) -> str:
    return unit_of(quantity, claim.account.article.language)


def _figures(cells: Sequence[Claim], unit: str) -> list[tuple[Quantity, Value]]:
    return [(q, value_of(c, q)) for c in cells for q in c.quantities if _unit(c, q) == unit]


def find_times(claims: Sequence[Claim]) -> Iterator[Found]:
    """Dates that cannot both be, and clock times that are not the same. A less exact date is no difference."""
    accounts = by_account(claims)
    for kind in ("DATE", "TIME"):
        times = {a: _times(cells, kind) for a, cells in accounts.items()}
        told = {a: found for a, found in times.items() if found}
        clash = any(
            not any(_compatible(t, u) for t, _ in first for u, _ in second)
            for a, first in told.items()
            for b, second in told.items()
            if a < b
        )
        if clash:
            yield Found("time", "time", _distinct([found[0] for found in told.values()]))


def _times(cells: Sequence[Claim], kind: str) -> list[tuple[Time, Value]]:
    return [
        (t, value_of(c, t))
        for c in cells
        for t in c.account.article.times
        if t.type == kind and c.span.covers(t) and t.value[:4].isdigit()
    ]


def _distinct(found: Sequence[tuple[Time, Value]]) -> tuple[Value, ...]:
    """The values by their words; by their date where two accounts use the same words for two days."""
    words = {value.value for _, value in found}
    if len(words) == len({time.value for time, _ in found}):
        return tuple(value for _, value in found)
    return tuple(replace(value, value=f"{value.value} ({time.value})") for time, value in found)


def _compatible(a: Time, b: Time) -> bool:
    """True where one value is the other or a less exact form of it (`2024-11`, `2024-11-04`), or the sorts differ."""
    short, long = sorted((a.value, b.value), key=len)
    return long.startswith(short) or _sort(a.value) != _sort(b.value)


def _sort(value: str) -> tuple[bool, bool, bool]:
    """What decides whether two values can be compared: week, season, clock time."""
    tail = value[5:7]
    return "W" in value, tail.isalpha() or value.endswith("X"), "T" in value
