"""The parts of an XML container (feeds, NITF, NewsML-G2, the document in a DOCX) that can hold a text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from synopse.gather.offsets.containers import Container, Part, Running, unescaped
from synopse.gather.offsets.nodes import ATTRIBUTES
from synopse.gather.offsets.references import ONCE, resolved
from synopse.gather.offsets.runs import Run, shifted
from synopse.gather.offsets.writing import verbatim
from synopse.gather.text import BYTE_ORDER_MARKS
from synopse.model import Raw

CDATA = "<![CDATA["
MARKUP = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+(?:-->|\Z)|<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>|\Z)|<[?!][^>]*+(?:>|\Z)"
    rf"|<(?P<end>/?)(?P<name>[^\s/>!?]++){ATTRIBUTES}(?:>|\Z)|<[^\s>][\s\S]*+"
)
ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.-]{1,40})", re.IGNORECASE)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FULL_TEXT = ("encoded", "content", "inlineData")
"""Elements that hold a text rather than its summary."""


class Piece(NamedTuple):
    """A stretch of character data, with the names of the elements it stands in: its own and that of the entry."""

    start: int
    end: int
    element: int
    name: str
    verbatim: bool


def docx_texts(part: bytes, name: str) -> Running:
    """The texts of the document in a DOCX, to be placed one after the other."""
    container = Container(part, DOCX, xml_encoding(part), name)
    nodes, begun = [], 0
    for match in MARKUP.finditer(container.text):
        if match.start() > begun:
            nodes.append((container.text[begun : match.start()], begun))
        begun = match.end()
    return Running(container, nodes, ONCE)


class XmlTexts:
    """Where the character data of a container stand, for one entry after the other.

    `entry` is the local name of the elements that hold one account each; without one the document is one.
    """

    def __init__(self, data: bytes, media_type: str, entries: Sequence[str] = (), part: str | None = None) -> None:
        self._container = Container(data, media_type, xml_encoding(data), part)
        self._entries: list[list[Piece]] = []
        self._read(frozenset(entries))

    def raw(self, number: int, text: str) -> Raw:
        """Where the text of the account of this number (from 0) stands."""
        pieces = self._entries[number] if number < len(self._entries) else []
        return self._container.place(text, self._parts(pieces))

    def _read(self, entries: frozenset[str]) -> None:
        text, begun, depth, element = self._container.text, 0, 0, 0
        names: list[str] = []
        if not entries:
            self._entries.append([])
        for match in MARKUP.finditer(text):
            inside = not entries or depth > 0
            if inside and match.start() > begun:
                self._add(Piece(begun, match.start(), element, names[-1] if names else "", False))
            begun = match.end()
            if inside and match[0].startswith(CDATA):
                self._add(Piece(match.start() + len(CDATA), match.end() - 3, element, names[-1] if names else "", True))
            if match["name"] is None or match[0].endswith("/>"):
                continue
            element += 1
            name = match["name"].rpartition(":")[2]
            if match["end"]:
                depth -= name in entries and depth > 0
                del names[-1:]
            else:
                names.append(name)
                if name in entries:
                    depth += 1
                    self._entries.append([])

    def _add(self, piece: Piece) -> None:
        self._entries[-1].append(piece)

    def _parts(self, pieces: Sequence[Piece]) -> Iterator[Part]:
        """Elements that hold nothing but characters, full texts first, then all characters of the entry."""
        leaves: dict[int, list[Piece]] = {}
        for piece in pieces:
            leaves.setdefault(piece.element, []).append(piece)
        for leaf in sorted(leaves.values(), key=lambda leaf: leaf[0].name not in FULL_TEXT):
            inner, below = self._unescaped(leaf)
            if "<" in inner or any(piece.verbatim for piece in leaf) or leaf[0].name in FULL_TEXT:
                yield unescaped(inner, below)
        text = self._container.text
        yield Part([(text[piece.start : piece.end], piece.start) for piece in pieces], ONCE)

    def _unescaped(self, pieces: Sequence[Piece]) -> tuple[str, list[Run]]:
        inner, below = "", list[Run]()
        for piece in pieces:
            raw = self._container.text[piece.start : piece.end]
            text, runs = (raw, verbatim(raw)) if piece.verbatim else resolved(raw)
            below += shifted(runs, len(inner), piece.start)
            inner += text
        return inner, below


def xml_encoding(data: bytes) -> str:
    """The encoding of an XML document: by its byte order mark, its declaration, else UTF-8."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    declared = ENCODING.match(data[:200].lstrip())
    try:
        name = declared[1].decode("ascii") if declared else "utf-8"
        b"".decode(name)
    except LookupError:
        return "utf-8"
    return "cp1252" if name.lower() in {"iso-8859-1", "latin-1", "us-ascii"} else name.lower()
