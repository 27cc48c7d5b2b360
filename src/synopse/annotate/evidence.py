"""What the certainty of a statement is judged by: negations, questions, plans and forecasts of its clause, and what its
attributions do to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.annotate.attribution.lexicon import noun_cues
from synopse.annotate.attribution.reported import REPLYING
from synopse.annotate.attribution.scene import Article, Scene, saying_of
from synopse.annotate.certainty import Reported
from synopse.language import Clause, word_set
from synopse.model import Attribution, Span

YEAR = re.compile(r"(?:19|20)\d\d")
"""A time that is a number alone."""
MEASURE = 6
"""Tokens before a negation among which the comparison begins that it belongs to (`wie seit dem 3. Mai nicht`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Span):
    """A statement before it has its chain: its clause, if it is one, and `places`, the tokens of that and of those that
    are told with it."""

    scene: Scene
    clause: Clause | None
    rule: str
    places: tuple[int, ...] = ()


def negations_of(one: Found) -> tuple[Span, ...]:
    """The words that negate the statement; those before `sondern` negate but what it puts right (`nicht er, sondern
    sie kommt`)."""
    language, tokens = one.scene.language, one.scene.tokens
    negating, correcting = word_set(language, "clauses", "negations"), word_set(language, "certainty", "correcting")
    right = max((i for i in one.places if tokens[i].lower in correcting), default=-1)
    places = (i for i in one.places if i > right and tokens[i].lower in negating)
    return tuple(one.scene.span(i, i + 1) for i in places if not _is_measure(one, i))


def _is_measure(one: Found, negation: int) -> bool:
    """`so stark wie seit Mai nicht mehr`: the negation says how strong, not that it is not so."""
    tokens, lasting = one.scene.tokens, word_set(one.scene.parse.language, "certainty", "lasting")
    near = range(max(negation - MEASURE, 0), negation - 1)
    return any(tokens[i].tag == "KOKOM" and tokens[i + 1].lower in lasting for i in near)


def not_excluded_of(one: Found) -> tuple[Span, ...]:
    """The verb of a clause that leaves its object possible (`schloss Entlassungen nicht aus`)."""
    clause, scene = one.clause, one.scene
    if clause is None or not clause.negated:
        return ()
    excluding = word_set(scene.language, "certainty", "excluding_verbs")
    shut = clause.predicate in excluding or any(scene.tokens[i].lemma in excluding for i in clause.verbs)
    return tuple(scene.span(i, i + 1) for i in clause.verbs) if shut else ()


def is_question(one: Found) -> bool:
    """True for the last clause of a sentence that ends with a question mark, outside any subordinate clause."""
    text = one.scene.parse.text
    return text[one.end : one.end + 1] == "?"


def open_question_of(one: Found) -> tuple[Span, ...]:
    """The word that makes its clause, or one that is told with it, a question without an answer (`ob er kommt`)."""
    if one.clause is None:
        return ()
    inside = {one.clause.opener, *(c.opener for c in one.scene.clauses if c.opener in one.places)}
    openers = sorted(i for i in inside if i is not None and one.scene.listed(i, "open_questions"))
    return tuple(one.scene.span(i, i + 1) for i in openers)


def forecast_of(one: Found) -> tuple[Span, ...]:
    """The cue of the clause that this one hangs on, or is told with, where that is a forecast that no attribution took
    (`wir gehen davon aus`)."""
    matrix = one.clause if one.clause and set(one.places) - set(one.clause.tokens) else _parent(one)
    saying = saying_of(one.scene, matrix) if matrix else None
    if saying is None or saying.cue.effect != "expected":
        return ()
    return tuple(one.scene.span(i, i + 1) for i in saying.clause.verbs)


def _parent(one: Found) -> Clause | None:
    clause = one.clause
    return None if clause is None or clause.parent is None else one.scene.clauses[clause.parent]


def unconfirmed_of(one: Found) -> tuple[Span, ...]:
    """The verbs of the clause that this one hangs on, where that says that nobody stands for it (`Berichte, wonach …,
    wurden nicht bestätigt`)."""
    clause, scene = one.clause, one.scene
    if clause is None or clause.kind == "main":
        return ()
    around = [c for c in scene.clauses if c.kind == "main" and c.negated and c is not clause]
    confirming = word_set(scene.language, "certainty", "confirming_verbs")
    for matrix in around[:1]:
        if matrix.predicate in confirming or any(scene.tokens[i].lemma in confirming for i in matrix.tokens):
            return tuple(scene.span(i, i + 1) for i in matrix.verbs)
    return ()


def plan_of(one: Found) -> tuple[Span, ...]:
    """The verb of a plan with its time (`will bis 2026 … bauen`); without a time it says what somebody wants."""
    clause, scene = one.clause, one.scene
    if clause is None or clause.finite is None or scene.quoted[clause.finite] >= 0:
        return ()
    if scene.tokens[clause.finite].lower not in word_set(scene.language, "certainty", "plan_verbs"):
        return ()
    infinitive = any(scene.tokens[i].form == "inf" for i in clause.verbs) and not clause.negated
    dated = any(scene.shape[i] == "z" or YEAR.fullmatch(scene.tokens[i].text) for i in clause.tokens)
    done = any(scene.listed(i, "perfect") for i in clause.verbs if i != clause.finite)
    return (scene.span(clause.finite, clause.finite + 1),) if infinitive and dated and not done else ()


def effects_of(attributions: Sequence[Attribution], staged: Article) -> dict[str, Reported]:
    """The effect of each attribution by its id; speech that runs on has the effect of what it goes on with."""
    out: dict[str, Reported] = {}
    last: Reported | None = None
    for a in attributions:
        effect = _effect(a, staged.at(a.cue[0]) if a.cue else ())
        if a.rule == "free.subjunctive" and last is not None and last.effect == "alleged":
            effect = Reported(effect="alleged", cue=last.cue)
        out[a.id] = last = effect
    return out


def effect_on(one: Found, a: Attribution, effect: Reported) -> Reported:
    """What an attribution does to one statement in it: who denies a thing asserts what he says against it."""
    return replace(effect, effect="reported") if effect.effect == "denied" and _is_answer(one, a) else effect


def _is_answer(one: Found, a: Attribution) -> bool:
    """True behind a colon (`Er bestreitet das: Es seien …`), and where the denial follows as a report does (`Das sei
    falsch, widersprach X`); not where it takes the clause before (`Dass er log, bestreitet X`)."""
    begin = min(s.start for s in (*a.cue, *a.content))
    if any(mark in one.scene.parse.text[begin : one.start] for mark in REPLYING):
        return True
    if a.rule.startswith("indirect.before"):
        return not one.scene.listed(0, "complementizers")
    return a.type == "direct" and not a.rule.startswith("partial")


def _effect(a: Attribution, scenes: Sequence[Scene]) -> Reported:
    """What the cue words of an attribution do to its content."""
    for scene in scenes:
        places = [i for i, t in enumerate(scene.tokens) if any(s.covers(t) for s in a.cue)]
        if not places:
            continue
        doubt = _doubting_words(scene, a)
        if doubt:
            return Reported(effect="reported", cue=doubt, unconfirmed=True)
        saying = saying_of(scene, scene.clause_at(places[0]))
        noun = noun_cues(scene.language).get(scene.tokens[places[0]].lemma)
        if saying and any(i in saying.verbs for i in places):
            doubted = saying.clause.negated
            if doubted:
                confirming = word_set(scene.language, "certainty", "confirming_verbs")
                possible = saying.key in word_set(scene.language, "certainty", "excluding_verbs")
                return Reported(effect="reported", cue=a.cue, unconfirmed=saying.key in confirming, possible=possible)
            foreseen = saying.key in word_set(scene.language, "certainty", "forecasting_verbs")
            return Reported(effect=saying.cue.effect, cue=a.cue, forecast=foreseen)
        if noun:
            return Reported(effect=noun.effect, cue=a.cue)
        break
    return Reported(effect="reported", cue=a.cue)


def _doubting_words(scene: Scene, a: Attribution) -> tuple[Span, ...]:
    """`unbestätigten Berichten zufolge`: the source itself is called unconfirmed."""
    words = word_set(scene.language, "certainty", "unconfirmed")
    inside = (i for i, t in enumerate(scene.tokens) if any(s.covers(t) for s in a.source) and t.lower in words)
    return tuple(scene.span(i, i + 1) for i in inside)
