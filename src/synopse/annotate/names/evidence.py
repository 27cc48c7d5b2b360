"""What the rules for names ask of a word: is it known, can it be part of a name, which words lead on inside one."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.annotate.names.lexicon import Known, first_words, gender_of_given_name, is_role, known_names
from synopse.language import Token, word_set, words
from synopse.model import NameKind

ROMAN = frozenset(
    {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"}
)
MOST_TOKENS = 6
"""Longest name of a person or body in tokens."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name from the asked index up to `end`. What is not `sure` gives way to what the rest of the article tells."""

    end: int
    kind: NameKind
    sure: bool = True


def is_in(word: str, language: str, key: str) -> bool:
    """True for a word of one list of the language's `names` table."""
    return word in word_set(language, "names", key)


def capitals_tell(language: str) -> bool:
    """True where common nouns are written small, so that a capital inside a sentence is evidence of a name."""
    return bool(words(language, "names").get("capitals_tell"))


def known_at(tokens: Sequence[Token], i: int, language: str) -> tuple[int, Known] | None:
    """The end of the longest known name that begins at `i`, and the name."""
    longest = first_words(language).get(tokens[i].text, 0)
    for n in range(min(longest, len(tokens) - i), 0, -1):
        known = known_names(language).get(tuple(t.text for t in tokens[i : i + n]))
        if known and (n > 1 or _agreed(tokens, i, language)):
            return i + n, known
    return None


def _agreed(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True for a known word that is no everyday word, or that the tagger or a preposition of place takes for a name."""
    if not is_ambiguous(tokens[i].text, language):
        return True
    if i == 0 or is_in(tokens[i - 1].lower, language, "determiners"):
        return False
    return tokens[i].pos == "PROPN" or is_in(tokens[i - 1].lower, language, "place_prepositions")


@functools.lru_cache(50_000)
def is_ambiguous(word: str, language: str) -> bool:
    """True for a known name, in any case, that is an everyday word too (`Essen`, `Reading`)."""
    table = word_set(language, "names", "ambiguous")
    return any(form in table for form in (word, word.removesuffix("s"), word.removesuffix("es")))


def nameable(token: Token, language: str) -> bool:
    """True for a word with a capital that is none of the words that never are names."""
    return token.text[:1].isupper() and len(token.text) > 1 and token.text not in _never_names(language)


@functools.cache
def _never_names(language: str) -> frozenset[str]:
    """Words with a capital that are no names: those of the data, determiners, peoples and adjectives of states."""
    determiners = {d.capitalize() for d in word_set(language, "names", "determiners")}
    peoples = {form for row in words(language, "countries").values() for form in (row.get("people"), row["adjective"])}
    return word_set(language, "names", "no_names") | determiners | {p for p in peoples if p}


def tagged_as_name(token: Token, language: str) -> bool:
    """True for a nameable word that the tagger takes for a name or a foreign word, or that only a name can be."""
    return (token.pos in ("PROPN", "X") or (token.pos == "NOUN" and capitals_tell(language))) and nameable(
        token, language
    )


def is_inside_name(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True for what the tagger takes for a name and, where common nouns are written small, for a noun with a capital
    inside a sentence."""
    if tokens[i].pos == "PROPN":
        return True
    return capitals_tell(language) and i > 0 and tokens[i].pos in ("NOUN", "ADJ") and tokens[i - 1].pos != "PUNCT"


def gives_title(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True for a title, an office or a calling (`Dr.`, `Außenministerin`, `Sen.`)."""
    if i < 0:
        return False
    if tokens[i].text == "." and i > 0:
        return is_in(tokens[i - 1].text + ".", language, "titles")
    if is_in(tokens[i].text, language, "titles"):
        return True
    return tokens[i].pos in ("NOUN", "PROPN", "ADJ", "X") and is_role(tokens[i].text, language)


def is_shouted(tokens: Sequence[Token], i: int) -> bool:
    """True for a word in capitals beside another one, as in a heading in capitals: they are no evidence there."""
    around = [tokens[k].text for k in (i - 1, i + 1) if 0 <= k < len(tokens)]
    return tokens[i].text.isupper() and any(t.isupper() and len(t) > 1 for t in around)


def is_initial(tokens: Sequence[Token], j: int) -> bool:
    """True for a single capital with its full stop."""
    return len(tokens[j].text) == 1 and tokens[j].text.isupper() and j + 1 < len(tokens) and tokens[j + 1].text == "."


def leads_on(tokens: Sequence[Token], j: int, language: str) -> bool:
    """True where a particle (`von`, `van der`, `al`) stands before a name."""
    if not is_in(tokens[j].text, language, "particles"):
        return False
    rest = (t for t in tokens[j + 1 : j + 4] if not is_in(t.text, language, "inner_particles"))
    after = next(rest, None)
    return after is not None and nameable(after, language) and after.pos in ("PROPN", "NOUN", "X", "ADJ")


def person_end(tokens: Sequence[Token], i: int, language: str) -> int:
    """The end of a person's name whose first word stands at `i`: first names, initials, particles, surnames, a number.

    After a first name any noun can be the surname; a second word of a surname must be tagged as a name.
    """
    given = bool(gender_of_given_name(tokens[i].text))
    j, last, surnames = i + 1, i + 1, 0 if given else 1
    while j < len(tokens) and j < i + MOST_TOKENS:
        word = tokens[j]
        if is_initial(tokens, j):
            j += 2
        elif not surnames and leads_on(tokens, j, language):
            while j < len(tokens) and not nameable(tokens[j], language):
                j += 1
            given = True
        elif _surname(tokens, j, language, first=given and not surnames):
            first_name = bool(gender_of_given_name(word.text))
            if surnames and given and first_name:
                break
            surnames += not first_name
            j += 1
            last = j
        else:
            break
    return _with_numeral(tokens, last)


def _surname(tokens: Sequence[Token], j: int, language: str, *, first: bool) -> bool:
    word = tokens[j]
    if not nameable(word, language) and not _joined_particle(word.text, language):
        return False
    if word.pos in ("PROPN", "X"):
        return first or known_at(tokens, j, language) is None
    return first and word.pos in ("NOUN", "ADJ", "ADV") and not is_role(word.text, language)


def _joined_particle(word: str, language: str) -> bool:
    """`al-Jadaan`: a particle joined to a name by a hyphen."""
    particle, hyphen, name = word.partition("-")
    return bool(hyphen) and name[:1].isupper() and is_in(particle, language, "particles")


def _with_numeral(tokens: Sequence[Token], end: int) -> int:
    """Past the number of a ruler (`Ludwig XIV.`), with its full stop where the sentence goes on."""
    if end < len(tokens) and tokens[end].text in ROMAN:
        end += 1
        if end + 1 < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end:
            end += 1
    return end
