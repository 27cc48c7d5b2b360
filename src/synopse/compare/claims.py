"""What is compared: every statement of every account, as a claim with its words, figures, sources and place."""

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.accounts import Account
from synopse.language import Token, word_set
from synopse.model import Attribution, Quantity, RegionKind, Span, Statement

DENYING = frozenset({"denied", "negated"})
UNSURE = frozenset({"alleged", "unconfirmed", "possible", "expected"})


@dataclass(frozen=True, slots=True)
class Claim:
    """`order` is the place in its account, from 0 to 1. `statement` is None where an account has none but sentences."""

    number: int
    account: Account
    span: Span
    statement: Statement | None
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    attributions: tuple[Attribution, ...]
    holders: frozenset[str]
    region: RegionKind
    order: float
    negated: bool

    @property
    def text(self) -> str:
        """The words as printed, line breaks as spaces."""
        return " ".join(self.span.of(self.account.text).split())

    @property
    def name(self) -> str:
        """The statement's id; a made one for a sentence without a statement."""
        return self.statement.id if self.statement else f"{self.account.id}:{self.span.start}"


def make_claims(accounts: Sequence[Account]) -> tuple[Claim, ...]:
    """A claim for every statement; for an account without any (a language without a grammar), for every sentence."""
    found: list[Claim] = []
    for account in accounts:
        article = account.article
        spans: Sequence[Span] = article.statements or [s for s in article.sentences if account.tokens_in(s)]
        for span in spans:
            found.append(_claim(len(found), account, span))
    return tuple(found)


def _claim(number: int, account: Account, span: Span) -> Claim:
    article = account.article
    statement = span if isinstance(span, Statement) else None
    tokens = account.tokens_in(span)
    chain = statement.according_to if statement else ()
    return Claim(
        number=number,
        account=account,
        span=span,
        statement=statement,
        tokens=tokens,
        quantities=tuple(q for q in article.quantities if span.covers(q)),
        attributions=_attributions(account, statement),
        holders=frozenset(h for link in chain for h in ((link,) if isinstance(link, str) else link)),
        region=account.region_of(span),
        order=span.start / max(len(article.text), 1),
        negated=_is_negated(statement, tokens, article.language),
    )


def _attributions(account: Account, statement: Statement | None) -> tuple[Attribution, ...]:
    """Those that the statement stands in, outermost first."""
    by_id = {a.id: a for a in account.article.attributions}
    return tuple(by_id[i] for i in statement.attributions if i in by_id) if statement else ()


def _is_negated(statement: Statement | None, tokens: Sequence[Token], language: str) -> bool:
    if statement is not None:
        return statement.certainty in DENYING
    return any(t.lower in word_set(language, "clauses", "negations") for t in tokens)
