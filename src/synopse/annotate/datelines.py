"""The dateline that opens an agency report: place, perhaps a day, the agency in brackets, a dash or a colon.

    `Neustadt (dpa) – Der Rat tagt.`      `LONDON, June 3 (Reuters) - The mayor left.`      `Rom/Wien. Der Rat tagt.`
    `Neustadt (mkr). Der Rat tagt.`      `Neustadt, 3. Mai 2031. Der Rat tagt.`

It says where a report was written and is part of no statement.
"""

from typing import Any

import regex

from synopse.language import Parse
from synopse.language.press import agencies
from synopse.model import Span

PLACE = r"\p{Lu}[\p{L}\p{N}.'’ /,-]{1,58}?"
WITH_AGENCY: Any = regex.compile(rf"{PLACE}\s?\(([^()\n]{{2,40}})\)[\s,.\d]{{0,14}}[–—:-]\s{{0,3}}")
TOWN = r"\p{Lu}[\p{L}-]{1,30}(?:[ /]\p{Lu}[\p{L}-]{1,30}){0,2}"
WITH_INITIALS: Any = regex.compile(rf"{TOWN}\s?\(\p{{Ll}}{{3,4}}\)\s?[.–—:-]\s{{1,3}}(?=[\p{{Lu}}„“\"»])")
"""An agency that is not known, or who wrote it: a name in small letters, behind a place and nothing else."""
DAY = r"(?:\d{1,2}\.?\s?\p{L}{3,9}|\p{Lu}\p{L}{2,8}\s\d{1,2},)\s?\d{4}"
WITH_DAY: Any = regex.compile(
    rf"{TOWN}(?:,\s{TOWN})?,\s{DAY}\s?(?:\(\p{{L}}{{2,12}}\)\s?)?[.–—:-]\s{{1,3}}(?=[\p{{Lu}}„“\"»])"
)
"""With any agency behind the day, and a region or a weekday before it."""
IN_CAPITALS: Any = regex.compile(r"\p{Lu}{3,20}(?:[ /-]\p{Lu}{2,20}){0,3}\s?[–—:]\s{0,3}")
PLACES_ALONE: Any = regex.compile(r"\p{Lu}[\p{L}-]{2,30}/\p{Lu}[\p{L}-]{2,30}(?:\.|\s?[–—:])\s{1,3}")
SPLIT: Any = regex.compile(r"[,/;& ]")
RUNNING = ("body", "teaser")


def find_datelines(parse: Parse) -> tuple[Span, ...]:
    """The dateline of every paragraph that opens with one, with its closing mark."""
    out, block = [], -1
    for sentence in parse.sentences:
        if sentence.block != block and sentence.region in RUNNING:
            end = _end(parse.text, sentence.start)
            if end is not None:
                out.append(Span(start=sentence.start, end=end))
        block = sentence.block
    return tuple(out)


def _end(text: str, start: int) -> int | None:
    named = WITH_AGENCY.match(text, start)
    if named and any(part.lower() in agencies() for part in SPLIT.split(named[1])):
        return int(named.end())
    other = next(
        filter(None, (shape.match(text, start) for shape in (WITH_INITIALS, WITH_DAY, IN_CAPITALS, PLACES_ALONE))), None
    )
    return int(other.end()) if other else None
