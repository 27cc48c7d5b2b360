"""One person or thing whose name the accounts spell differently."""

import itertools
from collections.abc import Iterator, Sequence

import regex
from rapidfuzz import fuzz

from synopse.compare.difference import Found, naming_of
from synopse.group.terms import stem
from synopse.model import Article, Entity, Value

CLOSE = 70.0
"""Similarity of two spellings of one name, of 100; less alike are two names."""
SHORTEST = {"person": 2, "organization": 2, "place": 1}
"""Words of a full name, by what it names."""
WORD = regex.compile(r"[\p{L}\p{N}]+")


def find_spellings(articles: Sequence[Article], entities: Sequence[Entity]) -> Iterator[Found]:
    """For every person or body, the full name as each account spells it, and for every place its name, where two
    accounts spell it differently.

    `Jin Se Ri` and `Jin Se-ri` differ, `Kowal` and `Kowals`, `Rotes Kreuz` and `Roten Kreuz` do not: inflection is no
    spelling. Nor is what a place is called in another language.
    """
    languages = {a.id: a.language for a in articles}
    for entity in entities:
        if entity.kind in SHORTEST:
            values = [v for a in articles if (v := _full_name(a, entity))]
            forms = sorted({(v.value, languages[v.article]) for v in values})
            pairs = itertools.combinations(forms, 2)
            if any(_respelt(x, y, a) for (x, a), (y, b) in pairs if a == b or entity.kind != "place"):
                yield Found("name", "spelling", tuple(values), naming_of(entity.id))


def _full_name(article: Article, entity: Entity) -> Value | None:
    """The first mention of at least two words; of a place, of one."""
    for name in article.names:
        form = " ".join(name.of(article.text).split())
        if name.entity == entity.id and len(_words(form)) >= SHORTEST[entity.kind]:
            return Value(article=article.id, start=name.start, end=name.end, value=form)
    return None


def _words(form: str) -> list[str]:
    return list(WORD.findall(form))


def _respelt(a: str, b: str, language: str) -> bool:
    x, y = _words(a), _words(b)
    if len(x) != len(y) or a == b:
        return False
    if x == y:
        return True
    inflected = all(
        q in (p, p + "s") or p == q + "s" or stem(p, language) == stem(q, language) for p, q in zip(x, y, strict=True)
    )
    return not inflected and fuzz.ratio("".join(x).casefold(), "".join(y).casefold()) >= CLOSE
