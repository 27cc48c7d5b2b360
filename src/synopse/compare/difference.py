"""A difference as a finder hands it over, before it has a row and a note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.accounts import Account
from synopse.compare.claims import Claim
from synopse.model import DifferenceKind, Span, Value


@dataclass(frozen=True, slots=True)
class Found:
    """`note` names the template that tells it, `thing` what it names, where one row may tell it for all (the words for
    the council); empty for what each row tells for itself."""

    kind: DifferenceKind
    note: str
    values: tuple[Value, ...]
    thing: str = ""


def naming_of(entity: str | None) -> str:
    """What a difference of the forms of this entity's name is about."""
    return f"name {entity}"


HEADLINES = frozenset({"title", "heading", "caption"})


def by_account(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The cells of each account, in order; those in headlines, which cut everything short, last."""
    out: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=_rank):
        out.setdefault(claim.account.id, []).append(claim)
    return out


def _rank(claim: Claim) -> tuple[int, bool, int, int]:
    return claim.account.number, claim.region in HEADLINES, claim.span.start, claim.span.end


def value_of(claim: Claim, span: Span, value: str | None = None) -> Value:
    """The stretch as a value, told by its own words where no `value` is given."""
    return value_at(claim.account, span, value)


def value_at(account: Account, span: Span, value: str | None = None) -> Value:
    """The same for a stretch of an account."""
    words = " ".join(span.of(account.text).split())
    return Value(article=account.id, start=span.start, end=span.end, value=value or words)


def parted(options: Mapping[str, Sequence[tuple[object, Value]]]) -> tuple[Value, ...] | None:
    """Per account the things it says, each with its words: the values where two accounts have nothing in common.

    None where fewer than two accounts say anything, or every two have one thing in common.
    """
    told = {account: found for account, found in options.items() if found}
    keys = [{key for key, _ in found} for found in told.values()]
    if len(keys) < 2 or all(a & b for n, a in enumerate(keys) for b in keys[n + 1 :]):
        return None
    return tuple(found[0][1] for found in told.values())
