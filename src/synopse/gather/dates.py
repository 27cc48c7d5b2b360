"""Dates as formats write them, turned into ISO 8601."""

import datetime as dt
import email.utils
import re

COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?\s*(Z|[+-]\d\d:?\d\d)?")
"""The basic form of ISO 8601 that the IPTC's older formats use: `20240131T093000+0100`."""


def iso_date(given: str | None) -> str | None:
    """A date or a moment in the usual form of ISO 8601; None where nothing is given or it cannot be read.

    Read are ISO 8601 in its basic and extended form, and the dates of feeds and e-mails (RFC 2822).
    """
    text = (given or "").strip()
    if match := COMPACT.fullmatch(text):
        text = _extended(*match.groups())
    for parse in (dt.date.fromisoformat, dt.datetime.fromisoformat, email.utils.parsedate_to_datetime):
        try:
            return parse(text).isoformat()
        except (ValueError, OverflowError):
            continue
    return None


def _extended(year: str, month: str, day: str, *clock: str | None) -> str:
    hour, minute, second, zone = clock
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
