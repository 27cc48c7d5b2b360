"""How alike two claims are: the cosine of their lemmas' character n-grams, synonym classes, names and numbers.

N-grams of lemmas see through compounds and derivation (`Entsendung`, `entsandt`); their idf within the story lets the
words that everybody uses weigh little.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.claims import Claim
from synopse.group.terms import Terms, Vector, frequency, similarities, stem, weigh
from synopse.language import Token, words
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
ROOT = 9
"""Letters of a stem that tell what it is about; what follows is derivation."""
SHORTEST_ROOT = 4
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X"})
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
        lemma, often = token.lemma.lower(), frequency(token.lower, language)
        if not any(q.covers(token) for q in quantities if token.pos == "NUM"):
            for gram in _grams(lemma):
                _count(out, gram, 1, often)
        for name in _classes(language, "synonyms").get(lemma, ()):
            _count(out, name, SYNONYM_COUNT, CLASS_FREQUENCY)
        for name in _classes(language, "events").get(lemma, ()):
            _count(out, name, EVENT_COUNT, CLASS_FREQUENCY)
    for quantity in quantities:
        _count(out, f"#{quantity.value:g} {unit_of(quantity, language)}", FIGURE_COUNT, FIGURE_FREQUENCY)
    return out


def unit_of(quantity: Quantity, language: str) -> str:
    """What is counted, one word for units that count the same (`Tote`, `Menschen`); empty where that is not said."""
    unit = (quantity.unit or "").casefold()
    return next(iter(_classes(language, "units").get(unit, ())), unit)


def _count(terms: Terms, term: str, count: int, often: float) -> None:
    n, share = terms.get(term, (0.0, 0.0))
    terms[term] = (n + count, max(share, often))


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a claim is about: its content words, each as its root and the classes it belongs to, and what it names."""

    words: frozenset[tuple[str, frozenset[str]]]
    names: frozenset[str]

    def __len__(self) -> int:
        return len(self.words) + min(1, len(self.names))


def meaning_of(claim: Claim) -> Meaning:
    """Figures are left out: that two things come to the same number does not make them one."""
    article = claim.account.article
    named = [n for n in article.names if n.overlaps(claim.span)]
    content = [t for t in claim.tokens if t.pos in CONTENT and not any(n.covers(t) for n in named)]
    return Meaning(
        words=frozenset(_sense(t.lemma.lower(), article.language) for t in content),
        names=frozenset(n.entity or n.of(article.text) for n in named),
    )


def _sense(lemma: str, language: str) -> tuple[str, frozenset[str]]:
    classes = (_classes(language, table).get(lemma, ()) for table in ("synonyms", "events"))
    return stem(lemma, language)[:ROOT], frozenset().union(*classes)


def shared_meaning(a: Meaning, b: Meaning) -> int:
    """How many things both are about; all names together count as one, and nothing where they are all that is shared:
    two claims about one person need not be one claim."""
    words = sum(any(_akin(x, y) for y in b.words) for x in a.words)
    return words + min(1, len(a.names & b.names)) if words else 0


def _akin(a: tuple[str, frozenset[str]], b: tuple[str, frozenset[str]]) -> bool:
    """Of one class, of one root, or one root at the beginning or end of the other, as in compounds."""
    if a[0] == b[0] or a[1] & b[1]:
        return True
    short, long = sorted((a[0], b[0]), key=len)
    return len(short) >= SHORTEST_ROOT and (long.startswith(short) or long.endswith(short))


@functools.lru_cache(50_000)
def _grams(lemma: str) -> tuple[str, ...]:
    word = f" {lemma} "
    return tuple(word[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(word) - n + 1))


@functools.cache
def _classes(language: str, table: str) -> dict[str, tuple[str, ...]]:
    """Lemma -> the classes of the table that it belongs to."""
    out: dict[str, list[str]] = {}
    for name, members in sorted(words(language, "compare").get(table, {}).items()):
        for member in members:
            out.setdefault(member, []).append(f"={table[0]}:{name}")
    return {member: tuple(names) for member, names in out.items()}
