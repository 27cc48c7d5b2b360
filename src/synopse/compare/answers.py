"""Differences of figures: which figures of two accounts answer one question, in one row or in sentences that no row
joins (`172 Plätze waren besetzt`, `180 Karten verkauft`).

The closest figures are joined first, and no account has two answers to one question. What shows that it is one: a row;
the same concept; sentences that are alike; or the figures themselves, where they are so great that no other thing is
likely to come as near (`mehr als 1.300`, `1.340`). Outside a row neither account may have the other one's figure too.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.annotate.answers import SIZE, in_base_unit, is_measure
from synopse.compare.apart import reason
from synopse.compare.claims import Claim
from synopse.compare.difference import HEADLINES, Found, value_of
from synopse.compare.likeness import product, terms_of, vectors
from synopse.compare.notions import counted_of, one_unit
from synopse.compare.stances import find_attributions
from synopse.compare.times import length_of
from synopse.group.terms import Vector
from synopse.model import DifferenceKind, Quantity

SIZE_OF_CONCEPT, NEAR = 1.6, 1.2
"""Two figures of one concept, and of any two sentences, of which one is more than this many times the other answer two
questions; those of one row: `SIZE`."""
LASTING = "hours that it lasted"
"""Unit of durations."""
ROUNDING = 0.05
"""Share of a duration that rounding of its unit may take off or add."""
COMPATIBLE = frozenset({"rounding", "bound", "modifier"})
"""Notes of figures that may all be true."""
ALIKE = 0.1
"""Cosine of two sentences from which near figures may answer one question."""
GREAT, GREATEST = 100, 1000
"""From where a figure tells by itself what it counts, if its unit is the same; and whatever its unit."""
IN_ROW = 0.5
"""What it adds to the likeness of two sentences that their clauses stand in one row."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a claim, with the number of its row, what it counts, and the terms of its sentence."""

    number: int
    claim: Claim
    quantity: Quantity
    row: int
    unit: str
    sentence: Vector

    @property
    def value(self) -> float:
        return self.quantity.value

    @property
    def account(self) -> str:
        return self.claim.account.id

    @property
    def in_headline(self) -> bool:
        return self.claim.region in HEADLINES

    @property
    def is_of_time(self) -> bool:
        """An age, or how long something lasted: such are often near each other by chance."""
        return not any(self.quantity.start == q.start for q in self.claim.counts)

    @property
    def concept(self) -> str | None:
        frame = self.claim.statement.frame if self.claim.statement else None
        return frame.concept if frame else None


_Pair = tuple[_Figure, _Figure]


def find_answers(groups: Sequence[Sequence[Claim]]) -> Iterator[tuple[int | None, Found]]:
    """The differences of figures with the number of the group that has two of its values, None where none has.

    Figures that are not the same, or the same with another modifier (`rund 10.000`, `10.000`). The note tells what
    keeps those of a row apart: rounding, a bound, another moment, a part, or nothing but a conflict. Where those of a
    row cannot all be true, it follows whom the accounts have them from.
    """
    for answers in _joined(list(_figures(groups))):
        yield from _differing(answers)


def _differing(answers: Sequence[_Figure]) -> Iterator[tuple[int | None, Found]]:
    """Of each account the first answer that is in no headline; nothing where all say the same."""
    told: dict[str, _Figure] = {}
    for figure in sorted(answers, key=lambda f: (f.claim.account.number, f.in_headline, f.quantity.start)):
        told.setdefault(figure.account, figure)
    rows = [f.row for f in told.values()]
    row = next((r for r in rows if rows.count(r) > 1), None)
    note = _note(list(told.values()), in_row=row is not None)
    if note:
        kind: DifferenceKind = "time" if answers[0].unit == LASTING else "quantity"
        yield row, Found(kind, note, tuple(value_of(f.claim, f.quantity) for f in told.values()))
        if kind == "quantity" and row is not None and note not in COMPATIBLE:
            yield from ((row, found) for found in find_attributions([f.claim for f in told.values()]))


def _note(told: Sequence[_Figure], *, in_row: bool) -> str | None:
    if told[0].unit == LASTING:
        longest, shortest = max(f.value for f in told), min(f.value for f in told)
        return None if longest == shortest else "precision" if longest - shortest <= ROUNDING * longest else "time"
    if len({(f.value, f.quantity.high) for f in told}) > 1:
        return reason([(f.claim, f.quantity) for f in told]) if in_row else "answer"
    modifiers = {f.quantity.modifier for f in told}
    return "modifier" if told[0].value >= GREAT and len(modifiers - {"vague"}) > 1 else None


def _figures(groups: Sequence[Sequence[Claim]]) -> Iterator[_Figure]:
    """Every figure of every claim, numbered."""
    told = [
        (row, c, q, unit) for row, group in enumerate(groups) for c in group for q, unit in _counted(c) if q.value > 0
    ]
    sentences = {_sentence(c): c.account.tokens_in(c.account.sentence_of(c.span)) for _, c, _, _ in told}
    languages = {c.account.id: c.account.article.language for _, c, _, _ in told}
    terms = [terms_of(tokens, languages[account]) for (account, _), tokens in sentences.items()]
    found = dict(zip(sentences, vectors(terms), strict=True))
    for number, (row, claim, quantity, unit) in enumerate(told):
        yield _Figure(number, claim, quantity, row, unit, found[_sentence(claim)])


def _counted(claim: Claim) -> Iterator[tuple[Quantity, str]]:
    """The figures of a claim with what they count, and how many hours that what it tells of lasted."""
    language = claim.account.article.language
    yield from ((q, counted_of(q, language)) for q in map(in_base_unit, claim.quantities))
    for time in claim.account.article.times:
        if time.type == "DURATION" and claim.span.covers(time) and (hours := length_of(time)):
            yield Quantity(start=time.start, end=time.end, value=hours), LASTING


def _sentence(claim: Claim) -> tuple[str, int]:
    """What tells the claim's sentence from all others: its account and where it begins."""
    return claim.account.id, claim.account.sentence_of(claim.span).start


def _joined(figures: Sequence[_Figure]) -> list[list[_Figure]]:
    """Figures that answer one question, the closest joined first; no account has two answers to one."""
    values: defaultdict[str, set[float]] = defaultdict(set)
    for f in figures:
        values[f.account].add(f.value)

    def both_said(a: _Figure, b: _Figure) -> bool:
        return a.value != b.value and (b.value in values[a.account] or a.value in values[b.account])

    pairs = [(a, b) for a, b in _of_one_size(figures) if _is_one_question(a, b)]
    near = [(-_closeness(a, b), a.number, b.number) for a, b in pairs if a.row == b.row or not both_said(a, b)]
    groups = {f.number: [f] for f in figures}
    for _, i, j in sorted(near):
        first, second = groups[i], groups[j]
        if first is not second and not _conflict(first, second):
            first += second
            groups |= {f.number: first for f in second}
    return [group for number, group in groups.items() if group[0].number == number]


def _conflict(first: Sequence[_Figure], second: Sequence[_Figure]) -> bool:
    return any(a.account == b.account and a.value != b.value for a in first for b in second)


def _of_one_size(figures: Sequence[_Figure]) -> Iterator[_Pair]:
    """Every two of two accounts of which neither is more than some times the other; a vague one (`Hunderte`) is near to
    any of its row."""
    ordered = sorted(figures, key=lambda f: f.value)
    of_row: defaultdict[int, list[_Figure]] = defaultdict(list)
    for n, a in enumerate(ordered):
        of_row[a.row].append(a)
        for b in itertools.islice(ordered, n + 1, None):
            if b.value > SIZE * a.value:
                break
            if a.account != b.account or (a.row == b.row and a.value == b.value):
                yield a, b
    for vague in (f for f in figures if f.quantity.modifier == "vague"):
        others = (f for f in of_row[vague.row] if f.account != vague.account)
        yield from ((vague, f) for f in others if max(f.value, vague.value) > SIZE * min(f.value, vague.value))


def _is_one_question(a: _Figure, b: _Figure) -> bool:
    low, high = sorted((a.value, b.value))
    vague = "vague" in (a.quantity.modifier, b.quantity.modifier)
    if not _of_one_sort(a, b):
        return False
    if a.row == b.row:
        return one_unit(a.unit, b.unit) or high <= SIZE_OF_CONCEPT * low
    if not vague and a.concept is not None and a.concept == b.concept:
        return high <= SIZE_OF_CONCEPT * low
    if vague or a.in_headline or b.in_headline:
        return False
    if a.is_of_time or b.is_of_time or high > NEAR * low:
        return False
    great = low >= GREATEST or (low >= GREAT and one_unit(a.unit, b.unit))
    return great or (low < high and product(a.sentence, b.sentence) >= ALIKE)


def _of_one_sort(a: _Figure, b: _Figure) -> bool:
    """Of one unit, or where one unit is not said; a small bare number (`8`) is no sum of money and no share, and two
    bare ones count anything, unless they stand in one row."""
    if one_unit(a.unit, b.unit):
        return a.unit != "" or a.row == b.row or a.value >= GREATEST
    if LASTING in (a.unit, b.unit):
        return False
    measured = any(is_measure(f.quantity) for f in (a, b))
    return not (a.unit and b.unit) and (min(a.value, b.value) >= GREATEST or not measured)


def _closeness(a: _Figure, b: _Figure) -> float:
    """How near the figures are, and how alike the sentences."""
    low, high = sorted((a.value, b.value))
    return (1 + product(a.sentence, b.sentence) + IN_ROW * (a.row == b.row)) * (low / high) ** 2
