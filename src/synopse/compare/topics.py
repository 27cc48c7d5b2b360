"""What claims are about in the concepts of the lexicon: an evidence that sees through words that have nothing in common
(`macht dicht`, `das Aus für den Standort`), in German and English alike."""

import bisect
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.claims import Claim
from synopse.concepts import Lexicon, lexicon
from synopse.model import ConceptMention

GUESSED, GENERAL, KIND, FAMILY = 0.6, 0.5, 0.6, 0.8
"""What a concept counts that is only guessed, that is said of anything, that follows from another one; and a family."""
LEAST = 0.6
"""Length that a topic counts as having: who speaks of nothing but what the whole story is about says little."""
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Topic:
    """The concepts of a claim with what follows from them, each with its weight, and their opposites."""

    weights: Weights
    length: float
    opposites: frozenset[str]


def read_topics(claims: Sequence[Claim]) -> tuple[Topic, ...]:
    """The topic of every claim; a concept weighs less the more claims of the story have it."""
    known = lexicon()
    found = [_weights(concepts_of(claim), known) for claim in claims]
    holding = Counter(concept for weights in found for concept in weights)
    return tuple(_topic(weights, holding, len(claims), known) for weights in found)


def concepts_of(claim: Claim) -> tuple[ConceptMention, ...]:
    """The concepts of the claim's own words; for one that says nothing but a figure, the concept that it counts."""
    mentions = claim.account.article.concepts
    filled = claim.statement.frame if claim.statement else None
    if filled and filled.figure and not any(claim.span.covers(w) for w in filled.words):
        return (ConceptMention(start=filled.words[0].start, end=filled.words[0].end, concept=filled.concept),)
    own = {t.start for t in claim.own}
    first = bisect.bisect_left(mentions, claim.span.start, key=lambda m: m.start)
    last = bisect.bisect_left(mentions, claim.span.end, key=lambda m: m.start)
    return tuple(m for m in mentions[first:last] if m.start in own)


def _weights(mentions: Iterable[ConceptMention], known: Lexicon) -> dict[str, float]:
    out: dict[str, float] = {}
    for mention in mentions:
        worth = (GUESSED if mention.guessed else 1.0) * (GENERAL if known.is_general(mention.concept) else 1.0)
        for concept in known.kin(mention.concept):
            here = worth if concept == mention.concept else KIND * worth
            out[concept] = max(out.get(concept, 0.0), here)
        for family in known.families(mention.concept):
            out[f"family {family}"] = max(out.get(f"family {family}", 0.0), FAMILY * worth)
    return out


def _topic(weights: Weights, holding: Mapping[str, int], claims: int, known: Lexicon) -> Topic:
    rare = {c: w * math.log((claims + 1) / holding[c]) / math.log(claims + 1) for c, w in sorted(weights.items())}
    return Topic(
        weights=rare,
        length=max(math.sqrt(sum(w * w for w in rare.values())), LEAST) if rare else 0.0,
        opposites=frozenset(o for c in weights if (o := known.opposite(c))),
    )


def likeness(a: Topic, b: Topic) -> float:
    """The cosine of two topics, from 0 to 1."""
    length = a.length * b.length
    return sum(w * b.weights[c] for c, w in a.weights.items() if c in b.weights) / length if length else 0.0


def near_pairs(topics: Sequence[Topic], least: float) -> list[tuple[int, int]]:
    """Numbers of every two topics whose likeness comes to `least`, from an inverted index."""
    holders: dict[str, list[tuple[int, float]]] = {}
    out: list[tuple[int, int]] = []
    for j, topic in enumerate(topics):
        sums: dict[int, float] = {}
        for concept, weight in topic.weights.items():
            for i, other in holders.get(concept, ()):
                sums[i] = sums.get(i, 0.0) + weight * other
            holders.setdefault(concept, []).append((j, weight))
        out += [(i, j) for i, product in sums.items() if product >= least * topic.length * topics[i].length]
    return out


def contrariety(a: Topic, b: Topic) -> float:
    """How much weight a concept of one has that is the opposite of one of the other's."""
    return max((b.weights[o] for o in a.opposites if o in b.weights), default=0.0)
