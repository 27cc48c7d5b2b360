"""Which printed characters of a page each unit of the clean text is: by wording where it stands once, by order where
it stands more often. What these do not decide is left open.

The order is a longest chain of increasing places, as in patience diff (B. Cohen) between lines that stand once.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from synopse.gather.offsets.ink import Ink
from synopse.gather.offsets.units import Unit

HEAD = 16
"""Printed characters by which a unit is looked up."""
SHORT_NODES = 3
"""Nodes that a unit shorter than HEAD can stand in."""
CERTAIN = 24
"""Printed characters of a unit that stands in one place alone and is taken to be from there, whatever the order."""
FEW = 12
"""Wordings with the same beginning that are compared one by one; of more, the nodes that one can stand in."""
SCANS = 30
"""Times that all of a page may be compared, so that a page of nothing but repetitions ends."""


class Stretch(NamedTuple):
    """`length` printed characters of a unit from `offset` on are those from `at` on of the page."""

    unit: int
    offset: int
    at: int
    length: int


class Aligned:
    """Places of units in the ink of a page, as far as they are known.

    `placed` holds the whole ones by unit, `candidates` the places at which the wording of each unit stands.
    """

    def __init__(self, units: Sequence[Unit], page: Ink) -> None:
        self.units, self.page = units, page
        self.placed: dict[int, Stretch] = {}
        self._times = Counter(unit.ink for unit in units)
        places = _places(units, page)
        self.candidates = [places.get(unit.ink) or places.get(unit.ink[unit.mark :], []) for unit in units]
        self._skipped = [0 if unit.ink in places else unit.mark for unit in units]
        self._place_single()

    def bounds(self) -> list[tuple[int, int]]:
        """Between which places of the page each unit stands, by its neighbours in the chain."""
        chain = self._chain()
        after, lows = 0, []
        for index in range(len(self.units)):
            lows.append(after)
            after = chain[index].at + chain[index].length if index in chain else after
        before, highs = len(self.page.text), []
        for index in reversed(range(len(self.units))):
            highs.append(before)
            before = chain[index].at if index in chain else before
        return list(zip(lows, reversed(highs), strict=True))

    def choices(self) -> dict[int, list[int]]:
        """The units that are not placed but stand somewhere as a whole, with the places where they do."""
        return {i: places for i, places in enumerate(self.candidates) if places and i not in self.placed}

    def place_by_order(self, *, to_the_end: bool, refuted: Container[int] = ()) -> None:
        """Places units by their neighbours: where a wording has as many places between two placed units as it has
        units there, in their order.

        Behind the last placed unit only where the text is in the page's order `to_the_end`, or where all places of the
        wording are used: trafilatura adds there what it finds late. `refuted` are units that stand in none of
        their places.
        """
        limit = len(self.page.text) + to_the_end
        for _ in range(2):  # what is placed by order narrows the order of the rest
            groups: dict[tuple[int, int, str], list[int]] = defaultdict(list)
            for index, (low, high) in enumerate(self.bounds()):
                ordered = high < limit or len(self.candidates[index]) == self._times[self.units[index].ink]
                if index not in self.placed and index not in refuted and ordered:
                    groups[low, high, self.units[index].ink].append(index)
            for (low, high, _), indexes in groups.items():
                between = self._between(indexes[0], low, high)
                if len(between) == len(indexes):
                    for index, at in zip(indexes, between, strict=True):
                        self.place(index, at)

    def place(self, index: int, at: int) -> None:
        """Places a whole unit, without the mark that was added to it."""
        skipped = self._skipped[index]
        self.placed[index] = Stretch(index, skipped, at, len(self.units[index].ink) - skipped)

    def wording(self, index: int) -> str:
        """The printed characters of a unit that are looked for: without a mark that was added to it."""
        return self.units[index].ink[self._skipped[index] :]

    def _place_single(self) -> None:
        """Units that stand in one place alone: long ones wherever that is, then others where the order agrees."""
        single = [i for i, p in self.choices().items() if len(p) == 1 and self._times[self.units[i].ink] == 1]
        for index in single:
            if len(self.units[index].ink) >= CERTAIN:
                self.place(index, self.candidates[index][0])
        bounds = self.bounds()
        for index in single:
            if self._between(index, *bounds[index]):
                self.place(index, self.candidates[index][0])

    def _between(self, index: int, low: int, high: int) -> list[int]:
        places, length = self.candidates[index], len(self.units[index].ink) - self._skipped[index]
        return places[bisect_left(places, low) : bisect_left(places, high - length + 1)]

    def _chain(self) -> dict[int, Stretch]:
        """The most placed units whose places increase with their order."""
        ends: list[int] = []
        tops: list[Stretch] = []
        before: dict[int, Stretch | None] = {}
        for _, stretch in sorted(self.placed.items()):
            slot = bisect_left(ends, stretch.at)
            before[stretch.unit] = tops[slot - 1] if slot else None
            ends[slot : slot + 1], tops[slot : slot + 1] = [stretch.at], [stretch]
        chain: dict[int, Stretch] = {}
        last = tops[-1] if tops else None
        while last:
            chain[last.unit] = last
            last = before[last.unit]
        return chain


def _places(units: Iterable[Unit], page: Ink) -> dict[str, list[int]]:
    """Where each wording stands on a page from the beginning of a node to the end of one."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        for wording in {unit.ink, unit.ink[unit.mark :]} - {""}:
            wanted[wording[:HEAD]].add(wording)
    places: dict[str, list[int]] = defaultdict(list)
    left = SCANS * len(page.text) + 1_000_000
    for head, node in _heads(page, wanted):
        start = page.starts[node]
        for wording in _ends(page, node, wanted[head]) if len(wanted[head]) > FEW else wanted[head]:
            left -= len(wording)
            if left > 0 and page.text.startswith(wording, start) and start + len(wording) in page.bounds:
                places[wording].append(start)
    return places if left > 0 else {}


def _ends(page: Ink, node: int, wordings: Container[str]) -> Iterator[str]:
    """Those of many wordings that a node is together with its next ones."""
    for last in range(node, min(node + FEW, len(page.starts))):
        if (wording := page.text[page.starts[node] : page.end_of(last)]) in wordings:
            yield wording


def _heads(page: Ink, wanted: Container[str]) -> Iterator[tuple[str, int]]:
    """The wanted beginnings with the nodes that begin so; a shorter wording is what a node and its next ones are."""
    text, starts = page.text, page.starts
    for node, start in enumerate(starts):
        head = text[start : start + HEAD]
        if head in wanted:
            yield head, node
        for end in (*starts[node + 1 : node + 1 + SHORT_NODES], len(text)):
            if end - start >= len(head):
                break
            if text[start:end] in wanted:
                yield text[start:end], node
