"""What is article on a page, and what only stands around it."""

from collections.abc import Iterator

from synopse.clean.furniture import mark_furniture
from synopse.clean.headlines import (
    mark_given_title,
    mark_headings,
    mark_marked_headings,
    mark_teaser,
    mark_title,
)
from synopse.clean.inside import split
from synopse.clean.page import Label, Labels, Page, lay_out
from synopse.model import Region

BODY: Label = ("body", "paragraph")


def find_regions(text: str, language: str, title: str | None = None) -> tuple[Region, ...]:
    """The parts of an article's text, sorted and disjoint; together they hold every character that is not white space.

    One region a block (see `paragraphs`), or several where furniture is run into it; `rule` says what told its kind.
    `title` is the one that stands beside the text, if any. What is in doubt is body. Never raises.
    """
    page = lay_out(text, language, title)
    labels: Labels = [None] * len(page.blocks)
    # Furniture goes first: a title is the first line of what is left, a heading stands between what is left. Headings
    # go before the teaser, which must not be looked for across one.
    mark_furniture(page, labels)
    mark_marked_headings(page, labels)
    mark_given_title(page, labels)
    mark_title(page, labels)
    mark_headings(page, labels)
    mark_teaser(page, labels)
    marks = (Region(start=m.start, end=m.end, kind="boilerplate", rule="markdown") for m in page.marks)
    return tuple(sorted((*_regions(page, labels), *marks), key=lambda region: region.start))


def _regions(page: Page, labels: Labels) -> Iterator[Region]:
    for i, (span, label) in enumerate(zip(page.spans, labels, strict=True)):
        if label is None:
            yield from split(page, i, BODY)
        else:
            yield Region(start=span.start, end=span.end, kind=label[0], rule=label[1])
