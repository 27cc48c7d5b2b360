"""What a single word may be a form of, and what it may be made up of, where no sentence tells: for looking words up.

Both are read off the analyses that were done ahead (`ahead.py`), so that no tagger has to be loaded.
"""

import functools
from collections.abc import Iterator

from synopse.language.ahead import Ahead, analyses_of
from synopse.language.words import word_set, words

LIKELY = 5.0
"""Log probability by which a reading may lie below a word's best one and still counts."""
PART = 4
"""Letters of a compound's part, and of a word without its ending, at least; shorter ones are too often endings."""
CLEARLY = 3.0
"""Log probability by which a reading as a noun must lead, for a word to be part of a compound."""
IMPOSSIBLE = -1000.0


@functools.lru_cache(100_000)
def lemmas(word: str, language: str) -> tuple[str, ...]:
    """The lemmas (lower case) that a word may be a form of, the likeliest first.

    Those of a word that nobody knows are those of the word without an ending, where that is known (`tankers`:
    `tanker`), or of the longest known noun that it ends with (`fährunglücks`: `fährunglück`); else there is only what
    is left without the longest ending.
    """
    known, low = analyses_of(language), word.lower()
    bases = [low[: -len(e)] for e in _endings(language) if low.endswith(e) and len(low) - len(e) >= PART]
    found = _read(low, known) or tuple(dict.fromkeys(lemma for base in bases for lemma in _read(base, known)))
    return found or _by_head(low, known, language) or (bases[0] if bases else low,)


@functools.lru_cache(100_000)
def compound_parts(word: str, language: str) -> tuple[str, ...]:
    """Lemmas of the two nouns that a word is made up of, where its language writes them as one; empty where it is none.

    Of several cuts the one whose parts are likeliest, if they are likelier than the word itself (Koehn and Knight 2003,
    "Empirical methods for compound splitting").
    """
    low, known = word.lower(), analyses_of(language)
    found = [(_noun(a, known) + _noun(b, known), a, b) for a, b in _cuts(low, language)]
    best, first, second = max(found, default=(IMPOSSIBLE, "", ""))
    own = known.get(low)
    if best <= IMPOSSIBLE or (own and best / 2 < own[0][1]):
        return ()
    return tuple(dict.fromkeys([*_read(first, known), *_read(second, known)]))


def _cuts(word: str, language: str) -> Iterator[tuple[str, str]]:
    """Every way to part a word in two, with or without letters that join them (`rettung-s-insel`)."""
    for joint in words(language, "tokens").get("joints", ()):
        for place in range(PART + len(joint), len(word) - PART + 1):
            if word.endswith(joint, 0, place):
                yield word[: place - len(joint)], word[place:]


def _noun(word: str, known: Ahead) -> float:
    """The log probability of a word that is a noun and nothing else as likely: its lemmas have capitals."""
    readings = [(p, lemma) for _, p, lemma in known.get(word)]
    clear = readings and all(lemma[:1].isupper() or p < readings[0][0] - CLEARLY for p, lemma in readings)
    return readings[0][0] if clear else IMPOSSIBLE


def _read(word: str, known: Ahead) -> tuple[str, ...]:
    readings = known.get(word)
    return tuple(dict.fromkeys(lemma.lower() for _, p, lemma in readings if p > readings[0][1] - LIKELY))


def _by_head(word: str, known: Ahead, language: str) -> tuple[str, ...]:
    """By the longest noun at its end, or a word behind a noun (`bahn-reisender`), in a language that joins compounds to
    one word."""
    places = range(PART, len(word) - PART + 1) if words(language, "tokens").get("joints") else ()
    heads = ((i, _noun(word[i:], known) > IMPOSSIBLE or _noun(word[:i], known) > IMPOSSIBLE) for i in places)
    place = next((i for i, stands in heads if stands and word[i:] in known), 0)
    return tuple(word[:place] + lemma for lemma in _read(word[place:], known)) if place else ()


@functools.cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(sorted(word_set(language, "compare", "endings"), key=lambda e: (-len(e), e)))
