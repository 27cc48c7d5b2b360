"""How fast a host is asked: one page at a time, with a rest in between."""

import datetime as dt
import email.utils
import time
from typing import Protocol

REST = 1.0
"""Seconds between two pages of one host, where its robots.txt asks for no more."""
MAX_REST = 300.0
"""A longer rest than this is a way to say no."""
MAX_WAIT = 120.0
"""The longest that a busy server is waited for."""


class Clock(Protocol):
    """Time, and waiting."""

    def seconds(self) -> float:
        """A time that only grows."""

    def wait(self, seconds: float) -> None:
        """Lets it pass."""


class SystemClock:
    """The machine's own."""

    def seconds(self) -> float:
        """See Clock."""
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        """See Clock."""
        time.sleep(seconds)


class Pace:
    """Remembers when each host was asked last."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._free: dict[str, float] = {}

    def rest(self, host: str, seconds: float) -> None:
        """Waits until the host may be asked again; the next one then waits `seconds` from now."""
        wait = self._free.get(host, 0.0) - self.clock.seconds()
        if wait > 0:
            self.clock.wait(wait)
        self._free[host] = self.clock.seconds() + seconds


def retry_after(value: str | None, attempt: int) -> float:
    """Seconds until the next attempt: as the server asks (RFC 9110: seconds or a date), else 2, 4, 8 …"""
    given = (value or "").strip()
    if given.isascii() and given.isdigit() and len(given) < 10:
        return float(given)
    try:
        moment = email.utils.parsedate_to_datetime(given)
        return max(0.0, (moment - dt.datetime.now(moment.tzinfo or dt.UTC)).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return float(2 ** (attempt + 1))
