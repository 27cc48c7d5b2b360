"""Agglomeration by the cosine of centroids: what is joined, what is kept apart, and that order does not matter."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.group.cohesion import cohesive_clusters

Pairs = dict[tuple[str, str], float]
CASES: list[tuple[str, str, Pairs, list[list[str]]]] = [
    ("nothing alike", "abc", {}, [["a"], ["b"], ["c"]]),
    ("one pair", "abc", {("a", "c"): 0.9}, [["a", "c"], ["b"]]),
    ("less than is asked", "ab", {("a", "b"): 0.2}, [["a"], ["b"]]),
    ("less than is asked, and nothing else speaks for it", "ab", {("a", "b"): 0.36}, [["a"], ["b"]]),
    ("as little, with a third", "abc", {("a", "b"): 0.36, ("b", "c"): 0.36, ("a", "c"): 0.36}, [["a", "b", "c"]]),
    ("a triangle", "abc", {("a", "b"): 0.6, ("b", "c"): 0.5, ("a", "c"): 0.5}, [["a", "b", "c"]]),
    ("a chain is cut where the mean falls", "abc", {("a", "b"): 0.9, ("b", "c"): 0.4}, [["a", "b"], ["c"]]),
    (
        "two that are one story beside a third",
        "abcde",
        {("a", "b"): 0.8, ("c", "d"): 0.8, ("a", "c"): 0.2, ("d", "e"): 0.1},
        [["a", "b"], ["c", "d"], ["e"]],
    ),
]


def _near(items: str, pairs: Pairs) -> dict[str, dict[str, float]]:
    near: dict[str, dict[str, float]] = {item: {} for item in items}
    for (a, b), s in pairs.items():
        near[a][b] = near[b][a] = s
    return near


@pytest.mark.parametrize(("name", "items", "pairs", "expected"), CASES, ids=[c[0] for c in CASES])
def test_clusters(name: str, items: str, pairs: Pairs, expected: list[list[str]]) -> None:
    assert cohesive_clusters(items, _near(items, pairs), 0.4) == expected


def test_a_wide_affair_asks_less_than_a_narrow_one() -> None:
    """The same likeness to every member: enough where the members are little alike themselves."""
    wide = dict.fromkeys([("a", "b"), ("b", "c"), ("a", "c")], 0.4)
    narrow = dict.fromkeys(wide, 0.9)
    new = {(member, "x"): 0.33 for member in "abc"}
    assert cohesive_clusters("abcx", _near("abcx", wide | new), 0.45) == [["a", "b", "c", "x"]]
    assert cohesive_clusters("abcx", _near("abcx", narrow | new), 0.45) == [["a", "b", "c"], ["x"]]


@given(
    st.dictionaries(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), st.floats(0, 1), max_size=30),
    st.randoms(use_true_random=False),
)
def test_order_does_not_matter(pairs: Pairs, chance: random.Random) -> None:
    items = "abcdefgh"
    near = _near(items, {(a, b): s for (a, b), s in sorted(pairs.items()) if a < b})
    clusters = cohesive_clusters(items, near, 0.4)
    assert sorted(i for c in clusters for i in c) == list(items)
    shuffled = chance.sample(items, len(items))
    other = {i: dict(chance.sample(sorted(near[i].items()), len(near[i]))) for i in shuffled}
    assert cohesive_clusters(shuffled, other, 0.4) == clusters
