"""Clusters whose centroids are alike: agglomeration by the cosine of centroids, over a sparse graph.

The cosine of the centroids of two clusters is the mean likeness across, divided by the geometric mean of the mean
likeness within each; so a wide affair, whose accounts are less alike among themselves, asks less of a new account than
a narrow one (Manning, Raghavan and Schütze 2008, chapter 17.4).
"""

import heapq
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ALONE = 0.8
"""How alike an article counts to itself; below 1, so that two articles join on a little less than is asked."""
Near = Mapping[str, Mapping[str, float]]
"""For each item those that it is near to, with the likeness; each pair stands under both."""


@dataclass(slots=True)
class Cluster:
    """Its members, the sum of all likenesses within (of every item to itself too), and across to each near cluster."""

    members: list[str]
    within: float
    across: dict[int, float]

    def cosine(self, other: "Cluster", across: float) -> float:
        """Of the two centroids; rounded, so that it does not show in which order sums were made."""
        return round(across / math.sqrt(self.within * other.within), 9)


def cohesive_clusters(items: Iterable[str], near: Near, asked: float) -> list[list[str]]:
    """Clusters of the items: the two with the most similar centroids are joined while their cosine comes to `asked`.

    A pair that `near` does not have counts as 0. The result depends on no order: of equally similar pairs the one that
    was there first, by the names of members, is joined first. Members are sorted, and clusters by their first member.
    """
    names = sorted(items)
    number = {name: i for i, name in enumerate(names)}
    clusters = {
        i: Cluster([name], ALONE, {number[o]: s for o, s in near[name].items() if o in number})
        for i, name in enumerate(names)
    }
    pairs = ((i, j, s) for i, c in clusters.items() for j, s in c.across.items() if i < j)
    queue = [(-score, i, j) for i, j, s in pairs if (score := clusters[i].cosine(clusters[j], s)) >= asked]
    heapq.heapify(queue)
    following = len(names)
    while queue:
        _, i, j = heapq.heappop(queue)
        if i in clusters and j in clusters:
            clusters[following] = new = _join(clusters, i, j, following)
            scored = ((new.cosine(clusters[k], s), k) for k, s in sorted(new.across.items()))
            for score, k in scored:
                if score >= asked:
                    heapq.heappush(queue, (-score, k, following))
            following += 1
    return sorted(part for c in clusters.values() for part in _told(sorted(c.members), near, asked))


def _told(members: list[str], near: Near, asked: float) -> list[list[str]]:
    """The members as they are; two that are no more than two are parted if their likeness itself is less than asked, as
    nothing but the one likeness speaks for them."""
    if len(members) == 2 and near[members[0]].get(members[1], 0.0) < asked:
        return [[member] for member in members]
    return [members]


def _join(clusters: dict[int, Cluster], i: int, j: int, new: int) -> Cluster:
    """The two as one; their neighbours know it under its number."""
    a, b = clusters.pop(i), clusters.pop(j)
    across = {
        k: round(a.across.get(k, 0.0) + b.across.get(k, 0.0), 9)
        for k in a.across.keys() | b.across.keys()
        if k not in (i, j)
    }
    for k, s in across.items():
        other = clusters[k].across
        other.pop(i, None)
        other.pop(j, None)
        other[new] = s
    within = round(a.within + b.within + 2 * a.across.get(j, 0.0), 9)
    return Cluster(a.members + b.members, within, across)
