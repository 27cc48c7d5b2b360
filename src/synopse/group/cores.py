"""The stories of a graph: cores of articles that hang together, and the articles alone that each of them draws.

Two steps, as the two ask for different things: what makes a core must be well alike, so that a subject of the week
does not become a story; an article in no core may be less like one that is the only one it has anything in common with.
"""

import math
from collections.abc import Sequence

from synopse.group.cohesion import ALONE, cohesive_clusters
from synopse.group.graph import ASKED, Graph, Near

DRAWN = 0.7 * ASKED
"""The cosine on which a core draws an article that has nothing in common with any other."""


class Cores:
    """The stories of a graph, found anew where it changed. They depend on which articles are there, and not on how
    they came."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._core: dict[str, tuple[str, ...]] = {}
        self._alone: set[str] = set()
        self._drawn: dict[str, str] = {}  # an article alone, and an article of the core that draws it

    def asked(self, article: str) -> float:
        """The cosine that an article had to come to for its story."""
        return DRAWN if article in self._drawn else self.graph.asked

    def forget(self, articles: Sequence[str]) -> None:
        """Lets articles go. The stories that they were in stay as they are."""
        for article in articles:
            del self._core[article]
            self._alone.discard(article)
            self._drawn.pop(article, None)

    def renewed(self) -> list[list[str]]:
        """The stories in which anything may be otherwise than when this was last asked, each with all its articles."""
        parts = list(self.graph.changed_parts())
        touched = {article for part in parts for article in part}
        for part in parts:
            self._cluster(part)
        near = {other for article in touched for other in self.graph.beside(article).keys() & self._alone}
        near |= touched & self._alone
        beside = {self._drawn.pop(article) for article in near | touched if article in self._drawn}
        for article in near:
            self._draw(article)
        beside |= {self._drawn[article] for article in near if article in self._drawn}
        cores = {self._core[article] for article in touched | near | (beside & self._core.keys())}
        return sorted(self._story(core) for core in cores if core[0] not in self._drawn)

    def _cluster(self, part: Near) -> None:
        for cluster in cohesive_clusters(part, part, self.graph.asked):
            self._core |= dict.fromkeys(cluster, tuple(cluster))
            if len(cluster) == 1:
                self._alone.update(cluster)
            else:
                self._alone.difference_update(cluster)

    def _draw(self, article: str) -> None:
        """Looks which core draws an article that is alone."""
        beside = self.graph.beside(article)
        cores = {self._core[other] for other in beside}
        if len(cores) == 1:
            core = cores.pop()
            if len(core) > 1 and cosine([article], core, self.graph) >= DRAWN:
                self._drawn[article] = min(beside)

    def _story(self, core: Sequence[str]) -> list[str]:
        """A core with all that it draws."""
        near = {other for article in core if article in self._core for other in self.graph.beside(article)}
        drawn = [a for a in near & self._drawn.keys() if self._core.get(self._drawn[a]) == core]
        return sorted([*(article for article in core if article in self._core), *drawn])


def cosine(a: Sequence[str], b: Sequence[str], graph: Graph) -> float:
    """The cosine of the centroids of two sets of articles, as cores are made by; of two single ones their likeness."""
    across = _sum(a, b, graph)
    if len(a) == len(b) == 1:
        return round(across, 4)
    within = (_sum(one, one, graph) + ALONE * len(one) for one in (a, b))
    return round(across / math.sqrt(math.prod(within)), 4) if across else 0.0


def _sum(a: Sequence[str], b: Sequence[str], graph: Graph) -> float:
    inside = set(b)
    return math.fsum(s for one in a for other, s in graph.beside(one).items() if other in inside)
