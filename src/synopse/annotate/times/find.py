"""Times of an article: what the rules find, with the value that every day that may be the reference day agrees on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from synopse.annotate.times.attributes import hangs_on_noun, is_over, participle_of
from synopse.annotate.times.checks import before
from synopse.annotate.times.context import UNKNOWN_DAY, Context
from synopse.annotate.times.mentions import Mention, find_mentions
from synopse.annotate.times.tense import direction
from synopse.annotate.times.values import type_of, value_of
from synopse.language import Parse, word_set, words
from synopse.model import ReferenceDate, Time

WIDEST_WINDOW = timedelta(days=400)
NAMING_DAYS = frozenset({"date", "weekday", "night_to", "deictic", "anaphoric_day", "feast"})
OF_A_DAY = frozenset({"clock", "midnight", "noon"})
WIDEST_GAP = 5
PARTS = frozenset({"part", "part_noun", "part_adverb"})
RANGES = (["bis"], ["to"], ["–"], ["-"], ["through"], ["until"])
OF_LATE = 7
"""Days from the reference day on which news may have happened."""
HEADLINES = frozenset({"title", "heading"})
DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a sentence names; `happened` where something was then, and it was not merely said."""

    value: str
    number: int
    happened: bool


def find_times(parse: Parse, reference: ReferenceDate) -> tuple[Time, ...]:
    """Expressions of time, sorted, none overlapping another, with TIMEX3 type and value (TimeML 1.2.1).

    Relative ones are counted from `reference`. Where only a window of days is known, a value stands if it is the same
    from each of them; else, and without any reference, the value leaves open what cannot be told (`XXXX-WXX-1`).
    """
    mentions = find_mentions(parse)
    if not mentions:
        return ()
    directions = [_direction(m, parse.language) for m in mentions]
    unanchored = _values(mentions, directions, None, parse.language)
    readings = [_values(mentions, directions, day, parse.language) for day in _days(reference)]
    out = []
    for n, mention in enumerate(mentions):
        possible = {reading[n] for reading in readings}
        value = possible.pop() if len(possible) == 1 else unanchored[n]
        if value is not None:
            kind = type_of(mention.kind, mention.slots)
            out.append(Time(start=mention.start, end=mention.end, type=kind, value=value, rule=mention.rule))
    return tuple(out)


def _direction(mention: Mention, language: str) -> int:
    """A preposition may settle it (`die Sitzung vom Montag` is over) or a participle (`die am Montag beschlossenen
    Hilfen`), else the tense of the clause does."""
    ahead, tokens = before(mention.sentence, mention.start), mention.sentence.tokens
    if ahead and ahead[0].lower in words(language, "times")["counts"]["past_prepositions"]:
        return -1
    participle = participle_of(tokens, mention)
    if (participle and is_over(participle, language)) or hangs_on_noun(tokens, mention, language):
        return -1
    return direction(mention.sentence, mention.start, language)


def _days(reference: ReferenceDate) -> Iterator[date]:
    """The days that the article may be of."""
    if reference.value is not None:
        yield date.fromisoformat(reference.value)
    elif reference.earliest is not None and reference.latest is not None:
        first, last = date.fromisoformat(reference.earliest), date.fromisoformat(reference.latest)
        if last - first <= WIDEST_WINDOW:
            yield from (first + timedelta(days=n) for n in range((last - first).days + 1))


def _values(
    mentions: Sequence[Mention], directions: Sequence[int], today: date | None, language: str
) -> list[str | None]:
    """The values of all mentions seen from one day, each in the light of the day spoken of before it."""
    out: list[str | None] = []
    last: str | None = None
    named: list[_Day] = []
    dated = _dated(mentions, directions)
    for n, (mention, towards) in enumerate(zip(mentions, directions, strict=True)):
        near = _day_of_clock(mention, towards, named, today)
        context = Context(today=today, last=last, near=near, direction=towards, dated=dated[n], part=_part(mentions, n))
        if last is not None and n and _ends_range(mentions[n - 1], mention):
            context = replace(context, today=date.fromisoformat(last[:10]), direction=1)
        value = value_of(mention.kind, mention.slots, context)
        out.append(value)
        if n and not (named and named[-1].number == mention.number) and _belongs(mentions[n - 1], mention):
            out[-2] = value_of(mentions[n - 1].kind, mentions[n - 1].slots, replace(context, near=value))
        if value is not None and DAY.match(value):
            last = value
            if mention.kind in NAMING_DAYS:
                happened = towards < 0 and not _is_of_saying(mention, language)
                named.append(_Day(value[:10], mention.number, happened))
        elif mention.kind in NAMING_DAYS | OF_A_DAY and value is not None and value.startswith("XXXX"):
            last = None  # `am Vorabend` goes on from a day that nobody can tell, not from one before it
    return out


def _day_of_clock(mention: Mention, direction: int, named: Sequence[_Day], today: date | None) -> str | None:
    """The day that a time of day belongs to: the last one that its sentence names, or the sentence before; in the past
    that of the happening where the account has named one alone. None where it is the reference day.

    When something was said is not when it happened: such a day holds for its own sentence alone.
    """
    if named and named[-1].number == mention.number:
        return named[-1].value
    happened = [day for day in named if day.happened]
    if happened and mention.number - happened[-1].number <= 1:
        return happened[-1].value
    if mention.sentence.region in HEADLINES:
        return UNKNOWN_DAY  # it is told below
    late = {day.value for day in happened if today and abs((today - date.fromisoformat(day.value)).days) <= OF_LATE}
    if direction >= 0 or not late:
        return None
    return late.pop() if len(late) == 1 else UNKNOWN_DAY


def _is_of_saying(mention: Mention, language: str) -> bool:
    """True for the time of a clause that only tells who said it (`Das teilte die Polizei am Sonntag mit`)."""
    tokens = mention.sentence.tokens
    clauses = mention.sentence.clauses
    here = next((c for c in clauses if any(mention.covers(tokens[i]) for i in c.tokens)), None)
    return here is not None and here.predicate.lower() in word_set(language, "compare", "tellings")


def _ends_range(first: Mention, second: Mention) -> bool:
    """`von Montag bis Mittwoch`: the second weekday follows the first."""
    weekdays = first.kind == second.kind == "weekday" and first.number == second.number
    joined = [t.lower for t in first.sentence.tokens if first.end <= t.start and t.end <= second.start]
    return weekdays and joined in RANGES


def _part(mentions: Sequence[Mention], n: int) -> str | None:
    """The part of the day that stands nearest to a clock time in its sentence, else that of a day just before it."""
    if mentions[n].kind != "clock":
        return None
    told = [m for m in mentions if m.number == mentions[n].number and PARTS & m.slots.keys()]
    nearest = min(told, key=lambda m: abs(m.start - mentions[n].start), default=None)
    return next((str(nearest.slots[key]) for key in sorted(PARTS) if key in nearest.slots), None) if nearest else None


def _belongs(time: Mention, day: Mention) -> bool:
    """`um 9 Uhr am Samstag`: a time of day right before the day that it is of."""
    return time.kind in OF_A_DAY and day.kind in NAMING_DAYS and 0 <= day.start - time.end <= WIDEST_GAP


def _dated(mentions: Sequence[Mention], directions: Sequence[int]) -> list[bool]:
    """Where `heute` is the very day: in a text that says `gestern`, beside a clock time, and in what is past by now."""
    news = any(m.slots.get("deictic") == -1 for m in mentions)
    clocks = {m.number for m in mentions if m.kind == "clock"}
    return [news or m.number in clocks or d < 0 for m, d in zip(mentions, directions, strict=True)]
