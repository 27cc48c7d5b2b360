"""Evidence is data in the file and words in the interface."""

import pytest

from synopse.model import Difference, Link, Silence
from synopse.report.evidence import evidence_told, link_told, note_told, silence_told
from synopse.report.wording import wording


@pytest.mark.parametrize(
    ("evidence", "german", "english"),
    [
        (
            "alike: 31 | Boot, Kutter",
            "zu 31 % ähnlich; gemeinsame Wörter: Boot, Kutter",
            "31% alike; shared words: Boot, Kutter",
        ),
        ("words: 38", "38 Wörter", "38 words"),
        (
            "author: A | Vera Lenz",
            "A ist von Vera Lenz gezeichnet und erschien zuerst",
            "A is signed by Vera Lenz, and came out first",
        ),
        ("told otherwise", "told otherwise", "told otherwise"),
        ("author: A", "author: A", "author: A"),
    ],
)
def test_evidence_is_told_in_the_language_of_the_interface(evidence: str, german: str, english: str) -> None:
    assert evidence_told(evidence, wording("de")) == german
    assert evidence_told(evidence, wording("en")) == english


def test_levels_and_silences_have_their_words() -> None:
    de = wording("de")
    assert link_told(Link(a="s1", b="s2", level="identical"), de) == "gleich"
    assert link_told(Link(a="s1", b="s2", level="near_identical", evidence="characters: 93"), de) == (
        "fast gleich (93 % gleiche Zeichen)"
    )
    assert link_told(Link(a="s1", b="s2", level="another", evidence="x"), de) == "another (x)"
    assert silence_told(Silence(article="a", reason="short", evidence="words: 38"), de) == "kurze Meldung (38 Wörter)"
    assert silence_told(None, de) == ""


def test_a_note_is_told_in_the_language_of_the_interface_not_of_the_story() -> None:
    known = Difference(
        row="r1", kind="quantity", values=(), note="verschiedene Zahlen: 2 / 3", rule="difference.rounding"
    )
    assert note_told(known, wording("en")) == "rounded"
    assert (
        note_told(Difference(row="r1", kind="quantity", values=(), note="anders", rule="by hand"), wording("en"))
        == "anders"
    )


def test_a_note_that_says_no_more_than_the_kind_is_left_out() -> None:
    plain = Difference(row="r1", kind="time", values=(), note="verschiedene Zeiten: 2 / 3", rule="difference.time")
    assert note_told(plain, wording("de")) == ""
