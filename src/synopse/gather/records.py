"""The records of a WARC file as they stand in it, one after the other: a broken one costs none of the others."""

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from synopse.gather.limits import MAX_RECORD_BYTES

CHUNK = 1 << 17
HEAD_END = b"\r\n\r\n"
MAX_HEAD = 1 << 16
MEMBER = b"\x1f\x8b\x08"
BEGIN = b"WARC/1."
HEAD = re.compile(rb"WARC/1\.\d\r?\n[A-Za-z-]{4,40}:")
LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
NO_HEAD = "no record begins here"
WRONG_LENGTH = "the record is not as long as it says"
CUT_OFF = "the record is cut off"
DAMAGED = "damaged compressed data"


@dataclass(frozen=True, slots=True)
class Framed:
    """One record: head, block and the two line ends after it. `cut` where it is longer than can be held; `broken`
    says what is wrong with one that cannot be read. `offset` is its place in the file in bytes."""

    offset: int
    content: bytes = field(repr=False)
    cut: bool = False
    broken: str = ""


def records(file: BinaryIO) -> Iterator[Framed]:
    """The records of a WARC file, plain, compressed record by record (as the standard says) or as a whole.

    `file` can be sought in. No more than one record is held at a time.
    """
    beginning = file.read(len(BEGIN))
    file.seek(0)
    if beginning == BEGIN or (beginning[: len(MEMBER)] != MEMBER and _next_member(file, 0) is None):
        yield from _plain(file)
    elif _is_one_member(file):
        yield from _plain(cast(BinaryIO, gzip.GzipFile(fileobj=file)))
    else:
        yield from _members(file)


def record_at(file: BinaryIO, offset: int) -> Framed:
    """The one record at a place that `records` named."""
    file.seek(offset)
    if file.read(len(MEMBER)) == MEMBER:
        return _member(file, offset)[0]
    file.seek(offset)
    head, length = _head(file)
    return _block(file, offset, head, length)[0] if length is not None else Framed(offset, b"", broken=NO_HEAD)


def _is_one_member(file: BinaryIO) -> bool:
    """True where another record follows the first one in the same compressed member."""
    content = _member(file, 0)[0].content
    file.seek(0)
    end = _end(content)
    return end is not None and content.startswith(BEGIN, end)


def _end(content: bytes) -> int | None:
    """Where the record that `content` begins with ends by what its head says; None where it does not say it."""
    head = content.find(HEAD_END, 0, MAX_HEAD)
    match = LENGTH.search(content, 0, head) if head >= 0 and content.startswith(BEGIN) else None
    return head + len(HEAD_END) + int(match[1]) + len(HEAD_END) if match else None


def _members(file: BinaryIO) -> Iterator[Framed]:
    """One record a gzip member; after a broken one it goes on at the next member that begins as a record."""
    offset: int | None = 0
    while offset is not None and _more(file, offset):
        found, end = _member(file, offset)
        yield found
        offset = end if end is not None else _next_member(file, offset + 1)


def _more(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    return bool(file.read(1))


def _member(file: BinaryIO, offset: int) -> tuple[Framed, int | None]:
    """The member at an offset and where it ends; None for the end where it is broken or was not read to it."""
    file.seek(offset)
    unpack, parts, size, read = zlib.decompressobj(wbits=31), [], 0, 0
    while not unpack.eof and size <= MAX_RECORD_BYTES:
        packed = unpack.unconsumed_tail or file.read(CHUNK)
        read += 0 if unpack.unconsumed_tail else len(packed)
        if not packed:
            return Framed(offset, b"", broken=CUT_OFF), None
        try:
            parts.append(unpack.decompress(packed, MAX_RECORD_BYTES + 1 - size))
        except zlib.error:
            return Framed(offset, b"", broken=DAMAGED), None
        size += len(parts[-1])
    content = b"".join(parts)
    if not unpack.eof:
        return Framed(offset, content, cut=True), None
    fits = _end(content) == len(content) and content.endswith(HEAD_END)
    broken = "" if fits else WRONG_LENGTH if content.startswith(BEGIN) else NO_HEAD
    return Framed(offset, content, broken=broken), offset + read - len(unpack.unused_data)


def _next_member(file: BinaryIO, offset: int) -> int | None:
    """Where the next member that unpacks to the beginning of a record stands."""
    for place in _places(file, offset, MEMBER):
        file.seek(place)
        try:
            beginning = zlib.decompressobj(wbits=31).decompress(file.read(4096), len(BEGIN))
        except zlib.error:
            continue
        if beginning == BEGIN:
            return place
    return None


def _places(file: BinaryIO, offset: int, mark: bytes) -> Iterator[int]:
    """Every place of a mark from an offset on."""
    file.seek(offset)
    window = b""
    while block := file.read(CHUNK):
        begun = offset - len(window)
        window += block
        offset += len(block)
        place = window.find(mark)
        while place >= 0:
            yield begun + place
            place = window.find(mark, place + 1)
        window = window[-(len(mark) - 1) :]
        file.seek(offset)


def _plain(file: BinaryIO) -> Iterator[Framed]:
    """One record after the other; after a broken one it goes on where the next line begins as a record."""
    offset: int | None = 0
    while offset is not None:
        file.seek(offset)
        head, length = _head(file)
        if not head:
            return
        if length is None:
            found, end = Framed(offset, b"", broken=NO_HEAD), None
        else:
            found, end = _block(file, offset, head, length)
        yield found
        offset = end if end is not None else _next_record(file, offset + 1)


def _next_record(file: BinaryIO, offset: int) -> int | None:
    """Where the next thing that looks like the head of a record stands."""
    for place in _places(file, offset, BEGIN):
        file.seek(place)
        if HEAD.match(file.read(100)):
            return place
    return None


def _head(file: BinaryIO) -> tuple[bytes, int | None]:
    """The head of the record that begins here, and how long its block is; None where there is no such head."""
    beginning = file.read(MAX_HEAD)
    end = beginning.find(HEAD_END)
    match = LENGTH.search(beginning, 0, end) if end >= 0 and beginning.startswith(BEGIN) else None
    return (beginning[: end + 4], int(match[1])) if match else (beginning, None)


def _block(file: BinaryIO, offset: int, head: bytes, length: int) -> tuple[Framed, int | None]:
    """The record with its block, and where it ends; None for the end where it is not as long as it says."""
    end = offset + len(head) + length + len(HEAD_END)
    file.seek(end - len(HEAD_END))
    closing = file.read(len(HEAD_END))
    if closing != HEAD_END:
        return Framed(offset, b"", broken=WRONG_LENGTH if len(closing) == len(HEAD_END) else CUT_OFF), None
    file.seek(offset)
    content = file.read(min(end - offset, MAX_RECORD_BYTES))
    return Framed(offset, content, cut=end - offset > MAX_RECORD_BYTES), end
