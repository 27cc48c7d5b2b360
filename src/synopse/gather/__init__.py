"""Where accounts come from: files, folders, patterns and standard input, each format in a file of its own."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from synopse.errors import InputError, OwnOutput
from synopse.gather.files import Source, find_sources
from synopse.gather.limits import MAX_BYTES, MAX_CHARACTERS
from synopse.gather.read import read_source
from synopse.model import Document, Failure

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "gather"]


def gather(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Document | Failure]:
    """The accounts at `paths`, one by one, in the order given.

    A path is a file (`.txt`, `.md`, `.html`, `.htm`, `.json`, `.jsonl`; any other one is told by its content), a folder
    (read recursively and in order; hidden files, files of other kinds and
    what Synopse wrote itself are passed over), a pattern (`news/*.txt`,
    `**` for any depth), or `-` for standard input. A file that is given twice is read once.

    Every input that cannot be read is a `Failure` in its place, and the rest goes on: this is the one place where the
    errors of gathering become values.
    """
    read: set[Path] = set()
    for given in paths:
        for found in find_sources(os.fspath(given)):
            for item in _items(found, read):
                yield Failure(uri=item.where, what=item.what, do=item.do) if isinstance(item, InputError) else item


def _items(found: Source | InputError, read: set[Path]) -> Iterator[Document | InputError]:
    if isinstance(found, InputError):
        yield found
    elif found.real not in read:
        read.add(found.real)
        yield from (item for item in read_source(found) if not (found.listed and isinstance(item, OwnOutput)))
