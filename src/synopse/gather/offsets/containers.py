"""Texts that were taken out of a container: which of its parts they came from, and at which bytes."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from operator import itemgetter
from typing import NamedTuple

from synopse.gather.offsets.characters import characters
from synopse.gather.offsets.nodes import text_nodes
from synopse.gather.offsets.place import placed
from synopse.gather.offsets.references import ONCE
from synopse.gather.offsets.runs import Run, composed, in_bytes, shifted
from synopse.gather.offsets.writing import Writing, verbatim
from synopse.model import Raw

MAX_MAPPED = 20_000_000
"""Bytes of a container whose texts are mapped; those of a larger one have no places."""


class Part(NamedTuple):
    """A part of a container that can hold a text: raw texts with their places, and how characters are written in them.

    Where it had to be unescaped first, `below` leads from what that gave to the container.
    """

    nodes: Sequence[tuple[str, int]]
    writing: Writing
    below: Sequence[Run] | None = None


class Container:
    """A file with texts in it; `part` names the member of a packed one that `data` is."""

    def __init__(self, data: bytes, media_type: str, encoding: str, part: str | None = None) -> None:
        self.media_type, self.encoding, self.part = media_type, encoding, part
        self.digest = f"sha256:{sha256(data).hexdigest()}"
        self.raw = characters(data, encoding) if len(data) <= MAX_MAPPED else None

    @property
    def text(self) -> str:
        """The characters of the file; none where they are not mapped."""
        return self.raw.text if self.raw else ""

    def place(self, text: str, parts: Iterable[Part]) -> Raw:
        """Where a text stands: in the first of the parts that hold most of it."""
        return self.raw_of(text, self.runs(text, parts))

    def runs(self, text: str, parts: Iterable[Part]) -> list[Run]:
        """The same in characters of the file."""
        best: list[Run] = []
        for part in parts:
            runs = placed(part.nodes, text, part.writing)
            if _length(runs) > _length(best):
                best = list(composed(runs, part.below)) if part.below is not None else runs
        return best

    def raw_of(self, text: str, runs: Iterable[Run]) -> Raw:
        """The runs of a text with their bytes and what they count in."""
        found = in_bytes(runs, text, self.raw) if self.raw else ()
        return Raw(digest=self.digest, media_type=self.media_type, encoding=self.encoding, runs=found, part=self.part)


class Running:
    """Texts that were taken out of one part one after the other, each behind the one before it."""

    def __init__(self, container: Container, nodes: Sequence[tuple[str, int]], writing: Writing) -> None:
        self._container, self._part = container, Part(nodes, writing)

    def raws(self, texts: Sequence[str]) -> Iterator[Raw]:
        """Where each of the texts stands. They are placed together, so that their order tells equal ones apart."""
        runs = self._container.runs("\n".join(texts), [self._part])
        begun = first = 0
        for text in texts:
            last = bisect_left(runs, begun + len(text), lo=first, key=itemgetter(0))
            yield self._container.raw_of(text, shifted(runs[first:last], -begun, 0))
            begun, first = begun + len(text) + 1, last


def html_texts(data: bytes, encoding: str) -> Running:
    """The texts of an export as HTML, to be placed one after the other."""
    container = Container(data, "text/html", encoding)
    return Running(container, text_nodes(container.text), ONCE)


def raw_of_plain(data: bytes, encoding: str, text: str) -> Raw:
    """Where a text stands in a record that is nothing else."""
    container = Container(data, "text/plain", encoding)
    plain = Writing("\0", lambda written: (written, verbatim(written)))
    return container.place(text, [Part([(container.text, 0)], plain)])


def unescaped(inner: str, below: Sequence[Run]) -> Part:
    """A part that holds HTML, or plain text, behind an escape of its container."""
    return Part(text_nodes(inner), ONCE, below)


def _length(runs: Iterable[Run]) -> int:
    return sum(run.end - run.start for run in runs)
