"""Which articles tell the same story.

First articles whose opening words are alike are put together, then clusters that share many rare names: accounts from
different hands, or through a translation, have little in common but whom and what they name.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.group.linkage import Pair, average_linkage
from synopse.group.terms import find_terms, find_words, frequency, similarities, stem, weigh
from synopse.model import Article

OPENING = 220
"""Words that are compared: news tells its main thing first, and further down background that other stories share."""
PRIOR = 60.0
POWER = 1.25
SAME_STORY = 0.15
NEAR = 0.05
"""Mean similarity below which shared names are not even looked at."""
RARE = 1e-6
"""A word is a rare name if it is capitalised and stands less often than this in running text."""
SHARED_NAMES = 6
OWN_SHARE = 0.6
"""Share of the articles with a name that two clusters must hold for it to be theirs and not the batch's."""


@dataclass(frozen=True, slots=True)
class _Bond:
    """What two clusters have in common: `names` rare names, and `similarity` of their words on average."""

    names: int
    similarity: float
    a: int
    b: int


def group(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each story, stories by their first article, articles in the order given.

    An article that tells a story alone is a story of one. Thresholds were chosen on 288 German articles of three days;
    the plateau around each is wide.
    """
    words = [find_words(_read(a)) for a in articles]
    terms = [find_terms(w[:OPENING], a.language) for w, a in zip(words, articles, strict=True)]
    near = similarities(weigh(terms, OPENING, PRIOR, POWER), 0.01)
    clusters = average_linkage(len(articles), near, SAME_STORY)
    names = [_rare_names(w, a.language) for w, a in zip(words, articles, strict=True)]
    clusters = _join_by_names(clusters, near, names)
    return tuple(tuple(articles[i].id for i in cluster) for cluster in clusters)


def _read(article: Article) -> str:
    """Title and text without the page's furniture."""
    parts = [r.of(article.text) for r in article.regions if r.kind != "boilerplate"] or [article.text]
    title = article.title or ""
    return "\n".join(parts if any(title in p for p in parts) else [title, *parts])


def _rare_names(words: Sequence[str], language: str) -> frozenset[str]:
    out = set()
    for word in words:
        if word[0].isupper():
            parts = [p for p in word.lower().split("-") if len(p) >= 4 and frequency(p, language) <= RARE]
            out |= {stem(p, language) for p in parts}
    return frozenset(out)


def _join_by_names(
    clusters: list[list[int]], near: dict[Pair, float], names: Sequence[frozenset[str]]
) -> list[list[int]]:
    """Join the two clusters with most rare names in common, as long as there are two with enough."""
    holding = Counter(name for own in names for name in own)
    refused: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    while True:
        bonds = _bonds(clusters, near, names, holding, refused)
        if not bonds:
            return clusters
        best = max(bonds, key=lambda b: (b.names, b.similarity, -b.a, -b.b))
        joined = sorted(clusters[best.a] + clusters[best.b])
        clusters = sorted([c for n, c in enumerate(clusters) if n not in (best.a, best.b)] + [joined])


def _bonds(
    clusters: Sequence[list[int]],
    near: dict[Pair, float],
    names: Sequence[frozenset[str]],
    holding: Counter[str],
    refused: set[tuple[tuple[int, ...], tuple[int, ...]]],
) -> list[_Bond]:
    """The pairs of clusters that are near enough and share enough rare names."""
    home = {i: n for n, cluster in enumerate(clusters) for i in cluster}
    totals: dict[Pair, float] = {}
    for (i, j), s in near.items():
        a, b = sorted((home[i], home[j]))
        if a != b:
            totals[a, b] = totals.get((a, b), 0.0) + s
    out = []
    for (a, b), total in totals.items():
        mean = total / len(clusters[a]) / len(clusters[b])
        key = (tuple(clusters[a]), tuple(clusters[b]))
        if mean < NEAR or key in refused:
            continue
        shared = _shared(clusters[a], clusters[b], names, holding)
        if shared >= SHARED_NAMES:
            out.append(_Bond(shared, mean, a, b))
        else:
            refused.add(key)
    return out


def _shared(a: Sequence[int], b: Sequence[int], names: Sequence[frozenset[str]], holding: Counter[str]) -> int:
    """Rare names that half of either cluster's articles have, and few others."""
    first = Counter(name for i in a for name in names[i])
    second = Counter(name for i in b for name in names[i])
    return sum(
        first[n] * 2 >= len(a) and second[n] * 2 >= len(b) and first[n] + second[n] >= OWN_SHARE * holding[n]
        for n in first.keys() & second.keys()
    )
