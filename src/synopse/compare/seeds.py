"""Where two texts may share a passage: an inverted index of runs of words, so that no pair without one is looked at."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

Hit = tuple[int, int]
"""Numbers of the words at which two texts share a seed."""
Run = tuple[str, ...]
Holder = tuple[int, int]
"""A text and the place in it."""


def shared_seeds(
    texts: Iterable[Iterable[tuple[Run, int]]], owners: Sequence[int], longest: int
) -> dict[tuple[int, int], list[Hit]]:
    """For every two texts of different owners that share seeds, the places of these in the order of the first text.

    `texts` are the seeds of each text with their places. A seed that more than `longest` texts have pairs each of them
    with the next alone: cost stays linear, and what all of them took from one source is still found along the chain.
    """
    index: dict[Run, list[Holder]] = {}
    for number, seeds in enumerate(texts):
        for run, at in seeds:
            index.setdefault(run, []).append((number, at))
    hits: dict[tuple[int, int], list[Hit]] = {}
    for holders in index.values():
        if len(holders) > 1:
            for (a, i), (b, j) in _pairs(holders, longest):
                if owners[a] != owners[b]:
                    hits.setdefault((a, b), []).append((i, j))
    return {pair: sorted(found) for pair, found in sorted(hits.items())}


def _pairs(holders: Sequence[Holder], longest: int) -> Iterator[tuple[Holder, Holder]]:
    return itertools.combinations(holders, 2) if len(holders) <= longest else itertools.pairwise(holders)
