"""The words of a claim as notions, each with its root, the classes it belongs to and its weight.

Classes are data (`language/*/compare.toml`): events (what happens) and synonyms (words that say much the same). A
notion weighs more the rarer its word is in running text (wordfreq).
"""

import functools
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.claims import Claim
from synopse.group.terms import frequency, stem
from synopse.language import Token, words
from synopse.model import Quantity, Span

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X"})
ROOT = 9
"""Letters of a stem that tell what it is about; what follows is derivation."""
SHORTEST_TAIL, SHORTEST_HEAD = 4, 3
"""Letters of the end of a compound that is looked up, and of what must stand before it."""
RARE, FREQUENT = 5.5, 2.5
"""-log10 of the share of running text from which a word counts in full, and up to which it counts least."""
LEAST_WEIGHT = 0.1
NEAR = 4
"""Tokens within which the two words of a phrase stand (`legten … die Arbeit nieder`)."""
NAME_WEIGHT, FIGURE_WEIGHT = 0.6, 0.8
Classes = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Notion:
    """`root` of a name is its entity, of a figure its value and unit."""

    root: str
    classes: frozenset[str]
    weight: float
    kind: str = "word"


def notions_of(claim: Claim) -> Iterator[Notion]:
    """Words, names and figures of the claim, not its dates: two things that happen on one day need not be one."""
    article = claim.account.article
    names = [n for n in article.names if any(n.covers(t) for t in claim.own)]
    times = [t for t in article.times if t.overlaps(claim.span)]
    for name in names:
        yield Notion(f"@{name.entity or name.of(article.text)}", frozenset(), NAME_WEIGHT, "name")
    for quantity in claim.counts:
        yield Notion(f"#{quantity.value:g} {unit_of(quantity, article.language)}", frozenset(), FIGURE_WEIGHT, "figure")
    yield from _words(claim, [*names, *times])


def _words(claim: Claim, others: Sequence[Span]) -> Iterator[Notion]:
    """The content words, the verb with its separated particle; words of two parts by what they are together. The noun
    that a name stands by (`der Reeder Larsen`) says who is meant, like the name."""
    language = claim.account.article.language
    lemmas = [_lemma(claim, t) for t in claim.own]
    phrases = dict(_phrases(claim.own, lemmas, language))
    for n, token in enumerate(claim.own):
        if n in phrases:
            yield Notion(token.lower, phrases[n], 1.0)
        elif token.pos in CONTENT and not any(s.covers(token) or s.start == token.end + 1 for s in others):
            yield _word(token, lemmas[n], language)


def _lemma(claim: Claim, token: Token) -> str:
    """The lemma in small letters; of the claim's verb with its separated particle."""
    lemma, predicate = token.lemma.lower(), claim.predicate.lower()
    return predicate if token.form and predicate.endswith(lemma) else lemma


def _phrases(tokens: Sequence[Token], lemmas: Sequence[str], language: str) -> Iterator[tuple[int, frozenset[str]]]:
    """Number of the first word of every phrase of two words, near each other in either order, with its classes."""
    table, firsts = _members(language), _first_words(language)
    forms = [{t.lower, lemma} for t, lemma in zip(tokens, lemmas, strict=True)]
    for n, here in enumerate(forms):
        if here & firsts:
            near = set(itertools.chain(*forms[max(0, n - NEAR) : n], *forms[n + 1 : n + 1 + NEAR]))
            found = next((f"{x} {y}" for x in sorted(here) for y in sorted(near) if f"{x} {y}" in table), None)
            if found:
                yield n, frozenset(table[found])


@functools.cache
def _first_words(language: str) -> frozenset[str]:
    return frozenset(member.partition(" ")[0] for member in _members(language) if " " in member)


def _word(token: Token, lemma: str, language: str) -> Notion:
    classes = classes_of(lemma, language, compound=token.pos == "NOUN")
    return Notion(stem(lemma, language)[:ROOT], classes, _rarity(token.lower, lemma, language))


@functools.lru_cache(100_000)
def _rarity(printed: str, lemma: str, language: str) -> float:
    often = -math.log10(max(frequency(printed, language), frequency(lemma, language)))
    return min(1.0, max(LEAST_WEIGHT, (often - FREQUENT) / (RARE - FREQUENT)))


# -- classes -------------------------------------------------------------------------------------


@functools.lru_cache(100_000)
def classes_of(lemma: str, language: str, *, compound: bool = False) -> frozenset[str]:
    """The classes of a lemma; those of the longest end that has any, where it may be a compound (`Werksschließung`)."""
    table = _members(language)
    if lemma in table or not (compound and compounds(language)):
        return frozenset(table.get(lemma, ()))
    tails = (lemma[i:] for i in range(SHORTEST_HEAD, len(lemma) - SHORTEST_TAIL + 1))
    return next((frozenset(table[w]) for w in tails if w in table), frozenset())


@functools.cache
def compounds(language: str) -> bool:
    """True for a language that writes compounds as one word."""
    return bool(words(language, "compare").get("compounds"))


@functools.cache
def _members(language: str) -> Classes:
    """Lemma -> the events and synonyms that it belongs to."""
    out: dict[str, list[str]] = {}
    for table in ("events", "synonyms"):
        for name, members in sorted(words(language, "compare").get(table, {}).items()):
            for member in members:
                out.setdefault(member, []).append(f"{table}:{name}")
    return {member: tuple(names) for member, names in out.items()}


def unit_of(quantity: Quantity, language: str) -> str:
    """What is counted, one word for units that count the same (`Tote`, `Menschen`); empty where that is not said."""
    unit = (quantity.unit or "").casefold()
    return next(iter(_units(language).get(unit, ())), unit)


def counted_of(quantity: Quantity, language: str) -> str:
    """What is counted, as `unit_of` has it, in one form where the end of the word has two (`Impfdosis`, `Impfdose`)."""
    unit = unit_of(quantity, language)
    for ending, other in words(language, "compare").get("unit_endings", {}).items():
        if unit.endswith(ending):
            return unit.removesuffix(ending) + str(other)
    return unit


def one_unit(a: str, b: str) -> bool:
    """True for two units (of `counted_of`) of which one is the other or a compound of it (`platz`, `arbeitsplatz`)."""
    head, compound = sorted((a, b), key=len)
    modifier = len(compound) - len(head)
    return a == b or (len(head) >= SHORTEST_TAIL and modifier >= SHORTEST_HEAD and compound.endswith(head))


@functools.cache
def _units(language: str) -> Classes:
    table = words(language, "compare").get("units", {})
    return {member: (f"={name}",) for name, members in sorted(table.items()) for member in members}
