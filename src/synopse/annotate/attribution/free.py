"""Speech that runs on without a frame: sentences in the subjunctive after a report, and `soll`."""

from collections.abc import Iterator, Sequence

from synopse.annotate.attribution.complements import trimmed
from synopse.annotate.attribution.draft import Draft, covered
from synopse.annotate.attribution.lexicon import word_list
from synopse.annotate.attribution.prepositional import account_of
from synopse.annotate.attribution.scene import Article, Scene
from synopse.annotate.attribution.shelf import Shelf
from synopse.annotate.attribution.source_phrases import after_preposition, subject
from synopse.annotate.attribution.speakers import Place, can_speak
from synopse.language import Clause
from synopse.model import Span

NEAR = 30
"""Code points between a report and a sentence with `soll` that goes on with it."""


def find_free(article: Article, drafts: Shelf[Draft]) -> Iterator[Draft]:
    """Sentences in the subjunctive that stand in no attribution; neighbours with one source make one."""
    group: list[Scene] = []
    for scene in article.scenes:
        if _is_free(scene, drafts) and (not group or group[-1].number + 1 == scene.number):
            group.append(scene)
            continue
        if group:
            yield _joined(article, group, drafts)
        group = [scene] if _is_free(scene, drafts) else []
    if group:
        yield _joined(article, group, drafts)


def _is_free(scene: Scene, drafts: Shelf[Draft]) -> bool:
    return _free_from(scene, drafts) is not None


def _free_from(scene: Scene, drafts: Shelf[Draft]) -> int | None:
    """Where the free speech of a sentence begins: with its first main clause, where that is in the subjunctive and in
    no attribution, else with the one behind which nothing else comes; None where there is none."""
    if any(scene.listed(i, "first_persons") and scene.quoted[i] < 0 for i in range(len(scene.tokens))):
        return None
    mains = [c for c in scene.clauses if c.kind == "main" and c.finite is not None and scene.quoted[c.finite] < 0]
    for n, clause in enumerate(mains):
        finite = scene.tokens[clause.finite or 0]
        if any(
            covered((*d.content, *d.frame), finite.start, finite.end) for d in drafts.near(finite.start, finite.end)
        ):
            return None
        if finite.text[:1].isupper() and clause.finite:
            continue
        if clause.mood == "subjunctive1" or (clause.mood == "subjunctive2" and _reports(scene, clause.finite, drafts)):
            return 0 if n == 0 else clause.tokens[0]
    return None


def _reports(scene: Scene, finite: int | None, drafts: Shelf[Draft]) -> bool:
    """`hätte`, `wäre`, `würde` stand for the first subjunctive where a report ends right before and no condition is
    near."""
    if finite is None or not scene.listed(finite, "reporting_subjunctives") or not _follows(scene, drafts):
        return False
    return not any(scene.listed(i, "conditions") for i in range(len(scene.tokens)))


def _speaks_in(draft: Draft, scene: Scene) -> bool:
    """True where the source stands in the sentence; neither one that goes on with another nor one that is relied on."""
    silent = draft.rule in ("prepositional.adverb", "prepositional.relying")
    return bool(draft.source) and not silent and scene.sentence.covers(draft.source[0])


def _is_beside(draft: Draft, scene: Scene) -> bool:
    """True where a relative clause of the sentence reports (`Die Stadt gab Zahlen heraus, die belegen, dass …`): who
    the sentence is about goes on."""
    at = scene.index_at(draft.source[0].start)
    inside = scene.sentence.covers(draft.source[0])
    return inside and scene.clause_at(at).opener == at and scene.clause_at(at).kind == "relative"


def speaking_before(article: Article, scene: Scene, before: Draft | None, drafts: Shelf[Draft]) -> tuple[Span, ...]:
    """Whose words go on: the source of the attribution in the sentence before, else the name that that sentence is
    about, else the source of the last attribution."""
    last = article.ending_before(scene.sentence.start)
    if last is None:
        return before.source if before else ()
    mains = [c for c in last.clauses if c.kind == "main" and c.mood == "indicative"]
    place = _speaker(last, mains[0]) if mains else None
    told = [d for d in drafts.near(last.sentence.start, last.sentence.end) if _speaks_in(d, last)]
    if place and all(_is_beside(d, last) for d in told):
        told = []
    if told:
        return min(told, key=lambda d: (d.stretch().start - d.stretch().end, d.source[0].start)).source
    if before and before.end > last.sentence.start and not _is_beside(before, last):
        return before.source
    if place:
        return (last.span(*place),)
    return before.source if before else ()


def _speaker(scene: Scene, clause: Clause) -> Place | None:
    """Who a clause without cue is about, where that can speak, or what it is to be read in; None where a thing is its
    subject."""
    place = subject(scene, clause)
    return _document(scene, clause) or (place if place and can_speak(scene, place) else None)


def _document(scene: Scene, clause: Clause) -> Place | None:
    """Where a passive clause says that something is to be read (`In einer Analyse der Bank wird … gesehen`)."""
    if not any(scene.tokens[i].lemma in word_list(scene.language, "grammar", "passive") for i in clause.verbs):
        return None
    for i in clause.tokens:
        if scene.listed(i, "written_prepositions") and scene.tokens[i].pos == "ADP" and scene.quoted[i] < 0:
            place = after_preposition(scene, i, clause.tokens[-1] + 1)
            if place and account_of(scene, *place) in ("writing", "speech_writing"):
                return place
    return None


def _names_nobody(scene: Scene, drafts: Shelf[Draft]) -> bool:
    """True where the report that ends right before has no source (`er wird verdächtigt, …`): nor has what goes on with
    it."""
    start = scene.sentence.start
    near = [d for d in drafts.near(max(0, start - NEAR), start) if 0 <= start - d.stretch().end <= NEAR]
    return bool(near) and not any(d.source for d in near)


def _joined(article: Article, group: Sequence[Scene], drafts: Shelf[Draft]) -> Draft:
    first = group[0]
    begin = _free_from(first, drafts) or 0
    begin, _ = trimmed(first, begin, len(first.tokens))
    before = antecedent(drafts, first.sentence.start)
    source = () if _names_nobody(first, drafts) else speaking_before(article, first, before, drafts)
    return Draft(
        type="indirect_free_indirect",
        medium=before.medium if before else "speech",
        content=(Span(start=first.tokens[begin].start, end=group[-1].sentence.end),),
        source=source,
        rule="free.subjunctive",
    )


def antecedent(drafts: Shelf[Draft], start: int) -> Draft | None:
    """The attribution with source words that ends last before `start`."""
    for here in drafts.before(start):
        named = (d for d in here if d.source and d.rule != "prepositional.adverb")
        earlier = [d for d in named if d.start < start and d.source[0].start < start]
        if earlier:
            return max(earlier, key=lambda d: (d.end, -d.start))
    return None


def find_evidential(article: Article, drafts: Shelf[Draft]) -> Iterator[Draft]:
    """`Der Mann soll geflohen sein`: somebody says so. `sollte` counts with a perfect infinitive alone."""
    for scene in article.scenes:
        for clause in scene.clauses:
            finite = clause.finite
            if finite is None or scene.quoted[finite] >= 0 or not _is_evidential(scene, clause, drafts):
                continue
            start, end = scene.tokens[clause.tokens[0]].start, scene.tokens[clause.tokens[-1]].end
            if _is_taken(scene, finite, Span(start=start, end=end), drafts):
                continue
            if clause.kind == "main":
                a, b = trimmed(scene, 0, len(scene.tokens))
            elif clause.kind == "relative":
                a, b = trimmed(scene, clause.tokens[0], clause.tokens[-1] + 1)
            else:
                continue
            before = antecedent(drafts, start)
            yield Draft(
                type="free_indirect",
                medium=before.medium if before else "speech_writing",
                content=(scene.span(a, b),),
                source=speaking_before(article, scene, before, drafts),
                cue=(scene.span(finite, finite + 1),),
                rule="free.modal",
            )
            break


def _is_taken(scene: Scene, finite: int, clause: Span, drafts: Shelf[Draft]) -> bool:
    """True where most of the clause stands in another attribution, or its verb in one by a phrase (`soll laut X`)."""
    verb = scene.tokens[finite]
    for draft in drafts.near(clause.start, clause.end):
        if covered(draft.content, clause.start, clause.end) * 2 > len(clause):
            return True
        if draft.rule.startswith("prepositional") and covered(draft.content, verb.start, verb.end):
            return True
    return False


def _is_evidential(scene: Scene, clause: Clause, drafts: Shelf[Draft]) -> bool:
    """`soll` with a perfect infinitive always (what somebody did is no plan), else right behind another report, unless
    a date makes a plan of it."""
    finite = clause.finite
    if finite is None or not scene.listed(finite, "verbs", "evidentials"):
        return False
    if any(scene.listed(i, "perfect") for i in clause.verbs):
        return True
    dated = any(scene.shape[i] == "z" for i in clause.tokens)
    return clause.kind == "main" and not dated and _follows(scene, drafts)


def _follows(scene: Scene, drafts: Shelf[Draft]) -> bool:
    """True where an attribution ends right before the sentence."""
    start = scene.sentence.start
    return any(0 <= start - d.stretch().end <= NEAR for d in drafts.near(max(0, start - NEAR), start))
