"""What the cells of a row call one body or thing: `der Stadtrat` here, `das Kommunalparlament` there."""

import itertools
from collections.abc import Iterator, Sequence

from synopse.compare.claims import Claim
from synopse.compare.difference import Found, by_account, value_of
from synopse.compare.notions import classes_of
from synopse.group.terms import stem
from synopse.language import word_set
from synopse.model import Span, Value

BEFORE = frozenset({"ADJ", "DET", "NUM"})
"""Parts of speech that belong to the noun behind them."""


def find_namings(claims: Sequence[Claim]) -> Iterator[Found]:
    """For every class of nouns that name somebody or something (`namings` in the language data), one difference where
    two accounts of one language have no noun of it in common; a noun that is part of the other (`Rat`, `Stadtrat`) says
    less and is none, and of two languages nobody has another word for it."""
    tongues = {c.account.id: c.account.article.language for c in claims}
    told: dict[str, dict[str, list[tuple[str, Value]]]] = {}
    for account, cells in by_account(claims).items():
        for claim in cells:
            for name, noun, value in _nouns(claim):
                told.setdefault(name, {}).setdefault(account, []).append((noun, value))
    for name, found in sorted(told.items()):
        pairs = itertools.combinations(found.items(), 2)
        if any(tongues[a] == tongues[b] and _apart(x, y) for (a, x), (b, y) in pairs):
            yield Found("name", "naming", tuple(nouns[0][1] for nouns in found.values()), name)


def _nouns(claim: Claim) -> Iterator[tuple[str, str, Value]]:
    """Every noun of such a class with the class, its stem, and the phrase that it ends."""
    language = claim.account.article.language
    named = word_set(language, "compare", "namings")
    for n, token in enumerate(claim.own):
        if token.pos == "NOUN" and token.lower.isalpha():
            lemma = token.lemma.lower()
            for name in sorted(classes_of(lemma, language, compound=True)):
                if name.partition(":")[2] in named:
                    yield name, stem(lemma, language), value_of(claim, _phrase(claim, n))


def _phrase(claim: Claim, last: int) -> Span:
    """The noun with the words right before it that belong to it."""
    first = last
    while first > 0 and claim.own[first - 1].pos in BEFORE and claim.own[first].start - claim.own[first - 1].end == 1:
        first -= 1
    return Span(start=claim.own[first].start, end=claim.own[last].end)


def _apart(first: Sequence[tuple[str, Value]], second: Sequence[tuple[str, Value]]) -> bool:
    return not any(a in b or b in a for a, _ in first for b, _ in second)
