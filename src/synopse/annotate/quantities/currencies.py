"""Currencies by their ISO 4217 codes, from the names that CLDR has for them in a language (through babel)."""

import functools
from collections.abc import Iterator

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.numbers import get_currency_name

from synopse.language import words


@functools.cache
def currencies(language: str) -> dict[str, str]:
    """Full names of the currencies in use, lower case and in every form of their adjective (`schwedischen kronen`),
    with their codes. What a bare `Krone` is no name tells: such words stand in the language's data, if at all."""
    try:
        locale = Locale(language)
    except UnknownLocaleError:  # an installation of babel without this locale
        return {}
    return {form: code for code in _in_use() for name in _names(code, locale) for form in _forms(name, language)}


def _in_use() -> list[str]:
    """Codes of the currencies that are legal tender somewhere today."""
    rows = (row for rows in get_global("territory_currencies").values() for row in rows)
    return sorted({code for code, _, end, tender in rows if end is None and tender})


def _names(code: str, locale: Locale) -> set[str]:
    names = {get_currency_name(code, count, locale) for count in (1, 2)} | {locale.currencies.get(code, code)}
    return {name.lower() for name in names if " " in name}


def _forms(name: str, language: str) -> Iterator[str]:
    first, _, rest = name.partition(" ")
    yield name
    for ending in words(language, "quantities")["syntax"]["adjective_endings"]:
        stem = next((first.removesuffix(e) for e in ("er", "es", "e") if first.endswith(e)), first)
        yield f"{stem}{ending} {rest}"
