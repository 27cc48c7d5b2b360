"""What was decided about one article, and on what grounds."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from synopse.group.cohesion import ALONE
from synopse.group.features import Features
from synopse.group.graph import Graph
from synopse.group.likeness import centroid

Kind = Literal["open", "join", "merge", "late"]
SHOWN = 8
"""Terms that an explanation names."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing shared: a word's stem, a word of a name, a concept's id or a figure; `weight` is its share of the
    likeness, so that the weights of all that is shared add up to 1."""

    kind: str
    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What was done with one article: it opened a story, joined one, made several into one (`merged` are those that
    ended), or came too late for the window and stands alone.

    `cosine` is how near it is to the rest of its story, where `asked` was asked for; of an article that is alone in its
    story, how near to the nearest other one, its `rival`. `evidence` is what it shares there. `moved` are other
    articles that changed their story on its account: (article, before, after).
    """

    article: str
    kind: Kind
    story: str
    asked: float = 0.0
    cosine: float = 0.0
    rival: str | None = None
    evidence: tuple[Evidence, ...] = ()
    merged: tuple[str, ...] = ()
    moved: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one part of the graph: the articles that `arrived`, the stories that were `held` there before,
    those of them that `ended`, and the articles that `moved`."""

    arrived: tuple[str, ...]
    held: frozenset[str]
    ended: tuple[str, ...]
    moved: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a decision is seen from: the graph, the story of every article, and the articles of every story."""

    graph: Graph
    stories: Mapping[str, str]
    members: Mapping[str, Sequence[str]]

    def decide(self, article: str, settled: Settled) -> Decision:
        """The decision on an article that has its story."""
        story = self.stories[article]
        opens = story not in settled.held and article == next(a for a in settled.arrived if self.stories[a] == story)
        first = article == settled.arrived[0]
        merged = settled.ended if first else ()
        kind: Kind = "open" if opens else "merge" if merged else "join"
        rest = [a for a in self.members[story] if a != article]
        rival = None if rest else self._rival(article)
        beside = rest or self.members.get(rival or "", ())
        return Decision(
            article,
            kind,
            story,
            asked=round(self.graph.asked, 4),
            cosine=cosine([article], beside, self.graph),
            rival=rival,
            evidence=find_evidence(self._features(article), [self._features(a) for a in beside]),
            merged=merged,
            moved=settled.moved if first else (),
        )

    def _rival(self, article: str) -> str | None:
        """The other story that an article is nearest to."""
        others = {self.stories[a] for a in self.graph.beside(article) if self.stories[a] != self.stories[article]}
        return min(others, key=lambda s: (-cosine([article], self.members[s], self.graph), s), default=None)

    def _features(self, article: str) -> Features:
        return self.graph.index[article]


def find_evidence(own: Features, others: Sequence[Features]) -> tuple[Evidence, ...]:
    """What an article shares with the mean of others, the weightiest first, `SHOWN` at most."""
    middle = centroid(f.vector for f in others)
    shared = {term: x * middle[term] for term, x in own.vector.items() if term in middle}
    whole = math.fsum(shared.values())
    top = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    return tuple(_evidence(term, x / whole) for term, x in top)


def _evidence(key: str, weight: float) -> Evidence:
    kind, _, term = key.partition(":")
    return Evidence(kind, term.partition(":")[2] if kind == "word" else term, round(weight, 4))


def cosine(a: Sequence[str], b: Sequence[str], graph: Graph) -> float:
    """The cosine of the centroids of two sets of articles, as clusters are joined by."""
    across = _sum(a, b, graph)
    within = (_sum(one, one, graph) + ALONE * len(one) for one in (a, b))
    return round(across / math.sqrt(math.prod(within)), 4) if across else 0.0


def _sum(a: Sequence[str], b: Sequence[str], graph: Graph) -> float:
    inside = set(b)
    return math.fsum(s for one in a for other, s in graph.beside(one).items() if other in inside)
