"""Headings that are run into the text because the break behind them was lost (`Streit um den Deich Die Stadt will …`).

In the midst of a sentence only nouns and names are written large in German, only names in English: an article, a
pronoun or a preposition that begins large there begins a sentence, and what stands before it is a heading.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from synopse.clean.page import BEGINNINGS, CLOSING, Page, Piece, is_closed
from synopse.clean.vocabulary import Vocabulary

RUN_ON_LENGTH = 600
"""A block of this length may be a whole page in one line."""
HEADING_LENGTH = 110
FEWEST_WORDS = 4
"""Words that the sentence behind a heading has at least."""
LONGEST_QUOTATION = 2000
"""Characters back to where an open quotation mark is looked for."""
INNER_END = re.compile(r"(?:(?:[a-zäöüß%)“”\"»]|\d{3})[.!?]|[.!?:][)“”\"»])\s+(?=[A-ZÄÖÜ„\"“»(\d])")
"""Where a sentence ends inside a paragraph: also before a closing mark (`… um.“ Die …`), not behind an ordinal."""
SENTENCE = re.compile(r"[^.!?]{1,400}")
SENTENCE_MARKS = frozenset(".!?…:;,")
BRACKETS = (("(", ")"), ("[", "]"))


def run_in_headings(page: Page, i: int, known: Sequence[Piece]) -> Iterator[Piece]:
    """Each heading that is run into block `i`, in order, with the way through the site before it and the picture's
    credit at its end. `known` are the stretches of the block that are known to be something else."""
    block, begin, closed = page.blocks[i], 0, 0
    ends = sorted(end for _, end, _ in known)
    for opener in page.words.sentence_opener.finditer(block):
        end = opener.start()
        begin = max([begin, *ends[: bisect_right(ends, end)][-1:]])
        first = _last_begin(block, max(begin, end - 2 * HEADING_LENGTH), end)
        heading = block[first:end].rstrip()
        is_address = bool(opener["address"]) and len(block) < RUN_ON_LENGTH
        if is_address or not is_closed(block[max(closed, end - LONGEST_QUOTATION) : end]):
            continue
        closed = end
        if _is_heading(heading, page.words) and _goes_on(block, end):
            yield from _parted(page.words, heading, first)
            begin = end


def _parted(vocabulary: Vocabulary, heading: str, begin: int) -> Iterator[Piece]:
    """What a heading consists of: `Startseite Panorama`, the words themselves; or a caption and `Bild: Jana Toll`."""
    crumb, credit = vocabulary.crumb.match(heading), vocabulary.photo_at_end.search(heading)
    start = crumb.end() if crumb and len(crumb.group().split()) > 1 else 0
    end = credit.start() if credit else len(heading)
    yield begin, begin + start, ("boilerplate", "crumb")
    yield begin + start, begin + end, ("caption", "caption_before_credit") if credit else ("heading", "run_in_heading")
    yield begin + end, begin + len(heading), ("credit", "credit_after_caption")


def _last_begin(block: str, begin: int, end: int) -> int:
    """Where the last sentence between `begin` and `end` begins."""
    begin = max((found.end() for found in INNER_END.finditer(block, begin, end)), default=begin)
    return end - len(block[begin:end].lstrip())


def _is_heading(words: str, vocabulary: Vocabulary) -> bool:
    """Two words or more that begin large and leave nothing open: no article waits for its noun, no bracket is open."""
    parts = words.split()
    return (
        len(parts) > 1
        and len(words) <= HEADING_LENGTH
        and words.rstrip(CLOSING)[-1:] not in SENTENCE_MARKS
        and (words[0].isupper() or words[0] in BEGINNINGS)
        and all(words.count(opening) == words.count(closing) for opening, closing in BRACKETS)
        and parts[-1].lower() not in vocabulary.open_line_ends
        and not vocabulary.before_titles.search(words)
    )


def _goes_on(block: str, start: int) -> bool:
    """True where a sentence follows, not two or three words of a name."""
    found = SENTENCE.match(block, start)
    return found is not None and len(found.group().split()) >= FEWEST_WORDS
