"""The words of the interface: one TOML file a language in texts/, and which of them to use."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

from synopse.errors import QueryError

FALLBACK = "en"
TEXTS = files("synopse.report") / "texts"


@dataclass(frozen=True, slots=True)
class Wording:
    """The interface texts of one language, by dotted keys (`status.agreed`)."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key with its `{places}` filled in. Raises KeyError for a key that the language lacks."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def has(self, key: str) -> bool:
        """True where the language has words for the key."""
        return key in self.texts

    def count(self, noun: str, number: int) -> str:
        """`1 Darstellung`, `5 Darstellungen`: the noun in the form that the language's plural rules ask for."""
        form = Locale(self.language).plural_form(number)
        key = f"count.{noun}.{form}"
        return self(key if self.has(key) else f"count.{noun}.other", n=number)

    def all(self, *nouns_and_numbers: tuple[str, int]) -> str:
        """Several counts in one line, parted by middle dots."""
        return " · ".join(self.count(noun, number) for noun, number in nouns_and_numbers)


@cache
def wording(ui: str) -> Wording:
    """The interface texts for `de` or `en`. Raises QueryError for a language that there are none for."""
    if ui not in languages():
        raise QueryError("no interface texts in this language", where=ui, do=f"use one of {', '.join(languages())}")
    content = tomllib.loads((TEXTS / f"{ui}.toml").read_text(encoding="utf-8"))
    return Wording(ui, dict(_flat("", content)))


@cache
def languages() -> tuple[str, ...]:
    """The languages that the interface speaks, sorted."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in TEXTS.iterdir() if entry.name.endswith(".toml")))


def ui_language(locale: str | None) -> str:
    """The interface language for a POSIX or BCP 47 locale (`de_AT.UTF-8`, `en-GB`); English where it has none."""
    language = (locale or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return language if language in languages() else FALLBACK


def _flat(prefix: str, content: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in content.items():
        if isinstance(value, Mapping):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield f"{prefix}{key}", str(value)
