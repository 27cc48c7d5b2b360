"""What happened when, as the accounts date it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.align import Aligned, make_rows
from synopse.compare.claims import make_claims
from synopse.compare.timeline import find_moments
from synopse.model import Article, ReferenceDate

Write = Callable[..., Article]


def _moments(*articles: Article) -> list[tuple[str, int]]:
    """The values of one row of all claims with their numbers of cells."""
    groups = [make_claims(read_accounts(articles))]
    return [(m.value, len(m.cells)) for m in find_moments(make_rows("t", Aligned(groups, {}, frozenset()), ()), groups)]


@pytest.mark.parametrize(
    ("text", "words", "certainty", "expected"),
    [
        ("Am Freitag brannte der Schuppen.", "Freitag", "asserted", [("2025-05-02", 1)]),
        ("Der Schuppen brannte am Freitag nicht.", "Freitag", "negated", []),
        ("Seit Freitag fehlt der Schlüssel.", "Freitag", "asserted", []),
        ("Die am Freitag beschlossenen Hilfen gelten weiter.", "Freitag", "asserted", []),
        ("Am Freitag galten die beschlossenen Hilfen.", "Freitag", "asserted", [("2025-05-02", 1)]),
        ("Die Sitzung vom Freitag endete im Streit.", "Freitag", "asserted", [("2025-05-02", 1)]),
        ("Der Umsatz stieg im Vergleich zu Freitag.", "Freitag", "asserted", []),
    ],
)
def test_what_happened(article: Write, text: str, words: str, certainty: Any, expected: Any) -> None:
    a = article("a", text, times={words: "2025-05-02"}, statements={text: {"certainty": certainty}})
    assert _moments(a) == expected


def test_the_hour_stands_for_its_day(article: Write) -> None:
    a = article("a", "Am Freitag brannte der Schuppen.", times={"Freitag": "2025-05-02"})
    b = article("b", "Am Freitag gegen neun brannte der Schuppen.", times={"Freitag gegen neun": "2025-05-02T09:00"})
    assert _moments(a, b) == [("2025-05-02T09:00", 2)]


def test_the_part_of_a_day_is_told_as_the_day(article: Write) -> None:
    a = article("a", "Am Freitagabend brannte der Schuppen.", times={"Freitagabend": "2025-05-02TEV"})
    assert _moments(a) == [("2025-05-02", 1)]


def test_a_noun_keeps_its_time_where_the_clause_has_its_own(article: Write) -> None:
    text = "Am Montag verschob der Rat das Fest vom Freitag."
    a = article("a", text, times={"Montag": "2025-04-28", "Freitag": "2025-05-02"})
    assert _moments(a) == [("2025-04-28", 1)]


def test_two_hours_stay_two(article: Write) -> None:
    a = article("a", "Freitag gegen acht brannte es.", times={"Freitag gegen acht": "2025-05-02T08:00"})
    b = article("b", "Freitag gegen neun brannte es.", times={"Freitag gegen neun": "2025-05-02T09:00"})
    assert _moments(a, b) == [("2025-05-02T08:00", 1), ("2025-05-02T09:00", 1)]


@pytest.mark.parametrize(
    ("text", "words", "value", "expected"),
    [
        ("Am Freitag soll die Mühle öffnen.", "Freitag", "2025-05-02", [("2025-05-02", True)]),
        ("Am Freitag öffnet die Mühle.", "Freitag", "2025-05-02", [("2025-05-02", True)]),
        ("Im Mai öffnet die Mühle.", "Mai", "2025-05", [("2025-05", True)]),
        ("Am Montag öffnete die Mühle.", "Montag", "2025-04-28", [("2025-04-28", False)]),
        ("Die Mühle soll am Montag gebrannt haben.", "Montag", "2025-04-28", [("2025-04-28", False)]),
        ("Heute öffnet die Mühle.", "Heute", "2025-04-30", [("2025-04-30", False)]),
        ("Heute wird die Ministerin die Mühle öffnen.", "Heute", "2025-04-30", [("2025-04-30", True)]),
        ("Die Ministerin lud für Freitag in die Mühle ein.", "Freitag", "2025-05-02", [("2025-05-02", True)]),
        # what was to be, or is asked for, need not happen
        ("Die Mühle sollte am Freitag öffnen.", "Freitag", "2025-05-02", []),
        ("Sie baten, am Freitag die Mühle zu öffnen.", "Freitag", "2025-05-02", []),
        ("Er leugnete, am Montag die Mühle besucht zu haben.", "Montag", "2025-04-28", [("2025-04-28", False)]),
        # day and tense exclude each other
        ("Die Ministerin reagierte am Freitag empört.", "Freitag", "2025-05-02", []),
        ("Am Montag wird die Ministerin kommen.", "Montag", "2025-04-28", []),
        ("Die Ministerin lud für Montag in die Mühle ein.", "Montag", "2025-04-28", []),
    ],
)
def test_what_is_to_come(article: Write, text: str, words: str, value: str, expected: list[tuple[str, bool]]) -> None:
    written = article("a", text, times={words: value})
    a = replace(written, reference_date=ReferenceDate(value="2025-04-30", basis="given"))
    groups = [make_claims(read_accounts([a]))]
    found = find_moments(make_rows("t", Aligned(groups, {}, frozenset()), ()), groups)
    assert [(m.value, m.to_come) for m in found] == expected


def test_a_weekday_without_a_verb_may_be_either(article: Write) -> None:
    text = "Freie Fahrt über die Brücke von Freitag an."
    written = article("a", text, times={"Freitag": "2025-04-25"})
    day = ReferenceDate(value="2025-04-30", basis="given")
    a = replace(written, reference_date=day, times=tuple(replace(t, rule="weekday") for t in written.times))
    assert _moments(a) == []
    assert _moments(replace(a, times=written.times)) == [("2025-04-25", 1)]


def test_what_lasts_is_told_once(article: Write) -> None:
    text = "Von Freitag bis Sonntag ruht die Arbeit."
    a = article("a", text, times={"Freitag": "2025-05-02", "Sonntag": "2025-05-04"})
    assert _moments(a) == [("2025-05-02", 1)]


def test_what_an_account_tells_as_done_is_not_to_come(article: Write) -> None:
    told = {
        "a": ("2025-04-30", "Am Freitag soll die Mühle öffnen."),
        "b": ("2025-05-03", "Am Freitag öffnete die Mühle."),
    }
    accounts = [
        replace(
            article(name, text, times={"Freitag": "2025-05-02"}), reference_date=ReferenceDate(value=day, basis="given")
        )
        for name, (day, text) in told.items()
    ]
    groups = [make_claims(read_accounts(accounts))]
    (found,) = find_moments(make_rows("t", Aligned(groups, {}, frozenset()), ()), groups)
    assert (found.value, found.to_come) == ("2025-05-02", False)


@pytest.mark.parametrize(("named", "told"), [("2025-05-02", True), ("2025-05-01", False)])
def test_an_hour_needs_a_day_that_its_account_names(article: Write, named: str, told: bool) -> None:
    written = article(
        "a",
        "Am Freitag war es warm. Gegen neun brannte der Schuppen.",
        times={"Freitag": named, "Gegen neun": "2025-05-02T09:00"},
    )
    day, clock = written.times
    a = replace(written, times=(day, replace(clock, rule="clock time")))
    assert ("2025-05-02T09:00" in [value for value, _ in _moments(a)]) is told
