"""What is compared: every statement of every account, as a claim with its words, figures, sources and place.

A clause that does nothing but bring what somebody praised, denied, announced (`Berg lobte die Feuerwehr`) and the
phrase that was praised are two statements and one claim, the clause: it reads by itself, and cells that hold one
another would tell the same thing twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from synopse.compare.accounts import Account
from synopse.compare.alone import heading_end
from synopse.language import Token, word_set
from synopse.language.press import agencies
from synopse.model import Attribution, Holder, Quantity, RegionKind, Span, Statement

DENYING = frozenset({"denied", "negated"})
UNSURE = frozenset({"alleged", "unconfirmed", "possible", "expected"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
SAYING = CONTENT | {"AUX", "PRON"}
PHRASE = "statement.phrase"
LONGEST_AGE = 8
"""Characters behind a figure that still tell it is an age (`51 Jahre alte`)."""
TELLING = 2
"""Content words from which what has no verb tells something; a name counts as one."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`order` is the place in its account, from 0 to 1. `statement` is None where an account has none but sentences.

    `tokens` are all words of the span, `own` those that are its own: not those of clauses inside it, which are claims
    themselves, nor those that say whose word it is. `counts` are the figures without ages, which tell who is meant and
    not what is said of them. `predicate` is the lemma of its verb, empty in a phrase. `negated`
    is true for what is said not to be so, by a negation, a denial or a word that is one (`nicht überlebt` is none).
    """

    number: int
    account: Account
    span: Span
    statement: Statement | None
    tokens: tuple[Token, ...]
    own: tuple[Token, ...]
    predicate: str
    quantities: tuple[Quantity, ...]
    attributions: tuple[Attribution, ...]
    holders: frozenset[str]
    region: RegionKind
    order: float
    negated: bool
    counts: tuple[Quantity, ...] = field(init=False)

    @property
    def text(self) -> str:
        """The words as printed, line breaks as spaces."""
        return " ".join(self.span.of(self.account.text).split())

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts", tuple(q for q in self.quantities if not self._is_age(q)))

    def _is_age(self, quantity: Quantity) -> bool:
        ages = word_set(self.account.article.language, "compare", "ages")
        near = self.account.tokens_in(Span(start=quantity.start, end=quantity.end + LONGEST_AGE))
        return any(t.lower.rpartition("-")[2] in ages for t in near)

    @property
    def name(self) -> str:
        """The statement's id; a made one for a sentence without a statement."""
        return self.statement.id if self.statement else f"{self.account.id}:{self.span.start}"


def make_claims(accounts: Sequence[Account]) -> tuple[Claim, ...]:
    """A claim for every statement that says something, but for phrases that their clause tells whole; for an account
    that has none of these all its statements, else (a language without a grammar) its sentences."""
    found: list[Claim] = []
    for account in accounts:
        article = account.article
        brought = _brought(account)
        told = {phrase.id for phrase in brought.values()}
        kept = [s for s in article.statements if s.id not in told and _says_something(account, s)]
        spans: Sequence[Span] = kept or article.statements or [s for s in article.sentences if account.tokens_in(s)]
        for span, inside in _with_nested(spans):
            found.append(_claim(len(found), account, span, inside, brought.get(span)))
    return tuple(found)


def _says_something(account: Account, span: Span) -> bool:
    """False for a place and a date alone (`Neustadt, 3. Mai`), for a word or two without a verb (`Zur Erinnerung`, `den
    Vorwurf`), and for what only announces that something is said (`Der Grund ist`)."""
    article = account.article
    if _only_announces(account, span):
        return False
    names = [n for n in article.names if n.overlaps(span)]
    marked = [*names, *(t for t in article.times if t.overlaps(span) and t.type != "DURATION")]
    empty = agencies().keys() | word_set(article.language, "compare", "sayings")
    words = [t for t in account.tokens_in(span) if t.pos in SAYING and not {t.lower, t.lemma.lower()} & empty]
    told = [t for t in words if not any(m.overlaps(t) for m in marked)]
    if any(t.form for t in words):
        return bool(told) or not marked
    return len([t for t in told if t.pos in CONTENT]) + min(1, len(names)) >= TELLING and bool(told)


def _only_announces(account: Account, span: Span) -> bool:
    """True where all words of content are labels of what follows and there is neither a name nor a figure."""
    language = account.article.language
    labels, light = word_set(language, "compare", "labels"), word_set(language, "compare", "light_verbs")
    told = [t.lemma.lower() for t in account.tokens_in(span) if t.pos in CONTENT]
    marked = any(n.overlaps(span) for n in (*account.article.names, *account.article.quantities))
    return not marked and any(w in labels for w in told) and all(w in labels or w in light for w in told)


def _with_nested(spans: Sequence[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """Each span with those that lie inside it; spans are sorted by their start."""
    for n, span in enumerate(spans):
        inside = []
        for other in spans[n + 1 :]:
            if other.start >= span.end:
                break
            if span.covers(other) and len(other) < len(span):
                inside.append(other)
        yield span, inside


def _brought(account: Account) -> dict[Span, Statement]:
    """The phrase of each clause that does nothing but bring it."""
    by_id = {a.id: a for a in account.article.attributions}
    out: dict[Span, Statement] = {}
    for outer, inside in _with_nested(account.article.statements):
        for inner in inside:
            if isinstance(inner, Statement) and inner.rule.startswith(PHRASE):
                frames = [by_id[i] for i in inner.attributions if i in by_id]
                if _only_brings(account, outer, inner, frames):
                    out[outer] = inner
    return out


def _only_brings(account: Account, clause: Span, phrase: Span, frames: Sequence[Attribution]) -> bool:
    """True where the clause has nothing of its own but who brings the phrase, and how."""
    roles = [s for a in frames for s in (*a.source, *a.cue, *a.addressee, *a.frame)]
    rest = [t for t in account.tokens_in(clause) if t.pos in CONTENT and not phrase.covers(t)]
    return not [t for t in rest if not any(r.covers(t) for r in roles) and not _timed(account, t)]


def _timed(account: Account, token: Token) -> bool:
    return any(t.covers(token) for t in account.article.times)


def _claim(number: int, account: Account, span: Span, inside: Sequence[Span], phrase: Statement | None) -> Claim:
    """The claim of a stretch with those `inside`; where it only brings `phrase`, with the words and sources of that."""
    article = account.article
    statement = span if isinstance(span, Statement) else None
    told = phrase or statement
    tokens = account.tokens_in(span)
    attributions = _attributions(account, told)
    roles = [s for a in attributions for s in (*a.frame, *a.source, *a.cue)]
    own = _own(account.tokens_in(told or span), [*inside, *_heading(account, span), *roles])
    return Claim(
        number=number,
        account=account,
        span=span,
        statement=statement,
        tokens=tokens,
        own=own,
        predicate=account.predicate_of(span),
        quantities=tuple(
            _counted(q, statement)
            for q in article.quantities
            if span.covers(q) and not any(s.covers(q) for s in inside)
        ),
        attributions=attributions,
        holders=frozenset(h for link in (told.according_to if told else ()) for h in _named(link)),
        region=account.region_of(span),
        order=span.start / max(len(article.text), 1),
        negated=_is_negated(statement, tokens, article.language) != _is_opposite(own, article.language),
    )


def _named(link: Holder) -> tuple[str, ...]:
    return (link,) if isinstance(link, str) else link


def _counted(quantity: Quantity, statement: Statement | None) -> Quantity:
    """A bare figure with the unit that its statement's frame has for it (`Er hatte von 23 gesprochen`)."""
    answer = statement.frame.figure if statement and statement.frame else None
    known = answer is not None and answer.start == quantity.start and quantity.unit is None
    return replace(quantity, unit=answer.unit) if answer and known else quantity


def _own(tokens: Sequence[Token], others: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens outside `others`; all of them where nothing would be left."""
    left = tuple(t for t in tokens if not any(s.covers(t) for s in others))
    return left if any(t.pos in CONTENT for t in left) else tuple(tokens)


def _heading(account: Account, span: Span) -> list[Span]:
    """The words of a heading that runs into the claim."""
    end = heading_end(account, span)
    return [] if end is None else [Span(start=span.start, end=end)]


def _attributions(account: Account, statement: Statement | None) -> tuple[Attribution, ...]:
    """Those that the statement stands in, outermost first."""
    by_id = {a.id: a for a in account.article.attributions}
    return tuple(by_id[i] for i in statement.attributions if i in by_id) if statement else ()


def _is_negated(statement: Statement | None, tokens: Sequence[Token], language: str) -> bool:
    if statement is not None:
        return statement.certainty in DENYING
    return any(t.lower in word_set(language, "clauses", "negations") for t in tokens)


def _is_opposite(tokens: Sequence[Token], language: str) -> bool:
    """True where a word says that the thing did not happen without a word of negation (`überleben`, `ausbleiben`)."""
    return any(t.lemma.lower() in word_set(language, "compare", "opposites") for t in tokens)
