"""What claims are about, and what two of them share.

Notions are akin where they are one word, belong to one class, or one is part of the other as in compounds. Which are
akin is found once for a story, so that two claims are compared by looking up, not by trying every two words.
"""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from synopse.compare.claims import Claim
from synopse.compare.notions import Notion, classes_of, notions_of

EVENT, SYNONYM, PART = 0.9, 0.8, 0.6
"""What two words of one event, of one class of synonyms, or with one in the other are worth against the same word."""
SHORTEST_PART = 4
"""Letters of a root that may be part of another."""
LEAST_SHARED = 0.1
"""Weight of shared notions below which two claims are not looked at."""
Kin = Mapping[str, Sequence[tuple[int, float]]]
Pair = tuple[int, int]


def pair_of(a: Claim, b: Claim) -> Pair:
    """The numbers of two claims, the smaller first."""
    return min(a.number, b.number), max(a.number, b.number)


@dataclass(frozen=True, slots=True)
class Meaning:
    """`events` are what happens in the claim; `kin` has, for every root that is akin to one of the notions, the numbers
    of those and how akin."""

    notions: tuple[Notion, ...]
    events: frozenset[str]
    weight: float
    kin: Kin


def read_meanings(claims: Sequence[Claim]) -> tuple[Meaning, ...]:
    """The meaning of every claim. What many claims of the story have in common weighs little."""
    found = [tuple({n.root: n for n in notions_of(claim)}.values()) for claim in claims]
    holding = Counter(n.root for notions in found for n in notions)
    weighed = [[_weighed(n, holding[n.root], len(claims)) for n in notions] for notions in found]
    related = _related({n.root: n for notions in weighed for n in notions}.values())
    return tuple(_meaning(claim, notions, related) for claim, notions in zip(claims, weighed, strict=True))


def _weighed(notion: Notion, holding: int, claims: int) -> Notion:
    """Less the more of the story's claims have it; the square root, so that a topic still counts."""
    rare = math.sqrt(math.log((claims + 1) / holding) / math.log(claims + 1))
    return replace(notion, weight=notion.weight * rare)


def _meaning(claim: Claim, notions: Sequence[Notion], related: Mapping[str, Mapping[str, float]]) -> Meaning:
    """What happens is what the verb says; where that says nothing of the kind, what any of the words do."""
    done = _events(classes_of(claim.predicate.lower(), claim.account.article.language))
    events = done or _events(c for n in notions for c in n.classes)
    kin: dict[str, list[tuple[int, float]]] = {}
    for number, notion in enumerate(notions):
        for root, worth in related[notion.root].items():
            kin.setdefault(root, []).append((number, worth))
    return Meaning(tuple(notions), events, sum(n.weight for n in notions), kin)


def _events(classes: Iterable[str]) -> frozenset[str]:
    return frozenset(c for c in classes if c.startswith("events:"))


# -- kinship -------------------------------------------------------------------------------------


def _related(notions: Iterable[Notion]) -> dict[str, dict[str, float]]:
    """For every root the roots that are akin to it, itself among them, with how akin they are, from 0 to 1."""
    by_root = {n.root: n for n in notions}
    related: dict[str, dict[str, float]] = {root: {root: 1.0} for root in by_root}
    for members in _classes(by_root.values()):
        for (a, worth), (b, _) in itertools.permutations(members, 2):
            related[a][b] = max(related[a].get(b, 0.0), worth)
    for root, notion in by_root.items():
        for part in _parts(root) if notion.kind == "word" else ():
            if part in by_root and by_root[part].kind == "word":
                related[root].setdefault(part, PART)
                related[part].setdefault(root, PART)
    return related


def _classes(notions: Iterable[Notion]) -> Iterator[list[tuple[str, float]]]:
    """The roots of each class with what being of that class is worth."""
    members: dict[str, list[tuple[str, float]]] = {}
    for notion in notions:
        for name in notion.classes:
            worth = EVENT if name.startswith("events:") else SYNONYM
            members.setdefault(name, []).append((notion.root, worth))
    yield from members.values()


def _parts(root: str) -> Iterator[str]:
    """What a root begins and ends with."""
    for size in range(SHORTEST_PART, len(root)):
        yield root[:size]
        yield root[-size:]


# -- comparing -----------------------------------------------------------------------------------


def shared_notions(a: Meaning, b: Meaning) -> list[tuple[Notion, float]]:
    """The notions of `a` that `b` has too, with what each is worth; each counts once, the closest pairs first."""
    pairs = sorted(
        (-akin * min(x.weight, b.notions[j].weight), i, j)
        for i, x in enumerate(a.notions)
        for j, akin in b.kin.get(x.root, ())
    )
    left: dict[int, float] = {}
    right: set[int] = set()
    for worth, i, j in pairs:
        if i not in left and j not in right:
            left[i] = -worth
            right.add(j)
    return [(a.notions[i], worth) for i, worth in left.items()]


def shared_weight(a: Meaning, b: Meaning) -> float:
    """The weight of what both are about."""
    return sum(worth for _, worth in shared_notions(a, b))


def akin_pairs(meanings: Sequence[Meaning]) -> list[Pair]:
    """Numbers of every two claims that may share enough to be compared; names alone are not enough."""
    holders: dict[str, list[tuple[int, float]]] = {}
    shared: defaultdict[Pair, float] = defaultdict(float)
    for j, meaning in enumerate(meanings):
        for root, found in meaning.kin.items():
            for i, weight in holders.get(root, ()):
                shared[i, j] += max(akin * min(weight, meaning.notions[n].weight) for n, akin in found)
        for notion in meaning.notions:
            if notion.kind != "name":
                holders.setdefault(notion.root, []).append((j, notion.weight))
    return [pair for pair, weight in shared.items() if weight >= LEAST_SHARED]
