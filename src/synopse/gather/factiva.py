"""What Factiva exports, with its field codes (`HD`, `PD`, `LP`) or as articles are shown, as lines of any container."""

import re
from collections.abc import Iterator, Sequence

from synopse.errors import EmptyInput, InputError
from synopse.gather.labels import named
from synopse.gather.text import check_account
from synopse.gather.written_dates import written_date
from synopse.model import Document

END = re.compile(r"(?:Document|Dokument) [A-Z]{1,8}0{1,7}[12]\d{7}[0-9a-z]{5,12}")
"""Every article ends with its accession number: source, date, running number."""
CODE = re.compile(
    r"(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|CLM|SE|ART)(?:\s+(.+))?"
)
WORDS = re.compile(r"[\d.,]{1,7} (?:words|Wörter|Worte)", re.IGNORECASE)
CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: (?:Uhr|GMT|AM|PM))?")
COPYRIGHT = re.compile(r"(?:Copyright|©|\((?:c|Copyright)\))", re.IGNORECASE)
BYLINE = re.compile(r"(?:By|Von|VON|BY) \S.{0,80}")


def is_factiva(lines: Sequence[str]) -> bool:
    """True where an accession number stands at the end of an article."""
    return any(END.fullmatch(line.strip()) for line in lines)


def read_factiva(lines: Sequence[str], uri: str) -> Iterator[Document | InputError]:
    """The articles of an export (`uri#N`)."""
    current: list[str] = []
    number = 0
    for line in lines:
        if END.fullmatch(line.strip().removeprefix("AN").strip()):
            number += 1
            yield _account(current, f"{uri}#{number}")
            current = []
        else:
            current.append(line.strip())


def _account(lines: list[str], uri: str) -> Document | InputError:
    fields = _coded(lines)
    try:
        document = _of_fields(fields, uri) if "HD" in fields else _as_shown(lines, uri)
        check_account(document.text, uri)
    except InputError as error:
        return error
    return document


def _coded(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines under each code; a code stands alone on its line or before its value."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = CODE.fullmatch(line)
        if match and match[1] not in fields:
            code = match[1]
            fields[code] = [match[2]] if match[2] else []
        elif code:
            fields[code].append(line)
    return fields


def _of_fields(fields: dict[str, list[str]], uri: str) -> Document:
    author = " ".join(fields.get("BY", ()))
    return Document(
        uri=uri,
        text="\n".join(line for code in ("LP", "TD") for line in fields.get(code, ())),
        title=" ".join(fields["HD"]) or None,
        outlet=" ".join(fields.get("SN", ())) or None,
        published=written_date(" ".join(fields.get("PD", ()))),
        language=named("languages", " ".join(fields.get("LA", ()))),
        authors=(author,) if author else (),
    )


def _as_shown(lines: list[str], uri: str) -> Document:
    """Title, byline, number of words, date, source, code, page, language, rights; then the text."""
    counted = next((n for n, line in enumerate(lines) if WORDS.fullmatch(line)), None)
    dated = next((n for n, line in enumerate(lines) if n > (counted or 0) and written_date(line)), None)
    if counted is None or dated is None:
        raise EmptyInput("an article without its head", where=uri, do="export full articles")
    head = [line for line in lines[:counted] if line]
    authors = tuple(line for line in head if BYLINE.fullmatch(line))
    after = [n for n in range(dated + 1, len(lines)) if lines[n] and not CLOCK.fullmatch(lines[n])]
    rights = next((n for n in after if COPYRIGHT.match(lines[n])), None)
    spoken = next((n for n in after if named("languages", lines[n])), None)
    text_from = max(n for n in (rights, spoken, dated + 2) if n is not None) + 1
    return Document(
        uri=uri,
        text="\n".join(line for line in lines[text_from:] if line),
        title=" ".join(line for line in head if line not in authors) or None,
        outlet=lines[after[0]] if after else None,
        published=written_date(lines[dated]),
        language=named("languages", lines[spoken]) if spoken is not None else None,
        authors=authors,
    )
