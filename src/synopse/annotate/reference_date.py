"""The day that an account was written, which `gestern` is counted from: as given, or as far as its own words tell."""

import functools
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from synopse.annotate.times.calendar import make_date, shifted_day
from synopse.annotate.times.clues import Clue, find_clues
from synopse.language import SUPPORTED, Parse, words
from synopse.model import ReferenceDate

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2027, 12, 31)
"""No account is taken to be younger: of events that come again (elections) one must be the last that is asked about."""
WIDEST_WINDOW = 62
STORY_DAYS = 7
"""Accounts of one story are taken to lie at most a week apart."""


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
    if not any(clue.places for clue in clues):
        return ReferenceDate(value=None, basis="unknown")
    return _narrowed(clues, FIRST_DAY, LAST_DAY)


def infer_together(parses: Sequence[Parse], references: Sequence[ReferenceDate]) -> tuple[ReferenceDate, ...]:
    """The reference days of one story's accounts, each in the light of the others.

    An account whose day is known stays as it is. Any other lies within a week of every account that is placed; its own
    words narrow that further. In the order of `references`.
    """
    return tuple(
        reference
        if reference.value is not None
        else _beside(parse, reference, [r for r in references if r is not reference])
        for parse, reference in zip(parses, references, strict=True)
    )


def _beside(parse: Parse, reference: ReferenceDate, others: Iterable[ReferenceDate]) -> ReferenceDate:
    windows = [window for other in others if (window := _window(other)) is not None]
    if not windows:
        return reference
    first = max(shifted_day(earliest, -STORY_DAYS) for earliest, _ in windows)
    last = min(shifted_day(latest, STORY_DAYS) for _, latest in windows)
    found = _narrowed(find_clues(parse.text, parse), first, last)
    return found if _window(found) is not None else reference


def _window(reference: ReferenceDate) -> tuple[date, date] | None:
    earliest, latest = reference.value or reference.earliest, reference.value or reference.latest
    return (date.fromisoformat(earliest), date.fromisoformat(latest)) if earliest and latest else None


def _narrowed(clues: Sequence[Clue], first: date, last: date) -> ReferenceDate:
    """The days from first to last that meet every firm clue, then such soft ones as leave any."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    held: list[Clue] = []
    for clue in (c for c in clues if c.firm):
        days = [day for day in days if clue.holds(day)]
        held.append(clue)
    if not days or (days[-1] - days[0]).days > WIDEST_WINDOW:
        return ReferenceDate(value=None, basis="unknown")
    for clue in (c for c in clues if not c.firm):
        fewer = [day for day in days if clue.holds(day)]
        if fewer and len(fewer) < len(days):
            days = fewer
            held.append(clue)
    return _stated(days, held)


def _stated(days: Sequence[date], held: Sequence[Clue]) -> ReferenceDate:
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
