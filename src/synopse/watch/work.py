"""What every step of watching is given: the store, the rules, the time, and whether to stop."""

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from synopse.store.memory import Memory, moment
from synopse.watch.grouping import Placer
from synopse.watch.rules import Rules, rules_in_force

Say = Callable[[str, dict[str, object]], None]
"""Told the name of an event and what belongs to it, after it was stored."""


class Stopped(Exception):
    """Somebody asked to stop while something was waited for."""


def utc_now() -> dt.datetime:
    """The moment that it is."""
    return dt.datetime.now(dt.UTC)


def silent(_event: str, _fields: dict[str, object]) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Work:
    """`stop` is set when no further step is to begin; `placer` knows the articles of the window."""

    memory: Memory
    say: Say = silent
    rules: Rules = field(default_factory=rules_in_force)
    time: Callable[[], dt.datetime] = utc_now
    stop: threading.Event = field(default_factory=threading.Event)
    placer: Placer = field(default_factory=Placer)

    def now(self) -> str:
        """The moment as the store writes it."""
        return moment(self.time())
