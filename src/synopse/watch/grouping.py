"""The seam to grouping: which story each new account belongs to. Everything that watching knows of grouping is here.

What is known of the window lives in memory and is built anew from the store when a watcher starts, when accounts come
that are older than the window, or after a step that failed; so the store alone says where accounts were placed, and
nothing can get out of step with it.
"""

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

import msgspec

from synopse.group import WINDOW, Decision, State, Stream, find_features
from synopse.model import Article

DAYS = dt.timedelta(days=WINDOW)
"""How long a story stays open to accounts."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article with the day that it counts as of (ISO 8601), and the story that it is in where it has one."""

    article: Article
    day: str
    story: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """An article with its story, and why it is there: the decision on it, packed. `follows` is the story that its own
    goes on from, where it opened it; `before` the story that it was in."""

    article: str
    story: str
    evidence: str
    follows: str | None
    before: str | None


class Placer:
    """Places articles as they come, at the cost of what they change."""

    def __init__(self) -> None:
        self._stream: Stream | None = None

    def knows(self, day: str) -> bool:
        """True where the articles of the window of a day are known."""
        return self._stream is not None and _number(day) >= self._stream.state.newest - WINDOW

    def recall(self, known: Iterable[Arrival], day: str) -> None:
        """Takes over the articles of the window of a day, and later ones, with the stories that the machine put them
        in."""
        state = State(newest=_number(day))
        for arrival in known:
            features = find_features(arrival.article)
            state.features[features.id] = features
            state.days[features.id] = _number(arrival.day)
            state.stories[features.id] = arrival.story
        self._stream = Stream(state)

    def place(self, new: Sequence[Arrival]) -> tuple[Placing, ...]:
        """Where new articles belong, and where articles that were placed move on their account; in the order of days.

        Needs `recall` before.
        """
        if self._stream is None:
            raise RuntimeError("the window is not known: recall it first")
        ordered = itertools.groupby(sorted(new, key=attrgetter("day")), key=attrgetter("day"))
        days = [(_number(day), [arrival.article for arrival in of_day]) for day, of_day in ordered]
        return tuple(_placing(d) for day, articles in days for d in self._stream.add_all(articles, day))

    def forget(self) -> None:
        """The store does not say what was placed last: the window is to be recalled."""
        self._stream = None


def _number(day: str) -> float:
    return float(dt.date.fromisoformat(day).toordinal())


def _placing(decision: Decision) -> Placing:
    evidence = msgspec.json.encode(decision).decode()
    return Placing(decision.article, decision.story, evidence, decision.follows, decision.before)
