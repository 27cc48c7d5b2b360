"""Maps between two texts as lists of runs: cut, put one behind the other, and counted in bytes."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from synopse.gather.offsets.characters import Characters
from synopse.model import RawRun


class Run(NamedTuple):
    """`start` to `end` of one text was made of `raw_start` to `raw_end` of another.

    One that is as long on both sides goes character by character; any other one is a whole.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int

    @property
    def is_even(self) -> bool:
        """True where it goes character by character."""
        return self.end - self.start == self.raw_end - self.raw_start


def composed(runs: Iterable[Run], below: Sequence[Run]) -> Iterator[Run]:
    """The runs of a text made of a second one that was itself made of a third one, by the runs `below`.

    A run that stands in several runs below is cut where they end; what stands in none is left out.
    """
    ends = [run.end for run in below]
    for run in runs:
        first = bisect_right(ends, run.raw_start)
        last = first
        while last < len(below) and below[last].start < run.raw_end:
            last += 1
        touched = below[first:last]
        if run.is_even:
            yield from (_through(run, one) for one in touched)
        elif touched:
            yield Run(run.start, run.end, _outer(run.raw_start, touched[0]), _outer_end(run.raw_end, touched[-1]))


def _through(run: Run, below: Run) -> Run:
    start, end = max(run.raw_start, below.start), min(run.raw_end, below.end)
    shift = run.start - run.raw_start
    return Run(start + shift, end + shift, _outer(start, below), _outer_end(end, below))


def _outer(start: int, below: Run) -> int:
    return below.raw_start + (max(start - below.start, 0) if below.is_even else 0)


def _outer_end(end: int, below: Run) -> int:
    return below.raw_end - (max(below.end - end, 0) if below.is_even else 0)


def shifted(runs: Iterable[Run], by: int, raw_by: int) -> list[Run]:
    """The runs of a text that begins later, on either side."""
    return [Run(run.start + by, run.end + by, run.raw_start + raw_by, run.raw_end + raw_by) for run in runs]


def joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours on both sides as one, where both go character by character."""
    last: Run | None = None
    for run in runs:
        if last and last[1] == run[0] and last[3] == run[2] and last.is_even and run.is_even:
            last = Run(last.start, run.end, last.raw_start, run.raw_end)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def in_bytes(runs: Iterable[Run], text: str, raw: Characters) -> tuple[RawRun, ...]:
    """The runs of `text` in bytes, sorted by `start`.

    Neighbours become one where their bytes are their characters in the record's encoding, so that the byte of every
    character of a run can be counted.
    """
    ordered = sorted(runs, key=itemgetter(0))
    places = raw.bytes_at([at for run in ordered for at in (run.raw_start, run.raw_end)])
    found: list[tuple[int, int, int, int, bool]] = []
    for start, end, raw_start, raw_end in ordered:
        first, last = places[raw_start], places[raw_end]
        verbatim = len(text[start:end].encode(raw.encoding, "replace")) == last - first
        if found and verbatim and found[-1][4] and found[-1][1] == start and found[-1][3] == first:
            found[-1] = (found[-1][0], end, found[-1][2], last, True)
        else:
            found.append((start, end, first, last, verbatim))
    return tuple(RawRun(start=s, end=e, raw_start=a, raw_end=b) for s, e, a, b, _ in found)
