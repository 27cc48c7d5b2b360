"""How surely something is said: by the outlet itself, by somebody's word, as a rumour, a denial, a forecast, a
possibility.

An ordered list of named levels, the first that holds decides. After Saurí and Pustejovsky, "FactBank" (2009), with the
levels of the contract.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import regex

from synopse.annotate.attribution.lexicon import Effect
from synopse.language import words
from synopse.model import Certainty, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What an attribution does to what stands in it: its cue's effect, and the words of the cue. `forecast` says that
    it is about what is to come, in whichever tense (`rechnet damit, dass er kommt`), `possible` that it is not
    ruled out (`schloss nicht aus, dass er kommt`)."""

    effect: Effect
    cue: tuple[Span, ...]
    unconfirmed: bool = False
    forecast: bool = False
    possible: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the certainty of a statement is judged by. `chain` are its attributions, outermost first."""

    text: str
    span: Span
    language: str
    chain: tuple[Reported, ...]
    negations: tuple[Span, ...]
    question: bool
    open_question: tuple[Span, ...]
    hearsay: tuple[Span, ...]
    forecast: tuple[Span, ...]
    unconfirmed: tuple[Span, ...] = ()
    plan: tuple[Span, ...] = ()
    not_excluded: tuple[Span, ...] = ()


Judgement = tuple[Certainty, tuple[Span, ...], str]
"""The certainty, the words that it rests on, the level that held."""


def certainty_of(evidence: Evidence) -> Judgement:
    """The first level that holds: question, denial, hearsay, accusation, doubt, possibility, negation, forecast,
    report."""
    for level in (_question, _denied, _hearsay, _alleged, _unconfirmed, _possible, _negated, _expected, _reported):
        judgement = level(evidence)
        if judgement:
            return judgement
    return "asserted", (), "certainty.asserted"


def _question(e: Evidence) -> Judgement | None:
    return ("possible", (Span(start=e.span.end, end=e.span.end + 1),), "certainty.question") if e.question else None


def _by_effect(e: Evidence, effect: Effect) -> tuple[Span, ...]:
    return tuple(s for r in e.chain if r.effect == effect for s in r.cue)


def _denied(e: Evidence) -> Judgement | None:
    found = _by_effect(e, "denied")
    return ("denied", found, "certainty.denied") if found else None


def _hearsay(e: Evidence) -> Judgement | None:
    found = e.hearsay or matches(e, "adverbs_of_suspicion")
    return ("alleged", found, "certainty.hearsay") if found else None


def _alleged(e: Evidence) -> Judgement | None:
    found = _by_effect(e, "alleged")
    if found and not matches(e, "possible"):
        return "alleged", found, "certainty.alleged"
    return None


def _unconfirmed(e: Evidence) -> Judgement | None:
    found = e.unconfirmed or tuple(s for r in e.chain if r.unconfirmed for s in r.cue)
    return ("unconfirmed", found, "certainty.unconfirmed") if found else None


def _possible(e: Evidence) -> Judgement | None:
    barred = matches(e, "not_possible")
    found = tuple(s for s in matches(e, "possible") if not any(b.covers(s) for b in barred)) or e.open_question
    found = found or e.not_excluded or tuple(s for r in e.chain if r.possible for s in r.cue)
    return ("possible", found, "certainty.possible") if found else None


def _negated(e: Evidence) -> Judgement | None:
    if e.negations and not matches(e, "not_negating"):
        return "negated", e.negations, "certainty.negated"
    return None


def _expected(e: Evidence) -> Judgement | None:
    if e.plan:
        return "expected", e.plan, "certainty.plan"
    foreseen = tuple(s for r in e.chain if r.forecast for s in r.cue)
    if foreseen:
        return "expected", (*foreseen, *matches(e, "future")), "certainty.forecast"
    future = matches(e, "future")
    said = _by_effect(e, "expected") or e.forecast or matches(e, "expected")
    return ("expected", (*said, *future), "certainty.expected") if said and future else None


def _reported(e: Evidence) -> Judgement | None:
    if not e.chain:
        return None
    return "reported", tuple(s for r in e.chain for s in r.cue), "certainty.reported"


def matches(e: Evidence, key: str) -> tuple[Span, ...]:
    """Where words of a list stand in the statement."""
    found = listed_phrases(e.text, e.span, e.language, key)
    return tuple(s for s in found if s.start == e.span.start or not e.text[s.start].isupper())  # `May` is a month


def listed_phrases(text: str, span: Span, language: str, key: str) -> tuple[Span, ...]:
    """Where words and phrases of a list of the language stand in a stretch, whatever their case."""
    pattern = _pattern(language, key)
    found = pattern.finditer(text, span.start, span.end) if pattern else ()
    return tuple(Span(start=m.start(), end=m.end()) for m in found)


@functools.cache
def _pattern(language: str, key: str) -> Any:
    phrases: Sequence[str] = words(language, "certainty").get(key, ())
    if not phrases:
        return None
    forms = "|".join(r"\s+".join(regex.escape(w) for w in p.split()) for p in sorted(phrases, key=len, reverse=True))
    return regex.compile(rf"(?<!\w)(?:{forms})(?!\w)", regex.IGNORECASE)
