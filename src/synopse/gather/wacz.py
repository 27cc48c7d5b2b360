"""WACZ, a web archive as one ZIP file: WARC files in the folder `archive`."""

import io
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from synopse.errors import BrokenInput, EmptyInput, InputError, TooLarge
from synopse.gather.packed import ZIP_ERRORS
from synopse.gather.warc import read_warc
from synopse.model import Document

ARCHIVES = (".warc.gz", ".warc")
MAX_RATIO = 300
"""What unpacks to more than this many times its size is made to fill memory or time, not to keep pages."""


def read_wacz(file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """The pages of every WARC file in it (`uri/NAME#N`), one at a time."""
    try:
        archive = zipfile.ZipFile(file)
        entries = [e for e in archive.infolist() if e.filename.endswith(ARCHIVES) and not e.is_dir()]
    except ZIP_ERRORS as error:
        raise BrokenInput(f"broken WACZ: {error}", where=uri, do="fetch it again") from error
    if not entries:
        raise EmptyInput("no WARC file in this WACZ", where=uri, do="check how it was made")
    for entry in entries:
        yield from _of_entry(archive, entry, f"{uri}/{entry.filename}")


def _of_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str) -> Iterator[Document | InputError]:
    if entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        yield TooLarge(f"unpacks to {entry.file_size:,} bytes", where=where, do="check where it comes from")
        return
    try:
        with archive.open(entry) as file:
            yield from read_warc(cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, file))), where)
    except InputError as error:
        yield error
    except ZIP_ERRORS as error:
        yield BrokenInput(f"broken WACZ: {error}", where=where, do="fetch it again")
