"""Where sentences begin and end, by sentencex, mended where German and news are special."""

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import Any

import regex
import sentencex

from synopse.language.words import word_set, words
from synopse.model import Span

BEFORE_FIGURE = regex.compile(r"(?<=\p{Ll}{3}[.!?][\"“”«»]?)\s+(?=\d)")

BEFORE_STOP = regex.compile(r"(?<!\s)\s+(?=\.)")


def find_sentences(text: str, blocks: Iterable[Span], language: str) -> tuple[Span, ...]:
    """The sentences of each block (a paragraph, a heading) in order, without the white space around them."""
    return tuple(itertools.chain.from_iterable(_of_block(text, block, language) for block in blocks))


def _of_block(text: str, block: Span, language: str) -> Iterator[Span]:
    start = None
    for first, last in _pieces(text, block, language):
        start = first if start is None else start
        if last < block.end and _goes_on(text[start:last].rstrip(), text[last : block.end].lstrip(), language):
            continue
        yield from _trimmed(text, start, last)
        start = None
    if start is not None:
        yield from _trimmed(text, start, block.end)


def _pieces(text: str, block: Span, language: str) -> Iterator[tuple[int, int]]:
    """What the library takes for sentences, cut once more before one that begins with a figure (`heil. 12 starben`)."""
    for piece in sentencex.get_sentence_boundaries(language, _digestible(block.of(text))):
        first, last = block.start + piece["start_index"], block.start + piece["end_index"]
        for found in BEFORE_FIGURE.finditer(text, first, last):
            yield first, found.end()
            first = found.end()
        yield first, last


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    stretch = text[start:end]
    if stretch.strip():
        yield Span(start=start + len(stretch) - len(stretch.lstrip()), end=start + len(stretch.rstrip()))


def _goes_on(before: str, after: str, language: str) -> bool:
    """True where what looks like an end is none: an ordinal (`3. Liga`), an abbreviation, an initial, a hard line break
    inside a sentence, or a next piece that begins with a small letter or a comma (`„Ja.“, sagte sie`)."""
    if not before or not after:
        return True
    if before[-1] not in ".!?…:\"“”»«'’)]":
        return True
    if after[0] in ",;.)]" or after[0].islower():
        return before[-1] != ":"
    return before[-1] == "." and (bool(_no_end(language).search(before[-24:])) or _dated(before, after, language))


def _dated(before: str, after: str, language: str) -> bool:
    """True inside a date (`Samstag, 14. Juni`)."""
    months = word_set(language, "sentences", "after_an_ordinal")
    return before[-2:-1].isdigit() and after.split(maxsplit=1)[0].rstrip(",.;:").capitalize() in months


@functools.cache
def _no_end(language: str) -> Any:
    """What stands before a full stop that ends no sentence."""
    table = words(language, "sentences")
    abbreviations = "|".join(
        regex.escape(a) for a in words(language, "tokens").get("abbreviations", ()) if a[-1] == "."
    )
    never_last = "|".join(regex.escape(a) for a in table.get("may_end_a_sentence", ())) or "(?!)"
    before = "|".join(table.get("before_an_ordinal", ()))
    ordinal = rf"|(?:^|(?<!\w)(?:{before})\s+)\d{{1,3}}\." if before else ""
    return regex.compile(rf"(?<!\w)(?:(?!(?:{never_last})$)(?:{abbreviations or '(?!)'})|\p{{Lu}}\.{ordinal})$")


def _digestible(text: str) -> str:
    """What sentencex 1.0.32 cannot take is replaced, character by character: half a surrogate pair, and white space
    beyond ASCII before a full stop, on which it breaks off behind a single capital (`Plan B` and a no-break space)."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return BEFORE_STOP.sub(lambda found: " " * len(found.group()), whole) if not whole.isascii() else whole
