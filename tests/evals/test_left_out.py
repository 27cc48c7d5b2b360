"""Weights learned from pairs, and the agreement that they make of signs."""

import numpy as np

from scripts.weights import AGAINST, SIGNS, Examples, learn


def pairs(*found: tuple[dict[str, float], bool]) -> Examples:
    """Many of each, surely judged."""
    rows = [([signs.get(name, 0.0) for name in SIGNS], float(same)) for signs, same in found] * 500
    return np.array([r for r, _ in rows]), np.array([s for _, s in rows]), np.ones(len(rows))


def test_a_sign_of_pairs_that_are_one_thing_counts_for_it() -> None:
    weights = learn([pairs(({"wording": 0.9}, True), ({"wording": 0.1}, False), ({"concepts": 0.5}, False))])
    assert weights.agreement({"wording": 0.9}) > 0.5 > weights.agreement({"wording": 0.1})
    assert weights.signs["wording"] > weights.signs["concepts"] >= 0


def test_no_sign_is_learned_the_wrong_way_round() -> None:
    turned = pairs(({"wording": 0.1}, True), ({"wording": 0.9}, False), ({"far apart": 0.9}, True), ({}, False))
    weights = learn([turned])
    assert all(weights.signs[name] <= 0 if name in AGAINST else weights.signs[name] >= 0 for name in SIGNS)
    assert weights.signs["wording"] == 0


def test_stories_learned_from_together_count_as_one_heap() -> None:
    first, second = pairs(({"time": 1.0}, True)), pairs(({}, False))
    both = tuple(np.concatenate(part) for part in zip(first, second, strict=True))
    assert learn([first, second]) == learn([(both[0], both[1], both[2])])
