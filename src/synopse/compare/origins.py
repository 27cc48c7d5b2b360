"""Which accounts draw on the same earlier text.

Two accounts do where they share enough passages outside quotation marks: that two outlets quote one speech alike is no
sign. Sets of accounts are the maximal cliques of these pairs: what A shares with B and B with C need not be one text.
"""

import bisect
import itertools
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from synopse.compare.accounts import Account
from synopse.compare.credits import agencies_of, shared_houses, shared_offices
from synopse.compare.direction import find_direction
from synopse.compare.passages import CONTENT
from synopse.model import DefectKind, Origin, OriginKind, Passage, Span

TELLING_WORDS = 7
TELLING_CONTENT = 4
TELLING_SIMILARITY = 0.85
TELLING_PASSAGES = 2
ENOUGH_WORDS = 20
ENOUGH_SHARE = 0.07
"""Of the shorter text: what a long account shares with everybody is its background, not its origin."""
LONG_WORDS = 25
"""One passage of this length is enough."""
PARALLEL_WORDS, PARALLEL_SIMILARITY, PARALLEL_PASSAGES, PARALLEL_SHARE = 8, 0.72, 3, 0.12
"""Looser passages tell too where there are several long ones: two translations of one text, or a thorough edit."""
RUN_SIMILARITY, RUN_LEAST, RUN_PASSAGES, RUN_WORDS, RUN_SHARE = 0.75, 6, 2, 20, 0.1
"""Passages of neighbouring sentences in one order: chance makes no such run, however much each was edited."""
SHOWN_WORDS = 6
SHOWN_SIMILARITY = 0.7
MACHINE_MARKS: frozenset[DefectKind] = frozenset({"lost_superscript", "broken_quotation"})
EDITED = 0.95
"""Mean similarity below which two texts with signs of translation are two translations rather than a copy."""


@dataclass(frozen=True, slots=True)
class _Bond:
    """What two accounts share: the passages to show, those that tell, and the latter's words outside quotation marks
    with the share of the shorter text that they are."""

    passages: tuple[Passage, ...]
    telling: tuple[Passage, ...]
    words: int
    longest: int
    share: float
    parallel: int
    parallel_share: float
    run: int
    """Words of the longest run of passages that stand in neighbouring sentences of both, in one order."""
    run_share: float


def find_origins(
    accounts: Sequence[Account], passages: Mapping[tuple[int, int], Sequence[Passage]]
) -> tuple[Origin, ...]:
    """Sets of accounts of common origin with the passages and the evidence. An account in none is its own origin."""
    counted = [_Counted(account) for account in accounts]
    bonds = {(a, b): _bond(counted[a], counted[b], found) for (a, b), found in passages.items()}
    graph = nx.Graph(sorted(pair for pair, bond in bonds.items() if _common_origin(bond)))
    cliques = sorted(sorted(c) for c in nx.find_cliques(graph))
    return tuple(_origin([accounts[n] for n in c], bonds) for c in cliques)


class _Counted:
    """An account with its words counted up from its beginning: all of them, those outside whole quotations, those of
    content. Every pair of accounts asks anew."""

    def __init__(self, account: Account) -> None:
        self.account = account
        kinds = [(t.pos != "PUNCT", t.pos != "PUNCT" and not account.is_speech(t)) for t in account.tokens]
        self.words = [0, *itertools.accumulate(word for word, _ in kinds)]
        self.own = [0, *itertools.accumulate(own for _, own in kinds)]
        self.content = [0, *itertools.accumulate(t.pos in CONTENT for t in account.tokens)]

    def count(self, counts: Sequence[int], span: Span) -> int:
        """How many there are in a stretch that begins and ends with a word."""
        first, last = (bisect.bisect_left(self.account.starts, at) for at in (span.start, span.end))
        return counts[last] - counts[first]


def _bond(a: _Counted, b: _Counted, passages: Sequence[Passage]) -> _Bond:
    telling = tuple(p for p in passages if _tells(a, b, p))
    lengths = [_own_words(a, b, p) for p in telling]
    loose = [
        n for p in passages if p.similarity >= PARALLEL_SIMILARITY and (n := _own_words(a, b, p)) >= PARALLEL_WORDS
    ]
    run = _longest_run(a, b, passages)
    length = max(1, min(a.words[-1], b.words[-1]))
    return _Bond(
        passages=tuple(p for p in passages if p in telling or _is_shown(a, b, p)),
        telling=telling,
        words=sum(lengths),
        longest=max(lengths, default=0),
        share=sum(lengths) / length,
        parallel=len(loose),
        parallel_share=sum(loose) / length,
        run=run,
        run_share=run / length,
    )


def _longest_run(a: _Counted, b: _Counted, passages: Sequence[Passage]) -> int:
    best = words = count = 0
    last: tuple[int, int] | None = None
    for p in passages:
        own = _own_words(a, b, p)
        if p.similarity < RUN_SIMILARITY or own < RUN_LEAST:
            continue
        here = _sentence_number(a.account, p.a), _sentence_number(b.account, p.b)
        follows = last is not None and here[0] - last[0] in (0, 1) and here[1] - last[1] in (0, 1)
        words, count = (words + own, count + 1) if follows else (own, 1)
        best, last = max(best, words if count >= RUN_PASSAGES else 0), here
    return best


def _sentence_number(account: Account, span: Span) -> int:
    return bisect.bisect_right(account.article.sentences, span.start, key=lambda s: s.start)


def _tells(a: _Counted, b: _Counted, passage: Passage) -> bool:
    enough = a.count(a.content, passage.a) >= TELLING_CONTENT and _own_words(a, b, passage) >= TELLING_WORDS
    return enough and passage.similarity >= TELLING_SIMILARITY


def _own_words(a: _Counted, b: _Counted, passage: Passage) -> int:
    """Words of a passage outside whole quotations, in the account that has fewer."""
    return min(a.count(a.own, passage.a), b.count(b.own, passage.b))


def _is_shown(a: _Counted, b: _Counted, passage: Passage) -> bool:
    words = min(a.count(a.words, passage.a), b.count(b.words, passage.b))
    return words >= SHOWN_WORDS and passage.similarity >= SHOWN_SIMILARITY


def _common_origin(bond: _Bond) -> bool:
    several = len(bond.telling) >= TELLING_PASSAGES and bond.words >= ENOUGH_WORDS and bond.share >= ENOUGH_SHARE
    parallel = bond.parallel >= PARALLEL_PASSAGES and bond.parallel_share >= PARALLEL_SHARE
    run = bond.run >= RUN_WORDS and bond.run_share >= RUN_SHARE
    return several or parallel or run or bond.longest >= LONG_WORDS


def _origin(accounts: Sequence[Account], bonds: Mapping[tuple[int, int], _Bond]) -> Origin:
    numbers = [a.number for a in accounts]
    inside = [bonds[a, b] for a in numbers for b in numbers if a < b and (a, b) in bonds]
    kind, reasons = _kind(accounts, inside)
    return Origin(
        articles=tuple(a.id for a in accounts),
        kind=kind,
        passages=tuple(p for bond in inside for p in bond.passages),
        evidence=(*(_shared(accounts, bonds)), *reasons, *_newsrooms(accounts)),
        direction=find_direction(accounts, kind),
    )


def _shared(accounts: Sequence[Account], bonds: Mapping[tuple[int, int], _Bond]) -> Iterable[str]:
    """For every pair: how many passages outside quotations it shares, and how much of the shorter text they are."""
    for a in accounts:
        for b in accounts:
            bond = bonds.get((a.number, b.number))
            if bond:
                count, share = max((len(bond.telling), bond.share), (bond.parallel, bond.parallel_share))
                yield f"passages: {a.id} / {b.id} | {count} | {round(100 * share)}"


def _kind(accounts: Sequence[Account], bonds: Sequence[_Bond]) -> tuple[OriginKind, list[str]]:
    credits = {a.id: agencies_of(a.article) for a in accounts}
    named = sorted({agency for found in credits.values() for agency in found}, key=str.casefold)
    wrong = [a.id for a in accounts if _reads_translated(a)]
    mean = statistics.fmean(p.similarity for bond in bonds for p in bond.passages or bond.telling)
    if wrong and mean < EDITED:
        return "translation", [f"translated: {', '.join(wrong)}", f"similarity: {round(100 * mean)}"]
    if named:
        return "agency", [f"credit: {', '.join(named)} | {', '.join(i for i, found in credits.items() if found)}"]
    if any(len(members) == len(accounts) for _, members in shared_houses([a.article for a in accounts])):
        return "same_house", []
    return "copy", []


def _newsrooms(accounts: Sequence[Account]) -> Iterable[str]:
    """Which of the accounts appear in one house, or have one editorial office: how they may have come by one text. That
    they share it is told by the passages alone."""
    articles = [a.article for a in accounts]
    for room, members in shared_houses(articles):
        yield f"house: {room.house}{f', {room.office}' if room.office else ''} | {', '.join(members)}"
    for office, members in shared_offices(articles):
        yield f"office: {office} | {', '.join(members)}"


def _reads_translated(account: Account) -> bool:
    """An error of translation tells; marks that were lost on the way through a machine do where there are two kinds."""
    kinds = {d.kind for d in account.article.defects}
    return "translation_error" in kinds or len(kinds & MACHINE_MARKS) > 1


def independent_origins(articles: Iterable[str], origins: Sequence[Origin]) -> int:
    """How many of the accounts are independent of each other: connected components of the origin sets.

    Accounts that share an origin anywhere count once, also in a row that no shared passage touches: where a text was
    drawn on once, it cannot be told that it was not drawn on here.
    """
    inside = set(articles)
    whole: nx.Graph[str] = nx.Graph()
    for origin in origins:
        nx.add_path(whole, origin.articles)
    together = [c & inside for c in nx.connected_components(whole) if c & inside]
    return len(inside) - sum(len(c) - 1 for c in together)
