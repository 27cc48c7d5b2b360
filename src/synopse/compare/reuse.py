"""Passages that any two of many texts share: copied word for word or edited, told by their words alone.

Runs of three words that two texts share are seeds; seeds that lie on one diagonal make a chain, the words around it are
aligned, and what aligns well enough is a passage (seed and extend; Altschul et al. 1990; for text reuse Smith, Cordell
and Dillon 2013). Cost is linear in the texts; the same texts give the same passages.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from synopse.compare.alignment import Alignment, align_best
from synopse.compare.seeds import Hit, Run, shared_seeds
from synopse.model import Passage, Place

WORD = re.compile(r"\w+")
SEED = 3
LONGEST_LIST = 12
"""Texts that have a seed from which on it is no longer looked at in every two of them."""
LEAST_SEEDS = 2
REACH, SHIFT = 20, 10
"""Words between two seeds of one chain, and how far it may leave its diagonal between them."""
AROUND = 25
"""Words before and behind a chain that are aligned too."""
LEAST_SCORE = 14.0
"""Score of an alignment below which it may be a turn of phrase, a name with its titles, a date."""


def find_reuse(texts: Mapping[str, str]) -> tuple[Passage, ...]:
    """The passages that two of the texts share, by the order of the texts and within them.

    `texts` are texts by their ids, which the passages name; offsets are code points. `similarity` is the share of equal
    words in the longer side. About 14 words in one order are needed; no two passages of one pair overlap on both sides.
    """
    names = list(texts)
    words = [[word.lower() for word in WORD.findall(text)] for text in texts.values()]
    hits = shared_seeds([_seeds(keys) for keys in words], range(len(words)), LONGEST_LIST)

    @functools.cache
    def bounds(name: str) -> list[tuple[int, int]]:
        return [m.span() for m in WORD.finditer(texts[name])]

    def place(name: str, start: int, end: int) -> Place:
        return Place(article=name, start=bounds(name)[start][0], end=bounds(name)[end - 1][1])

    return tuple(
        Passage(
            a=place(names[a], found.a_start, found.a_end),
            b=place(names[b], found.b_start, found.b_end),
            similarity=round(found.matches / max(found.a_end - found.a_start, found.b_end - found.b_start), 4),
        )
        for (a, b), shared in hits.items()
        if len(shared) >= LEAST_SEEDS
        for found in _alignments(words[a], words[b], shared)
    )


def _seeds(keys: Sequence[str]) -> Iterator[Run]:
    return zip(*(keys[n:] for n in range(SEED)), strict=False)


def _alignments(a: Sequence[str], b: Sequence[str], hits: Sequence[Hit]) -> list[Alignment]:
    """The passages around the chains of two texts, the chains of most seeds first; a chain inside one is of it."""
    kept: list[Alignment] = []
    for chain in sorted(_chains(hits), key=len, reverse=True):
        i, j = chain[0]
        if len(chain) < LEAST_SEEDS or any(x.a_start <= i < x.a_end and x.b_start <= j < x.b_end for x in kept):
            continue
        found = _around(a, b, chain)
        if found and found.score >= LEAST_SCORE and not any(_overlap(found, x) for x in kept):
            kept.append(found)
    return sorted(kept, key=lambda x: (x.a_start, x.b_start))


def _chains(hits: Sequence[Hit]) -> list[list[Hit]]:
    """Seeds that follow one another closely in both texts, each in the first chain from the end that it continues."""
    chains: list[list[Hit]] = []
    for i, j in hits:
        for chain in reversed(chains):
            x, y = i - chain[-1][0], j - chain[-1][1]
            if x <= REACH and 0 <= y <= REACH and abs(x - y) <= SHIFT:
                chain.append((i, j))
                break
        else:
            chains.append([(i, j)])
    return chains


def _around(a: Sequence[str], b: Sequence[str], chain: Sequence[Hit]) -> Alignment | None:
    """The best alignment of the words of a chain and those near it."""
    (i, j), (k, m) = chain[0], chain[-1]
    i, j = max(0, i - AROUND), max(0, j - AROUND)
    found = align_best(a[i : k + SEED + AROUND], b[j : m + SEED + AROUND])
    return found and found.moved(i, j)


def _overlap(x: Alignment, y: Alignment) -> bool:
    return x.a_start < y.a_end and y.a_start < x.a_end and x.b_start < y.b_end and y.b_start < x.b_end
