"""Tables with a row for each account: CSV (any delimiter) and Parquet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from synopse.errors import BrokenInput, InputError, MissingLibrary
from synopse.gather.json_items import read_item
from synopse.gather.labels import labels, named
from synopse.gather.limits import MAX_CHARACTERS
from synopse.gather.text import tell_encoding
from synopse.model import Document

BEGINNING = 65_536
DELIMITERS = ",;\t|"
ROWS_AT_A_TIME = 64
COLUMN_ADVICE = "name the columns text, title, published, outlet, url, language"


def read_csv(file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """A row at a time (`uri#N`, the head not counted), however long the table is."""
    beginning = file.read(BEGINNING)
    file.seek(0)
    encoding = _encoding(beginning, uri)
    lines = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(2 * MAX_CHARACTERS)
    rows = csv.reader(
        (line.replace("\0", "") for line in lines), delimiter=_delimiter(beginning.decode(encoding, "replace"))
    )
    try:
        names = _columns(next(rows, []), uri)
        for number, row in enumerate((row for row in rows if row), start=1):
            yield from _account(names, row, f"{uri}#{number}")
    except csv.Error as error:
        what = f"broken CSV at line {rows.line_num}: {error}"
        raise BrokenInput(what, where=uri, do="mend it there, or save the table again") from error
    finally:
        lines.detach()  # whoever opened the file closes it


def read_parquet(file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """A row at a time (`uri#N`). Raises MissingLibrary where pyarrow is not installed: it is an extra, for its size."""
    try:
        from pyarrow import ArrowException  # noqa: PLC0415
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError as error:
        what = "Parquet needs the library pyarrow, which is not installed"
        raise MissingLibrary(what, where=uri, do="pip install 'synopse[parquet]', or save the table as CSV") from error
    try:
        table = ParquetFile(file)
        names = _columns(table.schema_arrow.names, uri)
        wanted = [name for name, known in zip(table.schema_arrow.names, names, strict=True) if known]
        rows = (row for batch in table.iter_batches(ROWS_AT_A_TIME, columns=wanted) for row in batch.to_pylist())
        for number, row in enumerate(rows, start=1):
            yield from _account(
                [named("columns", name) for name in row], list(map(_cell, row.values())), f"{uri}#{number}"
            )
    except (ArrowException, OSError, ValueError) as error:
        raise BrokenInput(f"broken Parquet: {error}", where=uri, do="save the table again") from error


def _encoding(beginning: bytes, uri: str) -> str:
    """Judged by whole lines, as the beginning may end inside of a character."""
    whole = beginning[: beginning.rfind(b"\n") + 1] or beginning
    encoding = tell_encoding(whole, uri)
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _delimiter(beginning: str) -> str:
    """The one that parts the names of the columns most often."""
    head = beginning.lstrip("\ufeff").split("\n", 1)[0]
    return max(DELIMITERS, key=head.count)


def _columns(head: Sequence[str], uri: str) -> list[str | None]:
    """What each column holds; unknown ones, and a second one of a kind, are the table's own business."""
    names: list[str | None] = []
    for written in head:
        name = named("columns", written.removeprefix("\ufeff").strip(' "'))
        names.append(name if name not in names else None)
    if "text" not in names:
        what = f"a table without a column of texts (its columns: {', '.join(head)[:80] or 'none'})"
        raise BrokenInput(what, where=uri, do=f"{COLUMN_ADVICE}; texts may be {', '.join(labels('columns')['text'])}")
    return names


def _account(names: Sequence[str | None], row: Iterable[str | None], where: str) -> Iterator[Document | InputError]:
    item: dict[str, Any] = {name: value or None for name, value in zip(names, row, strict=False) if name}
    yield from read_item(item | {"text": item.get("text") or ""}, where)


def _cell(value: Any) -> str | None:
    """Text, numbers and dates as text; a list of authors in one line."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)
