"""What somebody says of himself, by `will` with a perfect infinitive (`Der Zeuge will den Mann gesehen haben`)."""

from collections.abc import Iterator

from synopse.annotate.attribution.complements import trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.phrases import noun_phrases
from synopse.annotate.attribution.scene import Article, Scene
from synopse.annotate.attribution.source_phrases import can_be_subject, subject, subject_before
from synopse.annotate.attribution.speakers import Place
from synopse.language import Clause

BREAKS = frozenset({":", "–", "—", "-", "?", "!"})
"""Marks that a headline sets between what happened and who says what of it."""


def find_claims(article: Article) -> Iterator[Draft]:
    """Clauses whose subject says so himself; `will gehen` says what he wants. The clause alone is the content, not what
    stands before it in its headline."""
    for scene in article.scenes:
        for clause in scene.clauses:
            finite = clause.finite
            if finite is None or scene.quoted[finite] >= 0 or not scene.listed(finite, "claims", "evidentials"):
                continue
            begin = _begin(scene, clause, finite)
            place = _claimant(scene, clause, begin, finite)
            done = any(scene.tokens[i].form == "part" for i in clause.verbs)
            if place is None or not done or not _is_perfect(scene, clause, finite):
                continue
            yield Draft(
                type="free_indirect",
                medium="speech_writing",
                content=(scene.span(*trimmed(scene, begin, clause.tokens[-1] + 1)),),
                source=(scene.span(*place),),
                cue=(scene.span(finite, finite + 1),),
                rule="free.claim",
            )


def _is_perfect(scene: Scene, clause: Clause, finite: int) -> bool:
    """True where the last verb but the finite one, which closes a relative clause, is one of the perfect."""
    others = [i for i in clause.verbs if i != finite]
    return bool(others) and scene.listed(max(others), "perfect")


def _begin(scene: Scene, clause: Clause, finite: int) -> int:
    """The first token behind the last break before the verb, and behind the conjunction that joins the clause."""
    before = [i for i in clause.tokens if i < finite and scene.quoted[i] < 0]
    breaks = [i + 1 for i in before if scene.tokens[i].text in BREAKS or scene.shape[i : i + 2] == ",k"]
    begin = max([clause.tokens[0], *breaks])
    return begin + 1 if scene.shape[begin] == "k" and begin < finite else begin


def _claimant(scene: Scene, clause: Clause, begin: int, finite: int) -> Place | None:
    """The subject; where a break stands before it, the phrase between; where the clause begins with its verb, the
    subject of the clause before."""
    if begin == finite and clause.tokens[0] > 0:
        return subject(scene, clause) or subject_before(scene, clause)
    if begin - clause.tokens[0] <= 1:
        return subject(scene, clause)
    return next((p for p in noun_phrases(scene.shape, begin, finite) if can_be_subject(scene, p)), None)
