"""Signs of a machine translation in a few words: a word of another language between the text's own, a preposition that
its verb does not take."""

import functools
import re
from collections.abc import Iterator

from synopse.language import words
from synopse.model import Defect

Pattern = re.Pattern[str]
NEVER = re.compile(r"(?!)")
QUOTED = re.compile(r"[„“\"»«‚‘][^„“”\"»«\n]{1,400}[“”\"«»]")
PLACE = r"(?:[A-ZÄÖÜ][\w-]{1,40}\s){1,3}"


def find_translation_marks(stretch: str, offset: int, language: str) -> Iterator[Defect]:
    """The marks in one region; `offset` is its place in the text."""
    for start, end in _foreign_words(stretch, language):
        yield _defect(offset + start, offset + end, "foreign_word", stretch[start:end])
    for pattern, right in _governments(language):
        for match in pattern.finditer(stretch):
            yield _defect(offset + match.start(), offset + match.end(), "wrong_government", right)


def _defect(start: int, end: int, rule: str, word: str) -> Defect:
    return Defect(start=start, end=end, kind="translation_error", note=f"{rule}: {word}", rule=rule)


def _foreign_words(stretch: str, language: str) -> Iterator[tuple[int, int]]:
    """`Er sagte and ging`: between two words in small letters, one of them a function word of the text's language, the
    other none of a foreign one; not in quotation marks, where a text may speak another language.

    Foreign names and titles have capital letters or foreign words beside them (`Game of Thrones`, `à la carte`).
    """
    pattern, own, foreign = _foreign(language)
    found = [
        match.span(2)
        for match in pattern.finditer(stretch)
        if {match[1], match[3]} & own and not {match[1], match[3]} & foreign
    ]
    quoted = [match.span() for match in QUOTED.finditer(stretch)] if found else []
    return (place for place in found if not any(start <= place[0] < end for start, end in quoted))


@functools.cache
def _foreign(language: str) -> tuple[Pattern, frozenset[str], frozenset[str]]:
    table = words(language, "defects").get("foreign")
    if not table:
        return NEVER, frozenset(), frozenset()
    listed = "|".join(map(re.escape, table["words"]))
    small = r"[^\W\dA-ZÄÖÜ_]{2,30}"
    pattern = re.compile(rf"(?<![\w’'-])({small})\s({listed})(?=\s({small})(?![\w-]))")
    return pattern, frozenset(table["own"]), frozenset(table["words"])


@functools.cache
def _governments(language: str) -> tuple[tuple[Pattern, str], ...]:
    """`nach Querland einmarschierten`: a preposition that a verb does not take, the place, and the verb."""
    return tuple(
        (re.compile(rf"(?<![\w-]){row['wrong']}\s{PLACE}(?:{'|'.join(row['verbs'])})\w{{0,6}}(?!\w)"), row["right"])
        for row in words(language, "defects").get("governments", ())
    )
