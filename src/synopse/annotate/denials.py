"""Which statement a denial turns down: `Berg wies das zurück`, `Die Firma bestreitet den Vorwurf`, `Das sei gelogen,
sagte sie`.

What is denied in so many words (`bestritt, dass er dort war`) needs no such link: it stands in the denial itself.
"""

import bisect
from collections.abc import Sequence
from dataclasses import replace

from synopse.annotate.attribution.scene import Article, Scene
from synopse.annotate.certainty import listed_phrases
from synopse.language import word_set
from synopse.model import Attribution, Certainty, Span, Statement

SHORT = 60
"""Characters of a statement that does nothing but refute (`Das sei frei erfunden`)."""
BACK, MOST = 3, 40
"""Sentences up to that of a denial, and statements before it, among which the thing denied is looked for."""
RANK: tuple[Certainty, ...] = ("alleged", "reported", "unconfirmed", "possible")
"""What is denied is sooner what somebody is accused of than what is said of him, sooner that than what is so."""


def with_denials(
    staged: Article, attributions: Sequence[Attribution], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The statements in their order, those that deny one before them with its id in `denies`; a statement that does
    nothing but call another false is denied as well, by whoever says so."""
    by_id = {a.id: a for a in attributions}
    out: list[Statement] = []
    for statement in statements:
        own = [by_id[name] for name in statement.attributions]
        cues = {a.cue for a in own}
        others = [s for s in out[-MOST:] if not any(by_id[name].cue in cues for name in s.attributions)]
        out.append(_with_denied(staged, statement, own, others) if own else statement)
    return tuple(out)


def _with_denied(
    staged: Article, statement: Statement, own: Sequence[Attribution], before: Sequence[Statement]
) -> Statement:
    scene = staged.at(statement)[0]
    grounds = _refutes(scene, statement)
    denies = statement.certainty == "denied" and any(_points_back(scene, statement, a) for a in own)
    denied = _denied_before(staged, scene, statement, before) if grounds or denies else None
    if denied is None:
        return statement
    if grounds and statement.certainty == "reported":
        rule = f"{statement.rule.partition(';')[0]}; certainty.refuted"
        return replace(statement, denies=denied.id, certainty="denied", grounds=grounds, rule=rule)
    return replace(statement, denies=denied.id)


def _points_back(scene: Scene, statement: Statement, a: Attribution) -> bool:
    """True for a denial that names nothing but a pronoun or an accusation as such (`den Vorwurf`)."""
    if a.type != "reported" or not any(s.overlaps(statement) for s in a.cue):
        return False
    inside = [i for i, t in enumerate(scene.tokens) if any(s.covers(t) for s in a.content)]
    nouns = [scene.tokens[i].lemma for i in inside if scene.shape[i] in "npx"]
    said = word_set(scene.language, "certainty", "accusations")
    return all(n in said for n in nouns) if nouns else any(scene.listed(i, "denied_pronouns") for i in inside)


def _refutes(scene: Scene, statement: Statement) -> tuple[Span, ...]:
    """The words that call false what a pronoun stands for, or what was said (`Dies sei falsch`, `nannte das Unsinn`);
    none where the clause says more than that."""
    said = word_set(scene.language, "certainty", "accusations")
    inside = [i for i, t in enumerate(scene.tokens) if statement.covers(t)]
    points = any(scene.listed(i, "denied_pronouns") or scene.tokens[i].lemma in said for i in inside)
    if len(statement) > SHORT or not points or statement.certainty not in ("reported", "negated"):
        return ()
    return listed_phrases(scene.parse.text, statement, scene.language, "refuting")


def _denied_before(
    staged: Article, scene: Scene, statement: Statement, before: Sequence[Statement]
) -> Statement | None:
    """The statement that is denied: of those before in the sentence, else in the sentence before it in the paragraph,
    the gravest, of equal ones the last. Where that denies a thing itself, the same thing."""
    last = bisect.bisect_right(staged.starts, scene.sentence.start)
    for here in reversed(staged.scenes[max(0, last - BACK) : last]):
        told = [s for s in before if here.sentence.covers(s) and s.end <= statement.start]
        if told and here.sentence.block == scene.sentence.block:
            gravest = max(told, key=_rank)
            return next((s for s in before if s.id == gravest.denies), gravest)
    return None


def _rank(statement: Statement) -> tuple[bool, int, int]:
    grave = -RANK.index(statement.certainty) if statement.certainty in RANK else -len(RANK)
    return statement.denies is not None, grave, statement.start
