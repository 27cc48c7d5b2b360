"""Do the concepts of the lexicon tell what belongs together? Pairs of cells of a story's gold: those of one row should
share a concept, those of different rows should not.

A cell has the concepts of its words; one that says nothing but a figure has what the figure counts (its frame). A pair
shares where a concept of one cell is one of the other's, its kin (what follows from it, what it is a kind of),
its opposite, or of one family with it. Guesses do not count. A head with many kinds (`company`, `war`, `crime`) names a
subject and is kin to nothing: a loss and a factory are no more one claim for both being of companies.
"""

import functools
import itertools
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from synopse.annotate.article import annotate
from synopse.concepts import Lexicon
from synopse.model import Article, Document, Span

SUBJECT = 10
"""Kinds from which on a concept names a subject."""
LINKS = ("concept", "kin", "opposite", "family")
"""How two concepts may be related, the closest first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the gold: its row, its place, and the concepts that it has."""

    row: str
    article: str
    span: Span
    concepts: frozenset[str]


def read_cells(folder: Path, gold: Path) -> tuple[Cell, ...]:
    """The cells of a story's gold, with the concepts that are found in them in articles `folder/<article>.txt`."""
    rows = json.loads(gold.read_text(encoding="utf-8"))["rows"]
    names = {cell["article"] for row in rows for cell in row["cells"]}
    found = {name: _annotated(folder / f"{name}.txt") for name in sorted(names)}
    return tuple(_cell(row["id"], cell, found[cell["article"]]) for row in rows for cell in row["cells"])


def _annotated(file: Path) -> Article:
    return annotate(Document(uri=file.name, text=file.read_text(encoding="utf-8")))


def _cell(row: str, cell: Mapping[str, object], article: Article) -> Cell:
    span = Span(start=int(str(cell["start"])), end=int(str(cell["end"])))
    own = (m.concept for m in article.concepts if span.start <= m.start < span.end and not m.guessed)
    return Cell(row, str(cell["article"]), span, frozenset((*own, *_counted(article, span))))


def _counted(article: Article, span: Span) -> Iterator[str]:
    """The concepts of figures inside that were counted before (`Er hatte von 23 gesprochen`)."""
    for statement in article.statements:
        frame = statement.frame
        if frame and span.covers(statement) and not any(statement.covers(word) for word in frame.words):
            yield frame.concept


def pairs(cells: Sequence[Cell], *, one_row: bool) -> Iterator[tuple[Cell, Cell]]:
    """Pairs of cells that do not overlap, of one row or of two."""
    for a, b in itertools.combinations(cells, 2):
        if (a.row == b.row) is one_row and not (a.article == b.article and a.span.overlaps(b.span)):
            yield a, b


def link(a: Cell, b: Cell, lexicon: Lexicon) -> str | None:
    """The closest relation between the concepts of two cells."""
    found = {_related(x, y, lexicon) for x in a.concepts for y in b.concepts}
    return next((kind for kind in LINKS if kind in found), None)


def _related(a: str, b: str, lexicon: Lexicon) -> str | None:
    if a == b:
        return "concept"
    if any(x in lexicon.kin(y) and x not in _subjects(lexicon) for x, y in ((a, b), (b, a))):
        return "kin"
    if lexicon.opposite(a) == b or lexicon.opposite(b) == a:
        return "opposite"
    return "family" if lexicon.akin(a, b) else None


@functools.cache
def _subjects(lexicon: Lexicon) -> frozenset[str]:
    kinds = Counter(str(known.get("parent")) for known in lexicon.concepts.values())
    return frozenset(name for name, count in kinds.items() if count > SUBJECT)


def sharing(cells: Sequence[Cell], lexicon: Lexicon) -> dict[str, float]:
    """Share of the pairs of one row that share, and of the pairs of two rows that do not."""
    found = {one: [link(a, b, lexicon) for a, b in pairs(cells, one_row=one)] for one in (True, False)}
    within, between = (sum(kind is not None for kind in found[one]) / max(1, len(found[one])) for one in (True, False))
    return {"shared in a row": within, "kept apart between rows": 1 - between}
