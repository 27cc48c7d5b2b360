"""Passages that stand twice in one article: whole lines, runs of words, and a teaser's sentence said again."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from synopse.clean.page import plain
from synopse.language.sentences import find_sentences
from synopse.model import Defect, Region

SHINGLE = 8
"""Words in a row that no two passages share by chance (in tables of names and figures they do: see FIGURES)."""
LINE_WORDS = 4
NEARLY_ALL = 96
"""Percent of the words of a teaser's sentence that must stand in the sentence that says it again."""
ALIKE = 60
"""Percent of alike characters that such two sentences must have besides."""
FIGURES = 3
"""A run with more figures than this is of a table, not of a text."""
LONGEST = 300_000
WORD = re.compile(r"\w+")


def find_duplicates(text: str, language: str, regions: Sequence[Region]) -> Iterator[Defect]:
    """Every passage of an article that stood before, marked where it stands the second time.

    Of passages that overlap, `find_defects` keeps the first: runs of words inside whole lines are left out here.
    """
    lines = [*_lines(text, regions), *_said_again(text, language, regions)]
    yield from lines
    yield from _runs(text, regions, {line.start for line in lines})


def _defect(start: int, end: int, rule: str, note: str = "") -> Defect:
    return Defect(start=start, end=end, kind="duplicate_passage", note=note or rule, rule=rule)


def _lines(text: str, regions: Sequence[Region]) -> Iterator[Defect]:
    """Whole blocks of at least four words."""
    seen: set[str] = set()
    for region in regions:
        line = plain(region.of(text)) if region.kind != "credit" and len(region) <= LONGEST else ""
        if line.count(" ") + 1 < LINE_WORDS:
            continue
        if line in seen:
            yield _defect(region.start, region.end, "same_line")
        seen.add(line)


def _said_again(text: str, language: str, regions: Sequence[Region]) -> Iterator[Defect]:
    """The sentence of the first paragraph after a teaser that has all its words and more."""
    prose = [region for region in regions if region.kind in ("teaser", "body") and len(region) <= 5000]
    if not prose or prose[0].kind != "teaser" or len(prose) < 2:
        return
    earlier = [sentence.of(text) for sentence in find_sentences(text, prose[:1], language)]
    for sentence in find_sentences(text, prose[1:2], language):
        if any(_is_nearly_same(one, sentence.of(text)) for one in earlier):
            yield _defect(sentence.start, sentence.end, "teaser_said_again")


def _is_nearly_same(one: str, other: str) -> bool:
    a, b = plain(one), plain(other)
    if min(a.count(" "), b.count(" ")) + 1 < SHINGLE:
        return False
    return fuzz.token_set_ratio(a, b) >= NEARLY_ALL and fuzz.ratio(a, b) >= ALIKE


def _runs(text: str, regions: Sequence[Region], marked: set[int]) -> Iterator[Defect]:
    """Runs of at least eight words inside prose, outside the regions that are `marked` as a whole already."""
    found = [
        match
        for region in regions
        if region.kind in ("teaser", "body", "boilerplate") and len(region) <= LONGEST and region.start not in marked
        for match in WORD.finditer(text, region.start, region.end)
    ]
    forms = [match.group().casefold() for match in found]
    first: dict[tuple[str, ...], int] = {}
    i = 0
    while i + SHINGLE <= len(forms):
        earlier = first.setdefault(tuple(forms[i : i + SHINGLE]), i)
        length = _shared(forms, earlier, i) if earlier + SHINGLE <= i else 0
        if length and sum(form.isdigit() for form in forms[i : i + length]) <= FIGURES:
            yield _defect(found[i].start(), found[i + length - 1].end(), "same_words", f"same_words: {length}")
        i += max(1, length)


def _shared(forms: list[str], earlier: int, later: int) -> int:
    """How many words are the same from two places on, the first stretch ending before the second begins."""
    length = SHINGLE
    while earlier + length < later and later + length < len(forms) and forms[earlier + length] == forms[later + length]:
        length += 1
    return length
