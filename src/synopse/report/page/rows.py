"""The table: a row for each thing said, a cell for each account, and the apparatus of what differs."""

from collections.abc import Sequence
from dataclasses import replace

from synopse.model import Cell, Difference, Row, Statement, Value
from synopse.report.edition import certainty_note
from synopse.report.evidence import note_told, silence_told
from synopse.report.page.excerpts import Marked, excerpt
from synopse.report.page.sheet import Sheet
from synopse.report.page.views import CellView, DifferenceView, Excerpt, Piece, RowView, Said
from synopse.report.plain import shortened
from synopse.report.summary import reading, shown_value

READING = 44
"""Characters of a reading in the apparatus."""


def row_view(sheet: Sheet, row: Row, number: int) -> RowView:
    """One row of the table, a cell for every account in the story's order, empty where it is silent."""
    differences = sheet.edition.differences(row)
    letters = sheet.edition.letters(row.cells)
    silences = {silence.article: silence for silence in row.silent}
    sure = len({cell.article for cell in row.cells if not cell.doubtful}) or len(letters)
    support = sheet.words.all(("accounts", sure), ("row_origins", row.independent_origins))
    return RowView(
        anchor=f"{sheet.anchor}-r{number}",
        gist=row.gist,
        status=row.status,
        support=support,
        letters=letters,
        differences=apparatus(sheet, differences),
        cells=tuple(
            CellView(
                letter=account.letter,
                account=account.name,
                said=tuple(
                    _said(sheet, cell, _first_of(cell, row), differences)
                    for cell in row.cells
                    if cell.article == account.article.id
                ),
                silence=silence_told(silences.get(account.article.id), sheet.words),
            )
            for account in sheet.edition.accounts
        ),
    )


def apparatus(sheet: Sheet, differences: Sequence[Difference]) -> tuple[DifferenceView, ...]:
    """The numbered differences, each with the words of every account that has part in it."""
    return tuple(
        DifferenceView(
            number=number,
            kind=sheet.words(f"difference.{difference.kind}"),
            values=tuple(
                (_reading(sheet, difference, value), shown_value(sheet.edition, difference, value, sheet.words))
                for value in difference.values
            ),
            note=note_told(difference, sheet.words),
        )
        for number, difference in enumerate(differences, 1)
    )


def _reading(sheet: Sheet, difference: Difference, value: Value) -> Excerpt:
    """An excerpt short enough for the apparatus; the words stand in full in the cell."""
    said = reading(sheet.edition, difference, value, sheet.words)
    letter = sheet.edition.witness(difference, value)
    return replace(excerpt(sheet, value), letter=letter, pieces=(Piece(shortened(said, READING)),))


def statement_view(sheet: Sheet, article: str, statement: Statement) -> Said:
    """A statement of an account that has no other beside it."""
    cell = Cell(article=article, start=statement.start, end=statement.end, statement=statement.id)
    return _said(sheet, cell, False, ())


def _first_of(cell: Cell, row: Row) -> bool:
    return next(entry for entry in row.cells if entry.article == cell.article) == cell


def _said(sheet: Sheet, cell: Cell, first: bool, differences: Sequence[Difference]) -> Said:
    statement = sheet.edition.statement(cell)
    mine = [
        (value, sheet.words(f"difference.{difference.kind}"), number)
        for number, difference in enumerate(differences, 1)
        for value in difference.values
        if value.article == cell.article
    ]
    marks: list[Marked] = [entry for entry in mine if entry[0].overlaps(cell)]
    return Said(
        excerpt=excerpt(sheet, cell, marks),
        chain=sheet.edition.chain(statement, sheet.words) if statement else "",
        certainty=certainty_note(statement, sheet.words) if statement else "",
        doubtful=cell.doubtful,
        nearby=_nearby(sheet, mine, marks) if first else (),
    )


def _nearby(
    sheet: Sheet, mine: Sequence[tuple[Value, str, int]], marks: Sequence[Marked]
) -> tuple[tuple[int, Excerpt], ...]:
    """Differing words of the account that stand beside its cell (the words of the attribution, say)."""
    inside = {number for _, _, number in marks}
    outside = [(value, number) for value, _, number in mine if number not in inside]
    return tuple((number, excerpt(sheet, value)) for value, number in outside)
