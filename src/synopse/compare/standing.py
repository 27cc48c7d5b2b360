"""Where two claims stand among all others: whether any other claim of the other account is closer, and whether what
stands before and after them is alike too."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from synopse.compare.claims import Claim
from synopse.compare.meanings import Pair

Signs = dict[str, float]
CLOSENESS: Mapping[str, float] = {"wording": 2.0, "things": 1.5, "concepts": 1.5, "figure": 1.0}
"""What nearness is reckoned by, before the signs are weighed: their places among others are signs themselves."""
CLOSE = 1.5
"""Closeness from which being the closest counts in full: the closest of what is far apart is far apart."""


def place(claims: Sequence[Claim], signs: Mapping[Pair, Signs]) -> None:
    """Adds the signs `closest` and `neighbours` to those of every pair."""
    near = {pair: sum(CLOSENESS.get(name, 0.0) * x for name, x in found.items()) for pair, found in signs.items()}
    best = _best(claims, near)
    beside = _neighbours(claims)
    for (i, j), closeness in near.items():
        most = best[i, claims[j].account.number] * best[j, claims[i].account.number]
        signs[i, j]["closest"] = min(closeness / CLOSE, 1.0) * closeness * closeness / most if most else 0.0
        around = (near.get((min(x, y), max(x, y)), 0.0) for x in beside[i] for y in beside[j])
        signs[i, j]["neighbours"] = min(max(around, default=0.0) / CLOSE, 1.0)


def _best(claims: Sequence[Claim], near: Mapping[Pair, float]) -> dict[tuple[int, int], float]:
    """For every claim and account the closeness of the claim of that account that is closest."""
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for (i, j), closeness in near.items():
        for one, other in ((i, j), (j, i)):
            key = one, claims[other].account.number
            best[key] = max(best[key], closeness)
    return best


def _neighbours(claims: Sequence[Claim]) -> list[tuple[int, ...]]:
    """The numbers of the claims right before and after each in its account."""

    def beside(n: int) -> Iterator[int]:
        for other in (n - 1, n + 1):
            if 0 <= other < len(claims) and claims[other].account is claims[n].account:
                yield other

    return [tuple(beside(n)) for n in range(len(claims))]
