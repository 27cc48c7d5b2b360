"""Two sequences of words laid against each other: the stretch in which they agree best.

Their longest common subsequence (bit-parallel, Hyyrö 2004; by rapidfuzz) is cut to its best-scoring stretch: an equal
word counts for it, a word that stands for another or for none against it. That comes close to a local alignment (Smith
and Waterman 1981) at a small part of its cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

MATCH, DIFFER, GAP = 1.0, -0.6, -0.5


@dataclass(frozen=True, slots=True)
class Alignment:
    """Numbers of the first word and of the one behind the last, on both sides; `matches` are the equal words."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    matches: int
    score: float

    def moved(self, i: int, j: int) -> "Alignment":
        """The same with `i` and `j` words before it."""
        ends = self.a_start + i, self.a_end + i, self.b_start + j, self.b_end + j
        return Alignment(*ends, self.matches, self.score)


def align_best(a: Sequence[str], b: Sequence[str]) -> Alignment | None:
    """The best-scoring stretch of the two, of equal ones the first; None where no word is shared."""
    best: Alignment | None = None
    score, matches, i, j = 0.0, 0, 0, 0
    begun = 0, 0
    for block in LCSseq.editops(a, b).as_matching_blocks():
        skipped, inserted = block.a - i, block.b - j
        score += DIFFER * min(skipped, inserted) + GAP * abs(skipped - inserted)
        if score <= 0:
            score, matches, begun = 0.0, 0, (block.a, block.b)
        score, matches = score + MATCH * block.size, matches + block.size
        i, j = block.a + block.size, block.b + block.size
        if block.size and (best is None or score > best.score):
            best = Alignment(begun[0], i, begun[1], j, matches, score)
    return best
