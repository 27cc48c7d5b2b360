"""What changed between two texts: a table of texts, each with its later form and what is to be found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate import annotate
from synopse.compare.changes import find_changes
from synopse.model import Article, Change, Document

DAY = "2031-05-06"


def article(text: str, language: str | None = None) -> Article:
    return annotate(Document(uri="x", text=text, published=DAY, language=language))


def told(change: Change) -> tuple[str, ...]:
    aspects = (f"{a.aspect}: {a.was or a.before} > {a.now or a.after}" for a in change.alterations)
    return (change.kind, *aspects)


CASES = [
    ("a raised number", "In Neufeld wurden fünf Menschen verletzt.", "In Neufeld wurden sieben Menschen verletzt.",
     [("changed", "quantity: 5 > 7")]),
    ("a dropped source", "Nach Angaben der Polizei brannte die Halle aus.", "Die Halle brannte aus.",
     [("changed", "attribution: Polizei > ")]),
    ("a `soll` that became a fact", "Der Damm soll am Dienstag gebrochen sein.", "Der Damm ist am Dienstag gebrochen.",
     [("changed", "certainty: alleged > asserted")]),
    ("a fact that became a `soll`", "Der Damm ist am Dienstag gebrochen.", "Der Damm soll am Dienstag gebrochen sein.",
     [("changed", "certainty: asserted > alleged")]),
    ("another day", "Die Brücke wurde am Montag gesperrt.", "Die Brücke wurde am Dienstag gesperrt.",
     [("changed", "time: 2031-05-05 > 2031-05-06")]),
    ("a negation", "Die Schule wird geschlossen.", "Die Schule wird nicht geschlossen.",
     [("changed", "polarity: asserted > negated")]),
    ("other words alone", "Der Keller ist leer gepumpt.", "Der Keller ist schnell leer gepumpt.",
     [("changed", "wording: Der Keller ist leer gepumpt > Der Keller ist schnell leer gepumpt")]),
    ("a claim that came", "Die Schule bleibt zu.", "Die Schule bleibt zu. Die Bahn sperrte die Strecke nach Altdorf.",
     [("came",)]),
    ("a claim that went", "Die Schule bleibt zu. Die Bahn sperrte die Strecke nach Altdorf.", "Die Schule bleibt zu.",
     [("went",)]),
    ("claims that a row joins with doubt", "Die Suche solle die ganze Nacht fortgesetzt werden.",
     "Einsatzkräfte suchen im Hafen nach Vermissten.", [("came",), ("went",)]),
    ("an English number", "Five people were injured in Newfield.", "Seven people were injured in Newfield.",
     [("changed", "quantity: 5 > 7")]),
    ("an English doubt", "The dam reportedly broke at noon.", "The dam broke at noon.",
     [("changed", "certainty: alleged > asserted")]),
    ("a figure with its noun left out", "In Neufeld gab es 14 Verletzte.", "In Neufeld gab es 14.",
     [("changed", "wording: In Neufeld gab es 14 Verletzte > In Neufeld gab es 14")]),
]  # fmt: skip
SAME = [
    ("nothing", "Die Schule bleibt zu.", "Die Schule bleibt zu."),
    ("white space", "Die Schule bleibt zu. Der Bus fährt.", "Die Schule bleibt zu.\n\nDer  Bus fährt."),
    (
        "where the source has its seat",
        "Der Damm brach, teilte das Bergamt mit.",
        "Der Damm brach, teilte das Bergamt in Altdorf mit.",
    ),
    ("punctuation", "Die Schule bleibt zu.", "Die Schule bleibt zu!"),
    ("another order", "Die Schule bleibt zu. Der Bus fährt heute.", "Der Bus fährt heute. Die Schule bleibt zu."),
]


@pytest.mark.parametrize(("before", "after", "found"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_changes(before: str, after: str, found: list[tuple[str, ...]]) -> None:
    assert [told(c) for c in find_changes(article(before), article(after))] == found


@pytest.mark.parametrize(("before", "after"), [c[1:] for c in SAME], ids=[c[0] for c in SAME])
def test_no_change(before: str, after: str) -> None:
    assert find_changes(article(before), article(after)) == ()


def test_words_and_places_are_those_of_the_texts() -> None:
    before, after = (article(text) for text in CASES[0][1:3])
    (change,) = find_changes(before, after, at="2031-05-06T12:00:00Z")
    assert change.before is not None
    assert change.after is not None
    assert (change.before.of(before.text), change.after.of(after.text)) == (change.said_before, change.said_after)
    assert [(a.before, a.after) for a in change.alterations] == [("fünf", "sieben")]
    assert change.at == "2031-05-06T12:00:00Z"


def test_back_is_the_same_way() -> None:
    before, after = article(CASES[7][1]), article(CASES[7][2])
    assert [c.kind for c in find_changes(after, before)] == ["went"]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_never_raises_and_stays_inside(a: str, b: str) -> None:
    before, after = article(a, "de"), article(b, "de")
    for change in find_changes(before, after):
        assert change.before is None or change.before.end <= len(a)
        assert change.after is None or change.after.end <= len(b)
        assert (change.kind == "came") == (change.before is None)
        assert (change.kind == "went") == (change.after is None)


def test_a_language_without_rules_is_compared_by_its_sentences() -> None:
    before, after = article("Le pont est fermé.", "fr"), article("Le pont est fermé. Le maire est venu hier.", "fr")
    assert [c.kind for c in find_changes(before, after)] == ["came"]
