"""Rules for damage by line ends: words parted by a hyphen that the line end asked for, a paragraph that ends inside a
sentence, invisible hyphens."""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wordfreq import zipf_frequency

from synopse.clean.vocabulary import vocabulary
from synopse.language import SUPPORTED, words
from synopse.model import Defect, Region

SOFT_HYPHEN = re.compile(r"[^\W\d_]{1,30}\u00ad[\w\u00ad]{1,40}")
PARTED = re.compile(r"(?<![\w-])([^\W\d_]{2,30})-[ \n]\n?([^\W\dA-ZÄÖÜ_]{2,30})(?![\w-])")
KNOWN = 1.5
"""Zipf frequency from which the two parts together are a word of the language."""
RARER = 3.0
"""A second part that is commoner than this may be a word of its own (`Vor- und Nachteile`)."""
LONGEST = 300_000


def find_broken_lines(text: str, language: str, regions: Sequence[Region]) -> Iterator[Defect]:
    """Every place where a line end did damage, in the regions that are given, in order."""
    for region in regions:
        yield from _in_words(region.of(text), region.start, language)
    for before, after in pairwise(r for r in regions if len(r) <= LONGEST):
        if before.kind == after.kind == "body" and _is_cut(text, before, after, language):
            start = text.rindex(text[before.start : before.end].rsplit(maxsplit=1)[-1], before.start, before.end)
            end = after.start + len(text[after.start : after.end].split(None, 1)[0])
            rule = "paragraph_inside_sentence"
            yield Defect(start=start, end=end, kind="line_break", note=rule, rule=rule)


def _in_words(stretch: str, offset: int, language: str) -> Iterator[Defect]:
    for found in SOFT_HYPHEN.finditer(stretch) if "\u00ad" in stretch else ():
        yield _defect(found, offset, "soft_hyphen", found.group().replace("\u00ad", ""))
    for found in PARTED.finditer(stretch) if "- " in stretch or "-\n" in stretch else ():
        whole = found[1] + found[2]
        if _is_one_word(whole, found[2], language):
            yield _defect(found, offset, "parted_word", whole)


def _defect(found: re.Match[str], offset: int, rule: str, meant: str) -> Defect:
    start, end = found.span()
    return Defect(start=offset + start, end=offset + end, kind="line_break", note=f"{rule}: {meant}", rule=rule)


def _is_one_word(whole: str, second: str, language: str) -> bool:
    """`Regie- rung`, not `Vor- und Nachteile`: the whole is a known word, its second part hardly one."""
    if language not in SUPPORTED:
        return False
    return zipf_frequency(whole, language) >= KNOWN and zipf_frequency(second, language) < RARER


def _is_cut(text: str, before: Region, after: Region, language: str) -> bool:
    """True where a paragraph ends in a word that waits for another and the next one begins small."""
    last = text[before.start : before.end].rsplit(maxsplit=1)[-1]
    waiting = vocabulary(language).open_line_ends - vocabulary(language).parted_prefixes
    return text[after.start].islower() and (last.lower() in waiting or last.endswith(","))


@functools.cache
def _doubled(language: str) -> re.Pattern[str]:
    listed = words(language, "defects").get("never_doubled", [])
    return re.compile(rf"(?<![\w-])({'|'.join(listed)})\s\1(?![\w-])") if listed else re.compile(r"(?!)")


def find_doubled_words(stretch: str, offset: int, language: str) -> Iterator[Defect]:
    """`und und`: a word that no sentence has twice in a row."""
    for found in _doubled(language).finditer(stretch):
        start, end = found.span()
        note = f"doubled_word: {found[1]}"
        yield Defect(start=offset + start, end=offset + end, kind="typo", note=note, rule="doubled_word")
