"""One person or thing whose name the accounts spell differently."""

import itertools
from collections.abc import Iterator, Sequence

import regex
from rapidfuzz import fuzz

from synopse.compare.difference import Found
from synopse.model import Article, Entity, Value

CLOSE = 70.0
"""Similarity of two spellings of one name, of 100; less alike are two names."""
WORD = regex.compile(r"[\p{L}\p{N}]+")


def find_spellings(articles: Sequence[Article], entities: Sequence[Entity]) -> Iterator[Found]:
    """For every person or body, the full name as each account spells it, where two accounts spell it differently.

    `Jin Se Ri` and `Jin Se-ri` differ, `Kowal` and `Kowals` do not: inflection is no spelling.
    """
    for entity in entities:
        if entity.kind in ("person", "organization"):
            values = [v for a in articles if (v := _full_name(a, entity))]
            if any(_respelt(x, y) for x, y in itertools.combinations(sorted({v.value for v in values}), 2)):
                yield Found("name", "spelling", tuple(values))


def _full_name(article: Article, entity: Entity) -> Value | None:
    """The first mention of at least two words."""
    for name in article.names:
        form = " ".join(name.of(article.text).split())
        if name.entity == entity.id and len(_words(form)) > 1:
            return Value(article=article.id, start=name.start, end=name.end, value=form)
    return None


def _words(form: str) -> list[str]:
    return list(WORD.findall(form))


def _respelt(a: str, b: str) -> bool:
    x, y = _words(a), _words(b)
    if len(x) != len(y) or a == b:
        return False
    if x == y:
        return True
    inflected = all(p == q or p + "s" == q or q + "s" == p for p, q in zip(x, y, strict=True))
    return not inflected and fuzz.ratio("".join(x).casefold(), "".join(y).casefold()) >= CLOSE
