"""What LexisNexis exports (Nexis Uni, Nexis Advance and the older Nexis), as lines of whatever container."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.errors import EmptyInput, InputError
from synopse.gather.labels import labels, named
from synopse.gather.text import check_account
from synopse.gather.written_dates import written_date
from synopse.model import Document

NUMBER = re.compile(r"(?:Document|Dokument)?\s*\d{1,5} (?:of|von) \d{1,5}(?: DOCUMENTS?| DOKUMENTEN?)?", re.IGNORECASE)
LABELLED = re.compile(r"([^\W\d_][\w -]{2,20}):\s*(.*)")
COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\))", re.IGNORECASE)
HEAD_LINES = 12
"""The date of a document stands among its first lines."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a text, and the number of the line that the text begins at."""

    title: str | None
    outlet: str | None
    published: str | None
    text_from: int


def is_nexis(lines: Sequence[str]) -> bool:
    """Documents that end with their own line, or that are counted (`1 of 50 DOCUMENTS`) and labelled."""
    counted = any(NUMBER.fullmatch(line) for line in lines[:40])
    return any(_ends(line) for line in lines) or (counted and any(_label(line) == "below" for line in lines))


def read_nexis(lines: Sequence[str], uri: str) -> Iterator[Document | InputError]:
    """The documents of an export (`uri#N`); a list of contents before the first one is passed over."""
    for number, document in enumerate(_documents(lines), start=1):
        yield _account(document, f"{uri}#{number}")


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each document; what does not hold a date near its beginning is no document."""
    current: list[str] = []
    for line in lines:
        if _ends(line) or NUMBER.fullmatch(line):
            yield from [current] if _is_document(current) else []
            current = []
        else:
            current.append(line)
    yield from [current] if _is_document(current) else []


def _ends(line: str) -> bool:
    return line.strip().lower() in labels("nexis")["end"]


def _is_document(lines: Sequence[str]) -> bool:
    return any(written_date(line) for line in lines) and any(_label(line) or _is_body(line) for line in lines)


def _label(line: str) -> str | None:
    match = LABELLED.match(line)
    return named("nexis", match[1]) if match else None


def _is_body(line: str) -> bool:
    return line.strip().lower() in labels("nexis")["body"]


def _account(lines: list[str], uri: str) -> Document | InputError:
    head = _head(lines)
    values = {_label(line): LABELLED.match(line)[2].strip() for line in lines if _label(line)}  # type: ignore[index]
    text = "\n".join(_text(lines[head.text_from :]))
    try:
        check_account(text, uri)
    except InputError as error:
        return EmptyInput("a document without text", where=uri, do="export the full text") if not text else error
    return Document(
        uri=uri,
        text=text,
        title=head.title,
        outlet=head.outlet,
        published=head.published,
        language=named("languages", values.get("language") or ""),
        authors=(values["author"],) if values.get("author") else (),
    )


def _head(lines: list[str]) -> Head:
    """The title stands above outlet and date in the newer export, between date and labels in the older one."""
    dated = next((n for n, line in enumerate(lines[:HEAD_LINES]) if written_date(line)), 0)
    body = next((n + 1 for n, line in enumerate(lines) if _is_body(line)), None)
    labelled = [n for n, line in enumerate(lines) if _label(line) in {"above", "author"}]
    text_from = body if body is not None else max(labelled, default=dated) + 1
    above = [line for line in lines[: max(dated - 1, 0)] if not COPYRIGHT.match(line)]
    below = [line for line in lines[dated + 1 : min(labelled, default=text_from)] if not COPYRIGHT.match(line)]
    title = " ".join(above or below[:1]) if body is not None or above else " ".join(below)
    outlet = lines[dated - 1] if dated else None
    return Head(title or None, outlet, written_date(lines[dated]) if lines else None, text_from)


def _text(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if _label(line) in {"below", "language"} or line.strip().lower() in labels("nexis")["below"]:
            return
        if not COPYRIGHT.match(line):
            yield line
