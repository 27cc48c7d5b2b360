"""Where sentences end, as a table: a text, and its sentences divided by a bar."""

import pytest

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


def check(marked: str, language: str) -> None:
    text = marked.replace("|", " ")
    assert [s.of(text) for s in find_sentences(text, [Span(start=0, end=len(text))], language)] == marked.split("|")
