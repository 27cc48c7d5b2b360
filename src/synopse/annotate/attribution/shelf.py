"""Things of a text kept by their place, so that what is near a stretch is found without looking at all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from synopse.model import Span

T = TypeVar("T")
BLOCK = 1000
"""Code points a compartment."""
LOOK_BACK = 8
"""Compartments that are looked at for what stands before a place: whoever spoke 8,000 characters ago speaks no more."""


class Shelf(Generic[T]):
    """Things in the order in which they were put, with the stretch of text that each covers."""

    def __init__(self, things: Iterable[T], stretch: Callable[[T], Span]) -> None:
        self._stretch = stretch
        self._blocks: dict[int, list[int]] = defaultdict(list)
        self._spans: list[Span] = []
        self.things: list[T] = []
        for thing in things:
            self.put(thing)

    def put(self, thing: T) -> None:
        """Adds one thing behind the others."""
        span = self._stretch(thing)
        for block in range(span.start // BLOCK, span.end // BLOCK + 1):
            self._blocks[block].append(len(self.things))
        self.things.append(thing)
        self._spans.append(span)

    def near(self, start: int, end: int) -> list[T]:
        """What touches [start, end], in the order in which it was put."""
        return [self.things[n] for n in self._near(start, end)]

    def before(self, start: int) -> Iterator[list[T]]:
        """What begins before `start`, compartment by compartment backwards."""
        for block in range(start // BLOCK, max(-1, start // BLOCK - LOOK_BACK), -1):
            yield [self.things[n] for n in self._blocks.get(block, ()) if self._spans[n].start < start]

    def _near(self, start: int, end: int) -> list[int]:
        numbers = {n for block in range(start // BLOCK, end // BLOCK + 1) for n in self._blocks.get(block, ())}
        return sorted(n for n in numbers if self._spans[n].start <= end and start <= self._spans[n].end)
