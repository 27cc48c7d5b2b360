"""What a text tells of the day it was written: stamps, events to come, weekdays that must fall on a stated day.

Every clue is a condition that the day must meet, with the words it rests on. A firm one must hold; a soft one only
narrows what firm ones leave, and is let go where it would leave nothing.
"""

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from synopse.annotate.times import calendar
from synopse.annotate.times.checks import before
from synopse.annotate.times.context import Slots, number_in
from synopse.annotate.times.lexicon import lexicon
from synopse.annotate.times.mentions import Mention, find_mentions, slots_of
from synopse.annotate.times.tense import direction, is_to_come
from synopse.language import Parse, words
from synopse.model import Span

FEW_DAYS = 7
MONTH = 31
HALF_A_YEAR = 183
EVENTS: dict[str, Callable[[int], date | None]] = {"us_presidential_election": calendar.us_presidential_election}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """`holds` is true for a day on which the text may have been written. `places`: it tells the place in the year.

    `between` are the first and last day that a stamp leaves, `since` is the first one that a text can be of which
    speaks of a year as past.
    """

    name: str
    holds: Callable[[date], bool]
    evidence: tuple[Span, ...]
    firm: bool = False
    places: bool = False
    between: tuple[date, date] | None = None
    since: date | None = None


def find_clues(text: str, parse: Parse) -> tuple[Clue, ...]:
    """Every clue of a page and of the text in it, firm ones first."""
    mentions = find_mentions(parse)
    directions = [direction(m.sentence, m.start, parse.language) for m in mentions]
    pairs = list(zip(mentions, directions, strict=True))
    stated = (*_stamps(text, parse.language), *_events(text, parse.language))
    stated = (*stated, *_weekdays_of_today(text, parse.language))
    firm = (*stated, *_weekdays_with_dates(pairs), *_years_past(pairs, parse.language))
    soft = (*_weekday_and_date(pairs, parse.language), *_months_over(pairs), *_dates_to_come(pairs))
    return (*firm, *soft)


def _span(mention: Span) -> tuple[Span, ...]:
    return (Span(start=mention.start, end=mention.end),)


# -- firm ----------------------------------------------------------------------------------------


def _stamps(text: str, language: str) -> Iterator[Clue]:
    """Stamps and datelines of the whole page, furniture too; of several, the day lies between first and last."""
    stamps = [(day, place) for slots, place in _matches(text, language, "stamp") if (day := _stamped(slots))]
    if stamps:
        first, last = min(day for day, _ in stamps), max(day for day, _ in stamps)
        evidence = tuple(place for _, place in stamps)
        yield Clue(
            name="stamp",
            holds=lambda day: first <= day <= last,
            evidence=evidence,
            firm=True,
            places=True,
            between=(first, last),
        )


def _matches(text: str, language: str, kind: str) -> Iterator[tuple[Slots, Span]]:
    found = lexicon(language)
    if found is None:
        return
    for rule in (clue for clue in found.clues if clue.kind == kind):
        for match in rule.pattern.finditer(text):
            yield dict(slots_of(match, found)), Span(start=match.start(), end=match.end())


def _stamped(slots: Slots) -> date | None:
    """The day of a stamp; beside `gestern` and `morgen` the day after and before."""
    month = number_in(slots, "month", "monthnumber")
    day = (
        calendar.make_date(int(slots["year"]), month, int(slots.get("day", slots.get("daynth", 0)))) if month else None
    )
    return calendar.shifted_day(day, -int(slots.get("from_today", 0))) if day else None


def _weekdays_of_today(text: str, language: str) -> Iterator[Clue]:
    """`am heutigen Samstag`, `am morgigen Sonntag`."""
    for slots, place in _matches(text, language, "weekday_of_today"):
        weekday = (int(slots["weekday"]) - int(slots["from_today"]) - 1) % FEW_DAYS + 1
        yield Clue(
            name="weekday of today", evidence=(place,), firm=True,
            holds=lambda day, w=weekday: day.isoweekday() == w,  # type: ignore[misc]
        )  # fmt: skip


def _events(text: str, language: str) -> Iterator[Clue]:
    """An event of the calendar that the text says is so many days off."""
    yield from (_before_event(slots, place) for slots, place in _matches(text, language, "before_event"))


def _before_event(slots: Slots, place: Span) -> Clue:
    event = EVENTS[str(slots["event"])]
    exact = number_in(slots, "number", "figure", "one")
    least, most = (exact, exact) if exact is not None else (1, FEW_DAYS)

    def holds(day: date) -> bool:
        held = event(day.year)
        return held is not None and least <= (held - day).days <= most

    return Clue(name="days before an event", holds=holds, evidence=(place,), firm=True, places=True)


def _weekdays_with_dates(pairs: Sequence[tuple[Mention, int]]) -> Iterator[Clue]:
    """`Montag, 4. November`: only in some years is that day a Monday."""
    for mention, towards in pairs:
        if mention.kind == "date" and "weekday" in mention.slots and _without_year(mention):
            month, day, weekday = _month(mention), int(mention.slots["day"]), int(mention.slots["weekday"])
            yield Clue(
                name="weekday of a date",
                holds=lambda today, m=month, d=day, w=weekday, t=towards: any(  # type: ignore[misc]
                    spoken.isoweekday() == w and _lies(spoken, today, t, MONTH) for spoken in _dates_about(today, m, d)
                ),
                evidence=_span(mention), firm=True, places=True,
            )  # fmt: skip


def _years_past(pairs: Sequence[tuple[Mention, int]], language: str) -> Iterator[Clue]:
    """A text is no older than the years that it speaks of as past."""
    past = words(language, "times")["counts"]["past_prepositions"] if words(language, "times") else []
    for mention, towards in pairs:
        ahead = before(mention.sentence, mention.start)
        over = towards < 0 or (bool(ahead) and ahead[0].lower in past)
        if over and mention.kind in ("year", "month", "date") and "year" in mention.slots:
            first = calendar.make_date(int(mention.slots["year"]), _month(mention), int(mention.slots.get("day", 1)))
            if first is not None:
                yield Clue(name="year past", holds=first.__le__, evidence=_span(mention), firm=True, since=first)


# -- soft ----------------------------------------------------------------------------------------


def _weekday_and_date(pairs: Sequence[tuple[Mention, int]], language: str) -> Iterator[Clue]:
    """`am Montag … Am 4. November`: the one day of a month that a text names is the weekday that it speaks of; not one
    that is still to come, and not what had been before (`Am Freitag hatte sie`)."""
    dates = {(_month(m), int(m.slots["day"])): m for m, _ in pairs if m.kind == "date" and _without_year(m)}
    days = {
        int(m.slots["weekday"]): m for m, t in pairs if t == -1 and m.kind == "weekday" and "relation" not in m.slots
    }
    if len(dates) == 1 and days:
        ((month, day), stated), *_ = dates.items()
        if is_to_come(stated.sentence, stated.start, language):
            return
        yield Clue(
            name="weekday on a stated day",
            holds=lambda today: any(
                spoken.isoweekday() in days and 0 <= (today - spoken).days < FEW_DAYS
                for spoken in _dates_about(today, month, day)
            ),
            evidence=(*_span(next(iter(days.values()))), *_span(stated)),
        )


def _months_over(pairs: Sequence[tuple[Mention, int]]) -> Iterator[Clue]:
    """A month that is named alone, in the past, is over: the current one would be `dieser Monat`."""
    for mention, towards in pairs:
        if towards < 0 and mention.kind == "month" and _without_year(mention):
            month = _month(mention)
            yield Clue(name="month over", holds=lambda day, m=month: day.month != m, evidence=_span(mention))  # type: ignore[misc]


def _dates_to_come(pairs: Sequence[tuple[Mention, int]]) -> Iterator[Clue]:
    """A day that is spoken of as to come lies ahead, and at most half a year."""
    for mention, towards in pairs:
        if towards > 0 and mention.kind == "date" and _without_year(mention):
            month, day = _month(mention), int(mention.slots["day"])
            yield Clue(
                name="date to come",
                holds=lambda today, m=month, d=day: any(  # type: ignore[misc]
                    0 <= (spoken - today).days <= HALF_A_YEAR for spoken in _dates_about(today, m, d)
                ),
                evidence=_span(mention),
            )


def _without_year(mention: Mention) -> bool:
    return not {"year", "year2", "relation"} & mention.slots.keys()


def _month(mention: Mention) -> int:
    return int(mention.slots.get("month", mention.slots.get("monthnumber", 1)))


def _dates_about(today: date, month: int, day: int) -> tuple[date, ...]:
    return _dates_about_year(today.year, month, day)


@functools.cache
def _dates_about_year(year: int, month: int, day: int) -> tuple[date, ...]:
    """That day of the year, of the one before and of the one after: asked for every day that an account may be from."""
    found = (calendar.make_date(year + years, month, day) for years in (-1, 0, 1))
    return tuple(spoken for spoken in found if spoken)


def _lies(spoken: date, today: date, towards: int, most: int) -> bool:
    """Within so many days, on the side that the tense says."""
    away = (spoken - today) // timedelta(days=1)
    return (-most <= away <= 0) if towards < 0 else (0 <= away <= most) if towards > 0 else abs(away) <= most
