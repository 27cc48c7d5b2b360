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
    # the phrase stands for the clause that only brings it
    ("Berg lobte die gute Arbeit der Feuerwehr.", ["die gute Arbeit der Feuerwehr"]),
    # a phrase that tells nothing by itself does not
    ("Die Bürgermeisterin wies den Vorwurf zurück.", ["Die Bürgermeisterin wies den Vorwurf zurück"]),
    # a clause that says more stays beside it
    (
        "Der Rat tagte lange, und Berg lobte die gute Arbeit der Feuerwehr.",
        ["Der Rat tagte lange", "die gute Arbeit der Feuerwehr"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTAINED)
def test_no_claim_tells_what_another_one_holds(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


def test_a_place_and_a_date_say_nothing() -> None:
    assert claims("Bremerhaven, 3. Mai 2025\n\nDer Rat der Stadt tagte am Abend im Saal.") == [
        "Der Rat der Stadt tagte am Abend im Saal"
    ]


def test_words_of_a_clause_inside_are_its_own() -> None:
    assert own("Der Mann, der den Deich baute, schwieg im Saal.") == ["Der Mann schwieg im Saal", "der den Deich baute"]


def test_who_said_it_is_no_word_of_what_was_said() -> None:
    assert own("Der Deich hält nach Angaben der Behörde dem Wasser stand.") == ["Der Deich hält dem Wasser stand"]
