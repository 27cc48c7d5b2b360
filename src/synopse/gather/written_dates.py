"""Dates in words, as press databases print them: `1. November 2024 Freitag`, `Friday, November 1, 2024`."""

import datetime as dt
import re
from functools import cache

DAY_FIRST = re.compile(r"\b(\d{1,2})\.?\s+([^\W\d_]{3,12})\.?,?\s+(\d{4})\b")
MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})\b")
FIGURES = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
MAX_LINE = 60
"""A longer line is a sentence that names a date, not the date of the article."""


def written_date(line: str) -> str | None:
    """The day (ISO 8601) that a line of its own names, German or English; None where it names none."""
    if len(line) > MAX_LINE:
        return None
    if match := FIGURES.search(line):
        day, month, year = (int(part) for part in match.groups())
        return _iso(year, month, day)
    if match := DAY_FIRST.search(line):
        return _iso(int(match[3]), _months().get(match[2].lower()), int(match[1]))
    if match := MONTH_FIRST.search(line):
        return _iso(int(match[3]), _months().get(match[1].lower()), int(match[2]))
    return None


def _iso(year: int, month: int | None, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat() if month else None
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Names of months in full and abbreviated, from CLDR."""
    from babel.dates import get_month_names  # noqa: PLC0415

    return {
        name.lower().rstrip("."): number
        for language in ("de", "en")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
