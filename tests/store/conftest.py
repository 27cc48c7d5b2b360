"""The same tests over both databases; a machine without PostgreSQL says so and leaves its half out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import postgres
from synopse.store.memory import Memory


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The URL of a PostgreSQL server that was started for the tests."""
    if reason := postgres.missing():
        pytest.skip(reason)
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    return postgres.emptied(request.getfixturevalue("database"))


@pytest.fixture
def memory(place: str) -> Iterator[Memory]:
    """An empty store."""
    with Memory(place) as opened:
        yield opened
