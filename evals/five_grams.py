"""The plain way to find copies, to measure against: an index of five words in a row, hits near each other joined."""

from collections.abc import Mapping, Sequence

import regex

from synopse.model import Passage, Place

WORD = regex.compile(r"\w+")
SIZE = 5
CLOSE = 20
"""Words between two hits of one passage."""
LEAST_HITS = 4
Hit = tuple[int, int]


def find_by_five_grams(texts: Mapping[str, str]) -> list[Passage]:
    """Stretches between five-grams that two texts share and that follow one another within `CLOSE` words in both."""
    names = list(texts)
    words = [[(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(text)] for text in texts.values()]
    index: dict[tuple[str, ...], list[Hit]] = {}
    hits: dict[tuple[int, int], list[Hit]] = {}
    for number, found in enumerate(words):
        keys = [key for key, _, _ in found]
        for at, gram in enumerate(zip(*(keys[n:] for n in range(SIZE)), strict=False)):
            holders = index.setdefault(gram, [])
            for other, there in holders:
                if other != number:
                    hits.setdefault((other, number), []).append((there, at))
            holders.append((number, at))
    return [
        _passage(names[a], names[b], words[a], words[b], run)
        for (a, b), shared in hits.items()
        for run in _runs(sorted(shared))
        if len(run) >= LEAST_HITS
    ]


def _runs(hits: Sequence[Hit]) -> list[list[Hit]]:
    runs: list[list[Hit]] = []
    for i, j in hits:
        if runs and i - runs[-1][-1][0] <= CLOSE and 0 <= j - runs[-1][-1][1] <= CLOSE:
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _passage(
    a: str, b: str, of_a: Sequence[tuple[str, int, int]], of_b: Sequence[tuple[str, int, int]], run: Sequence[Hit]
) -> Passage:
    (i, j), (k, m) = run[0], run[-1]
    return Passage(
        a=Place(article=a, start=of_a[i][1], end=of_a[k + SIZE - 1][2]),
        b=Place(article=b, start=of_b[j][1], end=of_b[m + SIZE - 1][2]),
        similarity=1.0,
    )
