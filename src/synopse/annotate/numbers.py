"""Cardinal numbers in figures and words, in the notation of a language (`1.200` / `1,200`; `zwölf` / `twelve`)."""

import functools
import re
from collections.abc import Iterator

from synopse.language import words

HUNDRED, THOUSAND = 100, 1000
LONGEST_WORD = 60


def figure(text: str, language: str) -> float | None:
    """The value of a number in figures: `10.000` is ten thousand in German and ten in English; None where it is no
    number of that notation (`20.30`, `3:1`, `007`)."""
    notation = words(language, "quantities")["notation"]
    group, point = re.escape(notation["group"]), re.escape(notation["point"])
    if re.fullmatch(
        rf"[1-9]\d{{0,2}}(?:{group}\d{{3}}){{1,6}}(?:{point}\d{{1,4}})?|(?:0|[1-9]\d{{0,14}})(?:{point}\d{{1,6}})?",
        text,
    ):
        return float(text.replace(notation["group"], "").replace(notation["point"], "."))
    return None


@functools.lru_cache(50_000)
def cardinal(word: str, language: str) -> int | None:
    """The value of a number word, glued ones too (`zweihundertfünfzigtausend`, `twenty-one`); None for other words."""
    return _glued(word.lower(), language) if len(word) <= LONGEST_WORD else None


def number_words(language: str) -> dict[str, int]:
    """Every number word under a hundred, and the round hundreds of a language that glues them."""
    return dict(_under_hundred(language)) | dict(_hundreds(language))


def _glued(low: str, language: str) -> int | None:
    small = _small(language)
    if low in small:
        return small[low]
    table = words(language, "quantities")["numbers"]
    for factor, word in ((THOUSAND, table["thousand"]), (HUNDRED, table["hundred"])):
        if table["glued"] and word in low:
            before, _, after = low.partition(word)
            left = _ones(language).get(before) or _glued(before, language) if before else 1
            right = _glued(after.removeprefix(table["joiner"]), language) if after else 0
            return None if left is None or right is None or right >= factor else left * factor + right
    return None


@functools.cache
def _small(language: str) -> dict[str, int]:
    return dict(_under_hundred(language))


@functools.cache
def _ones(language: str) -> dict[str, int]:
    """Ones as they stand before another word (`ein` in `einhundert`)."""
    return {form: int(value) for value, form in words(language, "quantities")["numbers"]["before_tens"].items()}


def _under_hundred(language: str) -> Iterator[tuple[str, int]]:
    table = words(language, "quantities")["numbers"]
    for value, forms in table["forms"].items():
        yield from ((form, int(value)) for form in forms)
    ones = _ones(language)
    tens = {forms[0]: int(value) for value, forms in table["forms"].items() if value in table["tens"]}
    for ten, tens_value in tens.items():
        yield from ((table["compound"].format(one=one, ten=ten), tens_value + value) for one, value in ones.items())


def _hundreds(language: str) -> Iterator[tuple[str, int]]:
    table = words(language, "quantities")["numbers"]
    if table["glued"]:
        yield table["hundred"], HUNDRED
        yield from ((form + table["hundred"], int(value) * HUNDRED) for value, form in table["before_tens"].items())
