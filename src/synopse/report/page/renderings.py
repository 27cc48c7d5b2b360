"""Several wordings of one passage: which words stand in one of them alone."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from synopse.model import Span

WORD = re.compile(r"\w+")


def own_words(texts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """For each text the words that an alignment with none of the others finds again, neighbours joined.

    The alignment is the longest common subsequence of the words, case set aside. Offsets are within each text.
    A text without another beside it has no words of its own.
    """
    if len(texts) < 2:
        return tuple(() for _ in texts)
    words = [[found.group().casefold() for found in WORD.finditer(text)] for text in texts]
    return tuple(_spans(text, _alone(words, index)) for index, text in enumerate(texts))


def _alone(words: Sequence[Sequence[str]], index: int) -> set[int]:
    alone = set(range(len(words[index])))
    for other, theirs in enumerate(words):
        if other != index and alone:
            alone -= _common(words[index], theirs)
    return alone


def _common(ours: Sequence[str], theirs: Sequence[str]) -> set[int]:
    opcodes = LCSseq.opcodes(ours, theirs)
    equal = (code for code in opcodes if code.tag == "equal")
    return {position for code in equal for position in range(code.src_start, code.src_end)}


def _spans(text: str, alone: set[int]) -> tuple[Span, ...]:
    found: list[Span] = []
    for position, word in enumerate(WORD.finditer(text)):
        if position not in alone:
            continue
        if found and position - 1 in alone:
            found[-1] = Span(start=found[-1].start, end=word.end())
        else:
            found.append(Span(start=word.start(), end=word.end()))
    return tuple(found)
