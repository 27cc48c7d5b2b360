"""Cases written as `words [words|what is found there] words`, one a line; lines that begin with # say what they are."""

import pathlib
import re
from dataclasses import dataclass

from synopse.language import Parse, parse
from synopse.model import Region

CASES = pathlib.Path(__file__).parent / "cases"
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@dataclass(frozen=True)
class Case:
    """`found` are (start, end, what) in the text without its marks."""

    text: str
    found: tuple[tuple[int, int, str], ...]


def read_cases(name: str) -> list[Case]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [read_case(line) for line in lines if line and not line.startswith("#")]


def read_case(line: str) -> Case:
    text, found, last = "", [], 0
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        found.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        last = mark.end()
    return Case(text=text + line[last:], found=tuple(found))


def parsed(text: str, language: str) -> Parse:
    return parse(text, language, [Region(start=0, end=len(text), kind="body")])
