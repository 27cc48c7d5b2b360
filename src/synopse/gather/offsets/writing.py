"""Characters that are written otherwise: references, escapes."""

import re
from collections.abc import Callable
from typing import NamedTuple

from synopse.gather.offsets.runs import Run


class Writing(NamedTuple):
    """How characters are written otherwise in a text: whatever is so holds the `sign`; `resolve` reads it."""

    sign: str
    resolve: Callable[[str], tuple[str, list[Run]]]

    def read(self, text: str) -> tuple[str, list[Run]]:
        """The characters of a text, and what each part of them was written as."""
        return self.resolve(text) if self.sign in text else (text, verbatim(text))


def verbatim(text: str) -> list[Run]:
    """The one run of a text that is written as it stands."""
    return [Run(0, len(text), 0, len(text))] if text else []


def rewritten(
    text: str, pattern: re.Pattern[str], value: Callable[[re.Match[str]], tuple[str, int]]
) -> tuple[str, list[Run]]:
    """A text with whatever a pattern finds put in other characters, and what each part of it was written as.

    `value` gives the characters and how many of the match they stand for; none of it where it is no such thing.
    """
    parts: list[str] = []
    runs: list[Run] = []
    length = begun = 0
    for match in pattern.finditer(text):
        written, size = value(match)
        if size:
            start = match.start()
            parts += (text[begun:start], written)
            runs.append(Run(length, length + start - begun, begun, start))
            length = runs[-1].end
            runs.append(Run(length, length + len(written), start, start + size))
            length, begun = runs[-1].end, start + size
    parts.append(text[begun:])
    runs.append(Run(length, length + len(text) - begun, begun, len(text)))
    return "".join(parts), [run for run in runs if run.end > run.start]
