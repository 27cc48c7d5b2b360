"""Average linkage: what is joined, what is kept apart, and that order does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.group.linkage import average_linkage

CASES = [
    ("nothing alike", 3, {}, [[0], [1], [2]]),
    ("one pair", 3, {(0, 2): 0.9}, [[0, 2], [1]]),
    ("a chain is cut where the mean falls", 3, {(0, 1): 0.9, (1, 2): 0.6}, [[0, 1], [2]]),
    ("a triangle holds", 3, {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.6}, [[0, 1, 2]]),
    ("at the threshold", 2, {(0, 1): 0.5}, [[0, 1]]),
    ("below it", 2, {(0, 1): 0.49}, [[0], [1]]),
]


@pytest.mark.parametrize(("name", "count", "near", "expected"), CASES, ids=[c[0] for c in CASES])
def test_clusters(name: str, count: int, near: dict[tuple[int, int], float], expected: list[list[int]]) -> None:
    assert average_linkage(count, near, 0.5) == expected


def test_what_may_not_join_stays_apart() -> None:
    near = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8}
    assert average_linkage(3, near, 0.5, lambda a, b: not {0, 1} <= {*a, *b}) == [[0, 2], [1]]


@given(st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)), st.floats(0, 1), max_size=30))
def test_every_item_is_in_one_cluster(near: dict[tuple[int, int], float]) -> None:
    pairs = {(i, j): s for (i, j), s in near.items() if i < j}
    clusters = average_linkage(9, pairs, 0.4)
    assert sorted(i for c in clusters for i in c) == list(range(9))
    assert average_linkage(9, dict(reversed(pairs.items())), 0.4) == clusters
