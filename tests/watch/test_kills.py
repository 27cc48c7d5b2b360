"""A few kills at random moments; `python -m bench.kills 100` is the long form."""

from pathlib import Path

import pytest

from bench import postgres
from bench.kills import kill

KILLS = 5


def check(place: str, folder: Path) -> None:
    found = kill(place, folder / "evidence", KILLS)
    assert found.faults == ()
    assert found.reported >= found.accounts == KILLS * 3


def test_nothing_is_lost_and_nothing_is_there_twice(tmp_path: Path) -> None:
    check(str(tmp_path / "s.db"), tmp_path)


def test_the_same_with_postgresql(tmp_path: Path) -> None:
    if reason := postgres.missing():
        pytest.skip(reason)
    with postgres.server() as url:
        check(url, tmp_path)
