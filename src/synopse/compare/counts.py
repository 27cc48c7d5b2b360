"""Which figures belong to one question, and which to two.

`Zwölf Verletzte` and `19 Verletzte` answer one question, until one account has both figures: `10.000 sent, 8.000 of
them at the front` are two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.annotate.answers import of_one_size
from synopse.compare.claims import Claim
from synopse.compare.levels import differing_figures
from synopse.compare.meanings import Meaning
from synopse.compare.notions import unit_of
from synopse.model import Quantity

Key = tuple[int, str, float]


@dataclass(frozen=True, slots=True)
class Counts:
    """`told` has, for account, unit and value, the events that the figure is told with, one set a claim."""

    claims: Sequence[Claim]
    meanings: Sequence[Meaning]
    told: Mapping[Key, Sequence[frozenset[str]]]

    def apart(self, i: int, j: int) -> bool:
        """True where two figures of one unit belong to different things: they are of other sizes, or one account has
        them both, and not of another event."""
        a, b = self.claims[i], self.claims[j]
        if self._of_other_sizes(a, b):
            return True
        figures = differing_figures(a, b)
        if figures is None:
            return False
        return self._has(a, figures[1], self.meanings[j].events) or self._has(b, figures[0], self.meanings[i].events)

    def _of_other_sizes(self, a: Claim, b: Claim) -> bool:
        """True where both count one sort of thing, but so many and so few that it cannot be the same (300, three)."""
        alike = [(q, r) for q in a.counts for r in b.counts if _unit(a, q) and _unit(a, q) == _unit(b, r)]
        return bool(alike) and not any(of_one_size(q.value, r.value) for q, r in alike)

    def _has(self, claim: Claim, figure: Quantity, events: frozenset[str]) -> bool:
        told = self.told.get((claim.account.number, (figure.unit or "").casefold(), figure.value), ())
        return any(not known or not events or known & events for known in told)

    def same_question(self, i: int, j: int) -> bool:
        """Both count the same sort of thing and come to other figures of one size, not such as belong to two things."""
        a, b = self.claims[i], self.claims[j]
        return not self.apart(i, j) and any(
            unit and unit == _unit(b, r) and of_one_size(q.value, r.value)
            for q in a.counts
            if (unit := _unit(a, q))
            for r in b.counts
        )


def read_counts(claims: Sequence[Claim], meanings: Sequence[Meaning]) -> Counts:
    """The figures of all claims; `meanings` are those of `claims`, in order."""
    told: dict[Key, list[frozenset[str]]] = {}
    for claim, meaning in zip(claims, meanings, strict=True):
        for figure in claim.quantities:
            key = claim.account.number, (figure.unit or "").casefold(), figure.value
            told.setdefault(key, []).append(meaning.events)
    return Counts(claims, meanings, told)


def _unit(claim: Claim, quantity: Quantity) -> str:
    return unit_of(quantity, claim.account.article.language)
