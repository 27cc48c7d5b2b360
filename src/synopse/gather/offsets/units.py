"""The clean text in units that stand in one piece on a page: its lines, and the cells of its tables."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from synopse.gather.offsets.ink import ink

LINE = re.compile(r"[^\n]+")
CELL = re.compile(r"[^|\n]+")


class Unit(NamedTuple):
    """A stretch of the clean text; `ink` are its printed characters, `mark` how many of them at its beginning may have
    been added by the extraction (`- ` before an item of a list)."""

    start: int
    end: int
    ink: str
    mark: int


def units_of(text: str) -> list[Unit]:
    """The units of a text in order, without those that print nothing."""
    return [unit for unit in _units(text) if unit.ink]


def _units(text: str) -> Iterator[Unit]:
    for line in LINE.finditer(text):
        if line[0].startswith("| "):
            for cell in CELL.finditer(text, *line.span()):
                yield Unit(*cell.span(), ink(cell[0]), 0)
        else:
            yield Unit(*line.span(), ink(line[0]), 1 if line[0].startswith("- ") else 0)
