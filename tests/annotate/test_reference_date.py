"""The reference date: as given in any notation, and as far as an account's own words, or a story's accounts, tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.reference_date import infer_together, read_day, reference_date
from synopse.annotate.times.calendar import feast, us_presidential_election
from synopse.model import ReferenceDate
from tests.annotate.marked import parsed

UNKNOWN = ReferenceDate(value=None, basis="unknown")


def reference_of(
    text: str, language: str = "de", published: str | None = None, given: date | None = None
) -> ReferenceDate:
    return reference_date(text, published, given, parsed(text, language))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-11-04", date(2024, 11, 4)),
        ("2024-11-04T18:30:00+01:00", date(2024, 11, 4)),
        ("20241104", date(2024, 11, 4)),
        ("04.11.2024, 18:30 Uhr", date(2024, 11, 4)),
        ("4. November 2024", date(2024, 11, 4)),
        ("Montag, 4. März 2024", date(2024, 3, 4)),
        ("November 4, 2024", date(2024, 11, 4)),
        ("4 Nov 2024", date(2024, 11, 4)),
        ("Mon, 04 Nov 2024 10:00:00 GMT", date(2024, 11, 4)),
        ("25/11/2024", date(2024, 11, 25)),
        ("4/11/2024", None),
        ("31.02.2024", None),
        ("gestern", None),
        ("", None),
    ],
)
def test_notations(written: str, day: date | None) -> None:
    assert read_day(written) == day


@given(st.text(max_size=60))
def test_no_notation_raises(written: str) -> None:
    assert read_day(written) is None or isinstance(read_day(written), date)


def test_published_comes_before_what_is_given_and_both_before_what_is_said() -> None:
    text = "Stand: 1.2.2023"
    assert reference_of(text, published="2024-11-04", given=date(2024, 1, 1)).value == "2024-11-04"
    assert reference_of(text, given=date(2024, 1, 1)) == ReferenceDate(value="2024-01-01", basis="given")
    assert reference_of(text, published="unlesbar").value == "2023-02-01"
    assert reference_of(text).basis == "inferred"


@pytest.mark.parametrize(
    ("text", "language", "value", "evidence"),
    [
        ("Stand: 04.11.2024, 18.30 Uhr. Der Rat tagt.", "de", "2024-11-04", "Stand: 04.11.2024"),
        ("Hollersiel, 4. November 2024 – Der Rat tagt.", "de", "2024-11-04", "Hollersiel, 4. November 2024 –"),
        ("Der Rat tagt heute, 4. November 2024, im Saal.", "de", "2024-11-04", "heute, 4. November 2024"),
        ("Published: November 4, 2024. The council meets.", "en", "2024-11-04", "Published: November 4, 2024"),
        (
            "Seit 2022 streiten sie. Zwei Tage vor der US-Präsidentschaftswahl lenkte er ein.", "de", "2024-11-03",
            "Zwei Tage vor der US-Präsidentschaftswahl",
        ),
    ],
)  # fmt: skip
def test_a_day_is_stated_with_the_words_that_tell_it(text: str, language: str, value: str, evidence: str) -> None:
    found = reference_of(text, language)
    assert (found.value, found.basis) == (value, "inferred")
    assert evidence in [span.of(text) for span in found.evidence]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        (
            "Seit 2022 streiten sie. Wenige Tage vor der US-Präsidentschaftswahl lenkte er ein.",
            "2024-10-29",
            "2024-11-04",
        ),
        (
            "Seit 2022 streiten sie. Im Oktober ruhte er. Wenige Tage vor der US-Präsidentschaftswahl lenkte er ein.",
            "2024-11-01",
            "2024-11-04",
        ),
        ("Stand: 04.11.2024. Aktualisiert: 06.11.2024", "2024-11-04", "2024-11-06"),
    ],
)
def test_where_several_days_remain_a_window_is_said_and_no_day(text: str, earliest: str, latest: str) -> None:
    found = reference_of(text)
    assert (found.value, found.basis) == (None, "unknown")
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "Am Montag tagte der Rat. Am 4. November wird gefeiert.",
        "Wenige Tage vor der US-Präsidentschaftswahl lenkte er ein.",
        "Am 4. November 2024 tagte der Rat.",
        "Gestern tagte der Rat.",
        "",
    ],
)
def test_what_leaves_more_than_a_window_is_unknown(text: str) -> None:
    assert reference_of(text) == UNKNOWN


def test_accounts_of_a_story_place_each_other() -> None:
    dated = "Seit 2022 streiten sie. Wenige Tage vor der US-Präsidentschaftswahl lenkte er ein."
    feast_day = "Das teilte er am Montag mit. Am 4. November wird der Tag des Hafens gefeiert."
    bare = "Der Rat hat das beraten."
    parses = [parsed(text, "de") for text in (dated, feast_day, bare)]
    alone = [reference_date(p.text, None, None, p) for p in parses]
    first, second, third = infer_together(parses, alone)
    assert (first.earliest, first.latest) == ("2024-10-29", "2024-11-04")
    assert second.value == "2024-11-04"
    assert [span.of(feast_day) for span in second.evidence] == ["Montag", "4. November"]
    assert (third.value, third.earliest, third.latest) == (None, "2024-10-22", "2024-11-11")


def test_a_story_in_which_no_account_is_placed_stays_unknown() -> None:
    parses = [parsed("Am Montag tagte der Rat.", "de")] * 2
    assert infer_together(parses, [UNKNOWN, UNKNOWN]) == (UNKNOWN, UNKNOWN)


def test_a_day_that_is_known_stays_as_it_is() -> None:
    given_day = ReferenceDate(value="2024-11-04", basis="given")
    parses = [parsed("Gestern tagte der Rat.", "de"), parsed("Am Montag tagte der Rat.", "de")]
    first, second = infer_together(parses, [given_day, UNKNOWN])
    assert first == given_day
    assert (second.earliest, second.latest) == ("2024-10-28", "2024-11-11")


@pytest.mark.parametrize(
    ("year", "day"), [(2016, date(2016, 11, 8)), (2020, date(2020, 11, 3)), (2024, date(2024, 11, 5)), (2023, None)]
)
def test_us_presidential_elections(year: int, day: date | None) -> None:
    assert us_presidential_election(year) == day


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("E+0", date(2024, 3, 31)),
        ("E-2", date(2024, 3, 29)),
        ("12-25", date(2024, 12, 25)),
        ("N11-4-4", date(2024, 11, 28)),
        ("N5-1--1", date(2024, 5, 27)),
    ],
)
def test_feasts(code: str, day: date) -> None:
    assert feast(code, 2024) == day
