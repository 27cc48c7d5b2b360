"""What words are taken for the same thing, and what a claim is about."""

from collections.abc import Callable
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.claims import make_claims
from synopse.compare.meanings import read_meanings, shared_notions
from synopse.compare.notions import classes_of
from synopse.language import words
from synopse.model import Article

Write = Callable[..., Article]


@pytest.mark.parametrize(
    ("language", "lemma", "name"),
    [
        ("de", "sterben", "events:death"),
        ("de", "todesopfer", "events:death"),
        ("de", "werksschließung", "events:closure"),
        ("de", "bürgermeister", "synonyms:mayor"),
        ("en", "walkout", "events:strike"),
        ("en", "spokeswoman", "synonyms:spokesman"),
    ],
)
def test_classes(language: str, lemma: str, name: str) -> None:
    assert name in classes_of(lemma, language, compound=True)


@pytest.mark.parametrize(
    ("language", "lemma"), [("de", "unverletzt"), ("de", "tisch"), ("en", "table"), ("en", "campfire"), ("fr", "mort")]
)
def test_words_without_a_class(language: str, lemma: str) -> None:
    assert not classes_of(lemma, language, compound=True)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_class_has_members_of_one_or_two_words(language: str) -> None:
    table = words(language, "compare")
    for name in ("events", "synonyms"):
        for members in table[name].values():
            assert members
            assert all(m == m.lower() and len(m.split()) <= 2 for m in members)


def _meanings(*articles: Article) -> Any:
    claims = make_claims(read_accounts(articles))
    return claims, read_meanings(claims)


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        # one event in verb and noun
        ("Die Bergleute legten gestern die Arbeit nieder.", "Der Ausstand im Bergwerk dauert an.", True),
        # separated verb and participle
        ("Das Vordach stürzt nachts ein.", "Ein Vordach ist eingestürzt.", True),
        # compound and its last part
        ("Die Hafenbehörde prüft.", "Eine Behörde kontrolliert.", True),
        ("Der Chor probt.", "Die Bäckerin backt.", False),
    ],
)
def test_shared_notions(article: Write, first: str, second: str, shared: bool) -> None:
    _, (a, b) = _meanings(article("a", first), article("b", second))
    assert bool(shared_notions(a, b)) is shared


def test_dates_are_no_notions(article: Write) -> None:
    day = {"Mittwoch": "2025-03-05"}
    a = article("a", "Am Mittwoch tagte der Rat.", times=day)
    _, meanings = _meanings(a, article("b", "Am Mittwoch schneite es.", times=day))
    assert not shared_notions(*meanings)


def test_the_event_is_what_the_verb_says(article: Write) -> None:
    _, (a, b) = _meanings(
        article("a", "Die Frau starb an ihren Verletzungen."), article("b", "Es gab viele Verletzungen.")
    )
    assert a.events == {"events:death"}
    assert b.events == {"events:injury"}


def test_an_age_is_no_figure_of_the_claim(article: Write) -> None:
    a = article(
        "a",
        "Der 51 Jahre alte Lotse half 12 Leuten.",
        quantities={"51 Jahre": (51, "Jahr", "exact"), "12": (12, "Mensch", "exact")},
    )
    (claim,) = make_claims(read_accounts([a]))
    assert [q.value for q in claim.quantities] == [51, 12]
    assert [q.value for q in claim.counts] == [12]
