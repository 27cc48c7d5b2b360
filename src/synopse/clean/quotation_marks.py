"""Rules for quotation marks that do not pair."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from synopse.model import Defect, Span

MARK = re.compile(r"[„“”\"»«]")
OMISSION = re.compile(r"[^\W_]+[^\w\s]?\s\[(?:…|\.\.\.)\]\s[„“»«\"][^\W_]+")
"""A quotation that begins right after an omission: `das gilt […] „Wir`."""
OMISSION_BEFORE = re.compile(r"\[(?:…|\.\.\.)\]\s$")
AFTER = re.compile(r"[^\W_]{1,40}")
BEFORE = re.compile(r"[^\W_]{1,40}\W{0,6}$")
Side = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: its place in the block, and whether it opens or closes there."""

    place: int
    sign: str
    side: Side


def find_broken_quotations(text: str, blocks: list[Span]) -> Iterator[Defect]:
    """Quotation marks that do not pair within their paragraph; `blocks` are the paragraphs in order.

    A quotation over several paragraphs is opened in each of them and closed in the last one: that is no defect. A
    paragraph in which a mark may open as well as close (`5" lang`) is passed over.
    """
    carried = False
    for i, span in enumerate(blocks):
        block = span.of(text)
        marks = find_marks(block)
        yield from _anew_after_omission(block, span.start)
        if any(mark.side == "either" for mark in marks):
            carried = False
            continue
        inside, left = _pair(marks)
        for mark in inside:
            if not OMISSION_BEFORE.search(block, max(0, mark.place - 60), mark.place):
                yield _defect(block, span.start, mark, "opened_inside", "a quotation is opened inside an open one")
        carried = left is not None and i + 1 < len(blocks) and text[blocks[i + 1].start] == left.sign
        if left is not None and not carried and not inside:
            yield _defect(block, span.start, left, "never_closed", "this quotation is not closed in its paragraph")


def find_marks(block: str) -> list[Mark]:
    """The quotation marks of a paragraph. `“` closes where `„` is used and opens elsewhere; `»` and `"` are told by the
    characters on both sides."""
    return [Mark(match.start(), match.group(), _side(block, match.start())) for match in MARK.finditer(block)]


def _side(block: str, place: int) -> Side:
    sign = block[place]
    if sign == "„":
        return "open"
    if sign == "”" or (sign == "“" and "„" in block):
        return "close"
    before, after = block[place - 1 : place], block[place + 1 : place + 2]
    opens = (not before or before.isspace() or before in "([–—-/'‚‘’") and bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace() and (not after or after.isspace() or after in ")]–—-/.,;:!?…'‘’")
    return "open" if opens and not closes else "close" if closes and not opens else "either"


def _pair(marks: list[Mark]) -> tuple[list[Mark], Mark | None]:
    """The marks that open a quotation inside an open one of the same kind, and the one that is open at the end.

    A closing mark without an opening one ends what was carried over, or is a slip that nothing can be told of.
    """
    inside: list[Mark] = []
    is_open: Mark | None = None
    for mark in marks:
        if mark.side == "close":
            is_open = None
        elif is_open is not None and mark.sign == is_open.sign:
            inside.append(mark)
        elif is_open is None:
            is_open = mark
    return inside, is_open


def _anew_after_omission(block: str, offset: int) -> Iterator[Defect]:
    for found in OMISSION.finditer(block):
        note = "a quotation begins anew after an omission; its end or its beginning was lost before it"
        start, end = offset + found.start(), offset + found.end()
        yield Defect(start=start, end=end, kind="broken_quotation", note=note, rule="anew_after_omission")


def _defect(block: str, offset: int, mark: Mark, rule: str, note: str) -> Defect:
    """The mark with the words on both sides of it."""
    before = BEFORE.search(block, max(0, mark.place - 48), mark.place)
    after = AFTER.match(block, mark.place + 1)
    start = before.start() if before else mark.place
    end = after.end() if after else mark.place + 1
    return Defect(start=offset + start, end=offset + end, kind="broken_quotation", note=note, rule=rule)
