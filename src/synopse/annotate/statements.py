"""The statements of an article: one clause each, without the frame of who said it, with what it stands in and how
surely it is said."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.annotate.attribution.draft import covered
from synopse.annotate.attribution.scene import Scene, saying_of, stage
from synopse.annotate.attribution.shelf import Shelf
from synopse.annotate.certainty import Evidence, Reported, certainty_of
from synopse.annotate.complements import find_hosts, only_brings, told_with
from synopse.annotate.datelines import find_datelines
from synopse.annotate.denials import with_denials
from synopse.annotate.evidence import (
    Found,
    effect_on,
    effects_of,
    forecast_of,
    is_question,
    negations_of,
    not_excluded_of,
    open_question_of,
    plan_of,
    unconfirmed_of,
)
from synopse.annotate.framing import EDGES, is_frame, says_itself, without_frames
from synopse.annotate.occasions import find_occasions
from synopse.annotate.parts import Part, find_parts
from synopse.language import SUPPORTED, Clause, Parse, word_set
from synopse.model import Attribution, Span, Statement

FEWEST_LETTERS = 3
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
SILENT = ("credit", "boilerplate")
INSIDE = ("prepositional", "indirect.inserted", "indirect.as")
"""Rules whose frame may stand inside the clause that it is said of (`Das Werk wird, wie X mitteilte, geschlossen`)."""
POINTING = "rdgis"
"""Classes of words that say nothing by themselves: a phrase of them alone (`das`) stands for what was said before."""


def find_statements(parse: Parse, attributions: Sequence[Attribution], article: str) -> tuple[Statement, ...]:
    """Every statement outside credits, in text order. `according_to` is filled by `attach_sources`.

    A clause is one; a frame (`sagte X`) is none; the noun phrase content of an attribution is one of its own. The span
    leaves out frames, `dass`, and quotation marks and other marks at its edges. In a language without clauses it is a
    sentence.
    """
    if parse.language not in SUPPORTED:
        return _sentences(parse, article)
    staged = stage(parse)
    effects = effects_of(attributions, staged)
    shelf = Shelf(attributions, _stretch)
    datelines = find_datelines(parse)
    found: dict[tuple[int, int], Found] = {}
    for scene in staged.scenes:
        if scene.sentence.region not in SILENT:
            near = shelf.near(scene.sentence.start, scene.sentence.end)
            for one in (*_clauses(scene, near), *_phrases(scene, near)):
                if cut := _without_dateline(one, datelines):
                    found.setdefault((cut.start, cut.end), cut)
    ordered = [found[key] for key in sorted(found)]
    placed = (
        _statement(f"{article}.s{n}", one, shelf.near(one.start, one.end), effects) for n, one in enumerate(ordered, 1)
    )
    return with_denials(staged, attributions, tuple(placed))


def _without_dateline(one: Found, datelines: Sequence[Span]) -> Found | None:
    """What stands behind a dateline; None where nothing does."""
    dateline = next((d for d in datelines if d.overlaps(one)), None)
    if dateline is None:
        return one
    return replace(one, start=dateline.end) if one.end - dateline.end >= FEWEST_LETTERS else None


def _sentences(parse: Parse, article: str) -> tuple[Statement, ...]:
    told = [s for s in parse.sentences if s.region not in SILENT]
    return tuple(
        Statement(id=f"{article}.s{n}", start=s.start, end=s.end, rule="statement.sentence")
        for n, s in enumerate(told, 1)
    )


def _stretch(a: Attribution) -> Span:
    spans = (*a.content, *a.frame, *a.cue)
    return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))


# -- clauses -------------------------------------------------------------------------------------


def _clauses(scene: Scene, attributions: Sequence[Attribution]) -> Iterator[Found]:
    near = [a for a in attributions if not says_itself(scene, a)]
    frames = {n for n, clause in enumerate(scene.clauses) if is_frame(scene, clause, near)}
    hosts = {n: host for n, host in find_hosts(scene, attributions).items() if n not in frames and host not in frames}
    for number, clause in enumerate(scene.clauses):
        if number in frames:
            yield from _adjuncts(scene, clause, near)
        elif number not in hosts and (number in hosts.values() or not only_brings(scene, clause)):
            yield from _parts(scene, clause, *told_with(scene, number, hosts), near)


def _parts(
    scene: Scene, clause: Clause, told: list[int], own: Sequence[int], near: Sequence[Attribution]
) -> Iterator[Found]:
    """The statements of a clause: one, or as many as it has parts."""
    for rule, tokens in _split(_without_opener(scene, clause, told), find_parts(scene, clause)):
        span = _trimmed(scene, without_frames(scene, tokens, near), clause)
        if span:
            places = tuple(i for i in own if span.covers(scene.tokens[i]))
            kind = f"statement.{rule or clause.kind}"
            yield Found(start=span.start, end=span.end, scene=scene, clause=clause, places=places, rule=kind)


def _split(tokens: Sequence[int], parts: Sequence[Part]) -> Iterator[tuple[str, list[int]]]:
    """The tokens of a clause up to its first part, and those of each part, with the name of its rule."""
    bounds = [(0, ""), *((tokens.index(p.first), p.rule) for p in parts if p.first in tokens), (len(tokens), "")]
    for (first, rule), (end, _) in itertools.pairwise(bounds):
        yield rule, list(tokens[first:end])


def _adjuncts(scene: Scene, clause: Clause, near: Sequence[Attribution]) -> Iterator[Found]:
    """What a frame says besides who spoke to whom: on what occasion (`bei einem Treffen mit X`)."""
    for places in find_occasions(scene, clause, near):
        span = _trimmed(scene, places, None)
        if span:
            yield Found(start=span.start, end=span.end, scene=scene, clause=None, rule="statement.adjunct")


def _without_opener(scene: Scene, clause: Clause, tokens: list[int]) -> list[int]:
    """Without a conjunction that only joins (`dass`)."""
    if clause.opener is None or clause.kind != "subordinate" or clause.opener not in tokens:
        return tokens
    empty = scene.listed(clause.opener, "complementizers") or scene.listed(clause.opener, "relative", "adverbs")
    return tokens[tokens.index(clause.opener) + empty :]


def _trimmed(scene: Scene, tokens: Sequence[int], clause: Clause | None) -> Span | None:
    """Without marks and conjunctions at the edges; None where no word of content and no verb is left (`Vielleicht`)."""
    kept = list(tokens)
    while kept and (scene.tokens[kept[0]].text in EDGES or (clause and _joins(scene, kept[0]))):
        kept = kept[1:]
    while kept and scene.tokens[kept[-1]].text in EDGES:
        kept = kept[:-1]
    if not any(scene.tokens[i].pos in TELLING or scene.tokens[i].form for i in kept):
        return None
    return Span(start=scene.tokens[kept[0]].start, end=scene.tokens[kept[-1]].end)


def _joins(scene: Scene, i: int) -> bool:
    return scene.tokens[i].lower in word_set(scene.language, "clauses", "coordinators")


# -- contents that are no clause -----------------------------------------------------------------


def _phrases(scene: Scene, near: Sequence[Attribution]) -> Iterator[Found]:
    """The noun phrase that was praised, announced, rumoured."""
    for a in near:
        whole = Span(start=a.content[0].start, end=a.content[-1].end)
        if a.type != "reported" or _is_split(a) or not scene.sentence.covers(whole):
            continue
        inside = [i for i, t in enumerate(scene.tokens) if any(s.covers(t) for s in a.content)]
        span = _trimmed(scene, inside, None)
        if span and any(scene.shape[i] not in POINTING for i in inside):
            yield Found(start=span.start, end=span.end, scene=scene, clause=None, rule="statement.phrase")


def _is_split(a: Attribution) -> bool:
    """True where the cue stands in the midst of the content: its clause says it (`den Schaden schätzt X auf …`)."""
    return any(a.content[0].end <= s.start < a.content[-1].start for s in a.cue)


# -- chain and certainty -------------------------------------------------------------------------


def _statement(name: str, one: Found, attributions: Sequence[Attribution], effects: dict[str, Reported]) -> Statement:
    chain = _chain(one, attributions)
    evidence = Evidence(
        text=one.scene.parse.text,
        span=_scope(one),
        language=one.scene.language,
        chain=tuple(effect_on(one, a, effects[a.id]) for a in chain),
        negations=negations_of(one),
        question=is_question(one),
        open_question=open_question_of(one),
        hearsay=tuple(s for a in chain if a.rule in ("free.modal", "free.claim") for s in a.cue),
        forecast=forecast_of(one),
        unconfirmed=unconfirmed_of(one),
        plan=plan_of(one),
        not_excluded=not_excluded_of(one),
    )
    certainty, grounds, rule = certainty_of(evidence)
    return Statement(
        id=name,
        start=one.start,
        end=one.end,
        certainty=certainty,
        attributions=tuple(a.id for a in chain),
        grounds=grounds,
        rule=f"{one.rule}; {rule}",
    )


def _scope(one: Found) -> Span:
    """Where words stand that say how sure the statement is: a second verb phrase shares those before the first (`soll
    gelogen und betrogen haben`)."""
    if one.clause is None or one.rule != "statement.verb":
        return one
    return Span(start=one.scene.tokens[one.clause.tokens[0]].start, end=one.end)


def _chain(one: Found, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions whose content holds the statement, the widest first; those named inside the same content after
    it."""
    around = [
        a
        for a in attributions
        if (covered((*a.content, *_own_frame(a)), one.start, one.end) * 5 >= len(one) * 3 and _is_inside(one, a))
        or _states(one, a)
    ]
    return sorted(around, key=lambda a: (a.content[0].start - a.content[-1].end, a.rule == "prepositional.relying"))


def _own_frame(a: Attribution) -> tuple[Span, ...]:
    """The frame, where it stands inside the clause that it is said of (`die nach Angaben der Stadt kamen`)."""
    return a.frame if a.rule.startswith(INSIDE) else ()


def _states(one: Found, a: Attribution) -> bool:
    """True for the clause that reports itself and is as much the word of its subject as what stands in it (`Die Polizei
    sprach von 1.100 Teilnehmern`, `Berg wies das zurück`)."""
    if one.clause is None or not a.rule.startswith(("reported", "partial.object")):
        return False
    saying = saying_of(one.scene, one.clause)
    if saying is None or not any(s.covers(one.scene.tokens[saying.main]) for s in a.cue):
        return False
    return saying.cue.effect == "denied" or one.scene.listed_word(saying.key, "stating_verbs")


def _is_inside(one: Found, a: Attribution) -> bool:
    """False for the clause that reports itself: what is praised is in it, but it is not said by who praises."""
    if a.rule == "partial.nested" or (a.rule == "free.modal" and _is_another(one, a)):
        return False
    if a.rule.startswith((*INSIDE, "free")):
        return True
    return not any(s.overlaps(one) for s in a.cue)


def _is_another(one: Found, a: Attribution) -> bool:
    """True for a main clause beside the one that `soll` stands in (`Ein Wagen soll gebrannt haben, ein Mann starb`)."""
    beside = one.clause is not None and one.clause.kind == "main" and one.clause.mood == "indicative"
    return beside and not any(s.overlaps(one) for s in a.cue)
