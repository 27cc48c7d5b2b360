"""What stands beside the table: timeline, people and places, quotations side by side, and who has it from whom."""

from collections.abc import Sequence

from synopse.model import Origin, Passage, Place, Quotation
from synopse.report import dates
from synopse.report.edition import GREEK, Edition, nth_letter
from synopse.report.page.excerpts import Marked, excerpt
from synopse.report.page.renderings import own_words
from synopse.report.page.views import AccountView, EntityView, Excerpt, MomentView, OriginView, QuotationView
from synopse.report.wording import Wording

KINDS = ("person", "organization", "place", "other")
PASSAGES = 12
"""Passages of one origin that are shown; the others are counted. More prove no more, and the page must stay small."""


def timeline(edition: Edition, story: str, words: Wording) -> tuple[MomentView, ...]:
    """When what happened; the gist of the row, or the words themselves where the moment has no row."""
    gists = {row.id: row.gist for row in edition.story.rows}
    return tuple(
        MomentView(
            when=dates.timex(moment.value, words),
            value=moment.value,
            what=gists.get(moment.row or "") or (edition.words(moment.cells[0]) if moment.cells else ""),
            cells=tuple(excerpt(edition, story, cell) for cell in moment.cells),
        )
        for moment in edition.story.timeline
    )


def entities(edition: Edition, words: Wording) -> tuple[tuple[str, tuple[EntityView, ...]], ...]:
    """The story's entities by kind, with their other names and the accounts that name them."""
    namers: dict[str, set[str]] = {}
    for account in edition.accounts:
        for name in account.article.names:
            namers.setdefault(name.entity or "", set()).add(account.letter)
    order = [account.letter for account in edition.accounts]
    groups = []
    for kind in KINDS:
        found = tuple(
            EntityView(
                name=entity.name,
                variants=tuple(variant for variant in entity.variants if variant != entity.name),
                letters=tuple(letter for letter in order if letter in namers.get(entity.id, ())),
            )
            for entity in edition.entities.values()
            if entity.kind == kind
        )
        if found:
            groups.append((words(f"kind.{kind}"), found))
    return tuple(groups)


def quotations(edition: Edition, story: str, words: Wording) -> tuple[QuotationView, ...]:
    """Every utterance in its renderings, the words that stand in one alone marked."""
    return tuple(
        QuotationView(
            speaker=_speaker(edition, quotation, words),
            variants=_side_by_side(edition, story, quotation.variants),
        )
        for quotation in edition.story.quotations
    )


def origins(
    edition: Edition, story: str, accounts: Sequence[AccountView], words: Wording
) -> tuple[OriginView, ...]:
    """The groups of common origin with their members, evidence, and passages side by side."""
    return tuple(
        _origin(edition, story, origin, nth_letter(number, GREEK), accounts, words)
        for number, origin in enumerate(edition.story.origins)
    )


def _origin(
    edition: Edition, story: str, origin: Origin, letter: str, accounts: Sequence[AccountView], words: Wording
) -> OriginView:
    letters = {edition.by_article[article].letter for article in origin.articles}
    ranked = sorted(origin.passages, key=lambda passage: (-len(passage.a), passage.a.article, passage.a.start))
    more = len(ranked) - PASSAGES
    return OriginView(
        letter=letter,
        kind=words(f"origin.{origin.kind}"),
        members=tuple(account for account in accounts if account.letter in letters),
        evidence=origin.evidence,
        passages=tuple(_passage(edition, story, passage, words) for passage in ranked[:PASSAGES]),
        more=words.count("more_passages", more) if more > 0 else "",
    )


def _passage(edition: Edition, story: str, passage: Passage, words: Wording) -> tuple[Excerpt, Excerpt, str]:
    a, b = _side_by_side(edition, story, (passage.a, passage.b))
    percent = dates.percent(passage.similarity, words)
    return a, b, words("origin.similarity", percent=percent)


def _side_by_side(edition: Edition, story: str, places: Sequence[Place]) -> tuple[Excerpt, ...]:
    found = own_words([edition.words(place) for place in places])
    shown = []
    for place, own in zip(places, found, strict=True):
        marks: list[Marked] = [(place_span(place, span.start, span.end), "own", None) for span in own]
        shown.append(excerpt(edition, story, place, marks))
    return tuple(shown)


def place_span(place: Place, start: int, end: int) -> Place:
    """A stretch within a place (offsets counted from its start) as a place of the article."""
    return Place(article=place.article, start=place.start + start, end=place.start + end)


def _speaker(edition: Edition, quotation: Quotation, words: Wording) -> str:
    return edition.entity_name(quotation.speaker) if quotation.speaker else words("page.unknown_speaker")
