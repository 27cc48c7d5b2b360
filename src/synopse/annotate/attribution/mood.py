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
        matrix = scene.clause_at(first - 1)
        if (
            clause.kind == "infinitive"
            or matrix.mood != "indicative"
            or (clause.kind == "main" and _takes_main(scene, matrix))
        ):
            continue
        if first > 1 and scene.tokens[first - 2].lemma in noun_cues(scene.language):
            continue  # `die Information, das sei …`: the noun has it
        start, end = trimmed(scene, first, complement_end(scene, matrix, first))
        place = subject(scene, matrix)
        if start < end and place and (can_speak(scene, place) or is_pronoun(scene, place)):
            yield Draft(
                type="indirect",
                medium="speech_writing",
                content=(scene.span(start, end),),
                source=(scene.span(*place),),
                frame=(scene.span(matrix.tokens[0], start),),
                rule="indirect.mood",
            )


def _takes_main(scene: Scene, matrix: Clause) -> bool:
    saying = saying_of(scene, matrix)
    return saying is not None and "v2" in saying.cue.takes
