"""Furniture inside a block: captions with their credits, links and notices that are run into the text."""

import re
from collections.abc import Iterator

from synopse.clean.blocks import INNER_SENTENCE_END, ends_sentence
from synopse.clean.page import CAPTION_LENGTH, Label, Page, Piece
from synopse.clean.run_in import RUN_ON_LENGTH, run_in_headings
from synopse.model import Region

LONGEST_TITLE = 300
BLOCK_TAG = re.compile(
    r"\s?</?(?:p|br|hr|div|section|article|blockquote|h[1-6]|ul|ol|li|figure|figcaption|img|table|tr|td|th)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
"""HTML that was left in a text: what parts paragraphs. Words inside a sentence (`<b>`) stay where they are."""


def split(page: Page, i: int, label: Label) -> Iterator[Region]:
    """The regions of one block: what is found inside it, and between that the block's own kind."""
    block, offset = page.blocks[i], page.spans[i].start
    done = 0
    for start, end, found in _disjoint(_pieces(page, i)):
        yield from _region(block, offset, done, start, label)
        yield from _region(block, offset, start, end, found)
        done = end
    yield from _region(block, offset, done, len(block), label)


def _region(block: str, offset: int, start: int, end: int, label: Label) -> Iterator[Region]:
    stretch = block[start:end]
    if stretch.strip():
        left = offset + start + len(stretch) - len(stretch.lstrip())
        yield Region(start=left, end=offset + start + len(stretch.rstrip()), kind=label[0], rule=label[1])


def _disjoint(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces in order, without those that overlap the one before; the longer one of two that begin together."""
    done = 0
    for piece in sorted(pieces, key=lambda piece: (piece[0], -piece[1])):
        if done <= piece[0] < piece[1]:
            done = piece[1]
            yield piece


def _pieces(page: Page, i: int) -> Iterator[Piece]:
    """What is found inside a block."""
    block = page.blocks[i]
    yield from _end_of_article(page, i)
    yield from _caption(page, i)
    yield from _credit(page, block)
    for found in BLOCK_TAG.finditer(block):
        yield *found.span(), ("boilerplate", "markup")
    known = list(_run_on(page, i)) if len(block) >= RUN_ON_LENGTH else []
    yield from known
    yield from run_in_headings(page, i, known)


def _end_of_article(page: Page, i: int) -> Iterator[Piece]:
    """From a notice that only stands under an article to the end of the block, in the last half of the text."""
    found = page.words.end_marker_inside.search(page.blocks[i])
    if found and page.spans[i].start + found.start() > len(page.text) / 2:
        yield found.start(), len(page.blocks[i]), ("boilerplate", "end_marker")


def _caption(page: Page, i: int) -> Iterator[Piece]:
    """`What the picture shows Foto: Jana Toll`: a block that ends in a picture's credit is the caption of a picture."""
    credit = page.credit_of_caption(i)
    if credit is not None:
        yield 0, credit, ("caption", "caption_before_credit")
        yield credit, len(page.blocks[i]), ("credit", "credit_after_caption")


def _credit(page: Page, block: str) -> Iterator[Piece]:
    """Agencies behind the last sentence: `… sagte sie. (dpa)`."""
    marker = page.words.end_marker_inside.search(block)
    end = len(block[: marker.start()].rstrip()) if marker else len(block)
    found = page.words.credit_at_end.search(block, max(0, end - 160), end)
    start = max(found.start("after"), found.start("list")) if found else 0
    if start > 0:
        yield start, end, ("credit", "agency_at_end")


def _run_on(page: Page, i: int) -> Iterator[Piece]:
    """What is plain to see in a page that was run into one line."""
    block = page.blocks[i]
    before = list(_title_again(page, i))
    yield from before
    begin = max((end for _, end, _ in before), default=0)
    for found in page.words.photo_inside.finditer(block):
        if 0 < found.start() - begin <= CAPTION_LENGTH and _is_caption(block[begin : found.start()].strip()):
            yield begin, found.start(), ("caption", "caption_before_credit")
        begin = len(block)
        yield *found.span(), ("credit", "photo_inside")
    for name, pattern in (
        ("permalink", page.words.permalink_inside),
        ("phrase", page.words.phrase_inside),
        ("read_also_inside", page.words.read_also_inside),
    ):
        for found in pattern.finditer(block):
            yield *found.span(), ("boilerplate", name)


def _is_caption(words: str) -> bool:
    """One sentence or none: more would be text."""
    return not INNER_SENTENCE_END.search(words)


def _title_again(page: Page, i: int) -> Iterator[Piece]:
    """The title once more near the beginning of the run-on text, and the way through the site before it."""
    block = page.blocks[i]
    crumb = page.words.crumb.match(block)
    title = page.title or (page.blocks[0] if i and not ends_sentence(page.blocks[0]) else "")
    if len(title.split()) < 3 or len(title) > LONGEST_TITLE:
        return
    pattern = re.escape(title.strip()).replace(r"\ ", r"\s+")
    if again := re.compile(pattern).search(block, 0, 600):
        yield *again.span(), ("boilerplate", "repeated_title")
        if crumb and crumb.end() <= again.start():
            yield *crumb.span(), ("boilerplate", "crumb")
