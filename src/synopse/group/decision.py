"""What was decided about one article, and on what grounds."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import Literal

from synopse.group.cores import Cores, cosine
from synopse.group.features import Features

Kind = Literal["open", "join", "merge", "move", "late"]
FOLLOWING = 0.8
"""The share of what makes two stories one from which the later of them follows the earlier: a running affair."""
SHOWN, LEAST = 8, 0.01
"""Terms that an explanation names, and the share of a likeness from which one is worth a word."""

LOOKED_AT = 12
"""Articles of a story that an explanation is taken from."""


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
    ended), moved from the story `before` as others arrived, or came too late for the window and stands alone.

    `cosine` is how near it is to the rest of its story, where `asked` was asked for; of an article that is alone in its
    story, how near to the nearest other one, its `rival`. `evidence` is what it shares there. `follows` is the earlier
    story that the one which it opened goes on from.
    """

    article: str
    kind: Kind
    story: str
    asked: float = 0.0
    cosine: float = 0.0
    rival: str | None = None
    evidence: tuple[Evidence, ...] = ()
    follows: str | None = None
    merged: tuple[str, ...] = ()
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the stories: the story that each article was in `before`, None of those that arrived, and the
    stories that ended, with the one that took most of their articles."""

    before: Mapping[str, str | None]
    ended: Mapping[str, str]

    def arrived(self, members: Sequence[str]) -> list[str]:
        """Those of a story's articles that are new."""
        return sorted(a for a in members if a in self.before and self.before[a] is None)


@dataclass(frozen=True, slots=True)
class Scene:
    """What decisions are seen from: the graph and its cores, the story and day of every article, and the articles of
    every story."""

    cores: Cores
    stories: Mapping[str, str]
    days: Mapping[str, float]
    members: Mapping[str, Sequence[str]]

    def decide(self, article: str, settled: Settled) -> Decision:
        """The decision on an article that has its story."""
        story = self.stories[article]
        own = self.members[story]
        speaks = article == next(iter(settled.arrived(own)), None)  # one article tells what became of its story
        opens = speaks and story not in settled.before.values()
        merged = tuple(sorted(e for e, into in settled.ended.items() if into == story)) if speaks else ()
        was = settled.before[article]
        rest = [a for a in own if a != article]
        rival = self._rival(own) if opens or not rest else None
        beside = rest or self.members.get(rival or "", ())
        return Decision(
            article,
            "move" if was else "open" if opens else "merge" if merged else "join",
            story,
            asked=round(self.cores.asked(article), 4),
            cosine=cosine([article], beside, self.cores.graph),
            rival=None if rest else rival,
            evidence=find_evidence(self.cores.graph.index[article], self._nearest(article, beside)),
            follows=rival if opens and rival and self._follows(own, self.members[rival]) else None,
            merged=merged,
            before=was,
        )

    def _nearest(self, article: str, others: Iterable[str]) -> list[Features]:
        """The `LOOKED_AT` of the others that are nearest to an article."""
        near = self.cores.graph.beside(article)
        chosen = nsmallest(LOOKED_AT, others, key=lambda other: (-near.get(other, 0.0), other))
        return [self.cores.graph.index[other] for other in chosen]

    def _rival(self, own: Sequence[str]) -> str | None:
        """The other story that a story is nearest to."""
        others = {self.stories[b] for a in own for b in self.cores.graph.beside(a)} - {self.stories[own[0]]}
        return min(others, key=lambda s: (-cosine(own, self.members[s], self.cores.graph), s), default=None)

    def _follows(self, own: Sequence[str], other: Sequence[str]) -> bool:
        """True where a story began after another and is not far from being one with it."""
        later = min(self.days[a] for a in own) > min(self.days[a] for a in other)
        return later and cosine(own, other, self.cores.graph) >= FOLLOWING * self.cores.graph.asked


def find_evidence(own: Features, others: Sequence[Features]) -> tuple[Evidence, ...]:
    """What an article shares with the mean of others, the weightiest first."""
    means = ((term, math.fsum(f.vector.get(term, 0.0) for f in others)) for term in own.vector)
    shared = {term: own.vector[term] * mean for term, mean in means if mean}
    whole = math.fsum(shared.values())
    top = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    return tuple(_evidence(term, x / whole) for term, x in top if x >= LEAST * whole)


def _evidence(key: str, weight: float) -> Evidence:
    kind, _, term = key.partition(":")
    return Evidence(kind, term.partition(":")[2] if kind == "word" else term, round(weight, 4))
