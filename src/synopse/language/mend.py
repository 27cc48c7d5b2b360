"""What the tagger gets wrong for sure, put right by what the sentence lacks."""

from collections.abc import Sequence
from dataclasses import replace

from synopse.language.tokens import Token
from synopse.language.words import words

SUBJECTS = frozenset({"NOUN", "PROPN", "PRON"})


def mended(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The tokens of a sentence with a finite verb where its first clause lacks one and ends with what looks like an
    infinitive (`Die Forscher vermuten, dass …`): in German the plural has the same form."""
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
