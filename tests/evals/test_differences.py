"""Differences counted by kind, with a scorer that takes spans for the same where they overlap."""

from collections import Counter
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

from evals.differences import counted

Place = tuple[int, int]


def _scorer() -> ModuleType:
    class Scorer:
        def __init__(self, gold: Any, system: Any) -> None:
            self.stories = system["stories"]
            self.name_of = {"a": "a", "b": "b"}

    def mutual(system: Sequence[Any], gold: Sequence[Any], same: Callable[[Any, Any], int]) -> list[tuple[Any, Any]]:
        return [(s, g) for g in gold for s in system if same(s, g)]

    def touches(one: Place, other: Place) -> bool:
        return one[0] < other[1] and other[0] < one[1]

    module = ModuleType("scorer")
    vars(module).update(Scorer=Scorer, mutual=mutual, touches=touches)
    return module


def _at(kind: str, start: int, *, articles: str = "ab") -> dict[str, Any]:
    return {"kind": kind, "values": [{"article": a, "start": start, "end": start + 5} for a in articles]}


def test_what_is_found_missed_and_wrong() -> None:
    gold = {"differences": [_at("quantity", 0), _at("time", 100), _at("time", 200)]}
    cells = [{"article": a, "start": 90, "end": 120} for a in "ab"]
    told = [_at("quantity", 2), _at("place", 300), _at("time", 200, articles="a")]
    system = {"stories": [{"differences": told, "rows": [{"cells": cells}]}]}
    assert Counter(counted(_scorer(), gold, system)) == {
        ("quantity", "gold"): 1,
        ("quantity", "found"): 1,
        ("quantity", "told"): 1,
        ("time", "gold"): 2,
        ("time", "missed"): 1,
        ("time", "no row"): 1,
        ("time", "told"): 1,
        ("time", "wrong"): 1,
        ("place", "told"): 1,
        ("place", "wrong"): 1,
    }
