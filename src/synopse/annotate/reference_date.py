"""The day that an account was written, which `gestern` is counted from: as given, or as far as its own words tell."""

import functools
import re
from collections.abc import Iterable, Sequence
from datetime import date

from synopse.annotate.times.calendar import days_from, make_date
from synopse.annotate.times.clues import Clue, find_clues
from synopse.language import SUPPORTED, Parse, words
from synopse.model import ReferenceDate

SOLAR_CYCLE = 28
"""Years after which every date falls on the same weekday again (and every election in the same year of its term): what
weekdays and dates tell cannot reach farther from the last year that a text names."""
WIDEST_WINDOW = 62
UNKNOWN = ReferenceDate(value=None, basis="unknown")


def reference_date(text: str, published: str | None, given: date | None, parse: Parse) -> ReferenceDate:
    """The reference day of one account.

    `published` in any common notation comes first, then `given`. Else the account's own words are asked: a day is
    stated when it alone remains; where a narrow window remains, `earliest` and `latest` bound it; else nothing is said.
    `text` is the whole page, its furniture too (`Stand: 4.11.2024`), and `parse` is of it.
    """
    day = read_day(published) if published else None
    day = day or given
    if day is not None:
        return ReferenceDate(value=day.isoformat(), basis="given")
    clues = find_clues(text, parse)
    held, days = narrowed(clues, candidates(clues))
    return stated(days, held)


def candidates(clues: Iterable[Clue]) -> list[date]:
    """The days that a text may be of: those between its stamps, else one solar cycle from the latest day that it speaks
    of as past; none without either, or where no clue places the text in the year."""
    stamps = [clue.between for clue in clues if clue.between]
    if stamps:
        return days_from(min(first for first, _ in stamps), max(last for _, last in stamps))
    anchors = [clue.since for clue in clues if clue.since]
    return cycle_from(max(anchors)) if anchors and any(clue.places for clue in clues) else []


def cycle_from(first: date) -> list[date]:
    """One solar cycle of days."""
    return days_from(first, make_date(min(first.year + SOLAR_CYCLE, date.max.year), 1, 1) or date.max)


def narrowed(clues: Sequence[Clue], days: Sequence[date]) -> tuple[list[Clue], list[date]]:
    """What is left of some days by every firm clue, then by such soft ones as leave any; and the clues that told."""
    left, held = list(days), []
    for clue in clues:
        fewer = [day for day in left if clue.holds(day)]
        if clue.firm or (fewer and len(fewer) < len(left)):
            left = fewer
            held.append(clue)
    return held, left


def stated(days: Sequence[date], held: Iterable[Clue]) -> ReferenceDate:
    """One day is stated, a narrow window bounded, and of more nothing said."""
    if not days or (days[-1] - days[0]).days > WIDEST_WINDOW:
        return UNKNOWN
    evidence = tuple(sorted({span for clue in held for span in clue.evidence}, key=lambda s: (s.start, s.end)))
    earliest, latest = days[0].isoformat(), days[-1].isoformat()
    if len(days) == 1:
        return ReferenceDate(value=earliest, basis="inferred", evidence=evidence)
    return ReferenceDate(value=None, basis="unknown", evidence=evidence, earliest=earliest, latest=latest)


# -- notations -----------------------------------------------------------------------------------


def read_day(written: str) -> date | None:
    """The day of a date in ISO 8601, RFC 5322, German or English notation, as printed there (no change of time zone);
    None where it cannot be told (`4/11/2024` is two days)."""
    written = written.strip()[:100]
    iso = re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", written)
    if iso:
        return make_date(*map(int, iso.groups()))
    points = re.search(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)", written)
    if points:
        day, month, year = map(int, points.groups())
        return make_date(year, month, day)
    return _slashed(written) or _spelled(written)


def _slashed(written: str) -> date | None:
    found = re.search(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)", written)
    if not found:
        return None
    first, second, year = map(int, found.groups())
    days = {day for day in (make_date(year, second, first), make_date(year, first, second)) if day}
    return days.pop() if len(days) == 1 else None


def _spelled(written: str) -> date | None:
    """`4. November 2024`, `Nov. 4, 2024`, `Mon, 04 Nov 2024 10:00:00 GMT`."""
    name = next(
        (w for w in re.findall(r"[^\W\d_]+\.?", written.lower()) if w in _months() or w.rstrip(".") in _months()), None
    )
    year = re.search(r"(?<!\d)(\d{4})(?!\d)", written)
    day = re.search(r"(?<![\d:])(\d{1,2})(?:\.|st|nd|rd|th)?(?![\d:])", written)
    if name is None or year is None or day is None:
        return None
    return make_date(int(year[1]), _months().get(name) or _months()[name.rstrip(".")], int(day[1]))


@functools.cache
def _months() -> dict[str, int]:
    """The names of months in every language that there is a table of, also without their full stop."""
    tables = (words(language, "times")["tables"]["month"] for language in SUPPORTED)
    names = {form: int(number) for table in tables for number, forms in table.items() for form in forms}
    return names | {form.rstrip("."): number for form, number in names.items()}
