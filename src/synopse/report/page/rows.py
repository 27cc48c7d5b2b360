"""The table: a row for each thing said, a cell for each account, and the apparatus of what differs."""

from collections.abc import Sequence

from synopse.model import Cell, Difference, Row, Statement, Value
from synopse.report.edition import Edition, certainty_note
from synopse.report.page.excerpts import Marked, excerpt
from synopse.report.page.views import CellView, DifferenceView, Excerpt, RowView, Said
from synopse.report.wording import Wording

VALUED = frozenset({"quantity", "time"})
"""Kinds of difference whose values say more than the words do (`gestern`: 2024-10-31)."""


def row_view(edition: Edition, story: str, row: Row, number: int, words: Wording) -> RowView:
    """One row of the table, a cell for every account in the story's order, empty where it is silent."""
    differences = edition.differences(row)
    letters = edition.letters(row.cells)
    support = words.all(("accounts", len(letters)), ("row_origins", row.independent_origins))
    return RowView(
        anchor=f"{story}-r{number}",
        gist=row.gist,
        status=row.status,
        support=support,
        letters=letters,
        differences=apparatus(edition, story, differences, words),
        cells=tuple(
            CellView(
                letter=account.letter,
                account=account.name,
                said=tuple(
                    _said(edition, story, cell, _first_of(cell, row), differences, words)
                    for cell in row.cells
                    if cell.article == account.article.id
                ),
            )
            for account in edition.accounts
        ),
    )


def apparatus(
    edition: Edition, story: str, differences: Sequence[Difference], words: Wording
) -> tuple[DifferenceView, ...]:
    """The numbered differences, each with the words of every account that has part in it."""
    return tuple(
        DifferenceView(
            number=number,
            kind=words(f"difference.{difference.kind}"),
            values=tuple(
                (excerpt(edition, story, value), shown_value(edition, difference, value)) for value in difference.values
            ),
            note=difference.note,
        )
        for number, difference in enumerate(differences, 1)
    )


def shown_value(edition: Edition, difference: Difference, value: Value) -> str:
    """What the words come to, where that is not what they say already; else empty."""
    says_it = value.value.casefold() == edition.words(value).casefold()
    return value.value if difference.kind in VALUED and not says_it else ""


def statement_view(edition: Edition, story: str, article: str, statement: Statement, words: Wording) -> Said:
    """A statement of an account that has no other beside it."""
    cell = Cell(article=article, start=statement.start, end=statement.end, statement=statement.id)
    return _said(edition, story, cell, False, (), words)


def _first_of(cell: Cell, row: Row) -> bool:
    return next(entry for entry in row.cells if entry.article == cell.article) == cell


def _said(
    edition: Edition, story: str, cell: Cell, first: bool, differences: Sequence[Difference], words: Wording
) -> Said:
    statement = edition.statement(cell)
    mine = [
        (value, words(f"difference.{difference.kind}"), number)
        for number, difference in enumerate(differences, 1)
        for value in difference.values
        if value.article == cell.article
    ]
    marks: list[Marked] = [entry for entry in mine if entry[0].overlaps(cell)]
    return Said(
        excerpt=excerpt(edition, story, cell, marks),
        chain=edition.chain(statement, words) if statement else "",
        certainty=certainty_note(statement, words) if statement else "",
        nearby=_nearby(edition, story, mine, marks) if first else (),
    )


def _nearby(
    edition: Edition, story: str, mine: Sequence[tuple[Value, str, int]], marks: Sequence[Marked]
) -> tuple[tuple[int, Excerpt], ...]:
    """Differing words of the account that stand beside its cell (the words of the attribution, say)."""
    inside = {number for _, _, number in marks}
    outside = [(value, number) for value, _, number in mine if number not in inside]
    return tuple((number, excerpt(edition, story, value)) for value, number in outside)
