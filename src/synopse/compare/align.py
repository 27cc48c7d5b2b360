"""Rows: statements of different accounts that say the same thing, put side by side.

The decision is one for the whole story: average linkage over every two claims that are alike, under constraints. Each
row then says for every two of its cells on which level they meet.
"""

import itertools
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from synopse.compare.agreement import Weights, agreements, read_telling
from synopse.compare.alone import NAMING, heading_end
from synopse.compare.claims import Claim
from synopse.compare.counts import Counts
from synopse.compare.denials import denied_by, follow_denials
from synopse.compare.embeddings import Encoder
from synopse.compare.levels import level_of
from synopse.compare.meanings import Pair, pair_of
from synopse.compare.origins import independent_origins
from synopse.group.linkage import average_linkage
from synopse.language import word_set
from synopse.model import Cell, Link, Origin, Row

SAME_THING = 0.12
SAME_IN_ONE_ACCOUNT = 0.3
"""Agreement from which two cells of one account may share a row: it says the thing twice."""
ADDED = ("statement.figure", "statement.addition")
SURE = 0.6
"""Agreement with what another account says from which a cell surely stands in its row: where stories were not learned
from, cells that come to less are wrong more often than right."""
GIST_WORDS = range(4, 26)
CENTRAL = 0.8


@dataclass(frozen=True, slots=True)
class Aligned:
    """Groups of claims, each claim in exactly one, in the order that the story is told in; how alike any two that were
    compared are worded; the numbers of the claims that may stand in their group wrongly; and how surely any two say one
    thing."""

    groups: Sequence[Sequence[Claim]]
    alike: Mapping[Pair, float]
    doubtful: frozenset[int]
    agreed: Mapping[Pair, float] = field(default_factory=dict)


def align(claims: Sequence[Claim], encode: Encoder | None = None, weights: Weights | None = None) -> Aligned:
    """Which claims say one thing. `encode` is a witness more, where the user has one; `weights` are those of
    Synopse unless others are given."""
    story = read_telling(claims, encode)
    agreed, alike = agreements(story, weights)

    def may_join(a: Sequence[int], b: Sequence[int]) -> bool:
        return all(may_stand_together(claims[i], claims[j], agreed, story.counts) for i in a for j in b)

    clusters = average_linkage(len(claims), agreed, SAME_THING, may_join)
    groups = sorted(follow_denials([[claims[i] for i in c] for c in clusters]), key=_reading_order)
    doubtful = frozenset(c.number for group in groups for c in group if not _is_sure(c, group, agreed))
    return Aligned(groups, alike, doubtful, agreed)


def _is_sure(claim: Claim, group: Sequence[Claim], agreed: Mapping[Pair, float]) -> bool:
    """True for a claim that no other account shares, for one that surely says what another account's does, and for a
    denial, which names what it denies."""
    others = [c for c in group if c.account is not claim.account]
    sure = any(agreed.get(pair_of(claim, c), 0.0) >= SURE for c in others)
    return sure or not others or denied_by(claim) is not None


def may_stand_together(a: Claim, b: Claim, agreed: Mapping[Pair, float], counts: Counts) -> bool:
    """Two cells of one account only where it says the thing twice; figures of different scope never."""
    if counts.apart(a.number, b.number):
        return False
    if a.account is b.account:
        apart = _adds_to(a, b) or a.span.overlaps(b.span)
        return not apart and agreed.get(pair_of(a, b), 0.0) >= SAME_IN_ONE_ACCOUNT
    return True


def _adds_to(a: Claim, b: Claim) -> bool:
    """True for a phrase that says something besides, and what stands in the same sentence (`Neun wurden verletzt, drei
    von ihnen schwer`)."""
    added = any(c.statement is not None and c.statement.rule.startswith(ADDED) for c in (a, b))
    return added and a.account.sentence_of(a.span) == b.account.sentence_of(b.span)


def _reading_order(group: Sequence[Claim]) -> tuple[float, int]:
    return statistics.median(c.order for c in group), group[0].number


def make_rows(story_id: str, aligned: Aligned, origins: Sequence[Origin]) -> tuple[Row, ...]:
    """A row for every group, numbered in reading order. Each counts as single until differences are known. Accounts
    that may speak of another thing are no independent origins of this one."""
    return tuple(_row(f"{story_id}r{n}", group, aligned, origins) for n, group in enumerate(aligned.groups, 1))


def _row(row_id: str, group: Sequence[Claim], aligned: Aligned, origins: Sequence[Origin]) -> Row:
    cells = sorted(group, key=lambda c: (c.account.number, c.span.start, c.span.end))
    sure = {c.account.id for c in cells if c.number not in aligned.doubtful} or {cells[0].account.id}
    return Row(
        id=row_id,
        gist=_gist(group, aligned.alike),
        cells=tuple(_cell(c, doubtful=c.number in aligned.doubtful) for c in cells),
        status="single",
        independent_origins=independent_origins(sorted(sure), origins),
        links=tuple(_link(a, b, aligned.alike) for a, b in itertools.combinations(cells, 2)),
    )


def _cell(claim: Claim, *, doubtful: bool) -> Cell:
    return Cell(
        article=claim.account.id,
        start=claim.span.start,
        end=claim.span.end,
        statement=claim.statement.id if claim.statement else None,
        doubtful=doubtful,
    )


def _link(a: Claim, b: Claim, alike: Mapping[Pair, float]) -> Link:
    level = level_of(a, b, alike.get(pair_of(a, b), 0.0))
    return Link(a=a.name, b=b.name, level=level.name, evidence=level.evidence)


def _gist(group: Sequence[Claim], alike: Mapping[Pair, float]) -> str:
    """The clearest of the cells that are most like the others, of equally clear ones the shortest; no bare denial."""
    told = [c for c in group if denied_by(c) is None] or group
    clear = [c for c in told if len(c.tokens) in GIST_WORDS and c.region != "caption"] or list(told)
    weights = {c.number: sum(alike.get(pair_of(c, other), 0.0) for other in group) for c in clear}
    central = [c for c in clear if weights[c.number] >= CENTRAL * max(weights.values())]
    return min(central, key=lambda c: (_unclear(c), len(c.tokens), c.number)).text


def _unclear(claim: Claim) -> int:
    """How many things keep the claim from being read by itself: no verb, the middle of a sentence, a word that points
    elsewhere, a heading run into it."""
    first = next((t for t in claim.tokens if t.pos != "PUNCT"), None)
    pointing = word_set(claim.account.article.language, "compare", "pointing")
    subject = list(itertools.takewhile(lambda t: t.pos not in NAMING, claim.tokens))
    return sum(
        (
            claim.account.parsed != () and not any(t.form == "fin" for t in claim.tokens),
            first is not None and first.text[:1].islower(),
            any(t.lower in pointing for t in subject),
            heading_end(claim.account, claim.span) is not None,
        )
    )
