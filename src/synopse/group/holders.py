"""Rare names: what they do to a likeness, and which are in so many articles that they single none out."""

import math
from collections.abc import Set

from synopse.group.features import Features

UNNAMED, ENOUGH = 0.65, 3
"""What is left of a likeness where the two have no rare name in common, as it may be the topic that they share and not
the event; and the number of rare names in common from which nothing is taken off."""
SHARE, LEAST = 0.02, 5
"""A name in more than this share of the articles of the window, and in more than so many, is the window's subject."""


def by_names(a: Set[str], b: Set[str]) -> float:
    """What a likeness is multiplied with, by the rare names of the two."""
    return UNNAMED + (1 - UNNAMED) * min(len(a & b), ENOUGH) / ENOUGH


class Holders:
    """The articles of every rare name. `common` are the names of too many; it depends on the articles alone."""

    def __init__(self) -> None:
        self._of: dict[str, set[str]] = {}
        self._most = LEAST
        self.common: set[str] = set()

    def add(self, features: Features) -> None:
        """Counts the names of one more article."""
        for name in features.rare:
            self._of.setdefault(name, set()).add(features.id)

    def remove(self, features: Features) -> None:
        """Forgets an article."""
        for name in features.rare:
            self._of[name].discard(features.id)
            if not self._of[name]:
                del self._of[name]

    def recount(self, names: set[str], count: int) -> set[str]:
        """Looks again at names whose holders changed, among `count` articles. Returns the articles that hold a name
        which is now common and was not, or the other way round."""
        most = max(LEAST, int(SHARE * _step(count)))
        asked = names if most == self._most else names | self.common | self._of.keys()
        self._most = most
        turned = {n for n in asked if (len(self._of.get(n, ())) > most) != (n in self.common)}
        self.common ^= turned
        return {article for name in turned for article in self._of.get(name, ())}


def _step(count: int) -> float:
    """The number of articles in steps of a quarter of an octave, so that not every arrival moves the bar."""
    return float(2 ** (math.floor(4 * math.log2(count)) / 4)) if count else 0.0
