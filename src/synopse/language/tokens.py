"""Words and punctuation marks with their places."""

import functools
from dataclasses import dataclass, field
from typing import Any

import regex

from synopse.language.words import words
from synopse.model import Span

QUOTATION_MARKS = "„“”\"»«›‹‚‘’'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token(Span):
    """A word or a mark. `pos` is a Universal POS tag, `form` what kind of verb form it is (`fin`, `inf`, `part`, `zu`,
    `imp`, `ger`, else empty), `tag` the tagger's own tag; `lemma` has the case of a dictionary."""

    text: str
    lemma: str
    pos: str
    form: str
    tag: str

    lower: str = field(init=False, repr=False, compare=False)
    """`text` in lower case: asked for so often that it is made once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@functools.cache
def _pattern(language: str) -> Any:
    """One token: a number with its separators, a word with inner hyphens, points or apostrophes, or one mark.

    Abbreviations and words that are split (`n't`) are the language's data.
    """
    table = words(language, "tokens")
    abbreviations = "|".join(regex.escape(a) for a in sorted(table.get("abbreviations", []), key=len, reverse=True))
    clitics = "|".join(regex.escape(c) for c in table.get("clitics", []))
    before_clitic = rf"\p{{L}}+?(?=(?:{clitics})(?!\w))|(?:{clitics})(?!\w)|" if clitics else ""
    return regex.compile(
        rf"(?<!\w)(?:{abbreviations or '(?!)'})(?!\w)"
        r"|\d+(?:[.,:]\d+)*(?:-\p{L}[\w]*)*(?:-\p{L}[\w-]*)?"
        rf"|{before_clitic}"
        r"[\p{L}\p{M}\p{N}_]+(?:['’&.][\p{L}\p{M}\p{N}]+|-[\p{L}\p{M}\p{N}]+)*-?"
        r"|…|\.\.\.|\S",
        regex.IGNORECASE,
    )


def find_tokens(text: str, start: int, end: int, language: str) -> list[Span]:
    """The tokens of `text[start:end]` in order; nothing but white space lies between them."""
    found = _pattern(language).finditer(text, start, end)
    return [Span(start=m.start(), end=m.end()) for m in found if not m[0].isspace()]
