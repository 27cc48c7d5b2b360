"""Placed stretches followed character by character: what each character of the clean text was written as."""

from collections.abc import Iterable, Iterator, Sequence

from synopse.gather.offsets.align import Stretch
from synopse.gather.offsets.ink import Ink, common, is_ink
from synopse.gather.offsets.runs import Run, composed, joined
from synopse.gather.offsets.units import Unit


class Speller:
    """Follows stretches of a text through the nodes of a page."""

    def __init__(self, text: str, units: Sequence[Unit], page: Ink) -> None:
        self.text, self.units, self.page = text, units, page
        self._node = self._unit = -1
        self._resolved: tuple[str, list[Run]] = ("", [])
        self._inked: list[int] = []
        self._printed: list[int] = []

    def runs(self, stretches: Iterable[Stretch]) -> Iterator[Run]:
        """The runs of stretches in characters of the page's markup, sorted by where they stand in the text."""
        end = 0
        for stretch in sorted(stretches):
            for run in joined(self._of_stretch(stretch)):
                if run.start >= end:  # the white space between two stretches may belong to either
                    yield run
                    end = run.end

    def _of_stretch(self, stretch: Stretch) -> Iterator[Run]:
        at, stop, offset = stretch.at, stretch.at + stretch.length, stretch.offset
        here = self.units[stretch.unit].start if not offset else -1
        while at < stop:
            node = self.page.node_of(at)
            end = min(self.page.end_of(node), stop)
            whole = here >= 0 and at == self.page.starts[node] and end == self.page.end_of(node)
            runs = self._whole_node(node, here, stretch.unit) if whole else []
            runs = runs or list(self._part_of_node(node, at - self.page.starts[node], end - at, stretch.unit, offset))
            yield from runs
            here, at, offset = runs[-1].end if runs else -1, end, offset + end - at

    def _whole_node(self, node: int, here: int, index: int) -> list[Run]:
        """The common case: the node stands in the text as it is, perhaps with white space around it."""
        raw, begun = self.page.nodes[node]
        core, limit = raw.strip(), self.units[index].end
        at = _space_after(self.text, here, limit)
        if self.page.writing.sign in core or not core.isprintable() or not self.text.startswith(core, at):
            return []
        first, end = begun + raw.index(core), at + len(core)
        after, last = _space_after(self.text, end, limit), first + len(core)
        runs = [Run(here, at, begun, first)] if here < at and begun < first else []
        runs.append(Run(at, end, first, last))
        return runs + ([Run(end, after, last, begun + len(raw))] if end < after and last < begun + len(raw) else [])

    def _part_of_node(self, node: int, skipped: int, length: int, index: int, offset: int) -> Iterator[Run]:
        unit, begun = self.units[index], self.page.nodes[node][1]
        self._open(node, index)
        resolved, below = self._resolved
        first, last = self._inked[skipped], self._inked[skipped + length - 1] + 1
        start, end = unit.start + self._printed[offset], unit.start + self._printed[offset + length - 1] + 1
        followed = _follow(self.text, (start, end), (unit.start, unit.end), resolved, (first, last))
        for run in composed(followed, below):
            yield Run(run.start, run.end, run.raw_start + begun, run.raw_end + begun)

    def _open(self, node: int, index: int) -> None:
        """Where the printed characters of a node and of a unit stand; kept, as neighbours ask for the same ones."""
        if node != self._node:
            raw = self.page.nodes[node][0]
            self._resolved = self.page.writing.read(raw)
            self._node, self._inked = node, [at for at, c in enumerate(self._resolved[0]) if is_ink(c)]
        if index != self._unit:
            unit = self.units[index]
            self._unit = index
            self._printed = [at for at, c in enumerate(self.text[unit.start : unit.end]) if is_ink(c)]


def _follow(
    text: str, clean: tuple[int, int], limits: tuple[int, int], raw: str, inked: tuple[int, int]
) -> Iterator[Run]:
    """Both from their first printed character to their last one, which print the same; and the white space beside
    them that stands on both sides."""
    (at, end), (here, last) = clean, inked
    before, left = _space_before(text, at, limits[0]), _space_before(raw, here, 0)
    if before < at and left < here:
        yield Run(before, at, left, here)
    while at < end and here < last:
        if same := common(text, at, raw, here, min(end, at + last - here)):
            yield Run(at, at + same, here, here + same)
            at, here = at + same, here + same
        elif raw[here].isspace() and text[at].isspace():
            after, right = _space_after(text, at, end), _space_after(raw, here, last)
            yield Run(at, after, here, right)
            at, here = after, right
        elif not is_ink(raw[here]):
            here += 1
        else:
            at += 1
    after, right = _space_after(text, end, limits[1]), _space_after(raw, last, len(raw))
    if after > end and right > last:
        yield Run(end, after, last, right)


def _space_before(text: str, at: int, limit: int) -> int:
    while at > limit and text[at - 1].isspace():
        at -= 1
    return at


def _space_after(text: str, at: int, limit: int) -> int:
    while at < limit and text[at].isspace():
        at += 1
    return at
