"""What is in one file: by its suffix, and where that says nothing, by how its content begins."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from synopse.errors import InputError, MissingInput
from synopse.gather.files import STANDARD_INPUT, Source
from synopse.gather.html import read_html
from synopse.gather.json_items import read_json, read_json_lines
from synopse.gather.limits import MAX_BYTES, MAX_HTML_BYTES, MAX_TEXT_BYTES, check_bytes
from synopse.gather.text import BYTE_ORDER_MARKS, decode, read_text
from synopse.model import Document

Reader = Callable[[bytes, str], Iterator[Document | InputError]]

READERS: dict[str, tuple[Reader, int]] = {
    ".txt": (read_text, MAX_TEXT_BYTES),
    ".md": (read_text, MAX_TEXT_BYTES),
    ".html": (read_html, MAX_HTML_BYTES),
    ".htm": (read_html, MAX_HTML_BYTES),
    ".json": (read_json, MAX_BYTES),
}


def read_source(source: Source) -> Iterator[Document | InputError]:
    """The accounts in one source; an error in the place of each one that cannot be read."""
    try:
        if source.path == STANDARD_INPUT:
            yield from _read_unnamed(sys.stdin.buffer, source.uri)
        else:
            with open(source.path, "rb") as file:
                yield from _read_file(file, source)
    except InputError as error:
        yield error
    except OSError as error:
        what = (error.strerror or "it cannot be read").lower()
        yield MissingInput(what, where=source.uri, do="check the file and its permissions")


def _read_file(file: BinaryIO, source: Source) -> Iterator[Document | InputError]:
    suffix = os.path.splitext(source.path)[1].lower()
    if suffix == ".jsonl":
        yield from read_json_lines(_lines(file, source.uri), source.uri)
    elif suffix in READERS:
        reader, limit = READERS[suffix]
        yield from reader(_content(file, limit, source.uri), source.uri)
    else:
        yield from _read_unnamed(file, source.uri)


def _content(file: BinaryIO, limit: int, uri: str) -> bytes:
    """All bytes of a file; its size is asked first, so that a huge one is refused unread."""
    if file.seekable():
        check_bytes(file.seek(0, os.SEEK_END), limit, uri)
        file.seek(0)
    data = file.read(limit + 1)
    check_bytes(len(data), limit, uri)
    return data


def _lines(file: BinaryIO, uri: str) -> Iterable[bytes]:
    """The lines of a file as it is read, however long it is; one with a byte order mark is decoded as a whole first."""
    if not file.seekable():
        return file
    marked = file.read(4).startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS))
    file.seek(0)
    return decode(_content(file, MAX_BYTES, uri), uri).encode().splitlines() if marked else file


def _read_unnamed(file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """Standard input, or a file whose name does not say what it is: JSON, JSON lines or HTML if it begins so."""
    data = _content(file, MAX_BYTES, uri)
    beginning = _beginning(data)
    if beginning.startswith(("<!doctype html", "<html")):
        check_bytes(len(data), MAX_HTML_BYTES, uri)
        yield from read_html(data, uri)
    elif _begins_as_json(beginning):
        text = decode(data, uri)
        lines = [line for line in text.splitlines() if line.strip()]
        yield from read_json_lines(text.encode().splitlines(), uri) if _are_items(lines) else read_json(data, uri)
    else:
        check_bytes(len(data), MAX_TEXT_BYTES, uri)
        yield from read_text(data, uri)


def _beginning(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data[:200].decode(encoding, "ignore").lstrip().lower()


def _begins_as_json(beginning: str) -> bool:
    """An object, or a list of objects; `[Update] …` is a text."""
    return beginning.startswith("{") or (beginning.startswith("[") and beginning[1:].lstrip()[:1] in ("{", "]"))


def _are_items(lines: list[str]) -> bool:
    """True where the first lines hold a whole object each, as in JSON lines, not the beginning of an indented one."""
    return len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:2]) and lines[0].rstrip()[-1] == "}"
