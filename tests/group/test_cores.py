"""Cores of stories, and what they draw: an article alone, if it has something in common with one story only."""

import pytest

from synopse.group import Features
from synopse.group.cores import DRAWN, Cores
from synopse.group.graph import ASKED, MANY, Graph

LEFT, RIGHT = ("a1", "a2", "a3"), ("b1", "b2")
CASES: list[tuple[str, list[tuple[str, float]], list[str]]] = [
    ("near to one story only", [("a", 0.3)], [*LEFT, "x"]),
    ("hardly anything in common", [("a", 0.2)], ["x"]),
    ("near to two stories", [("a", 0.3), ("b", 0.3)], ["x"]),
    ("near to a story and to one that is alone", [("a", 0.3), ("c", 0.3)], ["x"]),
    ("near to one that is alone", [("c", 0.3)], ["x"]),
]


def _features(name: str, shares: list[tuple[str, float]]) -> Features:
    """An article of so much of each subject, the rest of it its own."""
    vector = {f"word:de:{subject}": share for subject, share in shares}
    vector[f"word:de:own-{name}"] = (1 - sum(x * x for x in vector.values())) ** 0.5
    return Features(name, "de", 1.0, vector, frozenset())


def _window(shares: list[tuple[str, float]]) -> list[Features]:
    """Two stories, `x`, one article alone, and so many others of nothing in common that as much is asked as ever."""
    told = [_features(name, [(name[0], 0.9)]) for name in (*LEFT, *RIGHT)]
    others = [_features(f"y{n}", []) for n in range(MANY)]
    return [*told, _features("c", [("c", 0.9)]), _features("x", shares), *others]


@pytest.mark.parametrize(("name", "shares", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_a_story_draws(name: str, shares: list[tuple[str, float]], expected: list[str]) -> None:
    cores = Cores(Graph(_window(shares)))
    assert expected in cores.renewed()
    assert cores.asked("x") == (DRAWN if len(expected) > 1 else ASKED)


def test_one_is_drawn_no_longer_when_another_story_comes_near() -> None:
    graph = Graph(_window([("a", 0.3), ("d", 0.3)]))
    cores = Cores(graph)
    assert [*LEFT, "x"] in cores.renewed()
    graph.add_all([_features("d1", [("d", 0.9)]), _features("d2", [("d", 0.9)])])
    assert cores.renewed() == [[*LEFT], ["d1", "d2"], ["x"]]
    assert cores.renewed() == []


def test_stories_stay_as_they_are_when_articles_are_forgotten() -> None:
    graph = Graph(_window([("a", 0.3)]))
    cores = Cores(graph)
    cores.renewed()
    graph.remove_all(["a1"])
    cores.forget(["a1"])
    assert cores.renewed() == []
    graph.add_all([_features("a4", [("a", 0.9)])])
    assert cores.renewed() == [["a2", "a3", "a4", "x"]]
