"""Nested and crossing spans laid flat: the pieces between their boundaries, each with the spans that cover it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synopse.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Span):
    """A stretch in which nothing begins or ends; `marks` are the positions of the spans that cover it."""

    marks: tuple[int, ...] = ()


def segments(window: Span, marks: Sequence[Span], cuts: Iterable[int] = ()) -> tuple[Segment, ...]:
    """Cut a window of a text where a mark begins or ends, and at `cuts`.

    In: offsets in code points; marks may nest, cross, and reach out of the window. Out: segments that join up to
    exactly the window, each with the indices of the marks that cover it, ascending. An empty window has none.
    """
    inside = [(max(mark.start, window.start), min(mark.end, window.end), index) for index, mark in enumerate(marks)]
    inside = [entry for entry in inside if entry[0] < entry[1]]
    bounds = {window.start, window.end, *(entry[0] for entry in inside), *(entry[1] for entry in inside)}
    bounds.update(cut for cut in cuts if window.start < cut < window.end)
    opens, closes = _by_offset(inside)
    active: set[int] = set()
    found: list[Segment] = []
    ordered = sorted(bounds)
    for start, end in pairwise(ordered):
        active -= closes.get(start, set())
        active |= opens.get(start, set())
        found.append(Segment(start=start, end=end, marks=tuple(sorted(active))))
    return tuple(found)


def _by_offset(inside: Sequence[tuple[int, int, int]]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    opens: dict[int, set[int]] = {}
    closes: dict[int, set[int]] = {}
    for start, end, index in inside:
        opens.setdefault(start, set()).add(index)
        closes.setdefault(end, set()).add(index)
    return opens, closes
