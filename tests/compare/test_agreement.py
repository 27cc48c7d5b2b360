"""How far two claims say the same thing: what counts for it and what against."""

from collections.abc import Callable
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.agreement import agreements, read_telling
from synopse.compare.align import SAME_THING
from synopse.compare.claims import make_claims
from synopse.model import Article

Write = Callable[..., Article]
REST = (
    "Die Bäckerei am Lindenplatz feiert ihr Jubiläum. Der Chor probt donnerstags im Gemeindehaus.",
    "Im Hallenbad wird das Wasser gewechselt. Eine Malerin zeigt Aquarelle in der Volksbank.",
)


def _agreement(a: Article, b: Article) -> float:
    """Agreement of the first claims of two accounts."""
    claims = make_claims(read_accounts([a, b]))
    second = next(c.number for c in claims if c.account.article is b)
    return agreements(read_telling(claims))[0].get((0, second), 0.0)


SAME = [
    ("same event, other words", "Der Hafenmeister gibt sein Amt auf.", "Hafenmeister zurückgetreten."),
    ("verb and noun", "Die Bergleute legten die Arbeit nieder.", "Streik der Bergleute."),
    ("passive and active", "Ermittler nahmen den Buchhalter fest.", "Der Buchhalter wurde verhaftet."),
]
OTHER = [
    (
        "one topic word",
        "Der Sturm zog nachts über die Dächer hinweg.",
        "Nach dem Sturm läutet die Glocke wieder. Nachts zog ein Sturm über die Dächer.",
    ),
    (
        "one word of time",
        "Sie will am Abend mit dem Nachtzug nach Ulm fahren.",
        "Am Abend wurde die renovierte Oper feierlich eröffnet.",
    ),
    ("nothing shared", "Der Imker zählt seine Völker.", "Die Straße bleibt gesperrt."),
]


@pytest.mark.parametrize(("name", "first", "second"), SAME, ids=[s[0] for s in SAME])
def test_same_thing(article: Write, name: Any, first: Any, second: Any) -> None:
    assert _agreement(article("a", f"{first} {REST[0]}"), article("b", f"{second} {REST[1]}")) >= SAME_THING


@pytest.mark.parametrize(("name", "first", "second"), OTHER, ids=[s[0] for s in OTHER])
def test_another_thing(article: Write, name: Any, first: Any, second: Any) -> None:
    assert _agreement(article("a", f"{first} {REST[0]}"), article("b", f"{second} {REST[1]}")) < SAME_THING


def test_dead_are_not_missing(article: Write) -> None:
    four = {"Vier Menschen": (4, "Mensch", "exact")}
    a = article("a", f"Vier Menschen starben. {REST[0]}", quantities=four)
    b = article("b", f"Vier Menschen werden vermisst. {REST[1]}", quantities=four)
    assert _agreement(a, b) == 0.0


def test_a_name_alone_does_not_make_two_claims_one(article: Write) -> None:
    name: Any = {"Elke Tromm": ("person", "e1")}
    a = article("a", f"Elke Tromm züchtet Dahlien. {REST[0]}", names=name)
    b = article("b", f"Elke Tromm verlor ihren Prozess. {REST[1]}", names=name)
    assert _agreement(a, b) == 0.0


def test_another_figure_of_one_size_is_the_same_question(article: Write) -> None:
    def told(figure: int, name: str, rest: str) -> Article:
        text = f"Dafür sind {figure} Unterschriften nötig. {rest}"
        return article(name, text, quantities={f"{figure} Unterschriften": (figure, "Unterschrift", "exact")})

    near = _agreement(told(6200, "a", REST[0]), told(6000, "b", REST[1]))
    far = _agreement(told(6200, "a", REST[0]), told(90, "b", REST[1]))
    assert near >= SAME_THING
    assert far < near


def test_a_figure_of_another_event_does_not_part(article: Write) -> None:
    """One account has four dead, the other three dead and four missing: both answer how many died."""
    four, three = {"Vier Menschen": (4, "Mensch", "exact")}, {"Drei Menschen": (3, "Mensch", "exact")}
    a = article("a", f"Vier Menschen starben im Sturm. {REST[0]}", quantities=four)
    text = f"Drei Menschen starben im Sturm. Vier Menschen werden vermisst. {REST[1]}"
    assert _agreement(a, article("b", text, quantities={**three, **four})) >= SAME_THING


def test_agreement_is_between_none_and_whole(article: Write) -> None:
    text = f"Der Stadtrat beschloss den Bau einer Umgehungsstraße. {REST[0]}"
    assert 0.8 < _agreement(article("a", text), article("b", text)) <= 1.0
