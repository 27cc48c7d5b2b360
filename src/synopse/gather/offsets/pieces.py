"""A unit whose wording stands nowhere as a whole, because the extraction left something out of it: piece by piece."""

from bisect import bisect_right
from collections.abc import Iterator

from synopse.gather.offsets.align import HEAD, Aligned, Stretch
from synopse.gather.offsets.ink import Ink, common

RESUMED = 6
"""Printed characters that must agree behind a difference for the page to be the same text on both sides of it."""
DIFFERENCES = tuple((left, right) for left in range(4) for right in range(4) if left or right)
"""How many printed characters can differ within a node: a damaged byte, a letter that was composed."""
SCANS = 30
"""Times that a page is looked through for all pieces together."""


def place_pieces(aligned: Aligned) -> list[Stretch]:
    """The pieces of the units that have no place as a whole, each where alone it stands between its neighbours."""
    search = _Search(aligned.page)
    found: list[Stretch] = []
    low = 0
    for index, (before, high) in enumerate(aligned.bounds()):
        low = max(low, before)
        if index not in aligned.placed and not aligned.candidates[index]:
            for stretch in search.pieces(index, aligned.units[index].ink, low, high):
                found.append(stretch)
                low = stretch.at + stretch.length
    return found


class _Search:
    def __init__(self, page: Ink) -> None:
        self.page = page
        self.left = SCANS * len(page.text) + 1_000_000
        """Characters that may still be looked through."""

    def pieces(self, index: int, wording: str, low: int, high: int) -> Iterator[Stretch]:
        """The pieces of a wording between two places of the page."""
        if len(wording) >= RESUMED and self.page.text.startswith(wording, low, high):
            yield Stretch(index, 0, low, len(wording))  # right behind the unit before it
            return
        offset = 0
        while offset < len(wording) and self.left > 0:
            at = self._only_place(wording, offset, low, high)
            start = self._begin(wording, offset, at, low) if at is not None else None
            if at is None or start is None:
                offset += 1
                continue
            length = self._extent(wording, start[0], start[1], high)
            if length:
                yield Stretch(index, start[0], start[1], length)
                offset, low = start[0] + length, start[1] + length
            else:
                offset += 1

    def _only_place(self, wording: str, offset: int, low: int, high: int) -> int | None:
        """Where the words from an offset on stand, if only once: as few of them as decide it."""
        size = HEAD
        while True:
            seed = wording[offset : offset + size]
            first = self._find(seed, low, high)
            if first < 0:
                return None
            if self._find(seed, first + 1, high) < 0:
                return first
            if offset + size >= len(wording):
                return None
            size *= 2

    def _find(self, seed: str, low: int, high: int) -> int:
        at = self.page.text.find(seed, low, high)
        self.left -= (at if at >= 0 else high) - low + len(seed)
        return at

    def _begin(self, wording: str, offset: int, at: int, low: int) -> tuple[int, int] | None:
        """A piece begins where a node does, or where the last one ended; what stands before that is chance."""
        if at in self.page.bounds or at == low:
            return offset, at
        node = self.page.node_of(at)
        if self._is_resumed(wording, offset, at, self.page.starts[node]):
            return offset, at
        after = self.page.end_of(node)
        skipped = after - at
        agrees = wording[offset : offset + skipped] == self.page.text[at:after]
        return (offset + skipped, after) if agrees and offset + skipped < len(wording) else None

    def _is_resumed(self, wording: str, offset: int, at: int, begun: int) -> bool:
        """True where the same text stands a few characters before, in the same node or from its beginning on."""
        for left, right in DIFFERENCES:
            here, there = offset - left, at - right
            size = min(RESUMED, there - begun)
            if here >= size >= 0 and wording[here - size : here] == self.page.text[there - size : there]:
                return True
        return False

    def _extent(self, wording: str, offset: int, at: int, high: int) -> int:
        """How far the words agree; where they part within a node that does not go on as they do, up to that node."""
        length = common(self.page.text, at, wording, offset, high)
        end = at + length
        if offset + length == len(wording) or end in self.page.bounds:
            return length
        if self._goes_on(wording, offset + length, end):
            return length
        return max(self.page.starts[bisect_right(self.page.starts, end) - 1] - at, 0)

    def _goes_on(self, wording: str, offset: int, end: int) -> bool:
        """True where the same text stands a few characters behind, in the same node."""
        stop = self.page.end_of(self.page.node_of(end))
        for left, right in DIFFERENCES:
            here, there = offset + left, end + right
            seed = wording[here : here + RESUMED]
            if len(seed) == RESUMED and there + RESUMED <= stop and self.page.text.startswith(seed, there):
                return True
        return False
