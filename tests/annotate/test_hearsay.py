"""The conditional of hearsay: where it is a mark of translation and where it is German."""

import pytest

from synopse.annotate import annotate
from synopse.model import Document

SUSPECTED = "Der Reeder wird schon länger verdächtigt, Fischer um ihren Lohn gebracht zu haben. "
CASES = [
    (SUSPECTED + "Inzwischen würde er auch Kinder an Bord nehmen.", ["würde"]),
    ("Ole Brink sagte, er komme heim. Dann würde er lange schlafen.", []),
    (SUSPECTED + "Wenn er Kinder an Bord nähme, würde das die Lage ändern.", []),
    ("Die Fähre liegt fest. Das würde niemand wollen.", []),
]


@pytest.mark.parametrize(("text", "places"), CASES, ids=range(len(CASES)))
def test_conditional_of_hearsay(text: str, places: list[str]) -> None:
    article = annotate(Document(uri="a.txt", text=text, language="de"))
    assert [d.of(text) for d in article.defects if d.rule == "hearsay_conditional"] == places
