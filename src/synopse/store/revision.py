"""Which revision a database is of, how it is brought up to this release, and whether it is what it says it is.

Migrations are only ever added (`migrations/README.md`): one that was released is never edited, as the databases that it
made would then bear the number of tables that they do not have.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from synopse.errors import StoreError
from synopse.store.schema import REVISION, metadata

MIGRATIONS = Path(__file__).parent / "migrations"
WORDS = "passages_words"
"""The table of full-text search in SQLite; in PostgreSQL it is the column `words` of the passages."""
START_ANEW = "open it with that release, or move it away and fill a new store: synopse watch, synopse add"


def bring_up_to_date(connection: Connection, where: str) -> None:
    """Runs the migrations that a database has not had yet.

    Raises StoreError where it is of a release that this one does not know, or of something else than Synopse.
    """
    from alembic import command  # noqa: PLC0415 - needed at the first start of a release alone
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    found = revision_of(connection)
    strangers = [] if found else _strangers(connection)
    if strangers:
        what = f"a database of something else than Synopse: it has a table {strangers[0]!r}"
        raise StoreError(what, where=where, do="name a file that is not there yet, or an empty database")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        what = f"it was written by another release of Synopse ({found})"
        raise StoreError(what, where=where, do="open it with that release, or a newer one") from error


def _strangers(connection: Connection) -> list[str]:
    """Tables that are not ours: any in a file, as it is one store; those that would be in the way in a database."""
    there = set(inspect(connection).get_table_names())
    return sorted(there & set(metadata.tables) if connection.dialect.name == "postgresql" else there)


def revision_of(connection: Connection) -> str | None:
    """The number of the last migration that a database had; None for one that had none."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return str(found) if found else None


def check_tables(connection: Connection, where: str) -> None:
    """Raises StoreError where a table or column of this revision is not there, whatever number the database bears."""
    lacking = next(_lacking(connection), None)
    if lacking:
        what = f"its tables are not those of revision {REVISION}, which it claims to be: {lacking} is not there"
        raise StoreError(what, where=where, do=START_ANEW)


def _lacking(connection: Connection) -> Iterator[str]:
    """What is not there, as `table` or `table.column`."""
    there = {
        name: {column["name"] for column in columns}
        for (_, name), columns in inspect(connection).get_multi_columns().items()
    }
    for table in metadata.sorted_tables:
        if table.name not in there:
            yield table.name
        else:
            yield from (f"{table.name}.{column.name}" for column in table.c if column.name not in there[table.name])
    searched = "words" in there.get("passages", ()) if connection.dialect.name == "postgresql" else WORDS in there
    if not searched:
        yield WORDS
