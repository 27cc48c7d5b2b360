"""Which files a given path stands for."""

import glob
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from synopse.errors import InputError, MissingInput
from synopse.gather.formats import SUFFIXES, is_of_another_kind, suffix_of

STANDARD_INPUT = "-"
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,20}):(//)?")
SCHEMES = frozenset({"data", "file", "ftp", "http", "https", "javascript", "mailto", "view-source"})
"""Schemes that make an address even where no `//` follows."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read: `uri` is the path as given (`stdin` for standard input), `real` what tells whether it was read
    before, `listed` that it was not given itself, but found in a folder."""

    uri: str
    path: str
    real: Path
    listed: bool = False


def is_url(given: str) -> bool:
    """True for what is meant as an address, of whichever scheme, not as a path."""
    match = SCHEME.match(given)
    return match is not None and (match[2] is not None or match[1].lower() in SCHEMES)


def find_sources(given: str) -> Iterator[Source | InputError]:
    """The files of one given path, in order; an error in the place of each one that cannot be looked at."""
    kind = _kind(given)
    if given == STANDARD_INPUT:
        yield Source("stdin", given, Path(given))
    elif kind == "folder":
        yield from _of_folder(given)
    elif kind == "file":
        yield _source(given)
    elif matches := _matches(given):
        for match in matches:
            yield from find_sources(match)
    else:
        yield _missing(given)


def _kind(path: str) -> str | None:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return None
    return "folder" if stat.S_ISDIR(mode) else "file"


def _matches(pattern: str) -> list[str]:
    """What a pattern matches, without hidden files, and without those of another kind where there is one that is read;
    folders are left to `**` where that lists their files already."""
    if "\0" in pattern or not glob.has_magic(pattern):
        return []
    found = sorted(glob.glob(pattern, recursive=True))
    listed = [path for path in found if not (os.path.isdir(path) and "**" in pattern)]
    return [path for path in listed if os.path.isdir(path) or not is_of_another_kind(suffix_of(path))] or listed


def _missing(given: str) -> MissingInput:
    if glob.has_magic(given):
        what, do = "no file matches this pattern", "check the pattern; quote it if the shell should not expand it"
    elif os.path.islink(given):
        what, do = "a link that leads nowhere", "check where it points"
    else:
        what, do = "no such file or folder, or no permission to look", "check the path"
    return MissingInput(what, where=printable(given), do=do)


def _source(path: str) -> Source:
    return Source(printable(path), path, Path(os.path.realpath(path)))


def printable(path: str) -> str:
    """The path as text: bytes that are no UTF-8 become U+FFFD, so that every output can carry it."""
    return os.fsencode(path).decode("utf-8", "replace") if "\0" not in path else path.replace("\0", "�")


def _of_folder(folder: str) -> Iterator[Source | InputError]:
    """The files below a folder, each folder's own files before those of its subfolders.

    Links to folders are followed, but no folder is entered twice, so that a link to a parent ends there.
    """
    waiting, entered, files = [folder], set(), 0
    while waiting:
        place = waiting.pop()
        real = os.path.realpath(place)
        if real in entered:
            continue
        entered.add(real)
        try:
            paths = [os.path.join(place, name) for name in sorted(os.listdir(place)) if not name.startswith(".")]
        except OSError as error:
            files += 1
            yield MissingInput(_reason(error), where=printable(place), do="check the permissions of the folder")
            continue
        waiting += reversed([path for path in paths if os.path.isdir(path)])
        for path in filter(_is_wanted, paths):
            files += 1
            yield replace(_source(path), listed=True)
    if not files:
        yield MissingInput("no file of a known kind in this folder", where=printable(folder), do=_suffix_advice())


def _is_wanted(path: str) -> bool:
    """A regular file (a pipe would be waited for without end) or a broken link, of a kind that can be read."""
    return os.path.splitext(path)[1].lower() in SUFFIXES and (os.path.isfile(path) or os.path.islink(path))


def _suffix_advice() -> str:
    return f"known kinds are {', '.join(sorted(SUFFIXES))}"


def _reason(error: OSError) -> str:
    return (error.strerror or "it cannot be read").lower()
