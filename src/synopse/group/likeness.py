"""How near two articles are to each other: by what both have, when they are from, and whom they name."""

import math
from collections.abc import Collection, Iterable, Mapping

from synopse.group.features import FIELDS, Features

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


def likeness(dot: float, a: Features, b: Features) -> float:
    """How near two articles are but for their names, given the product of their vectors; 0 where they are too far apart
    in time. Rounded, so that two machines agree. The same whichever comes first."""
    apart = abs(a.day - b.day) if a.day is not None and b.day is not None else 0.0
    if apart > WINDOW:
        return 0.0
    crossed = OTHER_LANGUAGE if a.language != b.language else 1.0
    return round(dot * crossed / (1 + FADE * apart), 6)


def by_names(a: Collection[str], b: Collection[str]) -> float:
    """What a likeness is multiplied with, by the rare names of the two."""
    both = min(len(set(a).intersection(b)), ENOUGH)
    return UNNAMED + (1 - UNNAMED) * both / ENOUGH


def centroid(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The sum of the vectors."""
    out: dict[str, float] = {}
    for vector in vectors:
        for term, x in vector.items():
            out[term] = out.get(term, 0.0) + x
    return out
