"""Words as they are looked for: without inflection, so that `Brücken` finds `Brücke`, in every database alike."""

import functools
import unicodedata

import regex

from synopse.language import SUPPORTED, word_set

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]{1,60}")
QUERY = regex.compile(r"[\p{L}\p{M}\p{N}]{1,60}\*?")
STEM = 4
"""Letters that stay at least when an ending is taken off."""


def terms_of(text: str, language: str) -> str:
    """The stems of a text's words, in order, with a space between them."""
    return " ".join(_stem(_folded(word), language) for word in WORD.findall(text))


def plain_terms(text: str) -> str:
    """The words of a name, as they are."""
    return " ".join(_folded(word) for word in WORD.findall(text))


def query_terms(query: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a query the stems that it may have, as its language is not known; `Brück*` is a beginning."""
    return tuple(_alternatives(word) for word in QUERY.findall(query))


def name_terms(query: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a name that is looked for its only form."""
    return tuple((_folded(word),) for word in QUERY.findall(query))


def _alternatives(word: str) -> tuple[str, ...]:
    folded = _folded(word)
    if folded.endswith("*"):
        return (folded,)
    return tuple(dict.fromkeys([*(_stem(folded, language) for language in SUPPORTED), folded]))


def _folded(word: str) -> str:
    """Without capitals; letters with marks as one character each, so that both ways to write them are one."""
    return unicodedata.normalize("NFKC", word).casefold()


@functools.lru_cache(100_000)
def _stem(word: str, language: str) -> str:
    for ending in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word[: -len(ending)]
    return word


@functools.cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(sorted(word_set(language, "compare", "endings"), key=lambda e: (-len(e), e)))
