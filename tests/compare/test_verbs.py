"""Rows that are told with other verbs."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.claims import make_claims
from synopse.compare.verbs import find_verbs
from synopse.model import Article, Frame, Span

Write = Callable[..., Article]

CASES = [
    ("another verb", "Das Amt schickte zehn Helfer.", "Das Amt entsandte zehn Helfer.", ["schickte", "entsandte"]),
    ("another form of one", "Das Amt schickte zehn Helfer.", "Das Amt hat zehn Helfer geschickt.", []),
    ("one that says nothing", "Das Amt schickte zehn Helfer.", "Das Amt hat zehn Helfer.", []),
    ("one word with two particles", "Das Amt nahm Helfer auf.", "Das Amt nahm Helfer mit.", []),
    ("none", "Das Amt schickte zehn Helfer.", "Zehn Helfer vom Amt", []),
]


def _named(article: Article, words: str = "") -> Article:
    """Every statement is about one thing, which `words` name, or any of its own."""
    start = article.text.index(words)
    span = Span(start=start, end=start + len(words or article.text))
    told = [replace(s, frame=Frame(concept="deployment", words=(span,))) for s in article.statements]
    return replace(article, statements=tuple(told))


@pytest.mark.parametrize(("name", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_verbs(article: Write, name: str, first: str, second: str, expected: list[str]) -> None:
    claims = make_claims(read_accounts([_named(article("a", first)), _named(article("b", second))]))
    assert [v.value for f in find_verbs(claims) for v in f.values] == expected


def test_a_verb_that_does_not_name_what_it_is_about_is_none(article: Write) -> None:
    a = _named(article("a", "Das Amt schickte zehn Helfer."))
    b = _named(article("b", "Das Amt begrüßte den Einsatz."), "Einsatz")
    assert not [*find_verbs(make_claims(read_accounts([a, b])))]


def test_verbs_of_two_languages_are_not_compared(article: Write) -> None:
    german = _named(article("a", "Das Amt schickte zehn Helfer."))
    english = _named(article("b", "The office sent ten helpers.", language="en"))
    assert not [*find_verbs(make_claims(read_accounts([german, english])))]
