"""Occasions that the frame of a report names besides (`sagte Berg bei einem Treffen mit der Feuerwehr`)."""

from collections.abc import Iterator, Sequence

from synopse.annotate.attribution.scene import Scene
from synopse.annotate.attribution.source_phrases import runs
from synopse.language import Clause, word_set
from synopse.model import Attribution

FEWEST_WORDS = 4
"""Tokens from which an adjunct is a statement: `bei einem Treffen in Bonn` is, `nach dem Treffen` is not."""
LONGEST_OCCASION = 6
"""Tokens of a phrase that names an occasion, up to the preposition that goes on (`bei einem Treffen mit …`)."""
PREPOSITIONS = "iojl"
OPENERS = PREPOSITIONS + "bacz"
"""Letters of what an adjunct may begin with, see `attribution.phrases`."""


def find_occasions(scene: Scene, clause: Clause, near: Sequence[Attribution]) -> Iterator[range]:
    """Token ranges of the clause that are no source, cue, addressee or content of an attribution in `near`, have a
    preposition, and a noun of happening: a place, a day, a paper is no occasion."""
    roles = [s for a in near for s in (*a.cue, *a.source, *a.addressee, *a.content)]
    left = tuple(i for i in clause.tokens if not any(s.covers(scene.tokens[i]) for s in roles))
    for start, stop in runs(left):
        opener = next((i for i in range(start, stop) if scene.shape[i] in OPENERS), stop)
        first = _start(scene, opener)
        told = scene.shape[first:stop].strip(",.q-")
        if len(told) >= FEWEST_WORDS and set(told) & set(PREPOSITIONS) and _names_occasion(scene, first, stop):
            yield range(first, stop)


def _start(scene: Scene, first: int) -> int:
    """Where the occasion begins whose noun was taken for part of the source (`sagte Berg bei einem Treffen mit X`)."""
    for i in range(first - 1, max(first - LONGEST_OCCASION, -1), -1):
        if scene.shape[i] in PREPOSITIONS and _names_occasion(scene, i, first):
            return i
    return first


def _names_occasion(scene: Scene, start: int, stop: int) -> bool:
    """True where a noun of happening stands there, by itself or as the end of a compound (`Arbeitstreffen`)."""
    occasions = tuple(word_set(scene.language, "clauses", "occasions"))
    return any(t.pos == "NOUN" and t.lemma.lower().endswith(occasions) for t in scene.tokens[start:stop])
