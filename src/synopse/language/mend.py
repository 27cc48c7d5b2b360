"""What the tagger gets wrong for sure, put right by what the sentence lacks."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from synopse.language.tokens import Token
from synopse.language.words import words

SUBJECTS = frozenset({"NOUN", "PROPN", "PRON"})
SUBJECT_WORDS = SUBJECTS | {"DET", "ADJ", "NUM"}
BREAKS = frozenset({":", "–", "—", "-", "|"})
"""What parts a headline from what follows."""


def mended(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The tokens of a sentence with a finite verb where its first clause lacks one and ends with what looks like an
    infinitive (`Die Forscher vermuten, dass …`): in German the plural has the same form; with the particle of the verb
    where a headline breaks off behind it (`Dach bricht ein: zwei Verletzte`); and, where no comma stands before a
    clause, with the conjunctions and verbs of clauses that were not seen (`fell after prices doubled and costs rose`);
    and with a conjunction for what was taken as a preposition, where the verb closes its clause (`Als der Zug kam, …`).
    """
    tokens = _with_particle(tokens, words(language, "clauses").get("particles", ()))
    if not words(language, "clauses").get("commas_before_clauses", True):
        tokens = _with_second_verbs(tokens)
        tokens = _with_conjunctions(tokens, words(language, "clauses").get("also_prepositions", ()))
    if words(language, "clauses").get("verb_final"):
        tokens = _with_subordinators(tokens, words(language, "clauses").get("subordinators", ()))
    at = _plural_verb(tokens) if words(language, "clauses").get("verb_final") else None
    if at is None:
        return tuple(tokens)
    verb = replace(tokens[at], form="fin", tag=tokens[at].tag.replace("INF", "FIN"))
    return (*tokens[:at], verb, *tokens[at + 1 :])


def _with_subordinators(tokens: Sequence[Token], subordinators: Sequence[str]) -> Sequence[Token]:
    """The tokens with a conjunction for a preposition that begins a clause, where its one finite verb closes it; of
    the first clause, right before another one."""
    out = list(tokens)
    ends = [i for i, t in enumerate(tokens) if t.text == "," or t.tag == "$."]
    for start, end in itertools.pairwise((-1, *ends)):
        first = tokens[start + 1]
        closes = [i for i in range(start + 1, end) if tokens[i].form == "fin"] == [end - 1] != [start + 2]
        follows = start >= 0 or any(t.form == "fin" for t in tokens[end + 1 : end + 2])
        if first.pos == "ADP" and first.lower in subordinators and closes and follows:
            out[start + 1] = replace(first, pos="SCONJ", tag="KOUS")
    return out


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


def _with_second_verbs(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a finite verb for a participle behind `and` where the verb before it is a finite full verb
    (`began in May and involved ten people`)."""
    out = list(tokens)
    before: Token | None = None
    for i, token in enumerate(tokens):
        told = before is not None and before.form == "fin" and before.pos == "VERB"
        if told and token.form == "part" and tokens[i - 1].pos == "CCONJ":
            out[i] = replace(token, form="fin")
        before = out[i] if token.form else before
    return out


def _with_conjunctions(tokens: Sequence[Token], prepositions: Sequence[str]) -> Sequence[Token]:
    """The tokens with a conjunction and a finite verb where a subject and its verb follow behind a finite verb."""
    out = list(tokens)
    begun = False
    for i, token in enumerate(tokens):
        begun = (begun or token.form == "fin") and token.text not in BREAKS | {",", ";"}
        verb = _verb_of_subject(tokens, i + 1) if begun and token.lower in prepositions and token.pos == "ADP" else None
        if verb is not None:
            out[i] = replace(token, pos="SCONJ", tag="CJS")
            out[verb] = replace(tokens[verb], form="fin")
    return out


def _verb_of_subject(tokens: Sequence[Token], start: int) -> int | None:
    """The index of the verb that follows right behind a noun phrase; a participle only where nothing or its object
    follows, or the phrase may go on (`after talks held in Rome`)."""
    rest = range(start, len(tokens))
    end = next((i for i in rest if tokens[i].pos not in SUBJECT_WORDS and tokens[i].tag != "PRF"), len(tokens))
    if end >= len(tokens) or not any(t.pos in SUBJECTS for t in tokens[start:end]):
        return None
    behind = tokens[end + 1].pos if end + 1 < len(tokens) else "PUNCT"
    bare = tokens[end].form == "part" and behind in ("PUNCT", "DET", "PRON", "NUM")
    return end if tokens[end].form == "fin" or bare else None
