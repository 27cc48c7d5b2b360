"""Which clauses a cue can have as its content, and where that content ends."""

from synopse.annotate.attribution.objects import leads_to_content
from synopse.annotate.attribution.scene import Saying, Scene, saying_of
from synopse.language import Clause, spans_of
from synopse.model import Span

CLOSING = ",.;:!?…–—-"


def takes(saying: Saying, clause: Clause, at: int) -> bool:
    """True where the clause that begins at `at` is one that the cue can have as its content."""
    scene, kinds = saying.scene, saying.cue.takes
    if clause.tokens[0] != at or clause is saying.clause:
        return False
    if clause.kind == "subordinate" and clause.opener is not None:
        opens = scene.listed(clause.opener, "question_openers")
        reports = scene.listed(clause.opener, "as", "adverbs") and saying_of(scene, clause) is not None
        excluded = reports or scene.listed(clause.opener, "as", "adverbs_excluded")
        return ("dass" in kinds or "v2" in kinds) and opens and not excluded
    if clause.kind == "infinitive":
        return clause.opener is None and saying.cue.medium != "writing"
    if clause.kind == "relative" and clause.finite is None:  # `empfahl, der Klage stattzugeben`: a determiner too
        return "zu" in kinds and any(scene.tokens[i].form in ("zu", "inf") for i in clause.verbs)
    if clause.kind == "relative":  # `sagte, die Brücke halte`: the determiner was taken for a pronoun
        return "v2" in kinds and clause.mood == "subjunctive1"
    return clause.kind == "main" and "v2" in kinds and _is_v2(saying, clause)


def _is_v2(saying: Saying, clause: Clause) -> bool:
    """A main clause as content: in the subjunctive, or, of a cue that stands in the indicative first, right behind a
    comma."""
    scene = saying.scene
    first = next((i for i in clause.tokens if scene.shape[i] not in "q,.-"), clause.tokens[0])
    if first == clause.finite or clause.finite is None or scene.shape[first] == "k":
        return False
    if any(scene.tokens[i].text == ":" for i in range(first, clause.finite)):
        return False  # `sagte Huber, der Leiter: „Wir gehen“`
    if scene.listed(first, "breaking_conjunctions"):
        return False
    if clause.mood in ("subjunctive1", "subjunctive2"):
        return True
    if scene.bare_complements:
        return False
    plain = saying.clause.kind == "main" and not saying.passive and not saying.clause.negated
    mark = scene.tokens[clause.tokens[0] - 1].text
    modal = saying.clause.finite is not None and scene.listed(saying.clause.finite, "claims", "evidentials")
    sure = (mark == ":" and not modal) or not saying.cue.takes & {"object", "zu"}
    if mark not in ",:" or (mark == ":" and not leads_to_content(saying)):
        return False
    return plain and sure and not scene.listed(first, "not_opening_content")


def complement_end(scene: Scene, matrix: Clause, start: int) -> int:
    """One past the last token of the content: up to where the matrix clause goes on, or another main clause leaves the
    content."""
    mine = set(matrix.tokens)
    first = scene.clause_at(start)
    for i in range(start + 1, len(scene.tokens)):
        if i in mine and scene.shape[i] not in ".,q":
            return i
        clause = scene.clause_at(i)
        if clause.tokens[0] == i and clause is not first and (leaves(scene, clause, first) or _adds(scene, clause)):
            return i
    return len(scene.tokens)


def _adds(scene: Scene, clause: Clause) -> bool:
    """`…, adding that …`: a participle that begins another report by the same person."""
    saying = saying_of(scene, clause) if clause.kind == "participle" else None
    return saying is not None and says_by_itself(saying)


def leaves(scene: Scene, clause: Clause, content: Clause) -> bool:
    """True where a main clause in the indicative goes back to the narrator."""
    if clause.kind != "main" or clause.mood != "indicative" or clause.finite is None:
        return False
    return (
        content.kind != "main"
        or content.mood != "indicative"
        or not scene.listed(clause.tokens[0], "breaking_conjunctions")
    )


def trimmed(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Without commas, conjunctions and full stops at the edges; brackets and quotation marks stay."""
    while start < end and scene.tokens[start].text in CLOSING:
        start += 1
    while end > start and (scene.tokens[end - 1].text in CLOSING or (scene.shape[end - 1] == "k" and end - start > 1)):
        end -= 1
    if (
        end - start > 1
        and scene.shape[end - 1] == "q"
        and scene.shape[start:end].count("q") % 2
        and scene.tokens[end - 2].text in ".!?"
    ):
        end -= 1
    return start, end


def says_by_itself(saying: Saying) -> bool:
    """False for infinitives, and for participles but those that add to what was said (`…, adding that …`)."""
    if saying.clause.kind == "participle":
        return saying.scene.bare_complements and saying.main == saying.clause.tokens[0]
    return saying.clause.kind != "infinitive"


def cue_spans(saying: Saying) -> tuple[Span, ...]:
    """The cue's words, neighbours in one span."""
    return spans_of(saying.scene.tokens, saying.verbs)


def without_stop(scene: Scene, end: int) -> int:
    """`end` without the full stop before it."""
    return end - 1 if scene.tokens[end - 1].text in ".!?" else end


def is_quotation(scene: Scene, start: int, end: int) -> bool:
    """True where all words before the cue stand in quotation marks: that is direct speech."""
    return all(scene.quoted[i] >= 0 for i in range(start, end) if scene.shape[i] not in ".,q")
