"""The named levels of a comparison, in the order they are asked; each says on what evidence it held."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.compare.claims import Claim
from synopse.compare.denials import turns_down
from synopse.model import Quantity

NEAR_IDENTICAL = 85.0
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
DENIAL = "denial"
"""Two cells of one account: what somebody says, and that somebody else denies it."""
SHOWN = 5
"""Shared words that an evidence string names."""


@dataclass(frozen=True, slots=True)
class Level:
    name: str
    evidence: str


def level_of(a: Claim, b: Claim, similarity: float) -> Level:
    """The first level that holds: denial, identical, near_identical, contradiction, same_question, paraphrase."""
    denial = next((x for x, y in ((a, b), (b, a)) if turns_down(x, y)), None)
    if denial is not None:
        return Level(DENIAL, f"denied: {denial.text}")
    if _folded(a) == _folded(b):
        return Level("identical", "")
    ratio = fuzz.ratio(_folded(a), _folded(b))
    if a.negated != b.negated and not ratio >= NEAR_IDENTICAL + 10:
        return Level("contradiction", f"negated: {_shared_words(a, b)}")
    apart = differing_figures(a, b)
    if apart:
        return Level("same_question", f"figures: {apart[0].value:g} / {apart[1].value:g} | {_shared_words(a, b)}")
    if ratio >= NEAR_IDENTICAL:
        return Level("near_identical", f"characters: {ratio:.0f}")
    return Level("paraphrase", f"alike: {round(100 * similarity)} | {_shared_words(a, b)}")


def _folded(claim: Claim) -> str:
    return " ".join(t.lower for t in claim.tokens if t.pos != "PUNCT")


def _shared_words(a: Claim, b: Claim) -> str:
    """The content words that both have, as the first prints them."""
    lemmas = {t.lemma.lower() for t in b.tokens}
    shared = [t.text for t in a.tokens if t.pos in CONTENT and t.lemma.lower() in lemmas]
    return ", ".join(dict.fromkeys(shared[:SHOWN])) or "–"


def differing_figures(a: Claim, b: Claim) -> tuple[Quantity, Quantity] | None:
    """Two figures of one unit that are not the same; None where a figure of that unit is shared or there is none."""
    for p in a.quantities:
        if p.unit is None or any(same_unit(p, q) and p.value == q.value for q in b.quantities):
            continue
        for q in b.quantities:
            if same_unit(p, q) and not any(same_unit(q, r) and q.value == r.value for r in a.quantities):
                return p, q
    return None


def same_unit(p: Quantity, q: Quantity) -> bool:
    """The very same unit: what two figures of `Menschen` and `Tote` belong to, their units alone do not tell."""
    return p.unit is not None and q.unit is not None and p.unit.casefold() == q.unit.casefold()
