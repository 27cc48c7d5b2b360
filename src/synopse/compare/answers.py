"""Figures that answer one question in sentences that no row joins (`172 Plätze waren besetzt`, `180 Karten verkauft`).

The sentences must be alike, each figure the other's closest, and neither account may have the other one's figure too:
then it would answer two questions.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from synopse.compare.accounts import Account
from synopse.compare.claims import Claim
from synopse.compare.difference import HEADLINES, Found, value_at
from synopse.compare.likeness import product, terms_of, vectors
from synopse.compare.notions import unit_of
from synopse.group.terms import Vector
from synopse.model import Span, Value

SIZE = 1.6
"""Two figures of which one is more than this many times the other answer two questions."""
ALIKE = 0.1
"""Cosine of two sentences, less the further their figures are apart, from which these may answer one question."""
Node = tuple[str, int, int]
InRow = tuple[str | None, Found]
"""A difference with the id of its row, None where it belongs to none."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure: where it stands, what it counts, how much, and the terms of its sentence."""

    node: Node
    unit: str
    value: float
    sentence: Vector

    @property
    def account(self) -> str:
        return self.node[0]


def with_answers(told: Sequence[InRow], claims: Sequence[Claim]) -> list[InRow]:
    """The differences of the rows, those of figures with the values of other rows that answer the same question; then
    such as no row has a part of."""
    graph: nx.Graph[Node] = nx.Graph((a.node, b.node) for a, b in _closest(_figures(claims)))
    accounts = {c.account.id: c.account for c in claims}

    def with_more(found: Found) -> Found:
        known = {(v.article, v.start, v.end) for v in found.values}
        near = {n for node in known if node in graph for n in nx.node_connected_component(graph, node)}
        graph.remove_nodes_from(near)
        return replace(found, values=_values([*sorted(known), *sorted(near - known)], accounts))

    out = [(row, with_more(found) if found.kind == "quantity" else found) for row, found in told]
    components = sorted(sorted(c) for c in nx.connected_components(graph))
    return [*out, *((None, Found("quantity", "answer", _values(c, accounts))) for c in components)]


def _values(nodes: Sequence[Node], accounts: Mapping[str, Account]) -> tuple[Value, ...]:
    """Of each account the first that is given, in the order of the accounts."""
    first = {account: Span(start=start, end=end) for account, start, end in reversed(nodes)}
    return tuple(value_at(accounts[a], first[a]) for a in sorted(first, key=lambda a: accounts[a].number))


def _figures(claims: Sequence[Claim]) -> list[_Figure]:
    """Every figure once; none of headlines, which round."""
    sentences = {_sentence(c): c.account.tokens_in(c.account.sentence_of(c.span)) for c in claims}
    languages = {c.account.id: c.account.article.language for c in claims}
    terms = [terms_of(tokens, languages[account]) for (account, _), tokens in sentences.items()]
    found = dict(zip(sentences, vectors(terms), strict=True))
    counting = [c for c in claims if c.counts and c.region not in HEADLINES]
    told = {f.node: f for c in counting for f in _of_claim(c, found[_sentence(c)])}
    return [told[node] for node in sorted(told)]


def _sentence(claim: Claim) -> tuple[str, int]:
    """What tells the claim's sentence from all others: its account and where it begins."""
    return claim.account.id, claim.account.sentence_of(claim.span).start


def _of_claim(claim: Claim, sentence: Vector) -> Iterator[_Figure]:
    for q in claim.counts:
        unit = unit_of(q, claim.account.article.language)
        yield _Figure((claim.account.id, q.start, q.end), unit, q.value, sentence)


def _closest(figures: Sequence[_Figure]) -> Iterator[tuple[_Figure, _Figure]]:
    """Every two figures that may answer one question, and are the closest to each other of their accounts."""
    values: defaultdict[str, set[float]] = defaultdict(set)
    for f in figures:
        values[f.account].add(f.value)
    near = {
        (i, j): closeness
        for (i, a), (j, b) in itertools.combinations(enumerate(figures), 2)
        if a.account != b.account and _may_answer(a, b, values) and (closeness := _closeness(a, b)) >= ALIKE
    }
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    for (i, j), closeness in near.items():
        for one, other in ((i, j), (j, i)):
            key = one, figures[other].account
            best[key] = max(best[key], closeness)
    for (i, j), closeness in near.items():
        if closeness == best[i, figures[j].account] == best[j, figures[i].account]:
            yield figures[i], figures[j]


def _may_answer(a: _Figure, b: _Figure, values: Mapping[str, set[float]]) -> bool:
    low, high = sorted((a.value, b.value))
    of_one_sort = a.unit == b.unit or not a.unit or not b.unit
    said_twice = b.value in values[a.account] or a.value in values[b.account]
    return of_one_sort and low > 0 and high <= SIZE * low and not said_twice


def _closeness(a: _Figure, b: _Figure) -> float:
    """How alike the sentences are, less the further the figures are apart."""
    low, high = sorted((a.value, b.value))
    return product(a.sentence, b.sentence) * low / high
