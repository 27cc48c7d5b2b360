"""Stores of every revision, stores that are not what they say, and databases of something else."""

import sqlite3
import tomllib
from hashlib import blake2b
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from synopse.errors import StoreError
from synopse.model import Document
from synopse.store import schema
from synopse.store.accounts import keep
from synopse.store.memory import Memory
from synopse.store.revision import MIGRATIONS, revision_of
from synopse.store.states import counts

STEPS = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()][::-1]
KEPT = Path(__file__).parent / "migrations.toml"
ADDED_NEVER_EDITED = "a migration is added, never edited: see src/synopse/store/migrations/README.md"


def old_store(place: str, revision: str) -> None:
    """Takes a new store back to what an earlier release made."""
    with Memory(place) as memory, memory.writing() as connection:
        words = [] if memory.is_postgresql else ["passages_words"]
        for table in (*words, *(t.name for t in reversed(schema.metadata.sorted_tables)), "alembic_version"):
            connection.execute(text(f"DROP TABLE IF EXISTS {table}"))
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def parted(memory: Memory) -> list[str]:
    """What the tables and the schema do not have in common; how words are looked for is each database's own."""
    with memory.reading() as connection:
        found = map(str, compare_metadata(MigrationContext.configure(connection), schema.metadata))
        return [entry for entry in found if "passages_words" not in entry and "TSVECTOR" not in entry]


def test_the_migrations_make_the_tables_of_the_schema(memory: Memory) -> None:
    assert parted(memory) == []


def test_the_newest_migration_is_the_one_that_is_looked_for() -> None:
    assert STEPS[-1] == schema.REVISION


@pytest.mark.parametrize("revision", STEPS)
def test_a_store_of_each_revision_is_brought_up_to_date(place: str, revision: str) -> None:
    old_store(place, revision)
    with Memory(place) as memory, memory.writing() as connection:
        assert revision_of(connection) == schema.REVISION
        assert keep(connection, Document(uri="u", text="x"), "a1", "2031-05-06T12:00:00Z") == "new"
    with Memory(place) as memory:
        assert parted(memory) == []


def test_no_migration_was_edited() -> None:
    files = sorted((MIGRATIONS / "versions").glob("*.py"))
    found = {file.stem[1:5]: blake2b(file.read_bytes(), digest_size=16).hexdigest() for file in files}
    assert found == tomllib.loads(KEPT.read_text(encoding="utf-8")), ADDED_NEVER_EDITED


LACKING = [
    ("DROP INDEX ix_accounts_rules; ALTER TABLE accounts DROP COLUMN rules", "accounts.rules"),
    ("DROP TABLE notices", "notices"),
    ("DROP TABLE passages_words", "passages_words"),
]


@pytest.mark.parametrize(("change", "lacking"), LACKING)
def test_a_store_that_is_not_what_it_says_is_one_clear_error(tmp_path: Path, change: str, lacking: str) -> None:
    path = tmp_path / "s.db"
    Memory(path).close()
    with sqlite3.connect(path) as connection:
        connection.executescript(change)
    connection.close()
    with pytest.raises(StoreError, match=lacking) as told:
        Memory(path)
    assert (told.value.where, "move it away" in told.value.do) == (str(path), True)


def test_the_same_with_a_column_that_is_lacking_in_either_database(place: str) -> None:
    with Memory(place) as memory, memory.writing() as connection:
        connection.execute(text("ALTER TABLE feeds DROP COLUMN error"))
    with pytest.raises(StoreError, match=r"feeds\.error"):
        Memory(place)


def test_a_store_of_a_later_release_is_left_alone(place: str) -> None:
    with Memory(place) as memory, memory.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="another release"):
        Memory(place)


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="bookmarks"):
        Memory(path)
    assert path.read_bytes()[100:] == before[100:]  # past the header, in which opening it notes the journal


def test_a_file_that_is_no_database_is_one_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Liebe Leute, der Damm hält. " * 200, encoding="utf-8")
    with pytest.raises(StoreError, match="not a database"):
        Memory(path)


def test_what_a_database_refuses_later_is_one_clear_error(memory: Memory) -> None:
    with pytest.raises(StoreError, match="nowhere") as told, memory.reading() as connection:
        connection.execute(text("SELECT * FROM nowhere"))
    assert told.value.where == memory.place
    with memory.reading() as connection:
        assert not any(counts(connection).values())
