"""Character references (`&uuml;`, `&#252;`), resolved with the place of each."""

import html
import re
from functools import lru_cache
from html.entities import html5

from synopse.gather.offsets.runs import Run, composed
from synopse.gather.offsets.writing import Writing, rewritten

REFERENCE = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]++|[0-9]++);?|[A-Za-z][A-Za-z0-9]{0,40};?)")


def resolved(text: str) -> tuple[str, list[Run]]:
    """The text as HTML reads it (WHATWG, 13.2.5.72 and following), and what each part of it was written as."""
    return rewritten(text, REFERENCE, lambda match: _value(match[0]))


def resolved_fully(text: str) -> tuple[str, list[Run]]:
    """Resolved twice: the extraction reads what it has extracted once more, so that `&amp;lt;` becomes `<`."""
    once, runs = resolved(text)
    if "&" not in once:
        return once, runs
    twice, again = resolved(once)
    return twice, list(composed(again, runs))


ONCE = Writing("&", resolved)
TWICE = Writing("&", resolved_fully)


@lru_cache(maxsize=4096)
def _value(reference: str) -> tuple[str, int]:
    """What a reference stands for, and how many of its characters belong to it; none where it is no reference."""
    if reference[1] == "#":
        return html.unescape(reference), len(reference)
    name = reference[1:]
    for size in range(len(name), 1, -1):  # the longest name that is known: `&notit;` is `¬it;`
        if name[:size] in html5:
            return html5[name[:size]], size + 1
    return "", 0
