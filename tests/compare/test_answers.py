"""Figures that answer one question though no row joins them."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.answers import with_answers
from synopse.compare.claims import Claim, make_claims
from synopse.compare.difference import Found, value_of
from synopse.model import Article

Write = Callable[..., Article]
Figure = tuple[float, str, str]

CASES: list[tuple[str, dict[str, Figure], dict[str, Figure], list[list[str]]]] = [
    ("one question", {"172": (172, "Platz", "exact")}, {"180": (180, "Platz", "exact")}, [["172", "180"]]),
    ("unit not said", {"172": (172, "Platz", "exact")}, {"180": (180, "", "exact")}, [["172", "180"]]),
    ("other unit", {"172": (172, "Platz", "exact")}, {"180": (180, "EUR", "exact")}, []),
    ("other size", {"172": (172, "Platz", "exact")}, {"180": (900, "Platz", "exact")}, []),
    ("same figure", {"172": (172, "Platz", "exact")}, {"180": (172, "Platz", "exact")}, []),
]


def _claims(write: Write, first: Mapping[str, Any], second: Mapping[str, Any], more: str = "") -> tuple[Claim, ...]:
    a = write("a", f"In der alten Halle waren 172 Plätze der Tribüne besetzt.{more}", quantities=first)
    b = write("b", "Für 180 Plätze auf der Tribüne der alten Halle gab es Karten.", quantities=second)
    return make_claims(read_accounts([a, b]))


@pytest.mark.parametrize(("name", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_answers(article: Write, name: str, first: Any, second: Any, expected: list[list[str]]) -> None:
    found = with_answers([], _claims(article, first, second))
    assert [[v.value for v in f.values] for _, f in found] == expected
    assert all(row is None and f.note == "answer" for row, f in found)


def test_an_account_with_both_figures_answers_two_questions(article: Write) -> None:
    both = {"172": (172, "Platz", "exact"), "180": (180, "Platz", "exact")}
    claims = _claims(article, both, {"180": (180, "Platz", "exact")}, " Für 180 war die Halle gebaut.")
    assert with_answers([], claims) == []


def test_a_difference_of_a_row_gets_the_answers_of_other_rows(article: Write) -> None:
    claims = _claims(article, {"172": (172, "Platz", "exact")}, {"180": (180, "Platz", "exact")})
    known = Found("quantity", "quantity", (value_of(claims[0], claims[0].quantities[0]),))
    found = with_answers([("r1", known)], claims)
    assert [(row, [v.value for v in f.values]) for row, f in found] == [("r1", ["172", "180"])]


def test_sentences_about_other_things_have_no_question_in_common(article: Write) -> None:
    a = article("a", "Der Bürgermeister dankte 172 Helfern.", quantities={"172": (172, "", "exact")})
    b = article("b", "Laut Fahrplan hält dort Bus 180 im Sommer.", quantities={"180": (180, "", "exact")})
    assert with_answers([], make_claims(read_accounts([a, b]))) == []
