"""What is in one file: told by `formats`, read by the format's own file."""

import io
import os
import sys
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import BinaryIO

from synopse.errors import BrokenInput, InputError, MissingInput, NotText
from synopse.gather.files import STANDARD_INPUT, Source
from synopse.gather.formats import (
    BEGINNING,
    BROKEN_BY_NAME,
    COMPRESSED,
    JSON_LINES,
    TEXT,
    WARC,
    ZIP,
    Format,
    is_of_another_kind,
    suffix_of,
    tell_format,
    tell_zip,
)
from synopse.gather.limits import MAX_BYTES, check_bytes
from synopse.gather.packed import ZIP_ERRORS, unpacked
from synopse.gather.text import BYTE_ORDER_MARKS, decode
from synopse.model import Document

ZIP_KINDS = "DOCX and WACZ are read; unpack other ones"


def read_source(source: Source) -> Iterator[Document | InputError]:
    """The accounts in one source; an error in the place of each one that cannot be read.

    Standard input has no name, so it is named by a digest of it: two texts that came that way are two accounts.
    """
    try:
        if source.path == STANDARD_INPUT:
            data = _content(sys.stdin.buffer, MAX_BYTES, source.uri)
            yield from read_bytes(data, f"{source.uri}-{blake2b(data, digest_size=4).hexdigest()}")
        else:
            with open(source.path, "rb") as file:
                yield from _read_file(file, source)
    except InputError as error:
        yield error
    except OSError as error:
        what = (error.strerror or "it cannot be read").lower()
        yield MissingInput(what, where=source.uri, do="check the file and its permissions")


def read_bytes(data: bytes, uri: str, suffix: str = "") -> Iterator[Document | InputError]:
    """The accounts in the bytes of a file whose name is not known, or says no more than `suffix`."""
    yield from _read_seekable(io.BytesIO(data), uri, suffix)


def _read_file(file: BinaryIO, source: Source) -> Iterator[Document | InputError]:
    suffix = suffix_of(source.path)
    if file.seekable():
        yield from _read_seekable(file, source.uri, suffix)
    elif suffix in {".jsonl", ".ndjson"}:
        yield from JSON_LINES.reader()(file, source.uri)
    else:
        yield from read_bytes(_content(file, MAX_BYTES, source.uri), source.uri, suffix)


def _read_seekable(file: BinaryIO, uri: str, suffix: str) -> Iterator[Document | InputError]:
    beginning = file.read(BEGINNING)
    file.seek(0)
    if beginning.startswith(COMPRESSED) and suffix != ".warc.gz":
        yield from _read_compressed(file, uri)
        return
    found = _zipped(file, uri) if beginning.startswith(ZIP) else tell_format(beginning, suffix)
    if found is TEXT and suffix in BROKEN_BY_NAME:
        what = f"named {suffix}, but it is no {BROKEN_BY_NAME[suffix]}"
        raise BrokenInput(what, where=uri, do="check how it was saved")
    if found is TEXT and is_of_another_kind(suffix):
        what = f"a {suffix} file is no text of an article"
        raise NotText(what, where=uri, do="if it is one, rename it to .txt, or give it on standard input: -")
    yield from read_as(found, file, uri)


def read_as(found: Format, file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """The accounts of a file in a known format."""
    if found is JSON_LINES:
        yield from found.reader()(_lines(file, uri), uri)
    elif found.limit is None:
        yield from found.reader()(file, uri)
    else:
        yield from found.reader()(_content(file, found.limit, uri), uri)


def _zipped(file: BinaryIO, uri: str) -> Format:
    try:
        found = tell_zip(zipfile.ZipFile(file).namelist())
    except ZIP_ERRORS as error:
        raise BrokenInput(f"a broken ZIP file: {error}", where=uri, do="save or fetch it again") from error
    file.seek(0)
    if found is None:
        raise NotText("a ZIP file, not text", where=uri, do=ZIP_KINDS)
    return found


def _read_compressed(file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """A WARC file stays compressed and is read a record at a time; anything else is unpacked, as far as is allowed."""
    beginning = unpacked(file, uri, only=5)
    file.seek(0)
    if beginning == b"WARC/":
        yield from read_as(WARC, file, uri)
    else:
        yield from read_bytes(unpacked(file, uri), uri, suffix_of(uri.removesuffix(".gz")))


def _content(file: BinaryIO, limit: int, uri: str) -> bytes:
    """All bytes of a file; its size is asked first, so that a huge one is refused unread."""
    if file.seekable():
        check_bytes(file.seek(0, os.SEEK_END), limit, uri)
        file.seek(0)
        return file.read()
    data = file.read(limit + 1)
    check_bytes(len(data), limit, uri)
    return data


def _lines(file: BinaryIO, uri: str) -> Iterable[bytes]:
    """The lines of a file as it is read, however long it is; one with a byte order mark is decoded as a whole first."""
    marked = file.read(4).startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS))
    file.seek(0)
    return decode(_content(file, MAX_BYTES, uri), uri).encode().splitlines() if marked else file
