"""The words around numbers of a language, from `quantities.toml`, ready for asking."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from synopse.annotate.numbers import cardinal
from synopse.annotate.quantities.currencies import currencies
from synopse.language import Token, words
from synopse.model import Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """Tables map forms (lower case) to what they stand for; the sets are words that the rules ask for."""

    language: str
    multipliers: Mapping[str, float]
    vague: Mapping[str, float]
    fractions: Mapping[str, float]
    every_nth: Mapping[str, float]
    halves: Mapping[str, float]
    mixed: Mapping[str, float]
    measures: Mapping[str, str]
    money_before_sign: Mapping[str, str]
    modifiers: Mapping[str, Modifier]
    lists: Mapping[str, frozenset[str]]
    year_old: Any
    year_old_word: Any
    percent_word: Any
    percent_word_spelled: Any
    compound: Any
    compounds: Mapping[str, str]
    age_marks: frozenset[tuple[str, str]]

    def has(self, list_name: str, token: Token) -> bool:
        """True where the token is in a list of the language."""
        return token.lower in self.lists[list_name]


@functools.cache
def quantity_words(language: str) -> QuantityWords | None:
    """The table of a language, made once; None for one that there is none of."""
    data = words(language, "quantities")
    if not data:
        return None
    syntax = data["syntax"]
    keys = ("year_old", "year_old_word", "percent_word", "percent_word_spelled", "compound")
    compiled = {key: regex.compile(syntax[key], regex.IGNORECASE) for key in keys}
    numbers = {key: _numbers(data[key]) for key in ("multipliers", "vague", "fractions", "every_nth")}
    return QuantityWords(
        language=language,
        **numbers,
        halves=_numbers(syntax["halves"]),
        mixed=_numbers(syntax["mixed"]),
        measures=currencies(language) | dict(_inverted(data["measures"])),
        money_before_sign=syntax["money_before_sign"],
        modifiers=dict(_inverted(data["modifiers"])),  # type: ignore[arg-type] # the data's keys are the model's modifiers
        lists={key: frozenset(forms) for key, forms in syntax.items() if isinstance(forms, list)},
        compounds=dict(_inverted(data["compounds"])),
        age_marks=frozenset((a, b) for a, b in syntax["age_marks"]),
        **compiled,
    )


@functools.lru_cache(100_000)
def may_begin(word: str, language: str) -> bool:
    """True where a quantity can begin with the word: most begin none, and need not be looked at further."""
    table, low = quantity_words(language), word.lower()
    if table is None:
        return False
    patterns = (table.year_old_word, table.year_old, table.percent_word, table.percent_word_spelled, table.compound)
    return (
        low[:1].isdigit()
        or low in _first_words(language)
        or cardinal(word, language) is not None
        or any(pattern.fullmatch(word) for pattern in patterns)
    )


@functools.cache
def _first_words(language: str) -> frozenset[str]:
    table = quantity_words(language)
    assert table is not None
    numbers = (table.vague, table.fractions, table.halves, table.mixed)
    lists = (table.lists[key] for key in ("articles", "definite", "every", "between"))
    phrases = (form.split()[0] for form, modifier in table.modifiers.items() if modifier == "vague")
    return frozenset().union(phrases, *numbers, *lists)


def _inverted(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((form, key) for key, forms in table.items() for form in forms)


def _numbers(table: Mapping[str, list[str]]) -> dict[str, float]:
    return {form: float(key) for form, key in _inverted(table)}


def phrase(tokens: Sequence[Token], start: int, end: int) -> str:
    """The tokens in lower case with a blank wherever the text has white space (`km/h`, `bis zu`)."""
    out = ""
    for i in range(start, min(end, len(tokens))):
        apart = i > start and tokens[i].start > tokens[i - 1].end
        out += (" " if apart else "") + tokens[i].lower
    return out


def beside(left: Token, right: Token) -> bool:
    """True where nothing stands between the two, not even a blank."""
    return left.end == right.start
