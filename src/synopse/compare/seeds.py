"""Where two texts may share a passage: an inverted index of runs of words, so that no pair without one is looked at."""

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence

Hit = tuple[int, int]
"""Numbers of the words at which two texts share a seed."""
Run = tuple[str, ...]
Holder = tuple[int, int]
"""A text and the place in it."""


def shared_seeds(
    texts: Iterable[Iterable[Run]], owners: Sequence[int], longest: int
) -> dict[tuple[int, int], list[Hit]]:
    """For every two texts of different owners that share seeds, the numbers of these in order.

    `texts` are the seeds of each text. A seed that more than `longest` texts have pairs each of them with the next
    alone: cost stays linear, and what all of them took from one source is still found along the chain.
    """
    hits: dict[tuple[int, int], list[Hit]] = {}
    for holders in _shared(texts):
        for (a, i), (b, j) in _pairs(holders, longest):
            if owners[a] != owners[b]:
                hits.setdefault((a, b), []).append((i, j))
    return {pair: sorted(hits[pair]) for pair in sorted(hits)}


def _shared(texts: Iterable[Iterable[Run]]) -> Iterable[list[Holder]]:
    """Who has each seed that stands more than once. Nearly all stand once, and get no list of their own."""
    first: dict[Run, int] = {}
    more: dict[Run, list[Holder]] = {}
    begin = 0
    begins: list[int] = []
    for number, seeds in enumerate(texts):
        begins.append(begin)
        at = -1
        for at, run in enumerate(seeds):
            known = first.setdefault(run, begin + at)
            if known != begin + at:
                if run not in more:
                    text = bisect.bisect_right(begins, known) - 1
                    more[run] = [(text, known - begins[text])]
                more[run].append((number, at))
        begin += at + 1
    return more.values()


def _pairs(holders: Sequence[Holder], longest: int) -> Iterator[tuple[Holder, Holder]]:
    return itertools.combinations(holders, 2) if len(holders) <= longest else itertools.pairwise(holders)
