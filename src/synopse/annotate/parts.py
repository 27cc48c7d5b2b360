"""What one clause says beside its first: in a phrase behind a comma, in a second verb phrase with the same subject."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.annotate.attribution.scene import Scene
from synopse.language import Clause, word_set

COMMAS = frozenset({",", ";", "–", "—"})
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
NAMED = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
COMPARING = frozenset({"KOKOM", "PWAV"})
"""Tags of `als` and `wie` in a comparison."""
DATED = "z"
"""The letter of nouns of time, see `attribution.phrases`."""


@dataclass(frozen=True, slots=True)
class Part:
    """`first` is the token that it begins with; the clause's own first part is none."""

    first: int
    rule: str


def find_parts(scene: Scene, clause: Clause) -> tuple[Part, ...]:
    """Where a clause goes on to say something else, in order."""
    found = {p.first: p for p in (*_additions(scene, clause), *_second_verbs(scene, clause))}
    return tuple(found[first] for first in sorted(found))


# -- phrases behind a comma ----------------------------------------------------------------------


def _additions(scene: Scene, clause: Clause) -> Iterator[Part]:
    """`41 wurden verletzt, drei von ihnen schwer`; `drei Männer, zwei Frauen und ein Kind` is one list."""
    trailing = _trailing(scene, clause)
    listing = any(_holds_coordinator(scene, s) for s in trailing)
    for segment in trailing:
        if _opens_addition(scene, segment):
            yield Part(segment[0], "addition")
        elif not listing and _tells_figure(scene, segment):
            yield Part(segment[0], "figure")


def _trailing(scene: Scene, clause: Clause) -> list[list[int]]:
    """The stretches between commas at the end of the clause that have no verb but a participle as their first word."""
    stretches: list[list[int]] = [[]]
    for i in clause.tokens:
        stretches[-1].append(i)
        if scene.tokens[i].text in COMMAS:
            stretches.append([])
    out: list[list[int]] = []
    for stretch in reversed([s for s in stretches if s][1:]):
        if out and _compares(scene, stretch):
            return []  # `kostet, wie geplant, zwölf Millionen`: the clause goes on
        if clause.finite is not None and any(scene.tokens[i].form for i in stretch[1:]):
            break
        if scene.tokens[stretch[0]].form in ("fin", "inf", "zu"):
            break
        out.insert(0, stretch)
    return out


def _compares(scene: Scene, segment: Sequence[int]) -> bool:
    """`anders als gemeldet`, `wie immer`: a comparison that names nothing."""
    tokens = [scene.tokens[i] for i in segment]
    return any(t.tag in COMPARING for t in tokens) and not any(t.pos in NAMED for t in tokens)


def _holds_coordinator(scene: Scene, segment: Sequence[int]) -> bool:
    return any(scene.tokens[i].lower in word_set(scene.language, "clauses", "coordinators") for i in segment)


def _opens_addition(scene: Scene, segment: Sequence[int]) -> bool:
    """True for such a phrase with as many words of content as tell something by themselves."""
    opens = scene.tokens[segment[0]].lower in word_set(scene.language, "clauses", "additions")
    return opens and sum(scene.tokens[i].pos in NAMING | {"NUM"} for i in segment) > 1


def _tells_figure(scene: Scene, segment: Sequence[int]) -> bool:
    """True for a number with words that are no mere date, age or unit of time."""
    numbered = any(scene.tokens[i].pos == "NUM" for i in segment)
    return numbered and any(scene.tokens[i].pos in NAMING and scene.shape[i] not in DATED for i in segment)


# -- second verb phrases -------------------------------------------------------------------------


def _second_verbs(scene: Scene, clause: Clause) -> Iterator[Part]:
    """`hat gemessen und nichts gefunden`: a coordinator behind a verb where another of its form closes the clause; in a
    language with the verb first, one before such a verb (`killing two and injuring ten`)."""
    coordinators = word_set(scene.language, "clauses", "coordinators")
    for i in clause.tokens[1:-1]:
        if scene.tokens[i].lower not in coordinators:
            continue
        verb, others = (i - 1, range(i + 3, clause.tokens[-1] + 1)) if scene.verb_final else (i + 1, range(i - 1))
        form = scene.tokens[verb].form
        if form in ("inf", "part", "ger") and any(
            scene.tokens[j].form == form and scene.owner[j] == scene.owner[i] for j in others
        ):
            yield Part(i, "verb")
