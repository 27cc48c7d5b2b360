"""Marks of Markdown around a block: they are no part of what it says."""

import re
from collections.abc import Iterator

from synopse.model import Span

HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
CLOSING_HASHES = re.compile(r"[ \t]+#{1,6}$")
WRAPPERS = ("***", "**", "__")


def heading_level(block: str) -> int:
    """1 to 6 for a block that is marked as a heading (`## Warnung`), 0 for any other."""
    found = HEADING.match(block)
    return len(found[1]) if found and "\n" not in block else 0


def inside_marks(text: str, span: Span) -> Span:
    """The block without the marks of a heading and those that make all of it bold."""
    start, end = span.start, span.end
    block = text[start:end]
    opening = HEADING.match(block)
    if opening:
        closing = CLOSING_HASHES.search(block, opening.end())
        start, end = start + opening.end(), start + (closing.start() if closing else len(block))
    for wrapper in WRAPPERS:
        inner = text[start + len(wrapper) : end - len(wrapper)]
        whole = text.startswith(wrapper, start) and text.endswith(wrapper, start, end)
        if whole and inner and inner == inner.strip() and wrapper not in inner:
            return Span(start=start + len(wrapper), end=end - len(wrapper))
    return Span(start=start, end=end)


def marks_around(text: str, block: Span, inside: Span) -> Iterator[Span]:
    """The marks that `inside_marks` took away, without the white space that parts them from the words."""
    before, after = text[block.start : inside.start].rstrip(), text[inside.end : block.end].lstrip()
    if before:
        yield Span(start=block.start, end=block.start + len(before))
    if after:
        yield Span(start=block.end - len(after), end=block.end)
