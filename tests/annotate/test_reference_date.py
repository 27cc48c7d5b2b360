"""The reference date: as given in any notation, and as far as an account's own words, or a story's accounts, tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.happenings import happenings, told_in
from synopse.annotate.reference_date import read_day, reference_date
from synopse.annotate.story_dates import infer_together
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
        ("Der Rat tagte gestern (3. November 2024).", "de", "2024-11-04", "gestern (3. November 2024"),
        ("The council met yesterday, November 3, 2024.", "en", "2024-11-04", "yesterday, November 3, 2024"),
        ("04.11.2024, 18:30 Uhr\n\nDer Rat tagt.", "de", "2024-11-04", "04.11.2024, 18:30 Uhr"),
        (
            "Stand: 01.11.2024. Aktualisiert: 04.11.2024. Am morgigen Sonntag tagt der Rat.", "de", "2024-11-02",
            "morgigen Sonntag",
        ),
    ],
)  # fmt: skip
def test_a_day_is_stated_with_the_words_that_tell_it(text: str, language: str, value: str, evidence: str) -> None:
    found = reference_of(text, language)
    assert (found.value, found.basis) == (value, "inferred")
    assert evidence in [span.of(text) for span in found.evidence]


def test_where_several_days_remain_a_window_is_said_and_no_day() -> None:
    found = reference_of("Stand: 04.11.2024. Aktualisiert: 06.11.2024")
    assert (found.value, found.basis) == (None, "unknown")
    assert (found.earliest, found.latest) == ("2024-11-04", "2024-11-06")


@pytest.mark.parametrize(
    "text",
    [
        "Am Montag tagte der Rat. Am 4. November wird gefeiert.",
        "Wenige Tage vor der US-Präsidentschaftswahl lenkte er ein.",
        "Seit 2022 streiten sie. Zwei Tage vor der US-Präsidentschaftswahl lenkte er ein.",
        "Am 4. November 2024 tagte der Rat.",
        "Er kam am 04.11.2024, 18.30 Uhr, an.",
        "Am heutigen Montag tagt der Rat.",
        "Gestern tagte der Rat.",
        "",
    ],
)
def test_what_leaves_more_than_a_window_is_unknown(text: str) -> None:
    assert reference_of(text) == UNKNOWN


ELECTION = "Seit Juni 2022 streiten sie. Wenige Tage vor der US-Präsidentschaftswahl lenkte er ein."
FEAST = "Das teilte er am Montag mit. Am 4. November wird der Tag des Hafens gefeiert."
VISIT = "Am Freitag hatte sie ihren dänischen Amtskollegen Lars Hjelmborg getroffen."
BEGINS_WITH_VISIT = "Bei einem Treffen mit ihrem dänischen Amtskollegen Lars Hjelmborg lobte sie den Hafen."


def together(*texts: str) -> list[tuple[str | None, str | None, str | None]]:
    parses = [parsed(text, "de") for text in texts]
    found = infer_together(parses, [reference_date(p.text, None, None, p) for p in parses])
    return [(f.value, f.earliest, f.latest) for f in found]


def test_accounts_of_a_story_place_each_other_within_a_week() -> None:
    assert together(ELECTION, FEAST, "Der Rat hat das beraten.") == [
        (None, "2024-10-29", "2024-11-04"),
        ("2024-11-04", None, None),
        (None, "2024-10-28", "2024-11-11"),
    ]


def test_a_happening_that_one_account_dates_dates_the_one_that_begins_with_it() -> None:
    assert together(ELECTION, f"{FEAST} {VISIT}", BEGINS_WITH_VISIT)[1:] == [
        ("2024-11-04", None, None),
        ("2024-11-01", None, None),
    ]
    assert together(ELECTION, f"{FEAST} {VISIT}", "Gestern " + BEGINS_WITH_VISIT)[2] == ("2024-11-02", None, None)


@pytest.mark.parametrize(
    "other",
    [
        "Bei einem Treffen mit ihrem Amtskollegen lobte sie den Hafen.",
        "Bei einem Streit mit ihrem dänischen Amtskollegen Lars Hjelmborg ging es um den Hafen.",
    ],
)
def test_what_lacks_a_word_of_the_happening_is_another_one(other: str) -> None:
    happening = next(iter(happenings(parsed(VISIT, "de"), date(2024, 11, 4))))
    assert happening.day == date(2024, 11, 1)
    assert told_in(parsed(other, "de"), happening) is None


def test_a_day_to_come_is_not_the_weekday_of_the_news() -> None:
    ahead = "Am Freitag traf er sie. Am 6. November muss der Rat darüber abstimmen."
    assert together(ELECTION, FEAST, ahead)[2] == (None, "2024-10-28", "2024-11-06")


def test_a_story_in_which_no_account_is_placed_stays_unknown() -> None:
    assert together("Am Montag tagte der Rat.", "Am Montag tagte der Rat.") == [(None, None, None)] * 2


def test_accounts_that_cannot_belong_together_stay_as_they_are() -> None:
    assert together("Stand: 04.11.2024.", "Stand: 04.11.1990.")[0] == ("2024-11-04", None, None)


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
