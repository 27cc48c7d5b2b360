"""Denials put beside what they deny: `Berg wies das zurück` says by itself neither what nor of whom."""

from collections.abc import Sequence

from synopse.compare.claims import Claim
from synopse.model import Span


def follow_denials(groups: Sequence[Sequence[Claim]]) -> list[list[Claim]]:
    """The groups, with every claim that denies another statement of its account moved to that one's group; groups that
    are left empty go."""
    out = [list(group) for group in groups]
    for number, group in enumerate(groups):
        for claim in group:
            target = _group_of_denied(claim, groups)
            if target is not None and target != number:
                out[number].remove(claim)
                out[target].append(claim)
    return [group for group in out if group]


def _group_of_denied(claim: Claim, groups: Sequence[Sequence[Claim]]) -> int | None:
    denied = denied_by(claim)
    if denied is None:
        return None
    return next((n for n, group in enumerate(groups) if any(turns_down(claim, other) for other in group)), None)


def denied_by(claim: Claim) -> Span | None:
    """The statement of its account that a claim denies without saying what it is; None for any other claim."""
    name = claim.statement.denies if claim.statement else None
    return next((s for s in claim.account.article.statements if s.id == name), None) if name else None


def turns_down(claim: Claim, other: Claim) -> bool:
    """True where the first is the denial of what the second, of the same account, says."""
    denied = denied_by(claim)
    return denied is not None and claim.account is other.account and denied.overlaps(other.span) and claim is not other
