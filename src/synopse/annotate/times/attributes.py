"""Times inside a noun phrase (`die am Montag beschlossenen Hilfen`, `the aid agreed on Monday`): they say when what the
noun names came about, not when the clause happens."""

import itertools
from collections.abc import Sequence

from synopse.language import Token, words
from synopse.model import Span

LONGEST = 6
"""Words between the time and the participle's noun."""


def participle_of(tokens: Sequence[Token], time: Span) -> Token | None:
    """The participle that the time stands with as an attribute of a noun; None where it stands with the clause."""
    ahead = [t for t in tokens if t.end <= time.start]
    behind = [t for t in tokens if t.start >= time.end]
    if len(ahead) > 1 and ahead[-1].pos == "ADJ" and ahead[-2].pos == "ADP":
        ahead = ahead[:-1]
    if ahead and ahead[-1].pos == "ADP":
        ahead = ahead[:-1]
    if not ahead:
        return None
    opens = ahead[-1].pos == "DET" or (ahead[-1].pos == "ADJ" and len(ahead) > 1 and ahead[-2].pos == "DET")
    return _before_noun(behind) if opens else _behind_noun(ahead, behind)


def hangs_on_noun(tokens: Sequence[Token], time: Span, language: str) -> bool:
    """True behind a noun and its preposition (`der Beschluss von Montag`, `the vote of Monday`), not where a stretch of
    time begins (`die Sperrung von Montag an`) or an age is meant (`die Jugend von heute`)."""
    ahead = [t for t in tokens if t.end <= time.start][-2:]
    own = next((t for t in tokens if t.overlaps(time)), None)
    after = next((t.lower for t in tokens if t.start >= time.end), "")
    tense = words(language, "times")["tense"]
    joined = len(ahead) == 2 and ahead[0].pos in ("NOUN", "PROPN") and ahead[1].lower in tense["linking"]
    return joined and own is not None and own.pos != "ADV" and after not in tense["running"]


def is_over(participle: Token, language: str) -> bool:
    """True for the participle of what is done (`beschlossen`), not of what begins (`beginnend`) or is planned."""
    tense, lemma = words(language, "times")["tense"], participle.lemma.lower()
    done = participle.form == "part" or lemma.endswith(tuple(tense["participle_endings"]))
    return done and lemma not in tense["plans"]


def _before_noun(behind: Sequence[Token]) -> Token | None:
    """`(die am Montag) in Kiel beschlossenen (Hilfen)`: nothing but adverbs, prepositions and what they govern comes
    before it."""
    near = itertools.takewhile(lambda t: t.pos not in ("VERB", "AUX", "PUNCT", "PRON", "DET"), behind[:LONGEST])
    for one, after in itertools.pairwise(near):
        if one.pos == "ADJ" and after.pos in ("ADJ", "NOUN"):
            return one
    return None


def _behind_noun(ahead: Sequence[Token], behind: Sequence[Token]) -> Token | None:
    """`(the) aid agreed (on Monday) remains`: with the verb of the clause behind it."""
    if len(ahead) < 2 or ahead[-1].form != "part" or ahead[-2].pos not in ("NOUN", "PROPN"):
        return None
    return ahead[-1] if any(t.form == "fin" for t in behind) and all(t.form != "fin" for t in ahead) else None
