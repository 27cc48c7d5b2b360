"""The cue words of a language: which complements they take, in which medium, and what they do to certainty."""

import functools
from dataclasses import dataclass, replace
from typing import Any, Literal

from synopse.language import words
from synopse.model import Medium

Effect = Literal["reported", "alleged", "denied", "expected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What is known of one cue word. `takes` names its complements (`dass`, `v2`, `zu`, `direct`, `object`, `as`,
    `prep:vor`, `figure:auf` for a phrase that has a figure), `addressee` says that the accusative object is who it was
    said to."""

    takes: frozenset[str]
    medium: Medium
    effect: Effect
    addressee: bool = False

    def prepositions(self) -> frozenset[str]:
        """Those after which the content stands (`vor` of `warnte vor`)."""
        return frozenset(t.removeprefix("prep:") for t in self.takes if t.startswith("prep:"))

    def before_figures(self) -> frozenset[str]:
        """Those after which it stands where it is a figure (`auf` of `schätzt auf 3 Millionen`)."""
        return frozenset(t.removeprefix("figure:") for t in self.takes if t.startswith("figure:"))


def _add(lexicon: dict[str, Cue], key: str, group: dict[str, Any]) -> None:
    takes = frozenset(group.get("takes", ()))
    old = lexicon.get(key)
    if old is None:
        direct = Cue(
            takes=takes, medium=group["medium"], effect=group["effect"], addressee=group.get("addressee") == "object"
        )
        lexicon[key] = direct
    else:  # the first group that names a word says what it is; later ones add complements
        lexicon[key] = replace(old, takes=old.takes | takes)


@functools.cache
def verb_cues(language: str) -> dict[str, Cue]:
    """Cues by the verb's lemma, or by `word lemma` where the clause must hold the word too (`bekannt geben`)."""
    lexicon: dict[str, Cue] = {}
    for group in words(language, "cues").get("verbs", ()):
        for lemma in group["lemmas"]:
            _add(lexicon, lemma, group)
    return lexicon


@functools.cache
def companions(language: str) -> frozenset[str]:
    """The words of cues of several words, asked for before those are looked up; the verb stands last (`bekannt geben`)
    or first (`point out`)."""
    pairs = [key.split() for key in verb_cues(language) if " " in key]
    return frozenset(word for words_of in pairs for word in words_of[-2:])


@functools.cache
def noun_cues(language: str) -> dict[str, Cue]:
    """Cues by the noun's lemma (`Behauptung`)."""
    lexicon: dict[str, Cue] = {}
    for group in words(language, "cues").get("nouns", ()):
        for word in group["words"]:
            _add(lexicon, word, group)
    return lexicon


@functools.cache
def accounts(language: str) -> dict[str, Cue]:
    """Nouns that stand between a preposition and a source (`nach Angaben der Polizei`)."""
    lexicon: dict[str, Cue] = {}
    for group in words(language, "cues").get("accounts", ()):
        for word in group["words"]:
            _add(lexicon, word, group)
    return lexicon


@functools.cache
def word_list(language: str, table: str, key: str) -> frozenset[str]:
    """One list of a section of the cue words; empty where the language has none."""
    return frozenset(words(language, "cues").get(table, {}).get(key, ()))
