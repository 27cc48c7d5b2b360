"""Nested and crossing spans laid flat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.model import Span
from synopse.report.page.segments import segments

OFFSETS = st.integers(0, 40)
SPANS = st.tuples(OFFSETS, OFFSETS).map(lambda pair: Span(start=min(pair), end=max(pair)))


@pytest.mark.parametrize(
    ("marks", "cuts", "expected"),
    [
        ([], [], [(0, 10, ())]),
        ([(2, 5)], [], [(0, 2, ()), (2, 5, (0,)), (5, 10, ())]),
        ([(0, 10), (2, 5)], [], [(0, 2, (0,)), (2, 5, (0, 1)), (5, 10, (0,))]),
        ([(0, 6), (4, 10)], [], [(0, 4, (0,)), (4, 6, (0, 1)), (6, 10, (1,))]),
        ([(-5, 3), (8, 99)], [], [(0, 3, (0,)), (3, 8, ()), (8, 10, (1,))]),
        ([(3, 3)], [], [(0, 10, ())]),
        ([], [0, 4, 10, 12], [(0, 4, ()), (4, 10, ())]),
    ],
)
def test_pieces(
    marks: list[tuple[int, int]], cuts: list[int], expected: list[tuple[int, int, tuple[int, ...]]]
) -> None:
    spans = [Span(start=start, end=end) for start, end in marks]
    found = segments(Span(start=0, end=10), spans, cuts)
    assert [(segment.start, segment.end, segment.marks) for segment in found] == expected


@given(SPANS, st.lists(SPANS, max_size=8), st.lists(OFFSETS, max_size=5))
def test_the_pieces_join_up_and_name_what_covers_them(window: Span, marks: list[Span], cuts: list[int]) -> None:
    found = segments(window, marks, cuts)
    bounds = [window.start, *(segment.end for segment in found)]
    assert [segment.start for segment in found] == bounds[:-1]
    assert bounds[-1] == window.end
    for segment in found:
        assert len(segment) > 0
        covering = (index for index, mark in enumerate(marks) if mark.covers(segment))
        assert segment.marks == tuple(covering)
        touching = (mark for mark in marks if len(mark) and mark.overlaps(segment))
        assert all(mark.covers(segment) for mark in touching)
