"""Differences of words: two cells are laid word against word, and what stands in the same place is compared.

A name against another name is a difference of place or role, a name of the same one against another form of it one of
name, other words for reported speech one of wording.
"""

import difflib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import networkx as nx

from synopse.compare.claims import Claim
from synopse.compare.difference import Found, naming_of, value_of
from synopse.compare.levels import CONTENT
from synopse.group.terms import stem
from synopse.language import Token
from synopse.model import DifferenceKind, Name, Span

ALIGNED = 0.5
"""Share of equal words from which two cells are close enough to be laid word against word."""
LONGEST = 4
"""Words of a stretch that stands for another; longer ones are another sentence."""
Node = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Swap:
    """Two stretches that stand in the same place of two cells."""

    kind: DifferenceKind
    a: tuple[Claim, Span]
    b: tuple[Claim, Span]

    @property
    def thing(self) -> str:
        """Whom or what two forms of a name name."""
        return naming_of(_names(*self.a)[0].entity) if self.kind == "name" else ""


def find_wordings(claims: Sequence[Claim]) -> Iterator[Found]:
    """One difference for all stretches of a row that stand for one another."""
    swaps = [s for a, b in itertools.combinations(claims, 2) if a.account is not b.account for s in _swaps(a, b)]
    kinds: tuple[DifferenceKind, ...] = ("place", "name", "role", "wording")
    for kind in kinds:
        yield from _joined(kind, [s for s in swaps if s.kind == kind])


def _joined(kind: DifferenceKind, swaps: Sequence[_Swap]) -> Iterator[Found]:
    graph: nx.Graph[Node] = nx.Graph()
    claims: dict[Node, Claim] = {}
    for swap in swaps:
        nodes = [(c.account.id, s.start, s.end) for c, s in (swap.a, swap.b)]
        claims |= dict(zip(nodes, (swap.a[0], swap.b[0]), strict=True))
        graph.add_edge(*nodes)
    things = {(c.account.id, s.start, s.end): swap.thing for swap in swaps for c, s in (swap.a, swap.b)}
    for component in sorted(sorted(c) for c in nx.connected_components(graph)):
        first = {account: (account, start, end) for account, start, end in reversed(component)}
        places = sorted(first.values(), key=lambda n: (claims[n].account.number, n))
        values = tuple(value_of(claims[n], Span(start=n[1], end=n[2])) for n in places)
        yield Found(kind, kind, values, things[component[0]])


def _swaps(a: Claim, b: Claim) -> Iterator[_Swap]:
    left, right = ([t for t in c.tokens if t.pos != "PUNCT"] for c in (a, b))
    matcher = difflib.SequenceMatcher(None, [_key(a, t) for t in left], [_key(b, t) for t in right], autojunk=False)
    equal = sum(block.size for block in matcher.get_matching_blocks())
    if equal < ALIGNED * min(len(left), len(right)) or equal < 3:
        return
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "replace" and max(j - i, m - k) <= LONGEST:
            kind = _kind(a, left[i:j], b, right[k:m])
            if kind:
                yield _Swap(kind, (a, _span(left[i:j])), (b, _span(right[k:m])))


def _key(claim: Claim, token: Token) -> str:
    return stem(token.lemma.lower(), claim.account.article.language)


def _span(tokens: Sequence[Token]) -> Span:
    return Span(start=tokens[0].start, end=tokens[-1].end)


def _kind(a: Claim, left: Sequence[Token], b: Claim, right: Sequence[Token]) -> DifferenceKind | None:
    """What the two stretches differ in; None where that is nothing to tell, or another finder tells it."""
    if any(t.pos == "NUM" for t in (*left, *right)):
        return None
    first, second = _names(a, _span(left)), _names(b, _span(right))
    if first and second:
        return _kind_of_names(first[0], second[0]) if _only_names(left, first) and _only_names(right, second) else None
    same_kind = {t.pos for t in left} & {t.pos for t in right} & CONTENT
    of_one_speaker = bool(a.holders & b.holders) and (_in_quotation(a, left) or _in_quotation(b, right))
    reported = of_one_speaker or (_in_quotation(a, left) and _in_quotation(b, right))
    if same_kind and reported and not _times_in(a, left) and not _times_in(b, right):
        return "wording"
    return None


def _names(claim: Claim, span: Span) -> list[Name]:
    return [n for n in claim.account.article.names if n.overlaps(span)]


def _only_names(tokens: Sequence[Token], names: Sequence[Name]) -> bool:
    return all(t.pos not in CONTENT or any(n.overlaps(t) for n in names) for t in tokens)


def _kind_of_names(a: Name, b: Name) -> DifferenceKind | None:
    if a.entity is not None and a.entity == b.entity:
        return "name"
    if a.entity is None or b.entity is None:
        return None
    if a.kind == b.kind == "place":
        return "place"
    return "role" if "place" not in (a.kind, b.kind) else None


def _in_quotation(claim: Claim, tokens: Sequence[Token]) -> bool:
    return claim.account.is_quoted(_span(tokens))


def _times_in(claim: Claim, tokens: Sequence[Token]) -> bool:
    span = _span(tokens)
    return any(t.overlaps(span) for t in claim.account.article.times)
