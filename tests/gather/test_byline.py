"""Bylines: what is one, what only begins like one."""

import pytest

from synopse.gather.byline import Byline, find_byline

CASES = [
    ("Von Ada Brandt", Byline(("Ada Brandt",))),
    ("Von Ada Brandt, 3. Mai 2024", Byline(("Ada Brandt",), "2024-05-03")),
    ("By Ada Brandt and Jan Vogt · May 3, 2024", Byline(("Ada Brandt", "Jan Vogt"), "2024-05-03")),
    ("\n   Text: Jasper von Thun (Berlin)\n", Byline(("Jasper von Thun",))),
    ("Autorin: Jana Toll-Meier", Byline(("Jana Toll-Meier",))),
    ("Words by Siobhán O'Neill", Byline(("Siobhán O'Neill",))),
    ("Von Ada Brandt ist nichts zu hören.", Byline()),
    ("Von Berlin bis Bonn", Byline()),
    ("By Monday", Byline()),
    ("Von Anfang an", Byline()),
    ("Von Ada Brandt, der langjährigen Vorsitzenden des Vereins, war am Montag nichts zu hören", Byline()),
    ("Ada Brandt", Byline()),
    ("", Byline()),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_byline(text: str, found: Byline) -> None:
    assert find_byline(["Start", text, "Von Später Zeile"][:2]) == found


def test_the_first_one_counts() -> None:
    assert find_byline(["Von Ada Brandt", "Von Jan Vogt"]).authors == ("Ada Brandt",)
