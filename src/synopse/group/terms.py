"""The words that tell what a text is about, and how rare they are."""

import functools
import math
from collections import Counter
from collections.abc import Iterable, Sequence

import regex
import wordfreq

from synopse.language import word_set

WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}]{1,200}|[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*"
)
UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}]")
UNKNOWN = 1e-5
"""The frequency of every word of a language that there are no counts of."""
FLOOR = 1e-7
"""The frequency of a word that the counts do not have: nearly always a name or a compound."""
STEM = 4
"""Letters that stay at least when an ending is taken off."""
Vector = dict[str, float]
Terms = dict[str, tuple[float, float]]
"""Each term of a text with its weight there and how frequent it is in running text."""


@functools.lru_cache(200_000)
def stem(word: str, language: str) -> str:
    """The word without the longest of the language's endings that leaves `STEM` letters."""
    for ending in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word[: -len(ending)]
    return word


@functools.cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(sorted(word_set(language, "compare", "endings"), key=lambda e: (-len(e), e)))


@functools.lru_cache(200_000)
def frequency(word: str, language: str) -> float:
    """How often the word stands in running text, as a share of all words (wordfreq; Speer 2022)."""
    if language not in _counted():
        return UNKNOWN
    return max(float(wordfreq.word_frequency(word, language)), FLOOR)


@functools.cache
def _counted() -> frozenset[str]:
    return frozenset(wordfreq.available_languages())


def find_words(text: str) -> list[str]:
    """The words of a text as printed; of a script that sets no spaces, its pairs of characters."""
    out: list[str] = []
    for word in WORD.findall(text):
        if UNSPACED.match(word):
            out += [word[i : i + 2] for i in range(max(len(word) - 1, 1))]
        else:
            out.append(word)
    return out


def find_terms(words: Iterable[str], language: str) -> Terms:
    """Every stem, weighing 1 + the log of its count, with the frequency of its most frequent form. The parts of
    hyphenated words are words by themselves."""
    out: dict[str, tuple[int, float]] = {}
    for word in words:
        for part in word.lower().split("-"):
            if len(part) > 1:
                term = stem(part, language)
                count, often = out.get(term, (0, 0.0))
                out[term] = (count + 1, max(often, frequency(part, language)))
    return {term: (1 + math.log(count), often) for term, (count, often) in out.items()}


def weigh(texts: Sequence[Terms], length: int, prior: float, power: float) -> list[Vector]:
    """A unit vector for each text: the terms' weights × idf to the `power`.

    The idf counts the batch as if `prior` texts of `length` words of general language stood beside it, so that it means
    the same for two texts as for two thousand.
    """
    holding = Counter(term for text in texts for term in text)
    often: dict[str, float] = {}
    for text in texts:
        for term, (_, share) in text.items():
            often[term] = max(often.get(term, 0.0), share)
    idf = {
        term: math.log((len(texts) + prior) / (holding[term] + prior * (1 - math.exp(-share * length)))) ** power
        for term, share in often.items()
        if holding[term] + prior * (1 - math.exp(-share * length)) < len(texts) + prior
    }
    return [_unit({t: weight * idf.get(t, 0.0) for t, (weight, _) in text.items()}) for text in texts]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(x * x for x in vector.values()))
    return {term: x / length for term, x in vector.items() if x} if length else {}


def similarities(vectors: Sequence[Vector], least: float) -> dict[tuple[int, int], float]:
    """The cosine of every pair that shares a term and comes to `least`, from an inverted index."""
    index: dict[str, list[tuple[int, float]]] = {}
    out: dict[tuple[int, int], float] = {}
    for j, vector in enumerate(vectors):
        sums: dict[int, float] = {}
        for term, x in vector.items():
            holders = index.setdefault(term, [])
            for i, y in holders:
                sums[i] = sums.get(i, 0.0) + x * y
            holders.append((j, x))
        out |= {(i, j): s for i, s in sums.items() if s >= least}
    return out
