"""Reports that stand beside what was said: `Wie die Stadt mitteilte, …`, `…, wie die Stadt mitteilte`."""

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.complements import is_quotation, trimmed, without_stop
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.scene import Saying, Scene
from synopse.annotate.attribution.source_phrases import source_of
from synopse.language import spans_of
from synopse.model import Span


def beside(saying: Saying) -> Draft | None:
    """`Wie die Stadt mitteilte, …` and `…, wie die Stadt mitteilte`."""
    scene, clause = saying.scene, saying.clause
    opener = _as_of(saying)
    if opener is None:
        return None
    stop = clause.tokens[-1] + 1
    content = _around(scene, clause.tokens[0], stop)
    if not content:
        return None
    comma = clause.tokens[0] - 1 if clause.tokens[0] and scene.shape[clause.tokens[0] - 1] == "," else clause.tokens[0]
    return Draft(
        type="indirect",
        medium=saying.cue.medium,
        content=content,
        source=source_of(saying),
        cue=spans_of(scene.tokens, tuple(sorted({opener, *saying.verbs}))),
        frame=(scene.span(comma, without_stop(scene, stop)),),
        addressee=addressee_of(saying),
        rule="indirect.as",
    )


def _as_of(saying: Saying) -> int | None:
    """The `wie` that opens the clause; where the tagger took it for `like`, the verb at the end tells."""
    scene, clause = saying.scene, saying.clause
    opener = clause.opener if clause.kind == "subordinate" else clause.tokens[0]
    if opener is None or not scene.listed(opener, "as", "adverbs"):
        return None
    if clause.kind == "subordinate":
        return opener
    words = [i for i in clause.tokens if scene.shape[i] not in ".,q"]
    return opener if scene.verb_final and len(words) > 2 and clause.finite == words[-1] else None


def _around(scene: Scene, start: int, end: int) -> tuple[Span, ...]:
    """The sentence without the stretch from `start` to `end`, unless that is all quotation."""
    parts = [trimmed(scene, 0, start), trimmed(scene, end, len(scene.tokens))]
    kept = [p for p in parts if p[0] < p[1]]
    if all(is_quotation(scene, *p) for p in kept):
        return ()
    return tuple(scene.span(*p) for p in kept)
