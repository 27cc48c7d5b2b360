"""The words in which the renderings of one utterance differ, without the words at either end that all of them have."""

import itertools
from collections.abc import Iterator, Mapping, Sequence

from synopse.compare.accounts import Account
from synopse.compare.difference import Found, value_at
from synopse.compare.levels import CONTENT
from synopse.group.terms import stem
from synopse.language import Token
from synopse.model import Place, Quotation, Span, Value


def find_renderings(quotations: Sequence[Quotation], accounts: Sequence[Account]) -> Iterator[tuple[Quotation, Found]]:
    """For every utterance that one account at least quotes and another words differently: the first rendering of each,
    less the words at its beginning and end that all of them have.

    Another mood, another person (`ich`, `er`) and other small words are the price of indirect speech and no difference;
    nor is what one only cuts.
    """
    by_id = {a.id: a for a in accounts}
    for quotation in quotations:
        first = {place.article: place for place in reversed(quotation.variants)}
        told = {a: _words(by_id[a], place) for a, place in sorted(first.items(), key=lambda x: by_id[x[0]].number)}
        values = tuple(_values(told, by_id))
        quoted = quotation.speaker and any(is_quoted(by_id[v.article], v) for v in values)
        if quoted and any(_differ(a, b) for a, b in itertools.combinations(map(_lemmas, _each(told, by_id)), 2)):
            yield quotation, Found("wording", "rendering", values)


def is_quoted(account: Account, place: Span) -> bool:
    """True where some of the rendering's words, and not just one, stand in quotation marks."""
    return any(place.overlaps(q) and len(account.tokens_in(q)) > 1 for q in account.quoted)


def _each(told: Mapping[str, Sequence[Token]], by_id: Mapping[str, Account]) -> Iterator[tuple[Sequence[Token], str]]:
    return ((tokens, by_id[a].article.language) for a, tokens in told.items())


def _words(account: Account, place: Place) -> list[Token]:
    return [t for t in account.tokens_in(place) if t.pos != "PUNCT"]


def _lemmas(told: tuple[Sequence[Token], str]) -> frozenset[str]:
    """Stems of the words of content."""
    tokens, language = told
    return frozenset(stem(t.lemma.lower(), language) for t in tokens if t.pos in CONTENT)


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both have words of content that the other has not."""
    return bool(a - b) and bool(b - a)


def _values(told: Mapping[str, Sequence[Token]], by_id: Mapping[str, Account]) -> Iterator[Value]:
    stems = [[stem(t.lemma.lower(), language) for t in tokens] for tokens, language in _each(told, by_id)]
    common = frozenset.intersection(*map(frozenset, stems))
    for (account, tokens), words in zip(told.items(), stems, strict=True):
        own = [t for t, word in zip(tokens, words, strict=True) if word not in common] or tokens
        yield value_at(by_id[account], Span(start=own[0].start, end=own[-1].end))
