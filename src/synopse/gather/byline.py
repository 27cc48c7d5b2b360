"""The line that names the authors of a page where nothing else does: `Von Ada Brandt, 3. Mai 2024`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from synopse.gather.labels import labels
from synopse.gather.written_dates import MAX_LINE, written_date

NAME = r"[^\W\d_a-zß][\w'’.-]{0,25}(?: (?:(?:von|van|de|zu|der|den|di|da) ){0,2}[^\W\d_a-zß][\w'’.-]{0,25}){1,3}"
END = r"(?=\s*(?:[,·|–—(]|$))"


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors of a line, and the day (ISO 8601) that it names too."""

    authors: tuple[str, ...] = ()
    date: str | None = None


def find_byline(texts: Iterable[str]) -> Byline:
    """The first byline among the texts of a page: a label, two to four capitalised words for each of at most three
    names, then nothing or what is set off from them. A sentence that begins with `Von` is none."""
    for text in texts:
        if text[:1].isspace() or len(text) <= MAX_LINE:
            line = " ".join(text.split())
            if len(line) <= MAX_LINE and (match := _pattern().match(line)):
                return Byline(tuple(re.split(" (?:und|and) ", match[1])), written_date(line[match.end() :]))
    return Byline()


@cache
def _pattern() -> re.Pattern[str]:
    by = "|".join(sorted(map(re.escape, labels("bylines")["by"]), key=len, reverse=True))
    return re.compile(rf"(?i:{by}):? ({NAME}(?: (?:und|and) {NAME}){{0,2}}){END}")
