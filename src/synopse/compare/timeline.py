"""What happened when, by the days that the accounts give; when something was printed is not among it."""

from collections.abc import Sequence
from typing import Any

import regex

from synopse.compare.claims import Claim
from synopse.model import Moment, Place, Row

DATED: Any = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2})?)?)?)?")
TOLD = frozenset({"body", "teaser", "title", "heading"})


def find_moments(rows: Sequence[Row], groups: Sequence[Sequence[Claim]]) -> tuple[Moment, ...]:
    """Every row once for each year, month, day or clock time that its cells name, sorted by that."""
    found: dict[tuple[str, int], list[Place]] = {}
    for number, group in enumerate(groups):
        for claim in group:
            for value in _values(claim):
                place = Place(article=claim.account.id, start=claim.span.start, end=claim.span.end)
                found.setdefault((value, number), []).append(place)
    return tuple(
        Moment(value=value, row=rows[number].id, cells=tuple(places))
        for (value, number), places in sorted(found.items(), key=lambda item: item[0])
    )


def _values(claim: Claim) -> list[str]:
    if claim.region not in TOLD:
        return []
    times = [t for t in claim.account.article.times if claim.span.covers(t) and t.type in ("DATE", "TIME")]
    return list(dict.fromkeys(t.value for t in times if DATED.fullmatch(t.value)))
