"""A PostgreSQL server of our own for a measurement or a test, on a socket in a folder that goes with it."""

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ACCOUNT = "postgres"
"""Who the server runs as where this program runs as root, whom it refuses to run as."""
STARTED = 20.0


def missing() -> str | None:
    """Why there can be no server here; None where there can."""
    if shutil.which("initdb") is None or shutil.which("postgres") is None:
        return "no PostgreSQL here (initdb and postgres are not on the path)"
    if os.geteuid() == 0 and ACCOUNT not in {entry.pw_name for entry in pwd.getpwall()}:
        return f"PostgreSQL does not run as root, and there is no user {ACCOUNT}"
    return None


@contextmanager
def server() -> Iterator[str]:
    """A fresh server; gives the URL of its database. Raises RuntimeError where it does not start."""
    folder = Path(tempfile.mkdtemp(prefix="synopse-pg-", dir="/tmp"))  # sockets have short paths
    user = ACCOUNT if os.geteuid() == 0 else None
    try:
        if user:
            shutil.chown(folder, user)
        _run(["initdb", "-D", str(folder / "data"), "-A", "trust", "-U", "synopse", "-E", "UTF8", "--locale=C"], user)
        options = ["-c", "listen_addresses=", "-k", str(folder), "-c", "fsync=off", "-c", "shared_buffers=32MB"]
        with open(folder / "log", "wb") as log:
            running = subprocess.Popen(
                ["postgres", "-D", str(folder / "data"), *options], stdout=log, stderr=log, user=user, cwd=folder
            )
        try:
            _wait(folder, running)
            yield f"postgresql://synopse@/postgres?host={folder}"
        finally:
            running.terminate()
            running.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[str], user: str | None) -> None:
    done = subprocess.run(command, capture_output=True, user=user, cwd="/", check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} as {user or getpass.getuser()}: {done.stderr.decode(errors='replace')}")


def _wait(folder: Path, running: "subprocess.Popen[bytes]") -> None:
    import psycopg  # noqa: PLC0415

    until = time.monotonic() + STARTED
    while True:
        try:
            psycopg.connect(f"host={folder} user=synopse dbname=postgres").close()
        except psycopg.OperationalError as error:
            if running.poll() is not None or time.monotonic() > until:
                raise RuntimeError((folder / "log").read_text(errors="replace")[-2000:]) from error
            time.sleep(0.05)
        else:
            return


def emptied(url: str) -> str:
    """The URL again, of a database that holds nothing any more."""
    import psycopg  # noqa: PLC0415

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url
