"""How far two claims say the same thing: signs for and against it, each with a name and a weight.

The signs are weighed as in a logistic model, so that agreement is between 0 and 1 and can be read as a probability. The
weights are rounded and few: they say what counts for more, and are no memory of any text.
"""

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.claims import Claim
from synopse.compare.counts import Counts, read_counts
from synopse.compare.likeness import cosines
from synopse.compare.meanings import Meaning, Pair, akin_pairs, read_meanings, shared_notions

WEIGHTS: Mapping[str, float] = {
    "wording": 2.5,
    "things": 2.5,
    "things of the shorter": 1.2,
    "amount shared": 0.7,
    "event of its own": 1.4,
    "figure": 0.9,
    "other figure of the same": 2.0,
    "figure on one side": -0.3,
    "speaker": 1.5,
    "other speaker": -0.5,
    "closest": 1.0,
    "far apart": -1.8,
    "headline": 0.6,
    "one word": -1.2,
}
START = -4.7
ENOUGH = 3.0
"""Weight of shared notions from which more of them say no more."""
MOST = 0.6
"""Share of a claim's weight from which one notion is most of what it is about."""
SLIGHT = 0.5
"""Weight of shared notions from which the closest of two accounts' claims are close at all."""
HEADLINES = frozenset({"title", "heading"})
Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """All claims of a story with what they are about. `holding` counts the claims of each account that tell of an
    event."""

    claims: Sequence[Claim]
    meanings: Sequence[Meaning]
    counts: Counts
    holding: Mapping[tuple[int, str], int]


def read_telling(claims: Sequence[Claim]) -> Telling:
    """The claims, numbered as they stand, with their meanings and figures."""
    meanings = read_meanings(claims)
    events = ((c.account.number, e) for c, m in zip(claims, meanings, strict=True) for e in m.events)
    return Telling(claims, meanings, read_counts(claims, meanings), Counter(events))


def agreements(story: Telling) -> tuple[dict[Pair, float], dict[Pair, float]]:
    """How far two claims say the same thing, from 0 to 1, for every two that have anything but names in common or the
    same words; and how alike they are worded."""
    near = [
        pair for pair in (*akin_pairs(story.meanings), *_same_words(story.claims)) if not _other_counts(story, *pair)
    ]
    alike = cosines(story.claims, near)
    signs = {pair: dict(_signs(story, *pair, wording)) for pair, wording in alike.items()}
    for pair in _closest(story, signs):
        signs[pair]["closest"] = 1.0
    return {pair: _weigh(found) for pair, found in signs.items()}, alike


def _same_words(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Claims without a word of content that are worded alike (`Das bedeutet`)."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for claim in claims:
        groups.setdefault(tuple(t.lower for t in claim.tokens if t.pos != "PUNCT"), []).append(claim.number)
    for numbers in groups.values():
        yield from itertools.pairwise(numbers)


def _other_counts(story: Telling, i: int, j: int) -> bool:
    """True where both count, and what happened to those counted is not the same (`vier Tote`, `vier Vermisste`)."""
    a, b = story.meanings[i], story.meanings[j]
    other = a.events and b.events and not a.events & b.events
    return bool(other and story.claims[i].counts and story.claims[j].counts)


def _weigh(signs: Signs) -> float:
    points = START + sum(WEIGHTS[name] * strength for name, strength in signs.items())
    return 1 / (1 + math.exp(-points))


def _signs(story: Telling, i: int, j: int, wording: float) -> Iterator[tuple[str, float]]:
    """Signs by name with their strength, from 0 to 1, of the claims numbered `i` and `j`."""
    a, b = story.claims[i], story.claims[j]
    yield "wording", wording
    yield from _about(story, i, j)
    yield from _figures(story, i, j)
    if a.holders and b.holders:
        yield ("speaker" if a.holders & b.holders else "other speaker"), 1.0
    yield "far apart", abs(a.order - b.order)
    if a.region in HEADLINES or b.region in HEADLINES:
        yield "headline", 1.0


def _about(story: Telling, i: int, j: int) -> Iterator[tuple[str, float]]:
    """What both are about; an event that hardly another claim of either account tells of is a strong sign."""
    a, b = story.meanings[i], story.meanings[j]
    shared = shared_notions(a, b)
    weight = sum(worth for _, worth in shared)
    if shared:
        yield "things", 2 * weight / (a.weight + b.weight)
        yield "things of the shorter", weight / min(a.weight, b.weight)
        yield "amount shared", min(weight, ENOUGH)
    common = a.events & b.events
    slight = len(shared) == 1 and weight < MOST * max(a.weight, b.weight)
    if common:
        x, y = story.claims[i].account.number, story.claims[j].account.number
        own = max(1 / (story.holding[x, e] * story.holding[y, e]) for e in common)
        counted = story.claims[i].counts and story.claims[j].counts
        yield "event of its own", own / 2 if slight and not counted else own
    elif slight:
        yield "one word", 1.0


def _figures(story: Telling, i: int, j: int) -> Iterator[tuple[str, float]]:
    a, b = story.claims[i], story.claims[j]
    if {q.value for q in a.counts} & {q.value for q in b.counts}:
        yield "figure", 1.0
    elif story.counts.same_question(i, j):
        yield "other figure of the same", 1.0
    elif bool(a.counts) != bool(b.counts):
        yield "figure on one side", 1.0


def _closest(story: Telling, signs: Mapping[Pair, Signs]) -> list[Pair]:
    """Pairs of two accounts whose claims agree with no other claim of the other account more."""
    scores = {pair: _weigh(found) for pair, found in signs.items()}
    best: dict[tuple[int, int], float] = {}
    for (i, j), score in scores.items():
        for one, other in ((i, j), (j, i)):
            key = one, story.claims[other].account.number
            best[key] = max(best.get(key, 0.0), score)
    number = [c.account.number for c in story.claims]
    return [
        (i, j)
        for (i, j), score in scores.items()
        if number[i] != number[j]
        and signs[i, j].get("amount shared", 0.0) >= SLIGHT
        and score == best[i, number[j]] == best[j, number[i]]
    ]
