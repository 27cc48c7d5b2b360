"""The agencies that an account credits."""

from collections.abc import Sequence
from typing import Any

import regex

from synopse.language import word_set
from synopse.model import Article

CREDIT_LINE = 80
"""Longest line that is read as a credit."""
BRACKETS: Any = regex.compile(r"\(([^()\n]{2,60})\)")
SPLIT: Any = regex.compile(r"[,/;&]| und | and |-")


def agencies_of(article: Article) -> tuple[str, ...]:
    """The agencies named in a credit line or in the dateline, in small letters, sorted.

    `Berlin (dpa) – …` and `mk/rs (dpa, afp)` are credits; `Die Agentur dpa (Hamburg) …` is none.
    """
    known = word_set(article.language, "compare", "agencies") or word_set("en", "compare", "agencies")
    lines = [line.strip() for line in article.text.split("\n") if line.strip()]
    found = {a for line in lines if len(line) <= CREDIT_LINE for a in _in_brackets(line, known)}
    found |= {a for line in lines for a in _in_brackets(line[:40], known)}
    return tuple(sorted(found))


def _in_brackets(text: str, known: frozenset[str]) -> Sequence[str]:
    inside = [part.strip().lower() for match in BRACKETS.findall(text) for part in SPLIT.split(match)]
    return [part for part in inside if part in known]
