"""What happened when, by the days that the accounts give; when something was printed is not among it."""

from collections.abc import Iterator, Sequence
from typing import Any

import regex

from synopse.annotate.times.attributes import hangs_on_noun, participle_of
from synopse.compare.ahead import lies_ahead, may_happen
from synopse.compare.claims import Claim
from synopse.language import word_set
from synopse.model import Moment, Place, Row, Time

DATED: Any = regex.compile(r"(\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2})?)?)?)?)(?:T[A-Z]{2})?")
"""A year, month, day or clock time; the part of a day (`2025-06-14TEV`) is told as the day."""
TOLD = frozenset({"body", "teaser", "title", "heading"})
HAPPENING = frozenset({"asserted", "reported", "alleged", "unconfirmed", "expected"})
"""Certainties of what may have happened; what is denied has not, and what is possible need not."""

CLOCKS = frozenset({"clock time", "noon", "midnight"})
"""Rules of times whose day is taken from elsewhere."""


def find_moments(rows: Sequence[Row], groups: Sequence[Sequence[Claim]]) -> tuple[Moment, ...]:
    """Every row once for each year, month, day or clock time that its cells give it, sorted by that.

    A day that another cell of the row gives the hour of is told with the hour. What lies ahead of all the accounts that
    give the day is to come.
    """
    found: dict[tuple[str, int], dict[Place, bool]] = {}
    for number, group in enumerate(groups):
        dated = list(_dated(group))
        finest = {value: _finest(value, [other for _, _, other in dated]) for _, _, value in dated}
        for claim, time, value in dated:
            place = Place(article=claim.account.id, start=claim.span.start, end=claim.span.end)
            found.setdefault((finest[value], number), {})[place] = lies_ahead(claim, time, value)
    return tuple(
        Moment(value=value, row=rows[number].id, cells=tuple(places), to_come=all(places.values()))
        for (value, number), places in sorted(found.items(), key=lambda item: item[0])
    )


def _dated(group: Sequence[Claim]) -> Iterator[tuple[Claim, Time, str]]:
    """The claims that give a time, each with its first (`von Freitag bis Montag`, `im Januar und Februar`: it happens
    once), as exactly as the claim tells it."""
    for claim in group:
        times = _times_of(claim)
        if times:
            time, value = times[0]
            yield claim, time, _finest(value, [other for _, other in times])


def _finest(value: str, others: Sequence[str]) -> str:
    """The only one of the row's values that says more exactly when; the value itself where none does, or several."""
    finer = {other for other in others if other.startswith(value) and other != value}
    longest = {f for f in finer if not any(o.startswith(f) and o != f for o in finer)}
    return longest.pop() if len(longest) == 1 else value


def moments_of(claim: Claim) -> list[str]:
    """The years, months, days and clock times that the claim names as those of what happened; what stands with a noun
    alone (`die Sitzung vom Montag`) only where it names no other."""
    return list(dict.fromkeys(value for _, value in _times_of(claim)))


def _times_of(claim: Claim) -> list[tuple[Time, str]]:
    if claim.region not in TOLD or not _happens(claim):
        return []
    times = [t for t in claim.account.article.times if claim.span.covers(t) and t.type in ("DATE", "TIME")]
    told = [(t, found[1]) for t in times if (found := DATED.fullmatch(t.value)) and _dates(claim, t)]
    language = claim.account.article.language
    own = [(t, value) for t, value in told if not hangs_on_noun(claim.tokens, t, language)]
    return [(t, value) for t, value in own or told if may_happen(claim, t, value)]


def _dates(claim: Claim, time: Time) -> bool:
    """True for the time of what happened: not of a state, of the saying, or of what a noun in the claim names."""
    of_a_noun = participle_of(claim.tokens, time) is not None
    return not (of_a_noun or _bounds(claim, time) or _is_of_the_saying(claim, time)) and _has_its_day(claim, time)


def _happens(claim: Claim) -> bool:
    """True where the claim has a verb, or is no more than a headline or phrase of what happened, and is not denied."""
    certain = claim.statement.certainty if claim.statement else "asserted"
    return certain in HAPPENING and any(t.pos in ("VERB", "AUX", "NOUN", "X") for t in claim.own)


def _bounds(claim: Claim, time: Time) -> bool:
    """True for a time that only bounds a state or compares with one (`seit Juni`, `im Vergleich zu 2019`)."""
    before = [t for t in claim.tokens if t.end <= time.start]
    return bool(before) and before[-1].lower in word_set(claim.account.article.language, "compare", "bounding")


def _is_of_the_saying(claim: Claim, time: Time) -> bool:
    """True for the time of the words that only say who said it (`…, teilte die Polizei am Montag mit`): when it was
    said or printed is not when it happened."""
    sayings = [s for a in claim.attributions for s in (*a.frame, *a.cue, *a.source)]
    return any(s.overlaps(time) for s in sayings) or _stands_behind_a_cue(claim, time)


def _stands_behind_a_cue(claim: Claim, time: Time) -> bool:
    """True where what follows the last comma opens with a verb of saying (`…, berichtete sie am Montag`)."""
    cues = word_set(claim.account.article.language, "compare", "tellings")
    tokens = [t for t in claim.tokens if t.end <= time.start]
    commas = [n for n, t in enumerate(tokens) if t.text == ","]
    after = tokens[commas[-1] + 1 :] if commas else []
    return bool(after) and after[0].form == "fin" and after[0].lemma.lower() in cues


def _has_its_day(claim: Claim, time: Time) -> bool:
    """False for a clock time on a day that its account names nowhere: it would be a guess."""
    named = (t for t in claim.account.article.times if t.rule not in CLOCKS)
    return time.rule not in CLOCKS or any(t.value.startswith(time.value[:10]) for t in named)
