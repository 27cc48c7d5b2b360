"""The tables of words: what holds for every list in every one of them."""

from collections import Counter
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from synopse.language import SUPPORTED, words

LANGUAGE = Path(str(resources.files("synopse.language")))
TABLES = [(code, file.stem) for code in SUPPORTED for file in sorted((LANGUAGE / code).glob("*.toml"))]


def lists_in(value: Any, name: str = "") -> Iterator[tuple[str, list[Any]]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists_in(inner, f"{name}.{key}")
    elif isinstance(value, list):
        yield name, value


@pytest.mark.parametrize(("language", "table"), TABLES)
def test_no_word_stands_twice_in_a_list(language: str, table: str) -> None:
    counts = {
        name: Counter(w for w in listed if isinstance(w, str)) for name, listed in lists_in(words(language, table))
    }
    twice = {name: [w for w, n in counted.items() if n > 1] for name, counted in counts.items()}
    assert not {name: found for name, found in twice.items() if found}


def test_a_language_or_a_table_that_is_not_there_is_empty() -> None:
    assert words("fr", "names") == words("de", "no such table") == {}
