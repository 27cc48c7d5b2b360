"""The printed characters of a page as one string, in which the lines of a text are looked for.

White space and what is not printed (soft hyphens, zero-width spaces, controls) differ between a page and the text that
was extracted from it, and are left out on both sides.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from synopse.gather.offsets.writing import Writing


@dataclass(frozen=True)
class Ink:
    """`text` holds the printed characters of all nodes; node N begins at `starts[N]` in it and is `nodes[N]`, a raw
    text with the place that it begins at."""

    text: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    nodes: list[tuple[str, int]] = field(repr=False)
    writing: Writing = field(repr=False)

    def node_of(self, at: int) -> int:
        """The number of the node that a printed character stands in."""
        return bisect_right(self.starts, at) - 1

    def end_of(self, node: int) -> int:
        """Where a node ends."""
        return self.starts[node + 1] if node + 1 < len(self.starts) else len(self.text)

    @cached_property
    def bounds(self) -> frozenset[int]:
        """Where a node begins or ends."""
        return frozenset(self.starts) | {len(self.text)}


def ink_of(nodes: Iterable[tuple[str, int]], writing: Writing) -> Ink:
    """The ink of raw texts; those without a printed character are left out."""
    parts, starts, kept, length = [], array("Q"), [], 0
    for node in nodes:
        text = node[0]
        printed = ink(writing.resolve(text)[0] if writing.sign in text else text)
        if printed:
            parts.append(printed)
            starts.append(length)
            kept.append(node)
            length += len(printed)
    return Ink("".join(parts), starts, kept, writing)


def ink(text: str) -> str:
    """The printed characters of a text."""
    printed = "".join(text.split())
    return printed if printed.isprintable() else "".join(filter(str.isprintable, printed))


def is_ink(character: str) -> bool:
    """True for a printed character."""
    return character.isprintable() and character != " "


def common(one: str, a: int, other: str, b: int, end: int) -> int:
    """How many characters two texts share from two places on; in the first no further than `end`."""
    length, step = 0, 64
    limit = min(end - a, len(other) - b)
    while length < limit and one[a + length : a + length + step] == other[b + length : b + length + step]:
        length += step
    while length < limit and one[a + length] == other[b + length]:
        length += 1
    return min(length, limit)
