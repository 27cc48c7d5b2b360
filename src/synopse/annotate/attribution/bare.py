"""Content that follows its verb without any mark, in languages that write so: `said it would close`, `urged them to
leave`."""

from collections.abc import Iterator

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.complements import cue_spans, leaves, says_by_itself, trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.phrases import noun_phrase, noun_phrases
from synopse.annotate.attribution.scene import Article, Saying, Scene, sayings
from synopse.annotate.attribution.source_phrases import source_of, subject
from synopse.language import word_set
from synopse.model import Span


def find_bare(article: Article) -> Iterator[Draft]:
    """Cue verbs with a second verb in their own clause; none in a language that sets a comma there."""
    for scene in article.scenes:
        if not scene.bare_complements:
            continue
        for saying in sayings(scene):
            start = _opened_start(saying) or _clause_start(saying) or _infinitive_start(saying)
            inserted = _inserted(saying)
            if inserted:
                yield inserted
            elif start is not None and says_by_itself(saying):
                yield _draft(saying, start)


def _opened_start(saying: Saying) -> int | None:
    """`that` right behind the cue or whom it was said to, where no verb was known behind it."""
    scene, after = saying.scene, saying.main + 1
    if not {"v2", "dass"} & saying.cue.takes:
        return None
    places = {after, noun_phrase(scene.shape, after, len(scene.tokens)) or after}
    return next((i for i in sorted(places) if i in saying.clause.tokens and _opens(scene, i)), None)


def _opens(scene: Scene, i: int) -> bool:
    more = i + 1 < len(scene.tokens) and scene.shape[i + 1] not in ".,"  # `rejected that.` is a pronoun
    return more and scene.listed(i, "complementizers") and scene.tokens[i].pos == "SCONJ"


def _clause_start(saying: Saying) -> int | None:
    """The subject of the next finite verb, right before that verb."""
    scene, clause = saying.scene, saying.clause
    finite = next((i for i in clause.tokens if i > saying.main and scene.tokens[i].form == "fin"), None)
    if finite is None or not {"v2", "dass"} & saying.cue.takes:
        return None
    phrases = noun_phrases(scene.shape, saying.main + 1, finite)
    if not phrases or finite - phrases[-1][1] > 1:
        return None
    start = phrases[-1][0]
    return start - 1 if scene.listed(start - 1, "question_openers") and start - 1 > saying.main else start


def _infinitive_start(saying: Saying) -> int | None:
    """`to` before an infinitive, behind a verb that takes one."""
    scene, clause = saying.scene, saying.clause
    if "zu" not in saying.cue.takes and not saying.passive:
        return None  # `is said to have fled` needs no such verb
    marks = [i for i in clause.tokens if i > saying.main and scene.listed(i, "infinitive_marks")]
    negations = word_set(scene.language, "clauses", "negations")
    for i in marks:
        if i + 1 in clause.tokens and scene.tokens[i + 1].form == "inf" and scene.tokens[i - 1].lower not in negations:
            return i
    return None


def _draft(saying: Saying, first: int) -> Draft:
    scene = saying.scene
    start, end = trimmed(scene, first, _end(saying))
    raised = _raised(saying, first)
    return Draft(
        type="indirect",
        medium=saying.cue.medium,
        content=(*raised, scene.span(start, end)),
        source=source_of(saying),
        cue=cue_spans(saying),
        frame=cue_spans(saying) if raised else (scene.span(saying.first, start),),
        addressee=addressee_of(saying),
        rule="indirect.bare",
    )


def _raised(saying: Saying, first: int) -> tuple[Span, ...]:
    """`The driver is said to have fled`: the subject of the passive is the one who fled, and part of the content."""
    scene = saying.scene
    if not saying.passive or saying.cue.addressee or not scene.listed(first, "infinitive_marks"):
        return ()
    place = subject(scene, saying.clause)
    return (scene.span(*place),) if place and place[1] <= min(saying.verbs) else ()


def _end(saying: Saying) -> int:
    """One past the clause and what depends on it, up to the next main clause or report."""
    scene, end = saying.scene, saying.clause.tokens[-1] + 1
    while end < len(scene.tokens):
        clause = scene.clause_at(end)
        if clause.kind in ("main", "participle") or leaves(scene, clause, saying.clause):
            break
        end = max(end + 1, clause.tokens[-1] + 1)
    return end


def _inserted(saying: Saying) -> Draft | None:
    """`The plant, the company said, will close`: subject and cue between two commas, the verb of the content behind."""
    scene, clause = saying.scene, saying.clause
    mine = subject(scene, clause)
    stop = saying.main + 1
    if mine is None or mine[1] != min(saying.verbs) or mine[0] < 2 or stop + 1 >= len(scene.tokens):
        return None
    if scene.shape[mine[0] - 1] != "," or scene.shape[stop] != "," or scene.tokens[stop + 1].form != "fin":
        return None
    first = trimmed(scene, 0, mine[0])
    rest = trimmed(scene, stop + 1, len(scene.tokens))
    return Draft(
        type="indirect",
        medium=saying.cue.medium,
        content=(scene.span(*first), scene.span(*rest)),
        source=source_of(saying),
        cue=cue_spans(saying),
        frame=(scene.span(mine[0] - 1, stop + 1),),
        rule="indirect.inserted",
    )
