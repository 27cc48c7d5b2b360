"""Words quoted from an account, with the link that opens the account at their place."""

from collections.abc import Sequence

from synopse.model import Place, Span
from synopse.report.page.segments import segments
from synopse.report.page.sheet import Sheet
from synopse.report.page.views import Excerpt, Piece

Marked = tuple[Span, str, int | None]
"""A stretch to set apart, by what name, and with which number where it bears one."""


def excerpt(sheet: Sheet, place: Place, marks: Sequence[Marked] = ()) -> Excerpt:
    """The words at a place, cut into pieces where a mark begins or ends (marks have the article's offsets)."""
    account = sheet.edition.by_article[place.article]
    text = account.article.text
    pieces = tuple(
        Piece(
            text=segment.of(text),
            marks=tuple(dict.fromkeys(marks[index][1] for index in segment.marks)),
            ends=_ends(segment, [marks[index] for index in segment.marks], place.end),
        )
        for segment in segments(place, [mark[0] for mark in marks])
    )
    return Excerpt(
        href=f"#{sheet.anchor}/a{account.number}/{place.start}-{place.end}",
        letter=account.letter,
        account=account.name,
        language=account.article.language,
        pieces=pieces,
    )


def _ends(segment: Span, marks: Sequence[Marked], limit: int) -> tuple[int, ...]:
    closing = (number for span, _, number in marks if number is not None and min(span.end, limit) == segment.end)
    return tuple(sorted(set(closing)))
