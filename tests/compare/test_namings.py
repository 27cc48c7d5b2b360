"""What the cells of a row call one body or thing."""

from collections.abc import Callable

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.claims import make_claims
from synopse.compare.namings import find_namings
from synopse.model import Article

Write = Callable[..., Article]

CASES = [
    (
        "another noun",
        "Der Stadtrat lehnte ab.",
        "Das Kommunalparlament lehnte ab.",
        ["Der Stadtrat", "Das Kommunalparlament"],
    ),
    ("with its adjective", "Die alte Fabrik schließt.", "Das Werk schließt.", ["Die alte Fabrik", "Das Werk"]),
    ("says less", "Der Stadtrat lehnte ab.", "Der Rat lehnte ab.", []),
    ("the same", "Der Stadtrat lehnte ab.", "Der Stadtrat nahm an.", []),
    ("both in one", "Die Fabrik schließt.", "Das Werk kaufte die Fabrik.", []),
    ("another class", "Der Stadtrat lehnte ab.", "Das Werk schließt.", []),
    ("nobody and nothing", "Der Unfall geschah nachts.", "Das Unglück geschah nachts.", []),
]


@pytest.mark.parametrize(("name", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_namings(article: Write, name: str, first: str, second: str, expected: list[str]) -> None:
    claims = make_claims(read_accounts([article("a", first), article("b", second)]))
    assert [v.value for f in find_namings(claims) for v in f.values] == expected


def test_of_two_languages_none_has_another_word(article: Write) -> None:
    english = article("b", "The plant will close in May, and the factory is sold.", language="en")
    german = article("a", "Die Fabrik schließt.")
    assert [*find_namings(make_claims(read_accounts([german, english])))] == []
