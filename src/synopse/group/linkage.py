"""Agglomerative clustering with average linkage (UPGMA; Sokal and Michener 1958) over a sparse matrix."""

import heapq
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]


def average_linkage(
    count: int,
    similarities: Mapping[Pair, float],
    threshold: float,
    may_join: Callable[[Sequence[int], Sequence[int]], bool] = lambda a, b: True,
) -> list[list[int]]:
    """Clusters of the items 0 … count-1 whose mean similarity across is at least `threshold` where they were joined.

    `similarities` names each pair once, the smaller number first; a pair that is missing has similarity 0. Two clusters
    that `may_join` refuses stay apart. The closest pair is joined first, of equal ones the one with the smallest
    numbers, so that the same input gives the same clusters. Sorted by first member.
    """
    clusters = {i: [i] for i in range(count)}
    near: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    for (i, j), s in similarities.items():
        near[i][j] = near[j][i] = s
    queue = [(-s, i, j) for (i, j), s in similarities.items() if s >= threshold]
    heapq.heapify(queue)
    while queue:
        _, i, j = heapq.heappop(queue)
        if i in clusters and j in clusters and may_join(clusters[i], clusters[j]):
            for score, k, new in _merge(clusters, near, i, j):
                if score >= threshold:
                    heapq.heappush(queue, (-score, k, new))
    return sorted(sorted(c) for c in clusters.values())


def _merge(
    clusters: dict[int, list[int]], near: dict[int, dict[int, float]], i: int, j: int
) -> list[tuple[float, int, int]]:
    """Put `j` to `i` under a new number; its similarity to every cluster that either was near to."""
    new = max(clusters) + 1 if clusters else 0
    a, b = clusters.pop(i), clusters.pop(j)
    first, second = near.pop(i), near.pop(j)
    clusters[new], near[new] = a + b, {}
    out = []
    for k in sorted(first.keys() | second.keys()):
        if k in clusters:
            score = (first.get(k, 0.0) * len(a) + second.get(k, 0.0) * len(b)) / (len(a) + len(b))
            near[new][k] = near[k][new] = score
            out.append((score, k, new))
    return out
