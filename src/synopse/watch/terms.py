"""Words as they are looked for: by their lemmas, so that `Häfen` finds `Hafen` and `Hafenbehörde` in every database."""

import functools
import unicodedata
from collections.abc import Iterable

import regex

from synopse.language import SUPPORTED
from synopse.language.lemmas import compound_parts, lemmas

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]{1,60}")
QUERY = regex.compile(r"[\p{L}\p{M}\p{N}]{1,60}\*?")


def terms_of(text: str, language: str) -> str:
    """The words by which a text is found: those of it, their lemmas and the parts of compounds, in order."""
    return " ".join(term for word in WORD.findall(text) for term in _found_by(word, language))


def plain_terms(text: str) -> str:
    """The words of a name, as they are."""
    return " ".join(_folded(word) for word in WORD.findall(text))


def query_terms(query: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a query all that it may stand for, as its language is not known; `Brück*` is a beginning."""
    return tuple(_alternatives(word) for word in QUERY.findall(query))


def name_terms(query: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a name that is looked for its only form."""
    return tuple((_folded(word),) for word in QUERY.findall(query))


def _alternatives(word: str) -> tuple[str, ...]:
    if word.endswith("*"):
        return (_folded(word),)
    return _unique([word, *(lemma for language in SUPPORTED for lemma in lemmas(word, language))])


@functools.lru_cache(100_000)
def _found_by(word: str, language: str) -> tuple[str, ...]:
    parts = compound_parts(word, language)
    smaller = (p for part in parts for p in compound_parts(part, language))
    return _unique([word, *lemmas(word, language), *parts, *smaller])


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_folded, found)))


def _folded(word: str) -> str:
    """Without capitals; letters with marks as one character each, so that both ways to write them are one."""
    return unicodedata.normalize("NFKC", word).casefold()
