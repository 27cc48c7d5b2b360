"""Nouns that report: `die Behauptung, dass …`, `Berichte über einen Unfall`, `Gerüchte, wonach …`."""

from collections.abc import Iterator

from synopse.annotate.attribution.complements import complement_end, trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.lexicon import Cue, noun_cues, word_list
from synopse.annotate.attribution.phrases import noun_phrase
from synopse.annotate.attribution.scene import Article, Scene, saying_of
from synopse.annotate.attribution.source_phrases import subject
from synopse.language import Clause, spans_of
from synopse.model import Span


def find_nominal(article: Article) -> Iterator[Draft]:
    """Every noun cue outside quotation marks that has a clause or a phrase as its content."""
    for scene in article.scenes:
        for i, token in enumerate(scene.tokens):
            if scene.shape[i] != "n" or scene.quoted[i] >= 0:
                continue
            cue = _cue(scene, token.lemma, token.text)
            draft = (_clausal(scene, i, cue) or _phrasal(scene, i, cue)) if cue else None
            if draft:
                yield draft
        yield from _relative(scene)


def _cue(scene: Scene, lemma: str, text: str) -> Cue | None:
    table = noun_cues(scene.language)
    return (
        table.get(lemma)
        or table.get(text)
        or table.get(text.removesuffix("en"))
        or table.get(text.removesuffix("n"))
        or table.get(text.removesuffix("e"))
    )


def _clausal(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """`der Vorwurf der Opposition, er habe …`: the content begins behind the next comma."""
    if scene.bare_complements and i + 1 < len(scene.tokens) and scene.listed(i + 1, "complementizers"):
        return _opened(scene, i, cue)
    phrase = noun_phrase(scene.shape, i, len(scene.tokens), apposition=False) or i + 1
    stop = _behind_verbs(scene, i, phrase)
    if stop >= len(scene.tokens) - 1 or scene.shape[stop] != ",":
        return None
    clause, matrix = scene.clause_at(stop + 1), scene.clause_at(i)
    if clause is matrix and _is_run_in(clause, stop, cue):
        start, end = trimmed(scene, stop + 1, clause.tokens[-1] + 1)
    elif clause.tokens[0] == stop + 1 and _fits(scene, clause, cue):
        start, end = trimmed(scene, stop + 1, complement_end(scene, matrix, stop + 1))
    else:
        return None
    if start >= end:
        return None
    first = matrix.tokens[0] if matrix.kind == "main" else 0
    owner = _owner(scene, i, phrase)
    holder = () if owner else _holder(scene, matrix, i)
    return Draft(
        type="indirect",
        medium=cue.medium,
        content=(scene.span(start, end),),
        source=owner or holder,
        cue=spans_of(scene.tokens, tuple(sorted({i, *matrix.verbs}))) if holder else (scene.span(i, i + 1),),
        frame=(scene.span(min(first, i), start),),
        rule="nominal.clause",
    )


def _opened(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """`the claim that the bridge was unsafe was rejected`: from `that` to the noun's own verb, without any mark."""
    matrix, clause = scene.clause_at(i), scene.clause_at(i + 1)
    finites = [j for j in clause.tokens if j > i and scene.tokens[j].form == "fin"]
    if "dass" not in cue.takes or not finites:
        return None
    last = finites[1] if clause is matrix and len(finites) > 1 else clause.tokens[-1] + 1
    start, end = trimmed(scene, i + 1, last)
    before = _genitive_before(scene, i)
    return Draft(
        type="indirect",
        medium=cue.medium,
        content=(scene.span(start, end),),
        source=before or _holder(scene, matrix, i),
        cue=(scene.span(i, i + 1),),
        frame=(scene.span(min(i, matrix.tokens[0]), start),),
        rule="nominal.clause",
    )


def _genitive_before(scene: Scene, i: int) -> tuple[Span, ...]:
    """`the mayor's statement`: whose it is stands before it."""
    if i < 2 or not scene.listed(i - 1, "genitive_marks"):
        return ()
    starts = (j for j in range(max(0, i - 8), i - 1) if noun_phrase(scene.shape, j, i - 1) == i - 1)
    return next(((scene.span(j, i - 1),) for j in starts), ())


def _behind_verbs(scene: Scene, i: int, stop: int) -> int:
    """Past the verbs and the particle that close the noun's clause (`stellten die These auf, dass …`)."""
    verbs = scene.clause_at(i).verbs
    while stop < len(scene.tokens) and (stop in verbs or scene.listed(stop, "predicates_of_reports")):
        stop += 1
    return stop


def _holder(scene: Scene, matrix: Clause, i: int) -> tuple[Span, ...]:
    """Who has or voices the thought (`stellten die These auf`, `haben die Hoffnung`); none where it is judged."""
    if not scene.listed_word(matrix.predicate, "voicing_verbs"):
        return ()
    place = subject(scene, matrix)
    return (scene.span(*place),) if place and not place[0] <= i < place[1] else ()


def _is_run_in(clause: Clause, comma: int, cue: Cue) -> bool:
    """A verb-second content that was taken for the noun's own clause (`Die Behauptung, das Werk sei sicher, …`)."""
    told = clause.finite is not None and clause.finite > comma + 1 and clause.mood in ("subjunctive1", "subjunctive2")
    return told and "v2" in cue.takes


def _fits(scene: Scene, clause: Clause, cue: Cue) -> bool:
    if clause.kind == "subordinate" and clause.opener is not None:
        if scene.listed(clause.opener, "as", "adverbs") and saying_of(scene, clause):
            return False  # `folgten dem Aufruf, wie die Stadt mitteilte`
        return "dass" in cue.takes and scene.listed(clause.opener, "question_openers")
    if clause.kind == "infinitive":
        return "zu" in cue.takes and clause.opener is None
    return clause.kind == "main" and "v2" in cue.takes and clause.mood in ("subjunctive1", "subjunctive2")


def _owner(scene: Scene, i: int, stop: int) -> tuple[Span, ...]:
    """Whose claim it is: the genitive or the `von` phrase behind the noun (`die Behauptung der Firma`)."""
    j = i + 1
    if j >= stop:
        return ()
    if scene.shape[j] in "oj":
        j += 1
    return (scene.span(j, stop),) if j < stop else ()


def _phrasal(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """`Berichte über eine Entlassung`; a thing alone (`Informationen über das Wetter`) is a topic, and nothing said."""
    at = i + 1
    if at >= len(scene.tokens) or scene.tokens[at].lower not in cue.prepositions():
        return None
    stop = noun_phrase(scene.shape, at + 1, len(scene.tokens), apposition=False)
    if stop is None:
        return None
    stop = _with_place(scene, stop)
    if not _happens(scene, at + 1, stop) and not _is_somewhere(scene, at + 1, stop):
        return None
    return Draft(
        type="reported",
        medium=cue.medium,
        content=(scene.span(at + 1, stop),),
        source=(scene.span(i, i + 1),) if cue.effect == "reported" else (),
        cue=(scene.span(i, i + 1),),
        rule="nominal.phrase",
    )


def _happens(scene: Scene, start: int, stop: int) -> bool:
    """True where the first noun of the phrase tells by its end that something was done."""
    endings = tuple(word_list(scene.language, "grammar", "happening_endings"))
    first = next((i for i in range(start, stop) if scene.shape[i] in "nx"), None)
    return first is not None and scene.tokens[first].lower.endswith(endings)


def _is_somewhere(scene: Scene, start: int, stop: int) -> bool:
    """True for things without determiner at a named place: that they are there (`Berichte über Soldaten in Bonn`)."""
    places = (i for i in range(start + 1, stop) if scene.listed(i, "place_prepositions"))
    return scene.shape[start] not in "dg" and any("p" in scene.shape[i:stop] for i in places)


def _with_place(scene: Scene, stop: int) -> int:
    """The phrase with the prepositional phrases behind it (`eine Entsendung von Soldaten nach X`)."""
    for _ in range(3):
        if stop >= len(scene.tokens) or scene.shape[stop] not in "iojl":
            break
        further = noun_phrase(scene.shape, stop + 1, len(scene.tokens), apposition=False)
        if further is None or "z" in scene.shape[stop:further]:
            break
        stop = further
    return stop


def _opening(scene: Scene, first: int) -> int:
    """How many words open such a clause: `wonach` one, `nach denen` two; 0 for any other."""
    if scene.listed(first, "relative", "adverbs"):
        return 1
    pair = (
        first + 1 < len(scene.tokens) and scene.listed(first, "relative_prepositions") and scene.shape[first - 1] == ","
    )
    return 2 if pair and scene.listed(first + 1, "relative_datives") else 0


def _relative(scene: Scene) -> Iterator[Draft]:
    """`Berichte, wonach …` and `…, demzufolge …`: the source is the noun phrase before the comma."""
    for clause in scene.clauses:
        first = clause.tokens[0]
        width = _opening(scene, first)
        if first < 2 or scene.quoted[first] >= 0 or not width:
            continue
        start, end = trimmed(scene, first + width, complement_end(scene, scene.clause_at(first - 1), first))
        if start >= end:
            continue
        source = next(
            (
                s
                for s in range(max(0, first - 12), first - 1)
                if noun_phrase(scene.shape, s, first - 1, apposition=False) == first - 1
            ),
            None,
        )
        yield Draft(
            type="indirect",
            medium="speech_writing",
            content=(scene.span(start, end),),
            source=(scene.span(source, first - 1),) if source is not None else (),
            cue=(scene.span(first, first + 1),),
            frame=(scene.span(scene.clause_at(first - 1).tokens[0], first + width),),
            rule="nominal.relative",
        )
