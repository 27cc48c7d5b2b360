"""What the tagger gets wrong for sure, put right by what the sentence lacks."""

from collections.abc import Sequence
from dataclasses import replace

from synopse.language.tokens import Token
from synopse.language.words import words

SUBJECTS = frozenset({"NOUN", "PROPN", "PRON"})
BREAKS = frozenset({":", "–", "—", "-", "|"})
"""What parts a headline from what follows."""


def mended(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The tokens of a sentence with a finite verb where its first clause lacks one and ends with what looks like an
    infinitive (`Die Forscher vermuten, dass …`): in German the plural has the same form; and with the particle of the
    verb where a headline breaks off behind it (`Dach bricht ein: zwei Verletzte`)."""
    tokens = _with_particle(tokens, words(language, "clauses").get("particles", ()))
    at = _plural_verb(tokens) if words(language, "clauses").get("verb_final") else None
    if at is None:
        return tuple(tokens)
    verb = replace(tokens[at], form="fin", tag=tokens[at].tag.replace("INF", "FIN"))
    return (*tokens[:at], verb, *tokens[at + 1 :])


def _plural_verb(tokens: Sequence[Token]) -> int | None:
    """The index of that verb: right before the first comma or colon, behind a subject that begins the sentence."""
    stop = next((i for i, t in enumerate(tokens) if t.text in (",", ":")), 0)
    if stop < 2 or tokens[stop - 1].form != "inf" or tokens[stop - 1].text[0].isupper():
        return None
    if any(t.form for t in tokens[: stop - 1]) or tokens[0].pos not in (*SUBJECTS, "DET", "ADJ"):
        return None
    asked = tokens[0].tag.startswith(("PW", "PREL"))
    named = any(t.pos in SUBJECTS for t in tokens[: stop - 1])
    return stop - 1 if named and not asked and tokens[stop - 2].lower != "zu" else None


def _with_particle(tokens: Sequence[Token], particles: Sequence[str]) -> Sequence[Token]:
    """The tokens with a separated particle for what was taken as a preposition or an article without a noun: it stands
    behind a finite verb, right before a break."""
    at = next((i for i, t in enumerate(tokens[1:]) if t.text in BREAKS), 0)
    if tokens[at].lower not in particles or tokens[at].pos not in ("ADP", "DET"):
        return tokens
    if not any(t.form == "fin" and t.pos == "VERB" for t in tokens[:at]):
        return tokens
    return (*tokens[:at], replace(tokens[at], pos="PART", tag="PTKVZ"), *tokens[at + 1 :])
