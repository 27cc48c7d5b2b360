"""Where sentences end, as a table: a text, and its sentences divided by a bar."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from synopse.language.sentences import find_sentences
from synopse.model import Span

GERMAN = [
    "Am 4. November kam Dr. Weber z. B. nach Kiel.|Die 3. Liga spielt.",
    "„Das ist gut.“|Er schwieg.",
    "„Kommt ihr auch?“, fragte sie.|Niemand kam.",
    "Er wartete\nauf den Bus.|Der Bus kam.",
    "Zwölf wurden verletzt.|12 blieben heil.",
    "Das kostet 3,5 Mio. Euro.|Zu viel.",
    "Er wurde 45.|Danach kam nichts.",
    "Am Samstag, 14. Juni, sank das Boot.|Alle schwammen.",
    "Das war die 114. Mission am 27. FEBRUAR.|Sie gelang.",
    "J. Weber kam.|Er blieb.",
]
ENGLISH = ["Mr. Hale met Sen. Doe at 3 p.m. on Monday.|They talked.", "The U.S. economy grew.|Prices fell."]


@pytest.mark.parametrize("marked", GERMAN)
def test_german(marked: str) -> None:
    check(marked, "de")


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    check(marked, "en")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["A", "b", ".", "!", " ", "\xa0", "\x85", "\u2003", "ß", "1", "“"]), max_size=12),
    st.sampled_from(["de", "en", "fr"]),
)
@example(["A", "\xa0", "."], "de")
def test_no_white_space_brings_it_down(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    found = find_sentences(text, [Span(start=0, end=len(text))], language)
    assert all(a.end <= b.start for a, b in pairwise(found))


def check(marked: str, language: str) -> None:
    text = marked.replace("|", " ")
    assert [s.of(text) for s in find_sentences(text, [Span(start=0, end=len(text))], language)] == marked.split("|")
