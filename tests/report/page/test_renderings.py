"""Which words stand in one rendering alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.report.page.renderings import own_words


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Wir danken allen Helfern"], [[]]),
        (["Wir danken allen", "wir DANKEN allen"], [[], []]),
        (["Wir danken allen von Herzen", "Wir danken allen"], [["von Herzen"], []]),
        (["Ein guter Tag", "Ein schöner Tag"], [["guter"], ["schöner"]]),
        (["Ein guter Tag", "Ein schöner Tag", "ein guter Abend"], [[], ["schöner"], ["Abend"]]),
        (["A b", "", "…"], [["A b"], [], []]),
    ],
)
def test_own_words(texts: list[str], expected: list[list[str]]) -> None:
    found = own_words(texts)
    assert [[span.of(text) for span in spans] for text, spans in zip(texts, found, strict=True)] == expected


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_spans_are_sorted_and_inside(texts: list[str]) -> None:
    for text, spans in zip(texts, own_words(texts), strict=True):
        bounds = [offset for span in spans for offset in (span.start, span.end)]
        assert bounds == sorted(bounds)
        assert all(0 <= offset <= len(text) for offset in bounds)


@given(st.text(max_size=60))
def test_a_text_beside_itself_has_no_words_of_its_own(text: str) -> None:
    assert own_words([text, text]) == ((), ())
