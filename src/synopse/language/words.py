"""The words of a language: `language/<code>/<table>.toml`, read once."""

import functools
import tomllib
from importlib import resources
from typing import Any

SUPPORTED = ("de", "en")


@functools.cache
def words(language: str, table: str) -> dict[str, Any]:
    """The table of a language as it stands in its file; empty for a language or a table that there is none of."""
    if language not in SUPPORTED:
        return {}
    file = resources.files(__package__) / language / f"{table}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@functools.cache
def word_set(language: str, table: str, key: str) -> frozenset[str]:
    """One list of a table as a set, for asking whether a word is in it."""
    return frozenset(words(language, table).get(key, ()))
