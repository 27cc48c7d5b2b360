"""Pieces of a broken unit are only as sure as their neighbours: the extraction is asked about each of them.

A letter of every piece is changed, the page is extracted once more, and what does not change with it is not kept.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle
from string import ascii_lowercase
from typing import NamedTuple

from synopse.gather.offsets.align import Aligned, Stretch
from synopse.gather.offsets.ask import MAX_PAGE, Extract, letter_spot
from synopse.gather.offsets.ink import Ink, is_ink


class Probe(NamedTuple):
    """A changed letter: its place in the text and in the markup, and what is put for it."""

    at: int
    spot: int
    letter: str


def confirm(stretches: Sequence[Stretch], aligned: Aligned, text: str, markup: str, extract: Extract) -> list[Stretch]:
    """The pieces that the extraction bears out, cut where nodes end; all of them on a page that is too long to ask."""
    if not stretches or len(markup) > MAX_PAGE:
        return list(stretches)
    pieces = [piece for stretch in stretches for piece in _by_node(stretch, aligned.page)]
    probes = _probes(pieces, aligned, text)
    changed = list(markup)
    for probe in probes.values():
        changed[probe.spot] = probe.letter
    answer = extract("".join(changed)) if probes else ""
    if len(answer) != len(text):
        return []
    refuted = {piece.unit for piece, probe in probes.items() if answer[probe.at] != probe.letter}
    return [
        piece
        for piece in pieces
        if (piece in probes and answer[probes[piece].at] == probes[piece].letter)
        or (piece not in probes and piece.unit not in refuted)
    ]


def _by_node(stretch: Stretch, page: Ink) -> Iterator[Stretch]:
    offset, at, end = stretch.offset, stretch.at, stretch.at + stretch.length
    while at < end:
        length = min(page.end_of(page.node_of(at)), end) - at
        yield Stretch(stretch.unit, offset, at, length)
        offset, at = offset + length, at + length


def _probes(pieces: Sequence[Stretch], aligned: Aligned, text: str) -> dict[Stretch, Probe]:
    """A letter for each piece that has one which is written as itself."""
    probes: dict[Stretch, Probe] = {}
    printed: dict[int, list[int]] = {}
    letters = cycle(ascii_lowercase)
    for piece in pieces:
        unit = aligned.units[piece.unit]
        if piece.unit not in printed:
            printed[piece.unit] = [at for at in range(unit.start, unit.end) if is_ink(text[at])]
        for offset in range(piece.length):
            place = printed[piece.unit][piece.offset + offset]
            if text[place].isascii() and text[place].isalpha():
                spot = letter_spot(aligned.page, piece.at + offset)
                if spot is not None:
                    letter = next(letter for letter in letters if letter != text[place].lower())
                    probes[piece] = Probe(place, spot, letter)
                    break
    return probes
