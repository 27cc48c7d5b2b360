"""The articles as data for the reader: text in segments, each with the marks that cover it.

The page's script only joins the segments; where spans nest and cross has been worked out here.
"""

from collections.abc import Iterator

from synopse.model import Span
from synopse.report.edition import Account, Edition, places, web_address
from synopse.report.page.marks import Mark, Note, marks
from synopse.report.page.segments import segments
from synopse.report.summary import basis, day
from synopse.report.wording import Wording

ArticleData = dict[str, object]


def article_view(edition: Edition, account: Account, words: Wording) -> ArticleData:
    """One article for the reader, JSON-able.

    `segments` are [start, text, marks…] with `start` in code points and each mark a position in `marks`; a mark is
    [layer, part, note], a note a position in `notes`: [label, [[key, value], …]]. Segments are cut wherever a place of
    the story begins or ends, so that any of them can be shown as a run of whole segments.
    """
    article = account.article
    found = marks(edition, article, words)
    notes = list(dict.fromkeys(mark.note for mark in found))
    whole = Span(start=0, end=len(article.text))
    return {
        "letter": account.letter,
        "name": account.name,
        "title": article.title or "",
        "language": article.language,
        "day": day(account, words) or words("page.no_date"),
        "basis": basis(account, words),
        "uri": article.uri,
        "address": web_address(article),
        "segments": [
            [segment.start, segment.of(article.text), *segment.marks]
            for segment in segments(whole, found, _cuts(edition, account))
        ],
        "marks": _plain_marks(found, notes),
        "notes": [[note.label, note.facts] for note in notes],
    }


def _plain_marks(found: tuple[Mark, ...], notes: list[Note]) -> list[tuple[str, str, int]]:
    positions = {note: position for position, note in enumerate(notes)}
    return [(mark.layer, mark.part, positions[mark.note]) for mark in found]


def _cuts(edition: Edition, account: Account) -> Iterator[int]:
    for place in places(edition.story):
        if place.article == account.article.id:
            yield from (place.start, place.end)
    for statement in account.article.statements:
        yield from (statement.start, statement.end)
