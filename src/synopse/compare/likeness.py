"""How alike two claims are in their wording: the cosine of their lemmas' character n-grams, classes and numbers.

N-grams of lemmas see through compounds and derivation (`Entsendung`, `entsandt`); their idf within the story lets the
words that everybody uses weigh little.
"""

import functools
from collections.abc import Iterable, Sequence

from synopse.compare.claims import Claim
from synopse.compare.meanings import Pair
from synopse.compare.notions import classes_of, unit_of
from synopse.group.terms import Terms, Vector, frequency, weigh
from synopse.language import Token
from synopse.model import Quantity

SHORTEST, LONGEST = 2, 4
PRIOR = 5.0
LENGTH = 15
LEAST = 0.05
SYNONYM_COUNT, EVENT_COUNT = 1, 4
"""A class counts as much as this many n-grams: synonyms alone say little, an event what it is about."""
FIGURE_COUNT = 6
CLASS_FREQUENCY, FIGURE_FREQUENCY = 1e-4, 1e-5
"""How common they are taken to be in general language."""


def cosines(claims: Sequence[Claim], pairs: Iterable[Pair]) -> dict[Pair, float]:
    """The cosine of the claims with these numbers, from 0 to 1."""
    found = vectors([terms_of(c.own, c.account.article.language, c.quantities) for c in claims])
    return {(i, j): product(found[i], found[j]) for i, j in pairs}


def product(a: Vector, b: Vector) -> float:
    """The scalar product of two vectors."""
    short, long = sorted((a, b), key=len)
    total, find = 0.0, long.get
    for term, x in short.items():
        y = find(term)
        if y is not None:
            total += x * y
    return total


def vectors(texts: Sequence[Terms]) -> list[Vector]:
    return weigh(texts, LENGTH, PRIOR, 1.0)


def terms_of(tokens: Sequence[Token], language: str, quantities: Sequence[Quantity] = ()) -> Terms:
    """The terms of a stretch with their counts and the frequency of their most frequent word in running text."""
    out: Terms = {}
    for token in tokens:
        if token.pos == "PUNCT":
            continue
        lemma, often = token.lemma.lower(), frequency(token.lower, language)
        if not any(q.covers(token) for q in quantities if token.pos == "NUM"):
            for gram in _grams(lemma):
                _count(out, gram, 1, often)
        for name in classes_of(lemma, language, compound=token.pos == "NOUN"):
            _count(out, name, EVENT_COUNT if name.startswith("events:") else SYNONYM_COUNT, CLASS_FREQUENCY)
    for quantity in quantities:
        _count(out, f"#{quantity.value:g} {unit_of(quantity, language)}", FIGURE_COUNT, FIGURE_FREQUENCY)
    return out


def _count(terms: Terms, term: str, count: int, often: float) -> None:
    n, share = terms.get(term, (0.0, 0.0))
    terms[term] = (n + count, max(share, often))


@functools.lru_cache(50_000)
def _grams(lemma: str) -> tuple[str, ...]:
    word = f" {lemma} "
    return tuple(word[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(word) - n + 1))
