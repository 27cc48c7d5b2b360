"""What is known of names before an article is read: places, organisations, first names, roles; from data and CLDR."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel import Locale
from babel.core import UnknownLocaleError

from synopse.language import SUPPORTED, word_set, words
from synopse.language.tokens import find_tokens
from synopse.model import NameKind

ADJECTIVE_ENDINGS = ("es", "er", "en", "em", "e")
SIBILANTS = ("s", "x", "z", "ß")
MOST_WORDS = 6
"""Longest known name in tokens."""


@dataclass(frozen=True, slots=True)
class Known:
    """A known name: what it names, a key that all its forms share (the ISO 3166 code of a state, else the name in small
    letters), and its nominative."""

    kind: NameKind
    key: str
    name: str


@functools.cache
def known_names(language: str) -> dict[tuple[str, ...], Known]:
    """Every form of every known name, as its tokens."""
    out: dict[tuple[str, ...], Known] = {}
    for name, known in _entries(language):
        for form in _forms(tuple(p.of(name) for p in find_tokens(name, 0, len(name), language)), language):
            out.setdefault(form, known)
    return out


@functools.cache
def first_words(language: str) -> dict[str, int]:
    """How many tokens the longest known name has that begins with this one."""
    longest: dict[str, int] = {}
    for form in known_names(language):
        longest[form[0]] = min(MOST_WORDS, max(longest.get(form[0], 0), len(form)))
    return longest


def _entries(language: str) -> Iterator[tuple[str, Known]]:
    for code, row in words(language, "countries").items():
        for name in (*row.get("names", ()), row.get("capital")):
            if name:
                yield name, Known("place", code if name != row.get("capital") else name.casefold(), name)
    for code, name in territories(language):
        yield name, Known("place", code, name)
    for kind, table in (("place", "places"), ("organization", "organizations")):
        for names in words(language, table).values():
            for name in names:
                yield name, Known("place" if kind == "place" else "organization", name.casefold(), name)
    for name in words(language, "names").get("others", ()):
        yield name, Known("other", name.casefold(), name)


@functools.cache
def territories(language: str) -> tuple[tuple[str, str], ...]:
    """States and parts of the world by their codes (ISO 3166, UN M49), as CLDR names them in the language."""
    if language not in SUPPORTED:
        return ()
    try:
        named = Locale(language).territories
    except UnknownLocaleError:  # an installation of babel without this locale
        return ()
    left_out = {"001", "ZZ", "EU", "EZ", "UN", "XA", "XB", "QO", "HM", "IM"}
    return tuple((str(code), str(name)) for code, name in named.items() if code not in left_out and "(" not in name)


def _forms(tokens: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """The name as it stands in the data and, in a language that inflects, its other cases."""
    yield tokens
    genitive = words(language, "names").get("genitive", "")
    if not tokens or genitive != "s":
        return
    heads: list[tuple[str, ...]] = [()]
    for token in tokens[:-1]:
        heads = [(*head, form) for head in heads for form in _adjective_forms(token)]
    lasts = (tokens[-1], *_noun_forms(tokens[-1]))
    yield from ((*head, last) for head in heads for last in lasts)


def _adjective_forms(token: str) -> tuple[str, ...]:
    stem = next((token[: -len(e)] for e in ADJECTIVE_ENDINGS if token.endswith(e) and len(token) > len(e) + 2), "")
    return (token, *(stem + e for e in ADJECTIVE_ENDINGS)) if stem else (token,)


def _noun_forms(token: str) -> tuple[str, ...]:
    dative = (f"{token}n",) if token.endswith("e") else ()
    return dative if token.endswith(SIBILANTS) and len(token) < 5 else (*dative, f"{token}s", f"{token}es")


@functools.cache
def given_names() -> dict[str, str]:
    """First names of every language with `f`, `m` or, where they tell no gender, `?`."""
    out: dict[str, str] = {}
    for language in SUPPORTED:
        table = words(language, "given_names")
        for gender in ("female", "male"):
            for name in table.get(gender, ()):
                out[name] = gender[0] if out.get(name, gender[0]) == gender[0] else "?"
    return out


@functools.lru_cache(50_000)
def gender_of_given_name(word: str) -> str:
    """`f`, `m`, `?` for a first name, also a double one (`Hans-Jürgen`); empty for any other word."""
    names = given_names()
    if word in names:
        return names[word]
    first, hyphen, rest = word.partition("-")
    return names.get(first, "") if hyphen and rest[:1].isalpha() else ""


@functools.lru_cache(50_000)
def is_role(word: str, language: str) -> bool:
    """True for a word that is or ends in the name of an office, a calling or a place in a family."""
    table = word_set(language, "names", "roles")
    low = word.lower()
    if low in word_set(language, "names", "not_roles"):
        return False
    return any(form in table or _ends_in(form, table) for form in _role_stems(low)) and not _ends_in(
        low, word_set(language, "names", "not_roles")
    )


def _role_stems(low: str) -> Iterable[str]:
    """The masculine nominative that a form may come from."""
    yield low
    for ending in ("innen", "in", "en", "es", "s", "n", "e"):
        if low.endswith(ending) and len(low) > len(ending) + 3:
            yield low[: -len(ending)]


def _ends_in(word: str, table: frozenset[str]) -> bool:
    return any(word[i:] in table for i in range(1, len(word) - 3))
