"""Days, times and TIMEX3 values as people read them, in the language of the interface (by babel)."""

import re
from datetime import date, datetime, time

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal, format_percent

from synopse.model import Quantity
from synopse.report.wording import Wording

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})\S*|T(MO|MI|AF|EV|NI|DT)|TXX:\d{2})?")
OPEN = re.compile(r"XXXX-(?:XX-XX|WXX-([1-7]))(?:T(\d{2}:\d{2})\S*|T(MO|MI|AF|EV|NI|DT)|TXX:\d{2})?")
"""A day that cannot be told, or only which of the week it is."""
MONTH = re.compile(r"(\d{4})-(\d{2})")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
YEAR = re.compile(r"\d{4}")


def published(value: str, words: Wording) -> str:
    """An ISO 8601 date or time of publication as people write it; unchanged where it is none."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    day = format_date(moment.date(), "long", locale=words.language)
    if "T" not in value and " " not in value:
        return day
    return words("date.at", day=day, time=format_time(moment.time(), "short", locale=words.language))


def timex(value: str, words: Wording) -> str:
    """A TIMEX3 value as people write it; unchanged where it is of a kind that has no short name."""
    try:
        return _timex(value, words) or value
    except ValueError:  # a thirteenth month, a day that the calendar lacks
        return value


def number(value: float, words: Wording) -> str:
    """A number with the language's separators."""
    return format_decimal(value, locale=words.language)


def percent(share: float, words: Wording) -> str:
    """A share between 0 and 1 in whole percent."""
    return format_percent(share, locale=words.language)


def amount(quantity: Quantity, words: Wording) -> str:
    """A quantity in full: modifier, value or range, and unit."""
    low = number(quantity.value, words)
    if quantity.high is not None:
        low = f"{low}–{number(quantity.high, words)}"
    plain = quantity.modifier in {"exact", "range"}
    return " ".join(
        part for part in ("" if plain else words(f"modifier.{quantity.modifier}"), low, quantity.unit) if part
    )


def _timex(value: str, words: Wording) -> str | None:
    if found := DAY.fullmatch(value):
        return _at(format_date(date.fromisoformat(found[1]), "long", locale=words.language), found, words)
    if found := OPEN.fullmatch(value):
        weekday = Locale(words.language).days["format"]["wide"][int(found[1]) - 1] if found[1] else None
        return _at(weekday or words("date.open"), found, words)
    if found := MONTH.fullmatch(value):
        return format_skeleton("yMMMM", date(int(found[1]), int(found[2]), 1), locale=words.language)
    if found := WEEK.fullmatch(value):
        return words("date.weekend" if found[3] else "date.week", week=int(found[2]), year=found[1])
    if found := SEASON.fullmatch(value):
        return words(f"date.{found[2]}", year=found[1])
    if words.has(f"date.{value}"):
        return words(f"date.{value}")
    return value if YEAR.fullmatch(value) else None


def _at(day: str, found: re.Match[str], words: Wording) -> str:
    """The day with the part of it, or the time, that the second and third group of `found` tell."""
    if found[3]:
        return words(f"date.T{found[3]}", day=day)
    if not found[2]:
        return day
    clock = format_time(time.fromisoformat(found[2]), "short", locale=Locale(words.language))
    return words("date.at", day=day, time=clock)
