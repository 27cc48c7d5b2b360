"""Writing a result so that it is there as a whole or not at all."""

import errno
import os
import secrets
import stat
import sys
from pathlib import Path

from synopse.errors import OutputError

STANDARD_OUTPUT = "-"


def write_beside(path: str | os.PathLike[str], content: bytes) -> None:
    """Writes `content` to a file beside `path` and then puts that in its place; `-` is standard output.

    Who reads the target meanwhile sees the old result or the new one, never half of one. The permissions of a target
    that exists are kept, a link is written through, and a device or pipe is written to directly.

    Raises OutputError where the folder is missing, or the place may not be written to or is full.
    """
    if os.fspath(path) == STANDARD_OUTPUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    target = Path(os.path.realpath(path))
    try:
        _write(target, content)
    except OSError as error:
        what, do = _reason(target, error)
        raise OutputError(what, where=os.fspath(path), do=do) from error


def check_writable(*paths: str | os.PathLike[str]) -> None:
    """Raises OutputError where one of the results cannot be written, before any work is done for it."""
    for path in paths:
        target = Path(os.path.realpath(path))
        denied = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        refused = target.is_dir() or not target.parent.is_dir() or not os.access(target.parent, os.W_OK)
        if os.fspath(path) != STANDARD_OUTPUT and refused:
            what, do = _reason(target, denied)
            raise OutputError(what, where=os.fspath(path), do=do)


def _write(target: Path, content: bytes) -> None:
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(content)
    else:
        _replace(target, content, mode)


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    beside = target.with_name(f".synopse-{secrets.token_hex(8)}.tmp")
    try:
        with open(beside, "xb") as file:
            if mode is not None:
                os.fchmod(file.fileno(), stat.S_IMODE(mode))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _reason(target: Path, error: OSError) -> tuple[str, str]:
    if target.is_dir():
        return "is a folder, not a file", "name a file in it"
    if not target.parent.is_dir():
        return f"the folder {target.parent} does not exist", "make the folder first, or name another place"
    return f"cannot be written: {(error.strerror or 'unknown reason').lower()}", "check permissions and free space"
