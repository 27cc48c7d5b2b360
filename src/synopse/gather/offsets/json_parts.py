"""The strings of a JSON container (ninjs, JSON Feed) that can hold a text."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from synopse.gather.offsets.containers import Container, Part, unescaped
from synopse.gather.offsets.runs import shifted
from synopse.gather.offsets.writing import rewritten
from synopse.model import Raw

TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]:]', re.DOTALL)
ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)


class Literal(NamedTuple):
    """A string value, its quotation marks left out, under the key that it stands at."""

    start: int
    end: int
    key: str


class JsonTexts:
    """Where the strings of a container stand, for one object after the other.

    `level` is how many brackets and braces stand around the objects that hold one account each; `keys` are those of
    the texts, the one that is read first before the others; `array` is the key of the list that holds the objects.
    """

    def __init__(
        self, data: bytes, encoding: str, *, keys: Sequence[str], level: int = 0, array: str | None = None
    ) -> None:
        self._container = Container(data, "application/json", encoding)
        self._keys = {key: rank for rank, key in enumerate(keys)}
        self._objects: list[list[Literal]] = []
        self._read(level, array)

    def raw(self, number: int, text: str) -> Raw:
        """Where the text of the account of this number (from 0) stands."""
        literals = self._objects[number] if number < len(self._objects) else []
        return self._container.place(text, self._parts(literals))

    def _read(self, level: int, array: str | None) -> None:
        depth, key, last, open_key = 0, "", Literal(0, 0, ""), None
        for match in TOKEN.finditer(self._container.text):
            sign = match[0][0]
            if sign in "{[":
                if depth == level - 1:
                    open_key = key
                inside = depth == level and (array is None or open_key == array)
                if inside and sign == "{":
                    self._objects.append([])
                depth += 1
            elif sign in "}]":
                depth -= 1
            elif sign == ":":
                key = self._container.text[last.start : last.end]
                if depth > level and self._objects and self._objects[-1][-1:] == [last]:
                    self._objects[-1].pop()
            else:
                last = Literal(match.start() + 1, match.end() - 1, key)
                if depth > level and self._objects and (array is None or open_key == array):
                    self._objects[-1].append(last)

    def _parts(self, literals: Sequence[Literal]) -> Iterator[Part]:
        for literal in sorted(literals, key=lambda one: self._keys.get(one.key, len(self._keys))):
            inner, runs = rewritten(self._container.text[literal.start : literal.end], ESCAPE, _value)
            yield unescaped(inner, shifted(runs, 0, literal.start))


def _value(match: re.Match[str]) -> tuple[str, int]:
    try:
        return str(json.loads(f'"{match[0]}"')), len(match[0])
    except json.JSONDecodeError:
        return "", 0
