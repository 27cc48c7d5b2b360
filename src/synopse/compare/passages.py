"""Passages that two accounts share, word for word or lightly edited.

Sentences that have rare word pairs in common are aligned word by word (local alignment; Smith and Waterman 1981); what
stands aligned without large gaps is a passage. This finds verbatim copy, edited copy and two translations of one text.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.compare.accounts import Account
from synopse.language import Token
from synopse.model import Passage, Place, Span

LEAST_WORDS = 5
LEAST_CONTENT = 2
LEAST_SIMILARITY = 0.55
SEEDS = 2
"""Word pairs that two sentences must share to be aligned at all."""
COMMON = 0.5
"""A word pair that stands in more than this share of the story's accounts, and in over five, is no seed."""
MATCH, DIFFER, GAP = 1.0, -0.6, -0.5
LONGEST = 90
"""Words of a sentence that are looked at; longer ones are lists or text without full stops."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with its words as they are compared."""

    account: Account
    span: Span
    words: tuple[Token, ...]
    keys: tuple[str, ...]


def make_units(accounts: Sequence[Account]) -> list[list[Unit]]:
    """The sentences of each account."""
    return [[_unit(account, span) for span in account.article.sentences] for account in accounts]


def _unit(account: Account, span: Span) -> Unit:
    words = tuple(t for t in account.tokens_in(span) if t.pos != "PUNCT")[:LONGEST]
    return Unit(account=account, span=span, words=words, keys=tuple(_key(t) for t in words))


def _key(token: Token) -> str:
    """The lemma without case and separators: `8.000` and `8000` are one."""
    return token.lemma.lower().replace(".", "").replace(",", "") if token.text[0].isdigit() else token.lemma.lower()


def shared_passages(units: Sequence[Sequence[Unit]]) -> dict[tuple[int, int], tuple[Passage, ...]]:
    """For every two accounts that share any, their passages in the order of the first account."""
    candidates = _candidates(units)
    out: dict[tuple[int, int], tuple[Passage, ...]] = {}
    for a, b in sorted(candidates):
        found = [p for i, j in sorted(candidates[a, b]) if (p := align_words(units[a][i], units[b][j])) is not None]
        passages = _best_only(found)
        if passages:
            out[a, b] = passages
    return out


def _candidates(units: Sequence[Sequence[Unit]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Pairs of sentences that share at least `SEEDS` word pairs, by pairs of accounts; from an inverted index."""
    index: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for a, sentences in enumerate(units):
        for i, unit in enumerate(sentences):
            for seed in dict.fromkeys(_seeds(unit.keys)):
                index.setdefault(seed, []).append((a, i))
    counts: Counter[tuple[tuple[int, int], tuple[int, int]]] = Counter()
    for holders in index.values():
        if len({a for a, _ in holders}) > max(5, COMMON * len(units)):
            continue
        counts.update((x, y) for x, y in itertools.combinations(holders, 2) if x[0] != y[0])
    out: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for ((a, i), (b, j)), n in counts.items():
        if n >= SEEDS:
            out.setdefault((a, b), []).append((i, j))
    return out


def _seeds(keys: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of neighbouring words, and of words with one between, so that one changed word breaks no chain."""
    return [*itertools.pairwise(keys), *zip(keys, keys[2:], strict=False)]


def align_words(a: Unit, b: Unit) -> Passage | None:
    """The best local alignment of two sentences as a passage; None where it is too short or too loose."""
    cells = _alignment(a.keys, b.keys)
    if cells is None:
        return None
    (i, j), (k, m), matches = cells
    content = sum(t.pos in CONTENT for t in a.words[i : k + 1])
    longer = max(k - i + 1, m - j + 1)
    if matches < LEAST_WORDS or content < LEAST_CONTENT or matches < LEAST_SIMILARITY * longer:
        return None
    left, right = Span(start=a.words[i].start, end=a.words[k].end), Span(start=b.words[j].start, end=b.words[m].end)
    similarity = fuzz.ratio(" ".join(left.of(a.account.text).split()), " ".join(right.of(b.account.text).split())) / 100
    return Passage(
        a=Place(article=a.account.id, start=left.start, end=left.end),
        b=Place(article=b.account.id, start=right.start, end=right.end),
        similarity=round(similarity, 4),
    )


def _alignment(a: Sequence[str], b: Sequence[str]) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """First and last aligned indices of the best local alignment and its number of equal words."""
    best: tuple[float, tuple[int, int], tuple[int, int], int] | None = None
    above: list[tuple[float, tuple[int, int], int]] = [(0.0, (0, 0), 0)] * (len(b) + 1)
    for i, word in enumerate(a):
        row: list[tuple[float, tuple[int, int], int]] = [(0.0, (i + 1, 0), 0)]
        for j, other in enumerate(b):
            row.append(_step(above[j], above[j + 1], row[j], word == other, (i, j)))
            if row[-1][2] and word == other and (best is None or row[-1][0] > best[0]):
                best = (row[-1][0], row[-1][1], (i, j), row[-1][2])
        above = row
    return best and (best[1], best[2], best[3])


def _step(
    corner: tuple[float, tuple[int, int], int],
    up: tuple[float, tuple[int, int], int],
    left: tuple[float, tuple[int, int], int],
    equal: bool,
    here: tuple[int, int],
) -> tuple[float, tuple[int, int], int]:
    """Score, start and number of equal words of the best alignment that ends here."""
    if equal:
        start = corner[1] if corner[2] else here
        return corner[0] + MATCH, start, corner[2] + 1
    options = ((corner[0] + DIFFER, corner), (up[0] + GAP, up), (left[0] + GAP, left))
    score, source = max(options, key=lambda o: o[0])
    return (score, source[1], source[2]) if score > 0 and source[2] else (0.0, here, 0)


def _best_only(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """No stretch of either account in two passages: the longer one first, of equal ones the closer."""
    kept: list[Passage] = []
    for p in sorted(passages, key=lambda p: (-min(len(p.a), len(p.b)) * p.similarity, p.a.start, p.b.start)):
        if not any(p.a.overlaps(q.a) or p.b.overlaps(q.b) for q in kept):
            kept.append(p)
    return tuple(sorted(kept, key=lambda p: (p.a.start, p.b.start)))
