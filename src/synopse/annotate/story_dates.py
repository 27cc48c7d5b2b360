"""The days that the accounts of one story were written, each in the light of the others: constraints over days.

Every account has the days that its own words leave. Accounts of one story lie at most a week apart: a day of one that
has none of another near it falls away, until nothing changes (arc consistency: Mackworth, "Consistency in networks of
relations", Artificial Intelligence 8, 1977). What an account that is placed by then says of the day of a happening
holds for the others that tell it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from synopse.annotate.happenings import happenings, told_in
from synopse.annotate.reference_date import SOLAR_CYCLE, cycle_from, narrowed, stated
from synopse.annotate.times.calendar import days_from, shifted_day
from synopse.annotate.times.clues import Clue, find_clues
from synopse.language import Parse
from synopse.model import ReferenceDate

STORY_DAYS = 7
"""Accounts of one story are taken to lie at most a week apart."""


@dataclass(slots=True)
class _Account:
    parse: Parse
    reference: ReferenceDate
    clues: tuple[Clue, ...]
    days: list[date]
    held: list[Clue]


def infer_together(parses: Sequence[Parse], references: Sequence[ReferenceDate]) -> tuple[ReferenceDate, ...]:
    """The reference days of one story's accounts, in the order of `references`.

    An account whose day is known stays as it is. Of any other, what is stated is what its own words, the nearness of
    the others and the happenings that they date leave; it stays as it was where that is no day and no narrow window.
    """
    clues = [() if r.value else find_clues(p.text, p) for p, r in zip(parses, references, strict=True)]
    span = _span_of(references, clues)
    for soft in (True, False):
        accounts = [_account(p, r, c, span, soft) for p, r, c in zip(parses, references, clues, strict=True)]
        if span and _consistent(accounts):
            _by_happenings(accounts)
            return tuple(_stated(account) for account in accounts)
    return tuple(references)


def _span_of(references: Sequence[ReferenceDate], clues: Sequence[Sequence[Clue]]) -> list[date]:
    """The days that any account may be of: about those that are known, else a cycle from the latest year past."""
    known = [window for reference in references if (window := _window(reference))]
    if known:
        first, last = min(w[0] for w in known), max(w[1] for w in known)
        wide = (last - first).days > 366 * SOLAR_CYCLE  # stamps that cannot belong together
        return [] if wide else days_from(shifted_day(first, -STORY_DAYS), shifted_day(last, STORY_DAYS))
    since = [clue.since for account in clues for clue in account if clue.since]
    placed = any(clue.places for account in clues for clue in account)
    return cycle_from(shifted_day(max(since), -STORY_DAYS)) if since and placed else []


def _window(reference: ReferenceDate) -> tuple[date, date] | None:
    earliest, latest = reference.value or reference.earliest, reference.value or reference.latest
    return (date.fromisoformat(earliest), date.fromisoformat(latest)) if earliest and latest else None


def _account(
    parse: Parse, reference: ReferenceDate, clues: tuple[Clue, ...], span: Sequence[date], soft: bool
) -> _Account:
    """With its firm clues, and where `soft` with the others too."""
    if reference.value:
        return _Account(parse, reference, clues, [date.fromisoformat(reference.value)], [])
    held, days = narrowed([clue for clue in clues if clue.firm or soft], span)
    return _Account(parse, reference, clues, days, held)


def _consistent(accounts: Sequence[_Account]) -> bool:
    """Takes the days away that another account has none near to; False where an undated account has none left."""
    changed = True
    while changed:
        changed = False
        for account in accounts:
            for other in accounts:
                near = (
                    [day for day in account.days if _has_near(other.days, day)] if not account.reference.value else []
                )
                if not account.reference.value and len(near) < len(account.days):
                    account.days, changed = near, True
    return all(account.days for account in accounts)


def _has_near(days: Sequence[date], day: date) -> bool:
    at = bisect_left(days, shifted_day(day, -STORY_DAYS))
    return at < len(days) and days[at] - day <= timedelta(days=STORY_DAYS)


def _by_happenings(accounts: Sequence[_Account]) -> None:
    """What begins with a happening that another account dates is of that day, the youngest of several, if its own words
    and the nearness of the others allow it."""
    dated = [h for a in accounts if len(a.days) == 1 for h in happenings(a.parse, a.days[0])]
    for account in accounts:
        told = [found for h in dated if (found := told_in(account.parse, h))] if len(account.days) > 1 else []
        day, place = max(told, key=lambda t: t[0], default=(None, None))
        if day in account.days and place is not None:
            account.days = [day]
            account.held.append(Clue(name="news of the day", holds=day.__eq__, evidence=(place,)))


def _stated(account: _Account) -> ReferenceDate:
    if account.reference.value:
        return account.reference
    found = stated(account.days, account.held)
    return found if found.value or found.earliest else account.reference
