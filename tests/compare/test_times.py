"""Times of a row: which are in conflict, which only told otherwise."""

from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.times import find_other_times, find_times
from synopse.model import Article, ReferenceDate
from tests.compare.conftest import Writer as Write
from tests.compare.conftest import told_by


def _times(*articles: Article) -> Any:
    """The differences of times of a row of all sentences, the first that is told of any words."""
    return (told_by(find_times, *articles) or told_by(find_other_times, *articles))[:1]


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("2025-03-04", "2025-03-05", "time"),
        ("2025-03", "2025-03-05", "precision"),
        ("2025-03-04T14:40", "2025-03-04T14:37", "time"),
        ("2025-W10", "2025-03-05", "precision"),
        ("2019", "2025-03-05", None),
        ("2025-03-04", "2025-03-04", "precision"),
        # by the hands of the clock, whatever the day
        ("XXXX-XX-XXT20:40", "2025-03-04T08:45", "time"),
        ("2025-03-04TNI", "2025-03-04T08:45", "precision"),
        ("2025-03-04TNI", "2025-03-04", "precision"),
    ],
)
def test_times(article: Write, first: Any, second: Any, rule: Any) -> None:
    a = article("a", "Es geschah damals.", times={"damals": first})
    b = article("b", "Es geschah neulich.", times={"neulich": second})
    assert [note for _, note, _ in _times(a, b)] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (("Juni", "2024-06"), ("diesem Sommer", "2024-SU"), True),
        (("2023", "2023"), ("vergangenen Jahr", "2023"), True),
        (("Sonntag", "2024-06-09"), ("Sonntagabend", "2024-06-09TEV"), False),
        (("1974", "1974"), ("Sonntag", "2024-06-09"), False),
        # two days cannot both be: they are no one time in other words
        (("Sonntag", "2024-06-09"), ("Dienstag", "2024-06-11"), False),
        # what an account calls its own day
        (("heute", "2024-06-10"), ("Montag", "2024-06-10"), False),
    ],
)
def test_times_told_otherwise(article: Write, first: Any, second: Any, differ: bool) -> None:
    today = ReferenceDate(value="2024-06-10", basis="given")
    a = article("a", f"Es geschah {first[0]}.", times=dict([first]))
    b = article("b", f"Es geschah {second[0]}.", times=dict([second]))
    found = told_by(find_other_times, replace(a, reference_date=today), replace(b, reference_date=today))
    assert found == ([("time", "precision", [first[0], second[0]])] if differ else [])


@pytest.mark.parametrize(("value", "differ"), [("2024-06-10", False), ("2024-06-11", True)])
def test_a_time_in_another_language_is_told_otherwise_anyway(article: Write, value: str, differ: bool) -> None:
    a = article("a", "Es geschah Montag.", times={"Montag": "2024-06-10"})
    b = article("b", "It happened yesterday.", times={"yesterday": value}, language="en")
    assert bool(_times(a, b)) is differ


@pytest.mark.parametrize(("second", "differ"), [("2025-03-14", False), ("2025-03-08", True)])
def test_one_weekday_a_week_apart_is_no_disagreement(article: Write, second: str, differ: bool) -> None:
    a = article("a", "Es geschah Freitag.", times={"Freitag": "2025-03-07"})
    b = article("b", "Es geschieht Freitag.", times={"Freitag": second})
    assert bool([f for f in _times(a, b) if f[1] == "time"]) is differ
