"""Which statements become claims, and which words are a claim's own."""

import pytest

from synopse.annotate import annotate
from synopse.compare.accounts import read_accounts
from synopse.compare.claims import make_claims
from synopse.model import Document


def claims(text: str, language: str = "de") -> list[str]:
    article = annotate(Document(uri="a.txt", text=text), language=language)
    return [c.text for c in make_claims(read_accounts([article]))]


def own(text: str) -> list[str]:
    article = annotate(Document(uri="a.txt", text=text), language="de")
    return [" ".join(t.text for t in c.own if t.pos != "PUNCT") for c in make_claims(read_accounts([article]))]


CONTAINED = [
    # the clause stands for the phrase that it only brings
    ("Berg lobte die gute Arbeit der Feuerwehr.", ["Berg lobte die gute Arbeit der Feuerwehr"]),
    # beside a clause that says more the phrase stays
    (
        "Vor dem Brand im Hafen lobte Berg die gute Arbeit der Feuerwehr.",
        ["Vor dem Brand im Hafen lobte Berg die gute Arbeit der Feuerwehr", "die gute Arbeit der Feuerwehr"],
    ),
    # unless it tells nothing by itself
    (
        "Vor dem Brand im Hafen wies Berg den Vorwurf zurück.",
        ["Vor dem Brand im Hafen wies Berg den Vorwurf zurück"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTAINED)
def test_no_claim_tells_what_another_one_holds(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


TELLING = "Der Rat der Stadt tagte am Abend im Saal"
EMPTY = [
    # a place and a date
    ("Bremerhaven, 3. Mai 2025", False),
    # a word or two without a verb
    ("Zur Erinnerung", False),
    ("Mein Vorwurf", False),
    # a time that something takes, a number of things, a verb
    ("Drei Jahre Haft für Karl Berg", True),
    ("38 Verletzte", True),
    ("Karl Berg stirbt", True),
]


SHOWN = [
    # that there is a picture says nothing of what is on it
    ("Auf Fotos war zu sehen, wie der Deich brach.", ["wie der Deich brach"]),
    ("Das Video zeigt den Deich.", ["Das Video zeigt den Deich"]),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_what_only_says_that_it_is_shown_is_no_claim(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(("heading", "tells"), EMPTY)
def test_what_says_nothing_is_no_claim(heading: str, tells: bool) -> None:
    assert claims(f"{heading}\n\n{TELLING}.") == [*([heading] if tells else []), TELLING]


def test_words_of_a_clause_inside_are_its_own() -> None:
    assert own("Der Mann, der den Deich baute, schwieg im Saal.") == ["Der Mann schwieg im Saal", "der den Deich baute"]


def test_who_said_it_is_no_word_of_what_was_said() -> None:
    assert own("Der Deich hält nach Angaben der Behörde dem Wasser stand.") == ["Der Deich hält dem Wasser stand"]
