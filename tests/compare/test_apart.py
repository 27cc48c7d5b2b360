"""What keeps the figures of two accounts apart."""

from collections.abc import Callable
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.apart import reason
from synopse.compare.claims import make_claims
from synopse.model import Article

Write = Callable[..., Article]

CASES = [
    ("rounding", "Es kamen rund 6.000 Menschen.", (6000, "about"), "Es kamen 6.200 Menschen.", (6200, "exact")),
    ("rounding", "Es kamen 6.000 Menschen.", (6000, "exact"), "Es kamen 6.120 Menschen.", (6120, "exact")),
    ("rounding", "Es kamen 32.000 Menschen.", (32000, "exact"), "Es kamen 32.449 Menschen.", (32449, "exact")),
    ("quantity", "Es kamen 31.900 Menschen.", (31900, "exact"), "Es kamen 32.449 Menschen.", (32449, "exact")),
    ("quantity", "Es kamen rund 5.000 Menschen.", (5000, "about"), "Es kamen 6.200 Menschen.", (6200, "exact")),
    ("quantity", "Es kamen 31 Menschen.", (31, "exact"), "Es kamen 32 Menschen.", (32, "exact")),
    ("bound", "Es kamen mehr als 20 Menschen.", (20, "more_than"), "Es kamen 27 Menschen.", (27, "exact")),
    ("quantity", "Es kamen mehr als 30 Menschen.", (30, "more_than"), "Es kamen 20 Menschen.", (20, "exact")),
    ("bound", "Es kamen höchstens 30 Menschen.", (30, "at_most"), "Es kamen 20 Menschen.", (20, "exact")),
    ("moment", "Zunächst kamen 20 Menschen.", (20, "exact"), "Es kamen 31 Menschen.", (31, "exact")),
    ("scope", "Es kamen 20 von ihnen.", (20, "exact"), "Es kamen 31 Menschen.", (31, "exact")),
    ("scope", "Es kamen davon 20 Menschen.", (20, "exact"), "Es kamen 31 Menschen.", (31, "exact")),
    ("quantity", "Es kamen 20 Menschen.", (20, "exact"), "Es kamen 31 Menschen.", (31, "exact")),
]


@pytest.mark.parametrize(("expected", "a", "of_a", "b", "of_b"), CASES)
def test_reasons(article: Write, expected: str, a: str, of_a: Any, b: str, of_b: Any) -> None:
    articles = [_article(article, "a", a, *of_a), _article(article, "b", b, *of_b)]
    figures = [(c, c.quantities[0]) for c in make_claims(read_accounts(articles))]
    assert reason(figures) == expected
    assert reason(figures[::-1]) == expected


def test_the_gravest_reason_tells(article: Write) -> None:
    texts = [("Es kamen rund 6.000 Menschen.", 6000, "about"), ("Es kamen 6.200 Menschen.", 6200, "exact")]
    more = [("Es kamen 9.100 Menschen.", 9100, "exact")]
    articles = [_article(article, str(n), *told) for n, told in enumerate(texts + more)]
    assert reason([(c, c.quantities[0]) for c in make_claims(read_accounts(articles))]) == "quantity"


def _article(write: Write, name: str, text: str, value: float, modifier: Any) -> Article:
    figure = next(w for w in text.split() if w[0].isdigit())
    return write(name, text, quantities={figure: (value, "Mensch", modifier)})
