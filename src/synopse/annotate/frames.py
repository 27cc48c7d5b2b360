"""Statements as frames: what each is about, who has a part in it, how many, where and when.

After frame semantics (Fillmore 1982) with the concepts of the lexicon as frames. Empty slots stay empty: a place or a
time of another clause is not taken over, a pronoun is filled where one candidate remains.
"""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synopse.annotate.answers import answer, fill_bare, may_answer
from synopse.annotate.entities import Cast
from synopse.annotate.participants import find_participants
from synopse.concepts import Lexicon
from synopse.language import Clause, Parse, Sentence, word_set
from synopse.model import ConceptMention, Frame, Name, Quantity, Setting, Span, Statement, Time

CONTRARY = frozenset({"denied", "negated"})
NAMING = frozenset({"NOUN", "PROPN", "X"})


@dataclass(frozen=True, slots=True)
class Layers:
    """What was found in the article before its frames."""

    names: tuple[Name, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    concepts: tuple[ConceptMention, ...]
    sources: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A statement's own words: those of its clause that lie in it and in no statement inside it."""

    statement: Statement
    sentence: Sentence
    clause: Clause
    own: tuple[int, ...]

    def holds(self, span: Span) -> bool:
        """True where the span begins in one of the own words."""
        return any(self.sentence.tokens[i].start <= span.start < self.sentence.tokens[i].end for i in self.own)


def frame_statements(
    parsed: Parse, statements: Sequence[Statement], layers: Layers, cast: Cast, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """The statements, each with its frame; without one where none of its words stands for a concept."""
    out: list[Statement] = []
    for statement, field in zip(statements, _fields(parsed, statements), strict=True):
        frame = _frame(field, layers, cast, lexicon, parsed.language) if field else None
        if field and not (frame and frame.figure and frame.figure.question):
            frame = _filled(field, layers, out, parsed.language) or frame
        out.append(replace(statement, frame=_of_denied(statement, frame, out) or frame))
    return tuple(out)


def _of_denied(statement: Statement, own: Frame | None, before: Sequence[Statement]) -> Frame | None:
    """The frame of a statement that turns down another one: what that is about, and that it is not so."""
    denied = next((s.frame for s in before if s.id == statement.denies), None)
    if denied is None:
        return None
    participants = own.participants if own else ()
    return Frame(concept=denied.concept, words=denied.words, opposite=not denied.opposite, participants=participants)


def _filled(field: Field, layers: Layers, before: Sequence[Statement], language: str) -> Frame | None:
    """The frame of a statement that has a figure and names nothing that it counts (`besetzt hätten sie 172`); what
    counts a part of something (`drei von ihnen`) stays as it is."""
    here = [q for q in layers.quantities if field.holds(q)]
    parts = word_set(language, "compare", "parts")
    own = [field.sentence.tokens[i] for i in field.own]
    told = [t for t in own if not any(s.covers(t) for s in (*here, *layers.times, *layers.sources))]
    if len(here) != 1 or here[0].unit or any(t.pos in NAMING for t in told):
        return None
    said = f" {' '.join(t.lower for t in own)} "
    return None if any(f" {part} " in said for part in parts) else fill_bare(here[0], before)


def _fields(parsed: Parse, statements: Sequence[Statement]) -> Iterator[Field | None]:
    for statement, inside in _with_nested(statements):
        sentence = next(
            (s for s in _from(parsed.sentences, statement.start) if s.start <= statement.start < s.end), None
        )
        if sentence is None or not sentence.clauses:
            yield None
            continue
        here = [
            i
            for i, t in enumerate(sentence.tokens)
            if statement.covers(t) and not any(other.covers(t) for other in inside)
        ]
        clause = max(sentence.clauses, key=lambda c: len(set(c.tokens) & set(here)))
        yield Field(statement, sentence, clause, tuple(here)) if here else None


def _from(sentences: Sequence[Sentence], start: int) -> Sequence[Sentence]:
    """The last sentence that begins at or before `start`."""
    at = bisect.bisect_right(sentences, start, key=lambda s: s.start)
    return sentences[max(0, at - 1) : at]


def _with_nested(statements: Sequence[Statement]) -> Iterator[tuple[Statement, list[Statement]]]:
    """Each statement with those that lie inside it; they are sorted by their start."""
    for n, outer in enumerate(statements):
        inside = []
        for other in statements[n + 1 :]:
            if other.start >= outer.end:
                break
            if outer.covers(other) and len(other) < len(outer):
                inside.append(other)
        yield outer, inside


def _frame(field: Field, layers: Layers, cast: Cast, lexicon: Lexicon, language: str) -> Frame | None:
    mention = _main(field, layers.concepts, layers.quantities, lexicon)
    if mention is None:
        return None
    tokens = field.sentence.tokens
    return Frame(
        concept=mention.concept,
        words=mention.parts or (Span(start=mention.start, end=mention.end),),
        opposite=field.statement.certainty in CONTRARY and not _says_no(field, mention, language),
        participants=find_participants(tokens, field.clause, field.own, layers.names, cast, language),
        figure=answer([q for q in layers.quantities if field.holds(q)], mention, lexicon),
        place=_place(field, layers.names, language),
        time=_time(field, layers.times),
    )


def _main(
    field: Field, concepts: Sequence[ConceptMention], quantities: Sequence[Quantity], lexicon: Lexicon
) -> ConceptMention | None:
    """What the clause is about: the most special of its concepts, of these one that a figure of the clause counts, then
    the verb's, then the first."""
    tokens = field.sentence.tokens
    verbs = {tokens[i].start for i in field.clause.verbs}
    here = [q for q in quantities if field.holds(q)]

    def rank(mention: ConceptMention) -> tuple[bool, bool, bool, bool, int]:
        parts = mention.parts or (mention,)
        return (
            mention.guessed,
            lexicon.is_general(mention.concept),
            not may_answer(here, mention, lexicon),
            not any(p.start in verbs for p in parts),
            mention.start,
        )

    return min((m for m in _near(concepts, field.sentence) if field.holds(m)), key=rank, default=None)


def _says_no(field: Field, mention: ConceptMention, language: str) -> bool:
    """True where the negation is part of what is found (`nicht zurücktreten`: to stay in office)."""
    negations = word_set(language, "clauses", "negations")
    return any(t.lower in negations for t in field.sentence.tokens for p in mention.parts if p.covers(t))


def _near(concepts: Sequence[ConceptMention], place: Span) -> Sequence[ConceptMention]:
    """Those that begin in the sentence."""
    first = bisect.bisect_left(concepts, place.start, key=lambda m: m.start)
    return concepts[first : bisect.bisect_left(concepts, place.end, key=lambda m: m.start)]


def _place(field: Field, names: Sequence[Name], language: str) -> Setting | None:
    """The first place that a preposition of place brings."""
    tokens = field.sentence.tokens
    before = word_set(language, "participants", "place_prepositions")
    for i in field.own:
        name = next((n for n in names if n.kind == "place" and n.start == tokens[i].start), None)
        if name is not None and i and tokens[i - 1].lower in before:
            return Setting(start=name.start, end=name.end, value=name.entity)
    return None


def _time(field: Field, times: Sequence[Time]) -> Setting | None:
    found = next((t for t in times if t.type in ("DATE", "TIME") and field.holds(t)), None)
    return Setting(start=found.start, end=found.end, value=found.value) if found else None
