"""How near two articles are to each other: by what both have, when they are from, and whom they name."""

import math
from collections.abc import Set

from synopse.group.features import FIELDS

WINDOW = 7.0
"""Days between two articles that may still be of one story."""
FADE = 0.3
"""Articles of two days are 1 / (1 + FADE) as near as those of one day, and so on for every day more."""
OTHER_LANGUAGE = 0.9 / math.fsum(share for kind, share in FIELDS.items() if kind != "word")
"""Two languages have no words in common, so that what they may share counts nearly as much as all fields together."""
UNNAMED, ENOUGH = 0.65, 3
"""What is left of a likeness where the two have no rare name in common, as it may be the topic that they share and not
the event; and the number of rare names in common from which nothing is taken off."""
Near = dict[str, dict[str, float]]


def by_names(a: Set[str], b: Set[str]) -> float:
    """What a likeness is multiplied with, by the rare names of the two."""
    return UNNAMED + (1 - UNNAMED) * min(len(a & b), ENOUGH) / ENOUGH
