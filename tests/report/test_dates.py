"""Days, times and quantities as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.model import Quantity
from synopse.report import dates
from synopse.report.wording import wording

DE, EN = wording("de"), wording("en")


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("2031-10-07", "7. Oktober 2031", "October 7, 2031"),
        ("2031-10-07TEV", "7. Oktober 2031, abends", "October 7, 2031, evening"),
        ("2031-10-07T14:30", "7. Oktober 2031, 14:30 Uhr", "October 7, 2031, 2:30\u202fPM"),
        ("2031-10", "Oktober 2031", "October 2031"),
        ("2031", "2031", "2031"),
        ("2031-W07", "7. Woche 2031", "week 7 of 2031"),
        ("2031-W07-WE", "Wochenende der 7. Woche 2031", "weekend of week 7, 2031"),
        ("2031-SU", "Sommer 2031", "summer 2031"),
        ("2031-Q3", "3. Quartal 2031", "third quarter of 2031"),
        ("PRESENT_REF", "jetzt", "now"),
        ("P3D", "P3D", "P3D"),
        ("XXXX-WXX-3", "Mittwoch", "Wednesday"),
        ("XXXX-WXX-3TEV", "Mittwoch, abends", "Wednesday, evening"),
        ("XXXX-XX-XXT14:30", "Tag offen, 14:30 Uhr", "day open, 2:30\u202fPM"),
        ("XXXX-XX-XXT29:30", "XXXX-XX-XXT29:30", "XXXX-XX-XXT29:30"),
        ("XXXX-11", "XXXX-11", "XXXX-11"),
        ("2031-13", "2031-13", "2031-13"),
        ("2031-02-30", "2031-02-30", "2031-02-30"),
        ("", "", ""),
    ],
)
def test_timex(value: str, german: str, english: str) -> None:
    assert dates.timex(value, DE) == german
    assert dates.timex(value, EN) == english


@given(st.text(max_size=20))
def test_any_value_is_shown(value: str) -> None:
    assert isinstance(dates.timex(value, DE), str)
    assert isinstance(dates.published(value, DE), str)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2031-10-07", "7. Oktober 2031"),
        ("2031-10-07T18:30:00+02:00", "7. Oktober 2031, 18:30 Uhr"),
        ("yesterday", "yesterday"),
    ],
)
def test_published(value: str, shown: str) -> None:
    assert dates.published(value, DE) == shown


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (Quantity(start=0, end=1, value=10000.0, unit="Soldat"), "10.000 Soldat"),
        (Quantity(start=0, end=1, value=20.0, modifier="more_than"), "mehr als 20"),
        (Quantity(start=0, end=1, value=2.5, high=3.0, modifier="range", unit="%"), "2,5–3 %"),
    ],
)
def test_amount(quantity: Quantity, shown: str) -> None:
    assert dates.amount(quantity, DE) == shown
