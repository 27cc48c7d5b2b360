"""The conditional of hearsay: where it is a mark of translation and where it is German."""

import pytest

from synopse.annotate import annotate
from synopse.model import Document

SUSPECTED = "Querland wird seit Monaten verdächtigt, Waffen an Hollersiel geliefert zu haben. "
CASES = [
    (SUSPECTED + "Nun würde es auch Soldaten für den Krieg stellen.", ["würde"]),
    ("Ole Brink sagte, er komme heim. Dann würde er lange schlafen.", []),
    (SUSPECTED + "Wenn es Soldaten stellte, würde das die Lage ändern.", []),
    ("Die Fähre liegt fest. Das würde niemand wollen.", []),
]


@pytest.mark.parametrize(("text", "places"), CASES, ids=range(len(CASES)))
def test_conditional_of_hearsay(text: str, places: list[str]) -> None:
    article = annotate(Document(uri="a.txt", text=text, language="de"))
    assert [d.of(text) for d in article.defects if d.rule == "hearsay_conditional"] == places
