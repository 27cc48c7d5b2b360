"""One text as its blocks, with what the rules ask about them."""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from synopse.clean.blocks import INNER_SENTENCE_END, ends_sentence, paragraphs
from synopse.clean.markdown import heading_level, inside_marks, marks_around
from synopse.clean.vocabulary import Vocabulary, vocabulary
from synopse.model import RegionKind, Span

CAPTION_LENGTH = 300
CLOSING = "\"»«“”’')] "
BEGINNINGS = '0123456789„“"»«›‹‚‘…#'
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Page:
    """The blocks of a text in order, and the title that stands beside the text, if any."""

    text: str
    title: str | None
    spans: tuple[Span, ...]
    words: Vocabulary
    marks: tuple[Span, ...] = ()
    """Marks of Markdown around the blocks."""
    levels: tuple[int, ...] = ()
    """For each block the level that it is marked as a heading with, 0 for none."""

    @functools.cached_property
    def blocks(self) -> tuple[str, ...]:
        """The characters of each block."""
        return tuple(span.of(self.text) for span in self.spans)

    def stands_apart(self, i: int) -> bool:
        """True where a blank line, or the beginning of the text, is before block `i`."""
        return i == 0 or self.text.count("\n", self.spans[i - 1].end, self.spans[i].start) > 1

    def credit_of_caption(self, i: int) -> int | None:
        """Where in block `i` the credit of a picture begins that it ends with: `… am Hafen Foto: Jana Toll`."""
        block = self.blocks[i]
        if len(block) > CAPTION_LENGTH:
            return None
        found = self.words.photo_at_end.search(block, max(0, len(block) - 120))
        return found.start() if found and found.start() > 0 else None

    def is_prose(self, i: int) -> bool:
        """True where block `i` reads as running text: whole sentences."""
        block = self.blocks[i]
        return len(block) > 200 or (ends_sentence(block) and len(block.split()) >= 4 and block[-1] != ":")

    def opens_prose(self, i: int) -> bool:
        """True where block `i` is running text that begins with it, not a piece of a sentence before it."""
        return self.is_prose(i) and not self.blocks[i][0].islower() and self.blocks[i][0] not in "(,;.–-"


Label = tuple[RegionKind, str]
Piece = tuple[int, int, Label]
"""Start and end of a stretch in a block, and what it is."""
Labels = list[Label | None]
"""What each block was found to be, and by which rule; None while nothing was found."""

Rule = Callable[[Page, int, Labels], bool]
"""Whether block `i` is of the rule's kind, given what the blocks before it were found to be."""


def lay_out(text: str, language: str, title: str | None) -> Page:
    """The page that a text is."""
    blocks = paragraphs(text, language)
    spans = tuple(inside_marks(text, block) for block in blocks)
    return Page(
        text=text,
        title=title,
        spans=spans,
        words=vocabulary(language),
        marks=tuple(
            mark for block, span in zip(blocks, spans, strict=True) for mark in marks_around(text, block, span)
        ),
        levels=tuple(heading_level(block.of(text)) for block in blocks),
    )


def plain(text: str) -> str:
    """The words of a text alone, lower case, for comparing lines."""
    return " ".join(WORD.findall(text.casefold()))


def is_headline(block: str, longest: int) -> bool:
    """True where a block reads as a headline: short, begins large, has no full stop, closes its quotation marks."""
    if not 2 < len(block) <= longest or "\n" in block or not (block[0].isupper() or block[0] in BEGINNINGS):
        return False
    last = block.rstrip(CLOSING)[-1:]
    worded = any(character.isalpha() for character in block)
    return worded and last not in ("", *".:,;") and is_closed(block) and not INNER_SENTENCE_END.search(block)


def is_closed(block: str) -> bool:
    """True where as many quotation marks close as open; `“` opens in English and closes in German."""
    opening, closing = ("„", "“") if "„" in block else ("“", "”")
    even = block.count('"') % 2 == 0 and block.count("«") == block.count("»")
    return even and block.count(opening) <= block.count(closing) + (block.count("”") if opening == "„" else 0)
