"""Rules for quotation marks that do not pair."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from synopse.model import Defect, Span

MARK = re.compile(r"[„“”\"»«]")
OMISSION = re.compile(r"[^\W_]{1,40}[^\w\s]?\s\[(?:…|\.\.\.)\]\s[„“»«\"][^\W_]{1,40}")
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

    A quotation over several paragraphs is closed in a later one, mostly opened anew in each of them: that is no defect.
    A paragraph in which a mark may open as well as close (`5" lang`) is passed over.
    """
    following: list[Mark] = []
    for span in reversed(blocks):
        block = span.of(text)
        marks = find_marks(block)
        yield from _anew_after_omission(block, span.start)
        mark = _unclosed(marks, following)
        if mark is not None and not OMISSION_BEFORE.search(block, max(0, mark.place - 60), mark.place):
            yield _defect(block, span.start, mark)
        following = marks or following


def find_marks(block: str) -> list[Mark]:
    """The quotation marks of a paragraph. `“` closes where `„` is used and opens elsewhere; `»` and `"` are told by the
    characters on both sides."""
    is_german = "„" in block
    return [
        Mark(match.start(), match.group(), _side(block, match.start(), is_german)) for match in MARK.finditer(block)
    ]


def _side(block: str, place: int, is_german: bool) -> Side:
    sign = block[place]
    if sign == "„":
        return "open"
    if sign == "”" or (sign == "“" and is_german):
        return "close"
    before, after = block[place - 1 : place], block[place + 1 : place + 2]
    opens = (not before or before.isspace() or before in "([–—-/'‚‘’") and bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace() and (not after or after.isspace() or after in ")]–—-/.,;:!?…'‘’")
    return "open" if opens and not closes else "close" if closes and not opens else "either"


def _unclosed(marks: list[Mark], following: list[Mark]) -> Mark | None:
    """The mark that was opened inside an open quotation, or else before the end, and has no closing one.

    A closing mark without an opening one ends what an earlier paragraph began.
    """
    if any(mark.side == "either" for mark in marks):
        return None
    opened: list[Mark] = []
    for mark in marks:
        if mark.side == "open":
            opened.append(mark)
        elif opened:
            opened.pop()
    goes_on = bool(following) and (following[0].side == "close" or (following[0].place == 0 and len(opened) == 1))
    if not opened or goes_on:
        return None
    inside = (b for a, b in pairwise(mark for mark in marks if mark.side == "open") if a is opened[0])
    return next(inside, opened[0])


def _anew_after_omission(block: str, offset: int) -> Iterator[Defect]:
    for found in OMISSION.finditer(block) if "[" in block else ():
        start, end, rule = offset + found.start(), offset + found.end(), "anew_after_omission"
        yield Defect(start=start, end=end, kind="broken_quotation", note=rule, rule=rule)


def _defect(block: str, offset: int, mark: Mark) -> Defect:
    """The mark with the words on both sides of it."""
    before = BEFORE.search(block, max(0, mark.place - 48), mark.place)
    after = AFTER.match(block, mark.place + 1)
    start = before.start() if before else mark.place
    end = after.end() if after else mark.place + 1
    rule = "never_closed"
    return Defect(start=offset + start, end=offset + end, kind="broken_quotation", note=rule, rule=rule)
