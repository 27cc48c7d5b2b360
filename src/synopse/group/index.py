"""Which of the articles at hand are near to one more, by what both have and when they are from: an inverted index that
forgets."""

import math
from array import array
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from synopse.group.features import FIELDS, Features

WINDOW = 7.0
"""Days between two articles that may still be of one story."""
FADE = 0.3
"""Articles of two days are 1 / (1 + FADE) as near as those of one day, and so on for every day more."""
OTHER_LANGUAGE = 0.9 / math.fsum(share for kind, share in FIELDS.items() if kind != "word")
"""Two languages have no words in common, so that what they may share counts nearly as much as all fields together."""
OTHER_DATES = 0.85
"""What is left of a likeness where both speak of certain days and not one of them is the same: what is alike may be the
kind of event."""
STALE = 0.5
"""Share of forgotten articles from which on the index is written anew."""


class Index:
    """The articles of a window by their terms. Memory is that of what is in it, and at most as much again."""

    def __init__(self) -> None:
        self._held: list[Features | None] = []
        self._slots: dict[str, int] = {}
        self._days = array("d")
        self._languages = array("i")
        self._numbers: dict[str, int] = {}
        self._postings: dict[str, tuple[array[int], array[float]]] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, article: str) -> bool:
        return article in self._slots

    def __iter__(self) -> Iterator[Features]:
        return (f for f in self._held if f is not None)

    def __getitem__(self, article: str) -> Features:
        found = self._held[self._slots[article]]
        assert found is not None
        return found

    def add(self, features: Features) -> None:
        """Holds one more article, by an id that is not there yet."""
        slot = self._slots[features.id] = len(self._held)
        self._held.append(features)
        self._days.append(math.nan if features.day is None else features.day)
        self._languages.append(self._numbers.setdefault(features.language, len(self._numbers)))
        for term, x in features.vector.items():
            slots, weights = self._postings.setdefault(term, (array("i"), array("d")))
            slots.append(slot)
            weights.append(x)

    def remove(self, article: str) -> None:
        """Forgets an article. What it takes up is given back from time to time."""
        self._held[self._slots.pop(article)] = None
        if len(self._held) - len(self._slots) > STALE * len(self._held):
            kept = list(self)
            self.__init__()  # type: ignore[misc]
            for features in kept:
                self.add(features)

    def near(self, features: Features, least: float) -> dict[str, float]:
        """The articles whose likeness, but for their names, comes to `least`, with it; not itself.

        Rounded, so that two machines agree. A pair has the same whichever of the two is asked for: terms are added up
        in their own order.
        """
        shared = [(self._postings[term], x) for term, x in features.vector.items() if term in self._postings]
        if not shared:
            return {}
        slots = np.concatenate([np.frombuffer(s, dtype=np.intc) for (s, _), _ in shared])
        parts = np.concatenate([np.frombuffer(w) * x for (_, w), x in shared])
        sums = np.bincount(slots, weights=parts, minlength=len(self._held))
        alike = np.round(sums * self._beside(features), 6)
        places = np.flatnonzero(alike >= least)
        found = ((self._held[place], s) for place, s in zip(places.tolist(), alike[places].tolist(), strict=True))
        others = ((f, round(s * by_dates(features, f), 6)) for f, s in found if f is not None)
        return {f.id: s for f, s in others if s >= least and f.id != features.id}

    def _beside(self, features: Features) -> NDArray[np.float64]:
        """What the product of two vectors counts for, by the days and languages of the two; 0 outside the window."""
        day = math.nan if features.day is None else features.day
        apart = np.nan_to_num(np.abs(np.frombuffer(self._days) - day))
        other = np.frombuffer(self._languages, dtype=np.intc) != self._numbers.get(features.language, -1)
        return np.where(apart > WINDOW, 0.0, np.where(other, OTHER_LANGUAGE, 1.0) / (1 + FADE * apart))


def by_dates(a: Features, b: Features) -> float:
    """What a likeness is multiplied with, by the days that the two speak of."""
    return OTHER_DATES if a.dates and b.dates and a.dates.isdisjoint(b.dates) else 1.0
