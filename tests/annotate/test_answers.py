"""Figures of frames: the question that one answers, and what a bare one counts."""

import pytest

from synopse.annotate import annotate
from synopse.annotate.answers import is_measure
from synopse.annotate.quantities.table import quantity_words
from synopse.language import SUPPORTED
from synopse.model import Document, Frame, Quantity, Statement


def told(text: str, language: str = "de") -> list[tuple[Statement, Frame]]:
    article = annotate(Document(uri="a", text=text, language=language))
    return [(s, s.frame) for s in article.statements if s.frame]


ASKED = [
    ("de", "Bei dem Brand starben drei Menschen.", 3.0, "death: how many people died"),
    ("de", "Die Sanierung kostet rund 240 Millionen.", 240e6, "construction_costs: what the building costs"),
    # what the figure counts goes before what else is named
    ("de", "In dem Betrieb gab es ein Minus von 18 Millionen Euro.", 18e6, "financial_loss: how large the loss was"),
    (
        "de",
        "Bei dem Unfall wurden 31 Menschen verletzt, vier von ihnen lebensgefährlich.",
        31.0,
        "injury: how many people were injured",
    ),
    # an age, a length and a sum are no number of people
    ("de", "Eine 67-Jährige starb im Krankenhaus.", 67.0, ""),
    ("de", "Er starb nach einem Sturz aus vier Metern.", 4.0, ""),
    ("en", "The repairs will cost $12 million.", 12e6, "cost: what it costs"),
]


@pytest.mark.parametrize(("language", "text", "value", "question"), ASKED)
def test_question_of_a_figure(language: str, text: str, value: float, question: str) -> None:
    figure = next(frame.figure for _, frame in told(text, language) if frame.figure)
    assert (figure.value, figure.question) == (value, question)


def test_every_unit_of_measure_is_no_count() -> None:
    tables = [table for code in SUPPORTED if (table := quantity_words(code))]
    units = {unit for table in tables for unit in table.measures.values()}
    assert units
    assert [u for u in sorted(units) if not is_measure(Quantity(start=0, end=1, value=1.0, unit=u))] == []


BARE = [
    ("Bei dem Unfall wurden 31 Menschen verletzt. In der Nacht hatte er noch von 23 gesprochen.", "injury", "Mensch"),
    ("Der Umbau kostet 18 Millionen Euro. Zuletzt waren es 11 Millionen.", "cost", "EUR"),
]


@pytest.mark.parametrize(("text", "concept", "unit"), BARE)
def test_a_bare_figure_counts_what_was_counted_before(text: str, concept: str, unit: str) -> None:
    statement, frame = told(text)[-1]
    assert frame.figure is not None
    assert (frame.concept, frame.figure.unit) == (concept, unit)
    assert statement.covers(frame.figure)
    assert not any(statement.covers(word) for word in frame.words)


OPEN = [
    # part of them, another size, nothing counted before, two things counted before
    "Bei dem Unfall wurden 31 Menschen verletzt. Man bangt um 23 von ihnen.",
    "Bei dem Unfall wurden 31 Menschen verletzt. Man sprach von 4.000.",
    "Gestern regnete es. Man sprach von 23.",
    "Bei dem Brand starben 25 Menschen. Es wurden 31 Menschen verletzt. Man sprach von 28.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_bare_figure_stays_open(text: str) -> None:
    assert all(any(s.covers(word) for word in frame.words) for s, frame in told(text))
