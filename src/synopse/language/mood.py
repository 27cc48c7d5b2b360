"""The mood of a clause, by the form of its finite verb."""

from collections.abc import Sequence
from typing import Literal

from synopse.language.tokens import Token
from synopse.language.words import word_set, words

Mood = Literal["indicative", "subjunctive1", "subjunctive2", ""]


def mood_of(tokens: Sequence[Token], clause: Sequence[int], finite: int | None, language: str) -> Mood:
    """Subjunctive 1 is the mood of indirect speech in German (`sei`, `habe`, `komme`), subjunctive 2 of what might be
    and, where the first looks like the indicative, of indirect speech too. Empty without a finite verb."""
    if finite is None:
        return ""
    low = tokens[finite].lower
    if low in word_set(language, "clauses", "subjunctive2"):
        return "subjunctive2"
    if low in word_set(language, "clauses", "subjunctive1"):
        return "subjunctive1"
    first_person = word_set(language, "clauses", "first_person")
    if _stem_and_ending(tokens[finite], language) and not any(tokens[i].lower in first_person for i in clause):
        return "subjunctive1"
    return "indicative"


def _stem_and_ending(verb: Token, language: str) -> bool:
    """True for the infinitive's stem with the ending of the third person subjunctive (`gehen`: `gehe`)."""
    table = words(language, "clauses")
    ending = table.get("subjunctive_ending", "")
    endings = table.get("infinitive_endings", ())
    return bool(ending) and any(
        verb.lemma.endswith(e) and verb.lower == verb.lemma[: -len(e)].lower() + ending for e in endings
    )
