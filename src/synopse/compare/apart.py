"""What keeps the figures of two accounts apart, and whether both can be true.

The rules are asked in order for every two of the figures that are not the same, and the gravest answer tells: one may
be rounded, a bound that the other lies in, the state of another moment, or the count of a part.
"""

import itertools
from collections.abc import Sequence

from synopse.compare.claims import Claim
from synopse.language import word_set
from synopse.model import Quantity, Span

Counted = tuple[Claim, Quantity]
RANK = ("rounding", "bound", "moment", "scope", "quantity")
"""From what parts the accounts least to what parts them most."""
ROUNDED = 0.05
"""Share of a figure that rounding may take off or add."""
LEAST_ROUND = 100
"""From where a number that ends in zeros may be a round one."""
AT_LEAST = frozenset({"at_least", "more_than", "vague"})
AT_MOST = frozenset({"at_most", "less_than"})
NEAR = 25
"""Characters before a figure in which a word tells that it counts a part."""


def reason(figures: Sequence[Counted]) -> str:
    """`rounding`, `bound`, `moment`, `scope`, or `quantity` where nothing explains that they are not the same."""
    pairs = [(a, b) for a, b in itertools.combinations(figures, 2) if a[1].value != b[1].value]
    return max((_of_pair(a, b) for a, b in pairs), key=RANK.index, default="quantity")


def _of_pair(a: Counted, b: Counted) -> str:
    if _is_rounding(a[1], b[1]):
        return "rounding"
    if _is_bound(a[1], b[1]):
        return "bound"
    if _is_earlier(a) != _is_earlier(b):
        return "moment"
    return "scope" if _is_part(a) != _is_part(b) else "quantity"


def _is_rounding(a: Quantity, b: Quantity) -> bool:
    """`rund 6.000` or `6.000` for 6.200: one that is said to be about, or is the other in fewer figures, is near it."""
    low, high = sorted((a, b), key=lambda q: q.value)
    near = high.value - low.value <= ROUNDED * high.value
    return near and (
        any(q.modifier == "about" for q in (a, b)) or _rounded(a.value, b.value) or _rounded(b.value, a.value)
    )


def _rounded(value: float, other: float) -> bool:
    """True for a great value that is the other with fewer figures that are not zeros."""
    figures = len(f"{value:.0f}".rstrip("0"))
    places = len(f"{value:.0f}") - figures
    return value >= LEAST_ROUND and places > 0 and round(other, -places) == value


def _is_bound(a: Quantity, b: Quantity) -> bool:
    """`mehr als 20` and 27: the bound of one holds for the other."""
    low, high = sorted((a, b), key=lambda q: q.value)
    return low.modifier in AT_LEAST or high.modifier in AT_MOST


def _is_earlier(figure: Counted) -> bool:
    """True where a word of its clause says that it was so until some moment (`zunächst`, `bis zum Mittag`)."""
    claim, _ = figure
    earlier = word_set(claim.account.article.language, "compare", "earlier")
    return any(t.lower in earlier for t in claim.own)


def _is_part(figure: Counted) -> bool:
    """True where words before it say that it counts a part (`davon 8.000`, `8.000 von ihnen`)."""
    claim, quantity = figure
    parts = word_set(claim.account.article.language, "compare", "parts")
    around = Span(start=max(0, quantity.start - NEAR), end=quantity.end + NEAR // 2)
    words = [t.lower for t in claim.account.tokens_in(around) if claim.span.covers(t)]
    return any(w in parts for w in words) or any(f"{x} {y}" in parts for x, y in itertools.pairwise(words))
