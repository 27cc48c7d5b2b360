"""How alike two claims are: the cosine of their lemmas' character n-grams, synonym classes, names and numbers.

N-grams of lemmas see through compounds and derivation (`Entsendung`, `entsandt`); their idf within the story lets the
words that everybody uses weigh little.
"""

import functools
from collections.abc import Sequence

from synopse.compare.claims import Claim
from synopse.group.terms import Terms, Vector, frequency, similarities, stem, weigh
from synopse.language import Token, words
from synopse.model import Quantity

SHORTEST, LONGEST = 2, 4
PRIOR = 5.0
LENGTH = 15
LEAST = 0.05
CLASS_COUNT = 1
"""A synonym class counts as much as this many n-grams: a shared class alone says little."""
FIGURE_COUNT = 6
CLASS_FREQUENCY, FIGURE_FREQUENCY = 1e-4, 1e-5
"""How common they are taken to be in general language."""
ROOT = 6
"""Letters of a stem that tell what it is about; what follows is derivation."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
Pair = tuple[int, int]


def likeness(claims: Sequence[Claim]) -> dict[Pair, float]:
    """The cosine of every two claims that share anything, by their numbers."""
    return similarities(vectors([terms_of(c.tokens, c.account.article.language, c.quantities) for c in claims]), LEAST)


def vectors(texts: Sequence[Terms]) -> list[Vector]:
    return weigh(texts, LENGTH, PRIOR, 1.0)


def terms_of(tokens: Sequence[Token], language: str, quantities: Sequence[Quantity] = ()) -> Terms:
    """The terms of a stretch with their counts and the frequency of their most frequent word in running text."""
    out: Terms = {}
    for token in tokens:
        if token.pos == "PUNCT":
            continue
        often = frequency(token.lower, language)
        for gram in _grams(token.lemma.lower()):
            _count(out, gram, 1, often)
        for name in _classes(language).get(token.lemma.lower(), ()):
            _count(out, name, CLASS_COUNT, CLASS_FREQUENCY)
    for quantity in quantities:
        _count(out, f"#{quantity.value:g}", FIGURE_COUNT, FIGURE_FREQUENCY)
    return out


def _count(terms: Terms, term: str, count: int, often: float) -> None:
    n, share = terms.get(term, (0.0, 0.0))
    terms[term] = (n + count, max(share, often))


def meaning_of(claim: Claim) -> frozenset[str]:
    """What a claim is about: the roots of its content words and their synonym classes."""
    language = claim.account.article.language
    lemmas = [t.lemma.lower() for t in claim.tokens if t.pos in CONTENT]
    roots = {stem(lemma, language)[:ROOT] for lemma in lemmas}
    return frozenset(roots).union(*(_classes(language).get(lemma, ()) for lemma in lemmas))


@functools.lru_cache(50_000)
def _grams(lemma: str) -> tuple[str, ...]:
    word = f" {lemma} "
    return tuple(word[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(word) - n + 1))


@functools.cache
def _classes(language: str) -> dict[str, tuple[str, ...]]:
    """Lemma -> the synonym classes it belongs to."""
    out: dict[str, list[str]] = {}
    for name, members in sorted(words(language, "compare").get("synonyms", {}).items()):
        for member in members:
            out.setdefault(member, []).append(f"={name}")
    return {member: tuple(names) for member, names in out.items()}
