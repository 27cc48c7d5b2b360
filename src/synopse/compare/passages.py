"""Passages that two accounts share, word for word or lightly edited.

Sentences that have rare pairs of words in common are aligned word by word; what stands aligned without large gaps is a
passage. This finds verbatim copy, edited copy and two translations of one text.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.compare.accounts import Account
from synopse.compare.alignment import align_best
from synopse.compare.seeds import shared_seeds
from synopse.language import Token
from synopse.model import Passage, Place, Span

LEAST_WORDS = 5
LEAST_CONTENT = 2
LEAST_SIMILARITY = 0.55
SEEDS = 2
"""Word pairs that two sentences must share to be aligned at all."""
FEW = 5
"""A pair of words that more sentences have than the story has accounts, and more than this, is a name or a turn of
phrase rather than a copy: it pairs each of them with the next alone."""
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
    found: dict[tuple[int, int], list[Passage]] = {}
    for a, b in _candidates([unit for sentences in units for unit in sentences], len(units)):
        passage = align_words(a, b)
        if passage is not None:
            found.setdefault((a.account.number, b.account.number), []).append(passage)
    return {pair: _best_only(passages) for pair, passages in found.items()}


def _candidates(units: Sequence[Unit], accounts: int) -> list[tuple[Unit, Unit]]:
    """Sentences of two accounts that share at least `SEEDS` pairs of words."""
    seeds = [dict.fromkeys(_seeds(u.keys)) for u in units]
    owners = [u.account.number for u in units]
    shared = shared_seeds(seeds, owners, max(FEW, accounts))
    return [(units[i], units[j]) for (i, j), hits in shared.items() if len(hits) >= SEEDS]


def _seeds(keys: Sequence[str]) -> list[tuple[str, ...]]:
    """Pairs of neighbouring words, and of words with one between, so that one changed word breaks no chain."""
    return [*itertools.pairwise(keys), *zip(keys, keys[2:], strict=False)]


def align_words(a: Unit, b: Unit) -> Passage | None:
    """The best local alignment of two sentences as a passage; None where it is too short or too loose."""
    found = align_best(a.keys, b.keys)
    if found is None or found.matches < LEAST_WORDS:
        return None
    left, right = a.words[found.a_start : found.a_end], b.words[found.b_start : found.b_end]
    content = sum(t.pos in CONTENT for t in left)
    if content < LEAST_CONTENT or found.matches < LEAST_SIMILARITY * max(len(left), len(right)):
        return None
    return _passage(a.account, b.account, _whole(left), _whole(right))


def _whole(words: Sequence[Token]) -> Span:
    return Span(start=words[0].start, end=words[-1].end)


def _passage(a: Account, b: Account, left: Span, right: Span) -> Passage:
    similarity = fuzz.ratio(" ".join(left.of(a.text).split()), " ".join(right.of(b.text).split())) / 100
    return Passage(
        a=Place(article=a.id, start=left.start, end=left.end),
        b=Place(article=b.id, start=right.start, end=right.end),
        similarity=round(similarity, 4),
    )


def _best_only(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """No stretch of either account in two passages: the longer one first, of equal ones the closer."""
    kept: list[Passage] = []
    for p in sorted(passages, key=lambda p: (-min(len(p.a), len(p.b)) * p.similarity, p.a.start, p.b.start)):
        if not any(p.a.overlaps(q.a) or p.b.overlaps(q.b) for q in kept):
            kept.append(p)
    return tuple(sorted(kept, key=lambda p: (p.a.start, p.b.start)))
