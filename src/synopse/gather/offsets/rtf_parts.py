r"""The texts of an RTF file: what stands between control words, with `\'e4` and `\u228?` read."""

import re
from collections.abc import Iterator

from synopse.gather.offsets.containers import Container, Running
from synopse.gather.offsets.runs import Run
from synopse.gather.offsets.writing import Writing, rewritten

CONTROL = re.compile(r"\\(?!u-?\d|['\\{}~_-])(?:[a-zA-Z]{1,32}(?:-?\d{1,10})? ?|[^a-zA-Z])|[{}\r\n]")
ESCAPE = re.compile(r"\\u(-?\d{1,6}) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\'([0-9a-fA-F]{2})|\\([\\{}~_-])")
SIGNS = {"~": "\xa0", "_": "\u2011", "-": "\xad"}


def rtf_texts(data: bytes) -> Running:
    """The texts of an RTF file, to be placed one after the other."""
    container = Container(data, "application/rtf", "latin-1")
    return Running(container, list(_nodes(container.text)), Writing("\\", _resolved))


def _nodes(written: str) -> Iterator[tuple[str, int]]:
    before = 0
    for match in CONTROL.finditer(written):
        if match.start() > before:
            yield written[before : match.start()], before
        before = match.end()
    if before < len(written):
        yield written[before:], before


def _resolved(written: str) -> tuple[str, list[Run]]:
    return rewritten(written, ESCAPE, lambda match: (_value(match), len(match[0])))


def _value(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1]) % 0x10000)
    if match[2]:
        return bytes.fromhex(match[2]).decode("cp1252", "replace")
    return SIGNS.get(match[3], match[3])
