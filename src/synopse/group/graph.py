"""The articles of a window as a graph: an edge for every two that are near, and the parts that hang together."""

import math
from collections.abc import Iterable, Iterator

from synopse.group.cohesion import ALONE
from synopse.group.features import Features
from synopse.group.holders import Holders, by_names
from synopse.group.index import Index

ASKED = 0.3
"""The cosine of centroids on which two stories are one, among `MANY` articles or more."""
FLOOR = ASKED / 2
"""The likeness below which two articles count as having nothing in common."""
STRONG = ALONE * ASKED
"""The likeness on which two articles alone would be one story. Stories are never joined on weaker ones only: it keeps
the parts of the graph small that are clustered anew."""
MANY, FEW, RELIEF = 100, 6, 0.5
"""With fewer articles less is asked, down to the share `RELIEF` with `FEW`: the fewer there are, the more likely it is
that any two of them tell one story."""

Near = dict[str, dict[str, float]]


def share_asked(count: int) -> float:
    """How much of what is asked among many articles is asked among so many."""
    missing = math.log(MANY / min(max(count, FEW), MANY)) / math.log(MANY / FEW)
    return round(1 - (1 - RELIEF) * missing, 6)


class Graph:
    """`near` has every two articles that may come to the floor, with their likeness but for names. What is near
    depends on which articles are there, and not on how they came."""

    def __init__(self, features: Iterable[Features] = ()) -> None:
        self.index = Index()
        self.near: Near = {}
        self._holders = Holders()
        self._beside: Near = {}
        self._telling: dict[str, frozenset[str]] = {}
        self._changed: set[str] = set()
        self._share = 1.0
        self.add_all(features)

    @property
    def asked(self) -> float:
        """The cosine that is asked for among the articles that are there."""
        return ASKED * self._share

    def add_all(self, features: Iterable[Features]) -> None:
        """Takes articles in, each with its edges."""
        arrived = list(features)
        self._fit(len(self.index) + len(arrived))
        for one in arrived:
            self.index.add(one)
            self._holders.add(one)
            self._connect(one)
            self._changed.add(one.id)
        self._recount(arrived)

    def remove_all(self, articles: Iterable[str]) -> None:
        """Forgets articles with their edges. What was near to them is not looked at again on that account."""
        gone = [self.index[article] for article in articles]
        for one in gone:
            self.index.remove(one.id)
            self._holders.remove(one)
            self._changed.discard(one.id)
            self._telling.pop(one.id, None)
            self._beside.pop(one.id, None)
            for other in self.near.pop(one.id):
                del self.near[other][one.id]
                self._beside.get(other, {}).pop(one.id, None)
        if gone:
            self._fit(len(self.index))
            self._recount(gone)

    def changed_parts(self) -> Iterator[Near]:
        """Every part of the graph that changed since this was last asked."""
        changed, self._changed = self._changed, set()
        seen: set[str] = set()
        for article in sorted(changed):
            if article not in seen and article in self.near:
                part = self.part(article)
                seen |= part.keys()
                yield part

    def part(self, article: str) -> Near:
        """All articles that can be reached from one by strong edges, with how near they are to each other."""
        reached: dict[str, dict[str, float]] = {}
        waiting, strong = [article], STRONG * self._share
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached[one] = self.beside(one)
                waiting += [other for other, s in reached[one].items() if s >= strong]
        return reached

    def beside(self, article: str) -> dict[str, float]:
        """The articles that come to the floor beside one, with how near they are, their names counted in."""
        if article not in self._beside:
            floor = FLOOR * self._share
            own = self._names(article)
            named = ((other, s * by_names(own, self._names(other))) for other, s in self.near[article].items())
            self._beside[article] = {other: s for other, s in named if s >= floor}
        return self._beside[article]

    def _names(self, article: str) -> frozenset[str]:
        """The rare names of an article that are not common here."""
        if article not in self._telling:
            self._telling[article] = self.index[article].rare - self._holders.common
        return self._telling[article]

    def _connect(self, features: Features) -> None:
        near = self.near[features.id] = self.index.near(features, _kept(self._share))
        for other, s in near.items():
            self.near[other][features.id] = s
        for other, s in self.beside(features.id).items():
            if other in self._beside:
                self._beside[other][features.id] = s

    def _recount(self, features: Iterable[Features]) -> None:
        """Marks the articles whose names count otherwise than before."""
        names = {name for one in features for name in one.rare}
        turned = self._holders.recount(names, len(self.index))
        for article in turned:
            self._telling.pop(article, None)
            for one in (article, *self.near[article]):
                self._beside.pop(one, None)
                self._changed.add(one)  # what it is parted from by this is another part of the graph from now on

    def _fit(self, count: int) -> None:
        """Where more or less is asked than before, all is looked at again."""
        before, self._share = self._share, share_asked(count)
        if self._share == before:
            return
        self._changed.update(self.near)
        self._beside.clear()
        if _kept(before) > _kept(self._share):
            for one in self.index:
                self.near[one.id] = self.index.near(one, _kept(self._share))
        elif _kept(before) < _kept(self._share):
            for article, near in self.near.items():
                self.near[article] = {other: s for other, s in near.items() if s >= _kept(self._share)}


def _kept(share: float) -> float:
    """The least likeness that is kept: of few articles more than is needed now, as it may be needed next."""
    return FLOOR * (RELIEF if share < 1 else 1.0)
