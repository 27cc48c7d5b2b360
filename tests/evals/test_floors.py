"""A floor holds: an empty run fails, a fall fails, a gain raises it, and only an explicit word lowers it."""

from pathlib import Path

import pytest

from evals.floors import fallen, read_floors, renewed, write_floors

CASES = [
    ({}, {"a": 0.5}, ["nothing was measured"]),
    ({}, {}, ["nothing was measured"]),
    ({"a": 0.5}, {"a": 0.5}, []),
    ({"a": 0.4}, {"a": 0.5}, ["a: 0.400 is below its floor 0.500"]),
    ({"b": 0.4}, {"a": 0.5}, ["a: not measured, floor 0.500"]),
    ({"a": 0.9, "b": 0.1}, {"a": 0.5}, []),
]


@pytest.mark.parametrize(("figures", "floors", "problems"), CASES)
def test_fallen(figures: dict[str, float], floors: dict[str, float], problems: list[str]) -> None:
    assert fallen(figures, floors) == problems


def test_a_gain_raises_and_a_fall_does_not_lower() -> None:
    assert renewed({"a": 0.7, "b": 0.2}, {"a": 0.5, "b": 0.3}, lower=False) == {"a": 0.7, "b": 0.3}
    assert renewed({"a": 0.7, "b": 0.2}, {"a": 0.5, "b": 0.3}, lower=True) == {"a": 0.7, "b": 0.2}


def test_floors_survive_writing(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    write_floors({"story: times": 0.8, "quotes: joint": 0.5}, file)
    assert read_floors(file) == {"story: times": 0.8, "quotes: joint": 0.5}
    assert read_floors(tmp_path / "none.toml") == {}
