"""Frames: what a statement is about, who has which part in it, how many, where, when."""

import pytest

from synopse.annotate import annotate
from synopse.model import Article, Document, Frame


def article(text: str, language: str = "de") -> Article:
    return annotate(Document(uri="a", text=text, language=language))


def frame(text: str, language: str = "de") -> Frame:
    found = [s.frame for s in article(text, language).statements if s.frame]
    assert found, "no statement has a frame"
    return found[-1]


CONCEPTS = [
    # the verb's concept goes before those of its nouns, a special one before a general one
    ("de", "Ministerin Eva Kranz trat am Dienstag zurück.", "resignation", False),
    ("de", "Bei dem Brand kamen drei Menschen ums Leben.", "death", False),
    ("de", "Die Staatsanwaltschaft klagte den Mann an.", "charge", False),
    # what is said not to be so
    ("de", "Die Staatsanwaltschaft klagte den Mann nicht an.", "charge", True),
    ("en", "Minister Jane Corwell resigned on Tuesday.", "resignation", False),
    ("en", "The troops did not invade the island.", "invasion", True),
]


@pytest.mark.parametrize(("language", "text", "concept", "opposite"), CONCEPTS)
def test_concept(language: str, text: str, concept: str, opposite: bool) -> None:
    found = frame(text, language)
    assert (found.concept, found.opposite) == (concept, opposite)
    assert found.words


def test_a_denial_is_about_what_it_denies() -> None:
    denied, denial = article("Der Konzern soll 300 Stellen gestrichen haben. Berg wies das zurück.").statements
    assert denied.frame is not None
    assert denial.frame is not None
    assert (denial.frame.concept, denial.frame.opposite) == (denied.frame.concept, True)
    assert denial.frame.words == denied.frame.words


PARTICIPANTS = [
    ("de", "Eva Kranz verklagte Jan Tolwin.", [("who", "Eva Kranz"), ("whom", "Jan Tolwin")]),
    # in the passive the subject is the one that it is done to
    ("de", "Jan Tolwin wurde von Eva Kranz verklagt.", [("whom", "Jan Tolwin"), ("who", "von Eva Kranz")]),
    # case goes before order
    ("de", "Den Minister Jan Tolwin verklagte Eva Kranz.", [("whom", "Den Minister Jan Tolwin"), ("who", "Eva Kranz")]),
    # what a preposition governs has another part
    ("de", "Eva Kranz stritt mit Jan Tolwin.", [("who", "Eva Kranz"), ("other", "mit Jan Tolwin")]),
    ("en", "Jane Corwell was arrested by Tom Ashby.", [("whom", "Jane Corwell"), ("who", "by Tom Ashby")]),
    ("en", "Jane Corwell sued Tom Ashby.", [("who", "Jane Corwell"), ("whom", "Tom Ashby")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), PARTICIPANTS)
def test_participants(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = frame(text, language)
    assert [(p.role, p.of(text)) for p in found.participants] == [
        (role, words.removeprefix("von ").removeprefix("mit ").removeprefix("by ")) for role, words in expected
    ]


def test_a_pronoun_is_filled_where_one_candidate_remains() -> None:
    text = "Ministerin Eva Kranz sprach in Lohnau. Sie trat zurück."
    found = article(text)
    participant = found.statements[-1].frame.participants[0]  # type: ignore[union-attr]
    assert participant.of(text) == "Sie"
    assert participant.entity == found.names[0].entity


def test_a_pronoun_stays_open_where_two_remain() -> None:
    text = "Jan Tolwin und Nils Kahn sprachen in Lohnau. Er trat zurück."
    participant = article(text).statements[-1].frame.participants[0]  # type: ignore[union-attr]
    assert participant.entity is None
    assert len(participant.candidates) == 2


def test_figure_place_and_time() -> None:
    text = "Am 3. Mai 2024 kamen in Bremen drei Menschen ums Leben."
    found = frame(text)
    assert found.figure is not None
    assert found.figure.value == 3
    assert found.figure.question.startswith("death: ")
    assert found.place is not None
    assert found.place.of(text) == "Bremen"
    assert found.time is not None
    assert found.time.value == "2024-05-03"


def test_money_answers_no_question_of_people() -> None:
    found = frame("Drei Millionen Euro gab die Stadt, als Menschen starben.")
    assert found.figure is None or not found.figure.question
