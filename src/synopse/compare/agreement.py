"""How far two claims say the same thing: signs for and against it, each with a name and a weight.

The signs are weighed as in a logistic model, so that agreement is between 0 and 1 and can be read as a probability. The
weights stand in `weights.toml`; they were learned from the project's own stories, with the direction of each sign given
(`make weights`).
"""

import functools
import itertools
import math
import re
import tomllib
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from synopse.annotate.answers import COUNT, sort_of
from synopse.compare.claims import Claim
from synopse.compare.counts import Counts, read_counts
from synopse.compare.embeddings import Encoder, likenesses
from synopse.compare.likeness import cosines
from synopse.compare.meanings import Meaning, Pair, akin_pairs, read_meanings, shared_notions
from synopse.compare.standing import Signs, place
from synopse.compare.topics import Topic, contrariety, likeness, near_pairs, read_topics
from synopse.model import Quantity

WEIGHTS = Path(__file__).with_name("weights.toml")
MOST = 0.6
"""Share of a claim's weight from which one notion is most of what it is about."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A time that tells the day: two claims `am Abend` have no time in common."""
SMALL = 12
"""Whole figures up to this one stand in many claims; others are looked up in those of the other accounts."""
LIKE = 0.15
BESIDES = ("opposites", "figure", "other figure of the same", "time", "speaker")
"""What makes one word in common enough to look at two claims: their wording from here on, or one of these signs."""
ONE_TOPIC = 0.15
"""Likeness of the concepts of two claims from which they are compared, whatever their words."""
HEADLINES = frozenset({"title", "heading"})


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Of which days a claim speaks, and with which figures that hardly stand there by chance."""

    times: frozenset[str]
    figures: frozenset[float]


@dataclass(frozen=True, slots=True)
class Weights:
    """Points of the signs by name, and those that every two claims start with."""

    start: float
    signs: Mapping[str, float]

    def agreement(self, found: Signs) -> float:
        """What the signs of two claims come to, from 0 to 1."""
        points = self.start + sum(self.signs[name] * strength for name, strength in found.items() if name in self.signs)
        return 1 / (1 + math.exp(-points))


@dataclass(frozen=True, slots=True)
class Telling:
    """All claims of a story with what they are about. `holding` counts the claims of each account that tell of an
    event; `near` is what a model of the user's takes for near in meaning, where there is one."""

    claims: Sequence[Claim]
    meanings: Sequence[Meaning]
    topics: Sequence[Topic]
    circumstances: Sequence[Circumstances]
    counts: Counts
    holding: Mapping[tuple[int, str], int]
    near: Mapping[Pair, float]


def read_telling(claims: Sequence[Claim], encode: Encoder | None = None) -> Telling:
    """The claims, numbered as they stand, with their meanings and figures."""
    meanings = read_meanings(claims)
    events = ((c.account.number, e) for c, m in zip(claims, meanings, strict=True) for e in m.events)
    return Telling(
        claims=claims,
        meanings=meanings,
        topics=read_topics(claims),
        circumstances=tuple(_circumstances(c) for c in claims),
        counts=read_counts(claims, meanings),
        holding=Counter(events),
        near=likenesses(claims, encode) if encode else {},
    )


def _circumstances(claim: Claim) -> Circumstances:
    article = claim.account.article
    return Circumstances(
        times=frozenset(t.value for t in article.times if DAY.match(t.value) and claim.span.covers(t)),
        figures=frozenset(q.value for q in claim.quantities if q.value > SMALL or q.value % 1),
    )


def agreements(story: Telling, weights: Weights | None = None) -> tuple[dict[Pair, float], dict[Pair, float]]:
    """How far two claims say the same thing, from 0 to 1, for every two that have anything but names in common or the
    same words, by `weights` or those that come with Synopse; and how alike they are worded."""
    signs, alike = read_signs(story)
    weighing = weights or own_weights()
    return {pair: weighing.agreement(found) for pair, found in signs.items()}, alike


def read_signs(story: Telling) -> tuple[dict[Pair, Signs], dict[Pair, float]]:
    """The signs of every two claims that are compared, by name, and the likeness of their wording."""
    words = [(tuple(t.lower for t in claim.tokens if t.pos != "PUNCT"),) for claim in story.claims]
    figures = [circumstances.figures for circumstances in story.circumstances]
    close = (pair for pair, x in story.near.items() if x >= ONE_TOPIC)
    about = (*akin_pairs(story.meanings), *near_pairs(story.topics, ONE_TOPIC), *close)
    found = (*about, *_sharing(words), *_sharing(figures))
    near = {(min(pair), max(pair)) for pair in found}
    kept = sorted(pair for pair in near if not (_other_counts(story, *pair) or _takes_back(story, *pair)))
    alike = cosines(story.claims, kept)
    signs = {pair: dict(_signs(story, *pair, wording)) for pair, wording in alike.items()}
    signs = {pair: found for pair, found in signs.items() if _is_enough(found)}
    place(story.claims, signs)
    return signs, alike


def _is_enough(signs: Signs) -> bool:
    """One light word in common is nothing to go by, unless something else speaks for the pair."""
    return "one word" not in signs or signs["wording"] >= LIKE or any(signs.get(name) for name in BESIDES)


def _sharing(things: Sequence[Iterable[Hashable]]) -> Iterator[Pair]:
    """The numbers of every two that have a thing in common (the words of `Das bedeutet`, the figure 4.5)."""
    holders: dict[Hashable, list[int]] = {}
    for number, own in enumerate(things):
        for thing in own:
            holders.setdefault(thing, []).append(number)
    for numbers in holders.values():
        yield from itertools.combinations(numbers, 2)


def _other_counts(story: Telling, i: int, j: int) -> bool:
    """True where both count, and what happened to those counted is not the same (`vier Tote`, `vier Vermisste`)."""
    a, b = story.meanings[i], story.meanings[j]
    other = a.events and b.events and not a.events & b.events
    return bool(other and story.claims[i].counts and story.claims[j].counts)


def _takes_back(story: Telling, i: int, j: int) -> bool:
    """True where one account says the opposite of what it says elsewhere: then it speaks of another thing (one died,
    all others survived)."""
    same = story.claims[i].account is story.claims[j].account
    return same and contrariety(story.topics[i], story.topics[j]) > 0


@functools.cache
def own_weights() -> Weights:
    """Those that come with Synopse."""
    table = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Weights(float(table["start"]), table["signs"])


# -- signs ---------------------------------------------------------------------------------------


def _signs(story: Telling, i: int, j: int, wording: float) -> Iterator[tuple[str, float]]:
    """Signs by name with their strength of the claims numbered `i` and `j`."""
    a, b = story.claims[i], story.claims[j]
    yield "wording", wording
    yield from _about(story, i, j)
    yield "concepts", max(likeness(story.topics[i], story.topics[j]), story.near.get((i, j), 0.0))
    yield "opposites", contrariety(story.topics[i], story.topics[j])
    yield from _figures(story, i, j)
    if story.circumstances[i].times & story.circumstances[j].times:
        yield "time", 1.0
    if a.holders & b.holders:
        yield "speaker", 1.0
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
    common = a.events & b.events
    slight = len(shared) == 1 and weight < MOST * max(a.weight, b.weight)
    if common:
        x, y = story.claims[i].account.number, story.claims[j].account.number
        own = max(1 / (story.holding[x, e] * story.holding[y, e]) for e in common)
        counted = story.claims[i].counts and story.claims[j].counts
        yield "event of its own", own / 2 if slight and not counted else own
    elif slight:
        yield "one word", 1.0


def _may_count_one(a: Quantity, b: Quantity) -> bool:
    """False for 14 degrees and 14 knots; what is counted may have two names (14 sailors, 14 people), or none."""
    if a.unit is None or b.unit is None:
        return True
    return sort_of(a) == sort_of(b) and (sort_of(a) == COUNT or a.unit == b.unit)


def _figures(story: Telling, i: int, j: int) -> Iterator[tuple[str, float]]:
    a, b = story.claims[i], story.claims[j]
    if any(q.value == r.value and _may_count_one(q, r) for q in a.counts for r in b.counts):
        yield "figure", 1.0
    elif story.counts.same_question(i, j):
        yield "other figure of the same", 1.0
    elif bool(a.counts) != bool(b.counts):
        yield "figure on one side", 1.0
