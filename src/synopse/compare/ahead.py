"""Whether the time of what a claim tells lies ahead of its account, and whether the verb can be of that time."""

import bisect

from synopse.annotate.times.tense import direction, is_open, is_to_come
from synopse.compare.claims import Claim
from synopse.language import Sentence, word_set
from synopse.model import Time

WEEKDAY = "weekday"
"""The rule of times that only a tense tells whether they are last week's or this week's."""


def lies_ahead(claim: Claim, time: Time, value: str) -> bool:
    """True where the account is of an earlier day; and on its own day, or where that is not known, where the clause
    says outright that it is to come (`will sich um 12.30 Uhr äußern`)."""
    side = _side(claim, value)
    return side > 0 or (side == 0 and _is_to_come(claim, time))


def may_happen(claim: Claim, time: Time, value: str) -> bool:
    """False for what only was to be or is asked for (`sollte am Freitag beginnen`, `am Freitag zu beginnen`), and where
    day and tense exclude each other: then the day is of something else (`kündigte für Donnerstag ein Gespräch an`), or
    was counted wrongly, as a weekday without a verb may be."""
    sentence, language, side = _sentence(claim, time), claim.account.article.language, _side(claim, value)
    if sentence is None:
        return True
    planned, tense = _is_planned(claim, time), direction(sentence, time.start, language)
    if tense == 0 and time.rule == WEEKDAY and side:
        return False
    if is_open(sentence, time.start, language) or (side < 0 and (planned or _is_to_come(claim, time))):
        return False
    return side <= 0 or planned or tense >= 0


def _side(claim: Claim, value: str) -> int:
    """1 for a time that begins after the account's day, -1 for one that is over by then, else 0."""
    day = (claim.account.article.reference_date.value or claim.account.article.published or "")[: len(value[:10])]
    return (value[:10] > day) - (value[:10] < day) if day else 0


def _is_to_come(claim: Claim, time: Time) -> bool:
    sentence = _sentence(claim, time)
    return sentence is not None and is_to_come(sentence, time.start, claim.account.article.language)


def _is_planned(claim: Claim, time: Time) -> bool:
    """True behind a preposition of plans."""
    before = [t for t in claim.tokens if t.end <= time.start]
    return bool(before) and before[-1].lower in word_set(claim.account.article.language, "compare", "planned")


def _sentence(claim: Claim, time: Time) -> Sentence | None:
    parsed = claim.account.parsed
    at = bisect.bisect_right(parsed, time.start, key=lambda s: s.start) - 1
    return parsed[at] if at >= 0 and parsed[at].covers(time) else None
