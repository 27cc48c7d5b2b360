"""Reports by the mood alone: a clause in the first subjunctive behind one in the indicative (`Er winkte ab, das
sei …`)."""

from collections.abc import Iterator

from synopse.annotate.attribution.complements import complement_end, trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.lexicon import noun_cues
from synopse.annotate.attribution.scene import Scene, saying_of
from synopse.annotate.attribution.source_phrases import subject
from synopse.annotate.attribution.speakers import can_speak, is_pronoun
from synopse.language import Clause


def find_by_mood(scene: Scene) -> Iterator[Draft]:
    """A clause in the first subjunctive behind one in the indicative: reported, whatever the verb (`Er winkte ab, das
    sei …`)."""
    for clause in scene.clauses:
        first = clause.tokens[0]
        if (
            first == 0
            or scene.quoted[first] >= 0
            or clause.mood != "subjunctive1"
            or scene.tokens[first - 1].text not in ",:"
        ):
            continue
        beside = scene.clause_at(first - 1)
        matrix = _around_relative(scene, beside) if scene.tokens[first - 1].text == ":" else beside
        if (
            clause.kind == "infinitive"
            or matrix.mood != "indicative"
            or (clause.kind == "main" and matrix is beside and _takes_main(scene, matrix))
        ):
            continue
        if first > 1 and scene.tokens[first - 2].lemma in noun_cues(scene.language):
            continue  # `die Information, das sei …`: the noun has it
        start, end = trimmed(scene, first, complement_end(scene, matrix, first))
        place = subject(scene, matrix)
        speaks = place is not None and (can_speak(scene, place) or is_pronoun(scene, place))
        if start < end and place and (speaks or clause.kind != "main"):
            yield Draft(
                type="indirect",
                medium="speech_writing",
                content=(scene.span(start, end),),
                source=(scene.span(*place),) if speaks else (),
                frame=(scene.span(matrix.tokens[0], start),),
                rule="indirect.mood",
            )


def _takes_main(scene: Scene, matrix: Clause) -> bool:
    saying = saying_of(scene, matrix)
    return saying is not None and "v2" in saying.cue.takes


def _around_relative(scene: Scene, clause: Clause) -> Clause:
    """The clause that a relative clause hangs on (`sagte Lohr, die dabei war: Das sei …`)."""
    if clause.kind != "relative" or clause.mood != "indicative" or not clause.tokens[0]:
        return clause
    return scene.clause_at(clause.tokens[0] - 1)
