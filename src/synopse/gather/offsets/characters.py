"""Bytes as characters, and which byte a character begins at."""

from array import array
from codecs import getincrementaldecoder
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

STEP = 16_384
"""Characters after which the bytes are counted anew, so that a place far into a record is found at once."""
MAX_STEPPED = 4_000_000
"""Bytes of a record whose characters are found one byte at a time; a longer one in such an encoding has no map."""


@dataclass(frozen=True)
class Characters:
    """`text` is the record decoded, a byte order mark included. A byte that is no character stands in it as a lone
    surrogate (PEP 383), so that encoding it gives the bytes again.

    `starts` holds the first byte of every character, for encodings whose length cannot be had by encoding again.
    """

    text: str = field(repr=False)
    encoding: str
    size: int
    starts: Sequence[int] | None = field(default=None, repr=False)

    def bytes_at(self, positions: Iterable[int]) -> dict[int, int]:
        """The byte that each position of `positions` stands at; in time linear in the text between them."""
        if self.starts is not None:
            return {at: self.starts[at] if at < len(self.starts) else self.size for at in positions}
        if self.size == len(self.text):
            return {at: at for at in positions}
        found, before, count = {}, 0, 0
        for at in sorted(set(positions)):
            if at - before > STEP:
                before, count = at // STEP * STEP, self._steps[at // STEP]
            count += self._size(before, at)
            found[at], before = count, at
        return found

    def read_again(self, text: str) -> str:
        """A text like this one as a reader gets it: without a byte order mark, U+FFFD for what is no character."""
        if self.starts is None:
            text = text.encode(self.encoding, "surrogateescape").decode(self.encoding, "replace")
        return text.removeprefix("\ufeff")

    @cached_property
    def _steps(self) -> list[int]:
        """The bytes before every STEP-th character."""
        sizes = (self._size(begin, begin + STEP) for begin in range(0, len(self.text), STEP))
        return list(accumulate(sizes, initial=0))

    def _size(self, start: int, end: int) -> int:
        return len(self.text[start:end].encode(self.encoding, "surrogateescape"))


def characters(data: bytes, encoding: str) -> Characters | None:
    """The characters of a record; None where their places cannot be told (a long text in a stateful encoding)."""
    try:
        text = data.decode(encoding, "surrogateescape")
        if text.encode(encoding, "surrogateescape") == data and _is_additive(text, encoding):
            return Characters(text, encoding, len(data))
    except UnicodeError:
        pass
    return _stepped(data, encoding) if len(data) <= MAX_STEPPED else None


def _is_additive(text: str, encoding: str) -> bool:
    """True where a text is as long as its parts: not in encodings that shift, or begin with a mark."""
    half = len(text) // 2
    parts = sum(len(part.encode(encoding, "surrogateescape")) for part in (text[:half], text[half:]))
    return not encoding.startswith(("iso2022", "hz", "utf_7", "utf-7")) and parts == len(
        text.encode(encoding, "surrogateescape")
    )


def _stepped(data: bytes, encoding: str) -> Characters:
    decoder = getincrementaldecoder(encoding)("replace")
    parts, starts, begun = [], array("Q"), 0
    for at in range(len(data)):
        part = decoder.decode(data[at : at + 1], at + 1 == len(data))
        if part:
            starts.append(begun)
            starts.extend([at] * (len(part) - 1))
            begun = at + 1
            parts.append(part)
    return Characters("".join(parts), encoding, len(data), starts)
