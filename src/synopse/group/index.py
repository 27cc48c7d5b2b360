"""Which of the articles at hand are near to one more: an inverted index that forgets."""

from array import array
from collections.abc import Iterator

import numpy as np

from synopse.group.features import Features
from synopse.group.likeness import OTHER_LANGUAGE, likeness

STALE = 0.5
"""Share of forgotten articles from which on the index is written anew."""


class Index:
    """The articles of a window by their terms. Memory is that of what is in it, and at most as much again."""

    def __init__(self) -> None:
        self._held: list[Features | None] = []
        self._slots: dict[str, int] = {}
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
        """The articles whose likeness comes to `least`, with it; not itself."""
        out = {}
        for slot, dot in self._products(features, least / OTHER_LANGUAGE):
            other = self._held[slot]
            if other is not None and other.id != features.id:
                found = likeness(dot, features, other)
                if found >= least:
                    out[other.id] = found
        return out

    def _products(self, features: Features, least: float) -> Iterator[tuple[int, float]]:
        """The product of the vectors for every slot where it comes to `least`. Terms are added up in their own order,
        so that a pair has the same sum whichever of the two is asked for."""
        found = [(self._postings[term], x) for term, x in features.vector.items() if term in self._postings]
        if not found:
            return iter(())
        slots = np.concatenate([np.frombuffer(s, dtype=np.intc) for (s, _), _ in found])
        parts = np.concatenate([np.frombuffer(w) * x for (_, w), x in found])
        sums = np.bincount(slots, weights=parts, minlength=len(self._held))
        places = np.flatnonzero(sums >= least)
        return zip(places.tolist(), sums[places].tolist(), strict=True)
