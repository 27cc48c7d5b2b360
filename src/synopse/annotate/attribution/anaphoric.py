"""A report about the sentence before: `Das teilte die Stadt mit.`, `Dies bestätigte X am Abend.`"""

from collections.abc import Iterator

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.complements import cue_spans, trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.scene import Article, Saying, Scene, sayings
from synopse.annotate.attribution.source_phrases import source_of


def find_anaphoric(article: Article) -> Iterator[Draft]:
    """Sentences that begin with a pronoun for what the sentence before said, and have a cue verb without a clause of
    its own."""
    before: Scene | None = None
    for scene in article.scenes:
        if before is not None and before.sentence.block == scene.sentence.block:
            draft = _about(before, scene)
            if draft:
                yield draft
        yield from _in_one_sentence(scene)
        before = scene


def _about(before: Scene, scene: Scene) -> Draft | None:
    saying = next((s for s in sayings(scene) if s.first == 0 and _stands_alone(s)), None)
    if saying is None or not scene.listed(0, "anaphora") or saying.clause.negated or not _takes_sentence(saying):
        return None
    source = source_of(saying)
    start, end = trimmed(before, 0, len(before.tokens))
    if not source or start >= end or source[0].start == scene.sentence.start:
        return None
    quoted = _is_quoted(before, 0, len(before.tokens))
    last = len(scene.tokens) - (scene.tokens[-1].text in ".!?")
    return Draft(
        type="direct" if quoted else "indirect",
        medium=saying.cue.medium,
        content=(before.span(start, end),),
        source=source,
        cue=cue_spans(saying),
        frame=(scene.span(1, last),),
        addressee=addressee_of(saying),
        rule="anaphoric",
    )


def _stands_alone(saying: Saying) -> bool:
    """True where the first word is a phrase of its own (`Das teilte …`, `Das jedenfalls sagte …`; not `Das Land
    habe …`)."""
    finite = saying.clause.finite or 0
    return finite > 0 and set(saying.scene.shape[1:finite]) <= {"b"}


def _in_one_sentence(scene: Scene) -> Iterator[Draft]:
    """`Die Brücke bleibt zu, das teilte die Stadt mit.` and `…, so zeigen Messungen.`"""
    for saying in sayings(scene):
        first, finite = saying.first, saying.clause.finite
        points = scene.listed(first, "anaphora") or scene.listed(first, "so", "adverbs")
        if first < 2 or finite != first + 1 or not points or scene.shape[first - 1] != ",":
            continue
        start, end = trimmed(scene, 0, first)
        source = source_of(saying)
        fits = _takes_sentence(saying) or (scene.listed(first, "so", "adverbs") and "v2" in saying.cue.takes)
        if saying.clause.negated or not fits or not source or _is_quoted(scene, start, end):
            continue
        last = saying.clause.tokens[-1] + 1
        yield Draft(
            type="indirect",
            medium=saying.cue.medium,
            content=(scene.span(start, end),),
            source=source,
            cue=cue_spans(saying),
            frame=(scene.span(first - 1, last - (scene.tokens[last - 1].text in ".!?")),),
            addressee=addressee_of(saying),
            rule="anaphoric",
        )


def _is_quoted(scene: Scene, start: int, end: int) -> bool:
    return all(scene.quoted[i] >= 0 for i in range(start, end) if scene.shape[i] not in ".,q")


def _takes_sentence(saying: Saying) -> bool:
    """True for a cue that says that something was said, and not how it is judged (`Das begrüßte X`)."""
    return "v2" in saying.cue.takes and saying.cue.effect == "reported" and saying.key not in saying.scene.judging
