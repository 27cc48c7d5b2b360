"""The memory: one SQLite file, or a PostgreSQL database by its URL. Both give the same answers.

Whatever is written is written in one transaction per step (`writing`), and is on the disk when that ends: a crash loses
the step that it came into, never one that was reported.
"""

import datetime as dt
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from synopse.errors import MissingLibrary, StoreError, StoreHeld
from synopse.store.revision import bring_up_to_date, check_tables, revision_of
from synopse.store.schema import REVISION

WAIT = 30
"""Seconds that a writer waits for another one to end its step."""
PATIENCE = 50
"""Tenths of a second that a watcher waits for the lock of one that was killed."""
LOCK = 7_094_201
"""The number under which PostgreSQL knows that somebody watches."""
ADVICE = {
    "locked": "another program writes to it; try again when that is done",
    "readonly": "make the file and its folder writable",
    "full": "make room on the disk",
}
"""What to do, by what SQLite says."""


class Memory:
    """An open store. Use it as a context, or call `close`."""

    def __init__(self, place: str | os.PathLike[str], *, make: bool = True) -> None:
        """`place` is the path of an SQLite file, or a URL (`postgresql://…`). A file that is missing is made, where it
        may be (`make`).

        Raises StoreError where it cannot be opened, MissingLibrary where PostgreSQL's driver is not installed.
        """
        self.place = os.fspath(place)
        if not make and "://" not in self.place and not Path(self.place).is_file():
            raise StoreError(
                "there is no store", where=self.place, do="name it with --store, or fill it: synopse add FILES"
            )
        self._engine = _engine(self.place)
        try:
            self._open()
        except StoreError:
            self.close()
            raise

    @property
    def is_postgresql(self) -> bool:
        """True where it is no file."""
        return self._engine.dialect.name == "postgresql"

    def __enter__(self) -> "Memory":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of every connection."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store, whatever is written meanwhile."""
        level = "REPEATABLE READ" if self.is_postgresql else "SERIALIZABLE"  # each its name for a snapshot
        with (
            self._answering(),
            self._engine.connect().execution_options(isolation_level=level) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A step: all that is written on this connection is kept when the block ends, or nothing where it raises."""
        with (
            self._answering(),
            self._engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """A database that does not do what it is asked (locked, full, gone, none at all) is a StoreError."""
        try:
            yield
        except DBAPIError as error:
            what = str(error.orig).strip().splitlines()[0]
            raise StoreError(what, where=shown(self.place), do=_advice(what)) from error

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Holds the store for one watcher. Raises StoreHeld where another one watches it."""
        with _held_file(self.place) if not self.is_postgresql else self._held_database():
            yield

    @contextmanager
    def _held_database(self) -> Iterator[None]:
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            asked = text("SELECT pg_try_advisory_lock(:lock)")
            for _ in range(PATIENCE):
                if connection.scalar(asked, {"lock": LOCK}):
                    break
                time.sleep(0.1)  # the server takes a moment to see that a killed watcher is gone
            else:
                raise _held(self.place)
            try:
                yield
            finally:
                connection.invalidate()  # the lock goes with its connection, which would be used again else

    def _open(self) -> None:
        """Brings the tables up to this release; one that is up to date costs two questions."""
        with self.reading() as connection:
            found = revision_of(connection)
        if found != REVISION:
            with self.writing() as connection:
                bring_up_to_date(connection, shown(self.place))
        with self.reading() as connection:
            check_tables(connection, shown(self.place))


def _engine(place: str) -> Engine:
    if "://" not in place:
        engine = create_engine(f"sqlite:///{place}", connect_args={"timeout": WAIT})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        return create_engine(_driven(place))
    except ModuleNotFoundError as error:
        do = "pip install 'synopse[postgresql]'"
        raise MissingLibrary("PostgreSQL needs psycopg", where=shown(place), do=do) from error
    except (ArgumentError, NoSuchModuleError) as error:
        do = "give a path, or postgresql://user@host/database"
        raise StoreError("no URL of a database that Synopse knows", where=shown(place), do=do) from error


def _advice(what: str) -> str:
    """What to do about the commonest things that a database says."""
    return next((do for said, do in ADVICE.items() if said in what), "check the path or the URL of the store")


def _driven(url: str) -> str:
    scheme, _, rest = url.partition("://")
    if scheme not in {"postgresql", "postgres", "postgresql+psycopg"}:
        raise ArgumentError(scheme)
    return f"postgresql+psycopg://{rest}"


def shown(place: str) -> str:
    """The place of a store without a password, as it may be printed."""
    scheme, mark, rest = place.rpartition("://")
    login, at, host = rest.rpartition("@")
    return f"{scheme}{mark}{login.partition(':')[0]}{at}{host}" if mark else place


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Readers and one writer at a time do not wait for each other; what is committed is on the disk."""
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _held_file(place: str) -> Iterator[None]:
    """The lock goes with the process that holds it, however that ends."""
    import fcntl  # noqa: PLC0415 - not on every system, and only watching needs it

    with open(f"{place}.watched", "ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise _held(place) from error
        yield


def _held(place: str) -> StoreHeld:
    return StoreHeld("another `synopse watch` works on it", where=shown(place), do="stop that one first")


def moment(at: dt.datetime) -> str:
    """A moment as the store writes it: UTC, ISO 8601, whole seconds."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
