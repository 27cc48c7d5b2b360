"""Noun phrases of a sentence, by one pattern over its word classes: determiner to noun, genitives, `von` phrases,
appositions."""

import functools
import re
from collections.abc import Sequence
from typing import Any

import regex

from synopse.annotate.attribution.lexicon import word_list
from synopse.language import QUOTATION_MARKS, Token

LETTERS = {
    "DET": "d", "ADJ": "a", "NUM": "c", "NOUN": "n", "PROPN": "p", "PRON": "r", "ADP": "i", "ADV": "b", "CCONJ": "k",
    "VERB": "v", "AUX": "v", "PART": "t", "SCONJ": "s", "X": "x", "INTJ": "x",
}  # fmt: skip
MARKS = {",": ",", "(": "(", ")": ")", "–": "-", "—": "-", "-": "-", "/": "/"}
"""One letter a token. Further ones: `g` a determiner that can open a genitive, `o` a preposition that joins what it
opens to the noun or name before it, `j` one that does so behind nouns alone, `l` one that does so
before a name, `e` a relative or personal pronoun, `z` a noun of time, `y` an adjective that can open a genitive, `w` a
participle,
`u` a finite verb that an apposition can end before (`Berg, die Leiterin sagte`; where every subject stands before its
verb, as in English, it cannot), `q` a quotation mark."""

INFLECTIONS = ("", "e", "en", "es", "n", "s")

PREFIXED_NAME = re.compile(r"[a-z]{2,3}-[A-ZÄÖÜ]")
"""Names whose first part is small (`al-Sabah`)."""


def shape_of(tokens: Sequence[Token], language: str) -> str:
    """The word classes of a sentence as a string with one letter a token."""
    letters = [_letter(token, language) for token in tokens]
    for i in range(1, len(tokens)):
        if letters[i - 1] == "g" and _is_masculine(tokens[i - 1], tokens[i], letters[i], language):
            letters[i - 1] = "d"
        if tokens[i].text == "." and len(tokens[i - 1].text) == 1 and letters[i - 1] in "npx" and i + 1 < len(tokens):
            letters[i] = "x"  # an initial (`Larry A. Berg`)
        if tokens[i - 1].tag == "TRUNC" and letters[i] == "k":
            letters[i - 1] = letters[i] = "a"  # `Such- und Rettungsdienst`
        if tokens[i].text in "'’" and letters[i - 1] in "np" and tokens[i - 1].end == tokens[i].start:
            letters[i] = "x"  # a genitive (`the workers' union`)
        if (
            letters[i - 1] == "p"
            and letters[i] in "abtuvwy"
            and letters[i + 1 : i + 2] != ["n"]
            and _is_name_part(tokens[i - 1], tokens[i], language)
        ):
            letters[i] = "p"
    return "".join(letters)


def _is_masculine(article: Token, noun: Token, letter: str, language: str) -> bool:
    """True for `der Präsident`: by the end of the noun a masculine singular, and so no genitive."""
    if letter != "n" or article.lower not in word_list(language, "grammar", "clear_nominatives"):
        return False
    return noun.lower.endswith(tuple(word_list(language, "grammar", "masculine_endings")))


def _is_name_part(before: Token, token: Token, language: str) -> bool:
    """True for a surname that the tagger took for another word (`Peter Lahm`, `Anna Moser`): behind a name, with a
    capital and no mark between."""
    plain = word_list(language, "grammar", "nouns_have_capitals")
    return bool(plain) and token.text[0].isupper() and token.text[1:].islower() and before.text[0].isupper()


def _is_time(token: Token, language: str) -> bool:
    """True for a noun of time in any form; not for a name that only begins like one (`Maier`, taken for `Mai`)."""
    known = word_list(language, "grammar", "time_nouns")
    other = token.text.startswith(token.lemma) and token.text[len(token.lemma) :] not in INFLECTIONS
    return token.text in known or (token.lemma in known and not other)


def _letter(token: Token, language: str) -> str:
    low = token.lower
    if token.text in QUOTATION_MARKS:
        return "q"
    if token.tag == "KOKOM":
        return "s"  # `von Kennern als Vorbild`: it joins no second phrase
    if PREFIXED_NAME.match(token.text):
        return "p"
    if token.pos == "PUNCT":
        return MARKS.get(token.text, ".")
    if token.pos in ("NOUN", "PROPN") and _is_time(token, language):
        return "z"
    if token.pos == "DET" or (token.pos == "PRON" and token.tag in ("PDS", "PIS", "PPOSS")):
        return "g" if low in word_list(language, "grammar", "genitive_determiners") else "d"
    if low in word_list(language, "grammar", "place_prepositions"):
        return "l"
    if low in word_list(language, "grammar", "attaching_prepositions"):
        return "o"
    if low in word_list(language, "grammar", "noun_prepositions"):
        return "j"
    if token.pos == "ADJ" and low.endswith(tuple(word_list(language, "grammar", "genitive_adjective_endings"))):
        return "y"
    if token.pos == "VERB" and token.form in ("part", "ger"):
        return "w"
    if token.form == "fin" and not word_list(language, "grammar", "subject_before_verb"):
        return "u"
    return LETTERS.get(token.pos, "x")


MODIFIERS = r"(?:b?[acwy](?:k(?=[acwy]))?){0,5}"
QUOTED = r"(?:q(?:[dg]a?[npxz]{1,2}|[^q.dgvu][^q.vu]{0,8}?)q-?[npx]?)"
"""A name in quotation marks; what is longer and begins with a determiner, or holds a verb, is a quotation."""
NAMED = r"(?:[dg]a?q[nax][^q.,]{0,7}q)"
"""Behind a determiner it is a name whatever it holds (`die „Aktion Nord hilft“`)."""
NUMBERED = r"(?:c?/d?[npx]{1,3}|(?<=[px])c(?![npxaz])|(?<=n)c(?=g))"
"""`Haus 90/Die Roten`, `Agenda 2030`, `Artikel 5 des Gesetzes`."""
NAME = rf"(?:[npx]{{1,7}}{NUMBERED}?(?:(?:l|-)p{{1,2}})?{QUOTED}?|{QUOTED}[px]{{0,3}})"
LONG_MODIFIER = r"(?:(?![acwy]*z)[iojlbcdgnpzary]{1,7}[awy]+)"
"""What stands between determiner and noun where the adjective has words of its own (`die von ihr bestellten
Prüfer`)."""
SIMPLE = rf"(?:[dg]cna{NAME}|{NAMED}|[dg]{{0,2}}{MODIFIERS}{NAME}|[dg]{LONG_MODIFIER}{NAME}|[dg]{{1,2}}{MODIFIERS}|[r])"
GENITIVE = rf"(?<=[nx)])(?:[gy]{MODIFIERS}{NAME})"
GOVERNED = rf"(?:[dg]{{0,2}}{MODIFIERS}{NAME})"
SEAT = rf"(?:l[dg]?{MODIFIERS}n(?=,p))"
"""Where an office is held, before the name (`die Sprecherin im Stadtrat, Anna Berg`)."""
JOINED = rf"(?:(?<=[nxpcgd])o{GOVERNED}|(?<=[nx])j{GOVERNED}|(?<=[nx])l(?:p{{1,3}})|(?<=[npx]){SEAT})"
BRACKETS = r"(?:\([^()]{1,12}\))"
TAIL = rf"(?:{GENITIVE}|{JOINED}|{BRACKETS}|(?<=[npx]){QUOTED}){{0,6}}"
PHRASE = rf"{SIMPLE}{TAIL}"
PLACED = rf"(?:(?:[iojl]{GOVERNED}{GENITIVE}?){{1,3}}(?=,|$|[.q]))"
"""What stands behind an apposition, between its commas (`Huber, Professor am Institut für Physik, …`)."""
APPOSITION = rf"(?:,{PHRASE}(?:{PLACED}|(?=,|$|[.qu]))|-{PHRASE}-)"
JOINT = rf"(?:(?:,{PHRASE}(?=[,k])){{1,4}},?k{PHRASE}|k{PHRASE})"
"""A comma before the conjunction alone begins another clause (`Tote im Watt, und zwei Reedereien schweigen`)."""
FULL = rf"{PHRASE}(?:{APPOSITION}|{JOINT}(?:,p{{1,4}}{BRACKETS}?(?=,))?)?"


@functools.cache
def _full() -> Any:
    return regex.compile(FULL)


@functools.cache
def _phrase() -> Any:
    return regex.compile(PHRASE)


def noun_phrase(shape: str, start: int, end: int, *, apposition: bool = True) -> int | None:
    """Where the noun phrase that begins at token `start` ends (exclusive), at most at `end`; None where none begins."""
    match = (_full() if apposition else _phrase()).match(shape, start, end)
    return match.end() if match and match.end() > start else None


def _governed(shape: str, start: int, i: int) -> bool:
    """True behind a preposition, with up to three adverbs between (`auf nicht näher genannte Quellen`)."""
    for j in range(i - 1, max(start, i - 5) - 1, -1):
        if shape[j] not in "bt":
            return shape[j] in "iojl"
    return False


def noun_phrases(shape: str, start: int, end: int) -> list[tuple[int, int]]:
    """The noun phrases between two token indices that no preposition governs, left to right, none inside another."""
    out = []
    i = start
    while i < end:
        stop = noun_phrase(shape, i, end)
        if stop is None:
            i += 1
            continue
        if i == start or not _governed(shape, start, i):
            out.append((i, stop))
        i = stop
    return out
