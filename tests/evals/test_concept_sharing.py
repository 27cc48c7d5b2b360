"""Which pairs of cells count, and what relates two concepts."""

import pytest

from evals.concept_sharing import Cell, link, pairs, sharing
from synopse.concepts import Lexicon, lexicon
from synopse.model import Span


@pytest.fixture(scope="module")
def known() -> Lexicon:
    return lexicon()


def _cell(row: str, article: str, start: int, *concepts: str) -> Cell:
    return Cell(row, article, Span(start=start, end=start + 10), frozenset(concepts))


RELATED = [
    ("drowning", "drowning", "concept"),
    ("drowning", "death", "kin"),
    ("bill_passed", "bill_rejected", "opposite"),
    ("resignation", "farewell", "family"),
    ("resignation", "earthquake", None),
    ("financial_loss", "company", None),
    ("arrival", "departure", "opposite"),
    ("end", "departure", None),
]


@pytest.mark.parametrize(("a", "b", "kind"), RELATED)
def test_link(known: Lexicon, a: str, b: str, kind: str | None) -> None:
    one, other = _cell("r1", "x", 0, a), _cell("r1", "y", 0, b)
    assert link(one, other, known) == kind
    assert link(other, one, known) == kind


def test_cells_that_overlap_are_no_pair() -> None:
    cells = [_cell("r1", "x", 0), _cell("r1", "x", 5), _cell("r1", "y", 0), _cell("r2", "x", 20)]
    assert len(list(pairs(cells, one_row=True))) == 2
    assert len(list(pairs(cells, one_row=False))) == 3


def test_shares_of_a_story(known: Lexicon) -> None:
    cells = [_cell("r1", "x", 0, "strike"), _cell("r1", "y", 0, "warning_strike"), _cell("r2", "x", 20, "flood")]
    assert sharing(cells, known) == {"shared in a row": 1.0, "kept apart between rows": 1.0}
