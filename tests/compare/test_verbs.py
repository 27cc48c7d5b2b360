"""Rows that are told with other verbs."""

from collections.abc import Callable

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.claims import make_claims
from synopse.compare.verbs import find_verbs
from synopse.model import Article

Write = Callable[..., Article]

CASES = [
    ("another verb", "Das Amt schickte zehn Helfer.", "Das Amt entsandte zehn Helfer.", ["schickte", "entsandte"]),
    ("another form of one", "Das Amt schickte zehn Helfer.", "Das Amt hat zehn Helfer geschickt.", []),
    ("one that says nothing", "Das Amt schickte zehn Helfer.", "Das Amt hat zehn Helfer.", []),
    ("one word with two particles", "Das Amt nahm Helfer auf.", "Das Amt nahm Helfer mit.", []),
    ("none", "Das Amt schickte zehn Helfer.", "Zehn Helfer vom Amt", []),
]


@pytest.mark.parametrize(("name", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_verbs(article: Write, name: str, first: str, second: str, expected: list[str]) -> None:
    claims = make_claims(read_accounts([article("a", first), article("b", second)]))
    assert [v.value for f in find_verbs(claims) for v in f.values] == expected


def test_verbs_of_two_languages_are_not_compared(article: Write) -> None:
    german = article("a", "Das Amt schickte zehn Helfer.")
    english = article("b", "The office sent ten helpers.", language="en")
    assert not [*find_verbs(make_claims(read_accounts([german, english])))]
