"""Exports of press databases in their containers: DOCX, RTF and HTML. What is no such export is one account."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from synopse.errors import BrokenInput, InputError
from synopse.gather.factiva import is_factiva, read_factiva
from synopse.gather.html import raw_page, read_page
from synopse.gather.limits import MAX_UNPACKED_BYTES, check_bytes
from synopse.gather.markup import lines_of_html
from synopse.gather.nexis import is_nexis, read_nexis
from synopse.gather.offsets.containers import Running, html_texts
from synopse.gather.offsets.rtf_parts import rtf_texts
from synopse.gather.offsets.xml_parts import docx_texts
from synopse.gather.packed import ZIP_ERRORS
from synopse.gather.text import check_account
from synopse.model import Document

MAIN_PART = "word/document.xml"
SAVE_AGAIN = "open it and save it again, or export it anew"


def read_docx(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """The documents of an export as DOCX, by python-docx; any other DOCX is one account."""
    lines = _docx_lines(data, uri)
    yield from _placed(_read_lines(lines, uri), lambda: docx_texts(_main_part(data), MAIN_PART))


def read_rtf(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """The documents of an export as RTF, by striprtf; any other RTF is one account."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    try:
        text: str = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError) as error:
        raise BrokenInput(f"broken RTF: {error}", where=uri, do=SAVE_AGAIN) from error
    lines = [line for raw in text.splitlines() if (line := _plain(raw))]
    yield from _placed(_read_lines(lines, uri), lambda: rtf_texts(data))


def read_html_file(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """The documents of an export as HTML; any other HTML is a page."""
    page = raw_page(data, uri)
    if b"Factiva" in data or b"factiva" in data or b"LexisNexis" in data:
        lines = lines_of_html(page.markup)
        if is_nexis(lines) or is_factiva(lines):
            yield from _placed(_read_lines(lines, uri), lambda: html_texts(data, page.encoding))
            return
    yield from read_page(page, uri)


def _placed(found: Iterable[Document | InputError], texts: Callable[[], Running]) -> Iterator[Document | InputError]:
    """The documents with where they stand in the export, in whose order they come."""
    items = list(found)
    raws = texts().raws([item.text for item in items if isinstance(item, Document)])
    for item in items:
        yield replace(item, raw=next(raws)) if isinstance(item, Document) else item


def _main_part(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(MAIN_PART) if MAIN_PART in file.namelist() else b""


def _read_lines(lines: list[str], uri: str) -> Iterator[Document | InputError]:
    if is_factiva(lines):
        yield from read_factiva(lines, uri)
    elif is_nexis(lines):
        yield from read_nexis(lines, uri)
    else:
        text = "\n".join(lines)
        check_account(text, uri)
        yield Document(uri=uri, text=text)


def _docx_lines(data: bytes, uri: str) -> list[str]:
    import docx  # noqa: PLC0415 - slow to import
    from lxml.etree import LxmlError  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            check_bytes(sum(entry.file_size for entry in file.infolist()), MAX_UNPACKED_BYTES, uri)
        blocks = docx.Document(io.BytesIO(data)).iter_inner_content()
        return [line for block in blocks for raw in _block_lines(block) if (line := _plain(raw))]
    except (LxmlError, *ZIP_ERRORS) as error:
        raise BrokenInput(f"broken DOCX: {error}", where=uri, do=SAVE_AGAIN) from error


def _block_lines(block: Any) -> list[str]:
    """A paragraph, or the cells of a table one after the other."""
    if hasattr(block, "text"):
        return str(block.text).splitlines()
    return [line for row in block.rows for cell in row.cells for line in str(cell.text).splitlines()]


def _plain(line: str) -> str:
    return " ".join(line.split())
