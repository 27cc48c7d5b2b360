"""Shares, ages and figures in compounds: `jeder Fünfte`, `zwei Drittel`, `der 54-Jährige`, `34-seitig`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.annotate.numbers import cardinal
from synopse.annotate.quantities.table import QuantityWords
from synopse.language import Token
from synopse.model import Modifier

OLDEST = 130
YEAR, TIMES = "year", "times"
FEWEST, FEWEST_TIMES = 2, 4
"""From where a figure in a compound counts something; `zweimal` says that it happened again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quantity before it has its place in the text: `start`, `end` count tokens; `measured` if it has a measure."""

    start: int
    end: int
    value: float
    rule: str
    unit: str | None
    high: float | None = None
    modifier: Modifier = "exact"
    measured: bool = False

    def led_by(self, start: int, modifier: Modifier) -> "Found":
        """The same with its modifier in front; a range stays one."""
        return replace(self, start=start, modifier=self.modifier if self.high is not None else modifier)


def share_at(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    """A share or an age that begins at token `i`."""
    readings = (_every_nth, _fraction, _one_in, _age, _percent_word, _age_in_apposition, _compound)
    return next((found for reading in readings if (found := reading(tokens, i, table))), None)


def _share(start: int, end: int, value: float, rule: str, table: QuantityWords) -> Found:
    return Found(start=start, end=end, value=value, rule=rule, unit=next(iter(table.lists["share_of"])), measured=True)


def _every_nth(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    if not table.has("every", tokens[i]) or i + 1 >= len(tokens):
        return None
    nth = table.every_nth.get(tokens[i + 1].lower)
    return _share(i, i + 2, 100 / nth, "every nth", table) if nth else None


def _fraction(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    """An article or a number before the fraction, and after it what a share is of, where the language needs that."""
    part = table.fractions.get(tokens[i].lower)
    if part is not None and table.lists["bare_fractions"] & {tokens[i].lower}:
        return _share(i, i + 1, part, "fraction", table) if _goes_on(tokens, i + 1, table) else None
    if i + 1 >= len(tokens) or tokens[i + 1].lower not in table.fractions:
        return None
    if table.has("articles", tokens[i]) or table.has("definite", tokens[i]):
        times = 1.0 if table.has("articles", tokens[i]) or table.fractions[tokens[i + 1].lower] == 50 else 0.0
    else:
        times = float(cardinal(tokens[i].text, table.language) or 0)
    value = times * table.fractions[tokens[i + 1].lower]
    return _share(i, i + 2, value, "fraction", table) if 0 < value <= 100 and _goes_on(tokens, i + 2, table) else None


def _goes_on(tokens: Sequence[Token], i: int, table: QuantityWords) -> bool:
    followers = table.lists["fraction_followers"]
    return not followers or (i < len(tokens) and tokens[i].lower in followers)


def _one_in(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    if i + 2 >= len(tokens) or not table.has("one_in", tokens[i + 1]) or cardinal(tokens[i].text, table.language) != 1:
        return None
    of = cardinal(tokens[i + 2].text, table.language)
    return _share(i, i + 3, 100 / of, "one in n", table) if of and of > 1 else None


def _percent_word(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    match = table.percent_word.fullmatch(tokens[i].text)
    if match:
        return _share(i, i + 1, float(match[1].replace(",", ".")), "share in a compound", table)
    spelled = table.percent_word_spelled.fullmatch(tokens[i].text)
    value = cardinal(spelled[1], table.language) if spelled else None
    return _share(i, i + 1, value, "share in a compound", table) if value else None


def _age(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    match = table.year_old.fullmatch(tokens[i].text)
    years: int | None = int(match[1]) if match else None
    if match is None and (word := table.year_old_word.fullmatch(tokens[i].text)) and not _in_a_title(tokens, i):
        years = cardinal(word[1], table.language)
    return _of_age(i, i + 1, years, "years in a compound") if years else None


def _in_a_title(tokens: Sequence[Token], i: int) -> bool:
    """`der Dreißigjährige Krieg`: a capital on the adjective, and its noun after it."""
    return i > 0 and tokens[i].text[:1].isupper() and i + 1 < len(tokens) and tokens[i + 1].pos == "NOUN"


def _age_in_apposition(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    """Figures in brackets, or in English commas, after a full name: `Jane Smith, 54, said`."""
    if i < 3 or i + 1 >= len(tokens) or not re.fullmatch(r"[1-9]\d", tokens[i].text):
        return None
    marked = (tokens[i - 1].text, tokens[i + 1].text) in table.age_marks
    named = all(t.pos == "PROPN" for t in tokens[i - 3 : i - 1])
    return _of_age(i, i + 1, int(tokens[i].text), "age in apposition") if marked and named else None


def _compound(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    """`eine 20-köpfige Crew`, `elfmal`, `a 94-page report`; `zehnmal so viel` counts nothing."""
    match = table.compound.fullmatch(tokens[i].text)
    if match is None or (i + 1 < len(tokens) and table.has("comparing", tokens[i + 1])):
        return None
    value = int(match[1]) if match[1].isdecimal() else cardinal(match[1], table.language)
    unit = table.compounds[match[2].lower()]
    if value is None or value < (FEWEST_TIMES if unit == TIMES else FEWEST):
        return None
    return Found(start=i, end=i + 1, value=float(value), rule="figure in a compound", unit=unit)


def _of_age(start: int, end: int, years: int, rule: str) -> Found | None:
    return (
        Found(start=start, end=end, value=float(years), rule=rule, unit=YEAR, measured=True)
        if years <= OLDEST
        else None
    )
