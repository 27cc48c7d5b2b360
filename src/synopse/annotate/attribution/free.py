"""Speech that runs on without a frame: sentences in the subjunctive after a report, and `soll`."""

from collections.abc import Iterator, Sequence

from synopse.annotate.attribution.draft import Draft, covered
from synopse.annotate.attribution.indirect import trimmed
from synopse.annotate.attribution.scene import Article, Scene
from synopse.language import Clause
from synopse.model import Span

NEAR = 40
"""Code points between a report and a sentence with `soll` that goes on with it."""


def find_free(article: Article, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Sentences in the subjunctive that stand in no attribution; neighbours with one source make one."""
    group: list[Scene] = []
    for scene in article.scenes:
        if _is_free(scene, drafts) and (not group or group[-1].number + 1 == scene.number):
            group.append(scene)
            continue
        if group:
            yield _joined(group, drafts)
        group = [scene] if _is_free(scene, drafts) else []
    if group:
        yield _joined(group, drafts)


def _is_free(scene: Scene, drafts: Sequence[Draft]) -> bool:
    mains = [c for c in scene.clauses if c.kind == "main" and c.finite is not None and scene.quoted[c.finite] < 0]
    if not mains or not any(c.mood == "subjunctive1" or _reports(scene, c.finite) for c in mains):
        return False
    start, end = scene.sentence.start, scene.sentence.end
    return not any(covered(d.content, start, end) * 3 > end - start for d in drafts if d.type != "direct")


def _reports(scene: Scene, finite: int | None) -> bool:
    """`hätte`, `wäre`, `würde` stand for the first subjunctive only where no condition is near."""
    if finite is None or not scene.listed(finite, "reporting_subjunctives"):
        return False
    return not any(scene.listed(i, "conditions") for i in range(len(scene.tokens)))


def _joined(group: Sequence[Scene], drafts: Sequence[Draft]) -> Draft:
    first = group[0]
    before = antecedent(drafts, first.sentence.start)
    return Draft(
        type="indirect_free_indirect",
        medium=before.medium if before else None,
        content=(Span(start=first.sentence.start, end=group[-1].sentence.end),),
        source=before.source if before else (),
        rule="free.subjunctive",
    )


def antecedent(drafts: Sequence[Draft], start: int) -> Draft | None:
    """The attribution with source words that ends last before `start`."""
    earlier = [d for d in drafts if d.source and d.start < start and d.source[0].start < start]
    return max(earlier, key=lambda d: (d.end, -d.start), default=None)


def find_evidential(article: Article, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """`Der Mann soll geflohen sein`: somebody says so. `sollte` counts with a perfect infinitive alone."""
    for scene in article.scenes:
        for clause in scene.clauses:
            finite = clause.finite
            if finite is None or scene.quoted[finite] >= 0 or not _is_evidential(scene, clause, drafts):
                continue
            start, end = scene.tokens[clause.tokens[0]].start, scene.tokens[clause.tokens[-1]].end
            if any(covered(d.content, start, end) * 2 > end - start for d in drafts):
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
                source=before.source if before else (),
                cue=(scene.span(finite, finite + 1),),
                rule="free.modal",
            )
            break


def _is_evidential(scene: Scene, clause: Clause, drafts: Sequence[Draft]) -> bool:
    """`soll` with a perfect infinitive always (what somebody did is no plan), else right behind another report."""
    finite = clause.finite
    if finite is None or not scene.listed(finite, "verbs", "evidentials"):
        return False
    if any(scene.listed(i, "perfect") for i in clause.verbs):
        return True
    before = antecedent(drafts, scene.sentence.start)
    return clause.kind == "main" and before is not None and 0 <= scene.sentence.start - before.end <= NEAR
