"""What stands beside the table: timeline, people and places, quotations side by side, and who has it from whom."""

from collections.abc import Sequence

from synopse.model import Origin, Passage, Place, Quotation
from synopse.report import dates
from synopse.report.edition import GREEK, direction_told, nth_letter
from synopse.report.page.excerpts import Marked, excerpt
from synopse.report.page.renderings import own_words
from synopse.report.page.sheet import Sheet
from synopse.report.page.views import AccountView, EntityView, Excerpt, MomentView, OriginView, QuotationView

KINDS = ("person", "organization", "place", "other")
PASSAGES = 12
"""Passages of one origin that are shown; the others are counted. More prove no more, and the page must stay small."""


def timeline(sheet: Sheet) -> tuple[MomentView, ...]:
    """When what happened."""
    return tuple(
        MomentView(
            when=dates.timex(moment.value, sheet.words),
            value=moment.value,
            what=sheet.edition.told(moment),
            cells=tuple(excerpt(sheet, cell) for cell in moment.cells),
            to_come=moment.to_come,
        )
        for moment in sheet.edition.story.timeline
    )


def entities(sheet: Sheet) -> tuple[tuple[str, tuple[EntityView, ...]], ...]:
    """The story's entities by kind, with their other names and the accounts that name them."""
    namers: dict[str, set[str]] = {}
    for account in sheet.edition.accounts:
        for name in account.article.names:
            namers.setdefault(name.entity or "", set()).add(account.letter)
    order = [account.letter for account in sheet.edition.accounts]
    groups = []
    for kind in KINDS:
        found = tuple(
            EntityView(
                name=entity.name,
                variants=tuple(variant for variant in entity.variants if variant != entity.name),
                letters=tuple(letter for letter in order if letter in namers.get(entity.id, ())),
            )
            for entity in sheet.edition.entities.values()
            if entity.kind == kind
        )
        if found:
            groups.append((sheet.words(f"kind.{kind}"), found))
    return tuple(groups)


def quotations(sheet: Sheet) -> tuple[QuotationView, ...]:
    """Every utterance in its renderings, the words that stand in one alone marked."""
    return tuple(
        QuotationView(
            speaker=_speaker(sheet, quotation),
            variants=_side_by_side(sheet, quotation.variants),
        )
        for quotation in sheet.edition.story.quotations
    )


def origins(sheet: Sheet, accounts: Sequence[AccountView]) -> tuple[OriginView, ...]:
    """The groups of common origin with their members, evidence, and passages side by side."""
    return tuple(
        _origin(sheet, origin, nth_letter(number, GREEK), accounts)
        for number, origin in enumerate(sheet.edition.story.origins)
    )


def _origin(sheet: Sheet, origin: Origin, letter: str, accounts: Sequence[AccountView]) -> OriginView:
    letters = {sheet.edition.by_article[article].letter for article in origin.articles}
    ranked = sorted(origin.passages, key=lambda passage: (-len(passage.a), passage.a.article, passage.a.start))
    more = len(ranked) - PASSAGES
    return OriginView(
        letter=letter,
        kind=sheet.words(f"origin.{origin.kind}"),
        members=tuple(account for account in accounts if account.letter in letters),
        evidence=tuple(sheet.edition.evidence(evidence, sheet.words) for evidence in origin.evidence),
        direction=direction_told(origin, sheet.edition, sheet.words),
        passages=tuple(_passage(sheet, passage) for passage in ranked[:PASSAGES]),
        more=sheet.words.count("more_passages", more) if more > 0 else "",
    )


def _passage(sheet: Sheet, passage: Passage) -> tuple[Excerpt, Excerpt, str]:
    a, b = _side_by_side(sheet, (passage.a, passage.b))
    percent = dates.percent(passage.similarity, sheet.words)
    return a, b, sheet.words("origin.similarity", percent=percent)


def _side_by_side(sheet: Sheet, places: Sequence[Place]) -> tuple[Excerpt, ...]:
    found = own_words([sheet.edition.words(place) for place in places])
    shown = []
    for place, own in zip(places, found, strict=True):
        marks: list[Marked] = [(_within(place, span.start, span.end), "own", None) for span in own]
        shown.append(excerpt(sheet, place, marks))
    return tuple(shown)


def _within(place: Place, start: int, end: int) -> Place:
    """A stretch within a place (offsets counted from its start) as a place of the article."""
    return Place(article=place.article, start=place.start + start, end=place.start + end)


def _speaker(sheet: Sheet, quotation: Quotation) -> str:
    return sheet.edition.entity_name(quotation.speaker) if quotation.speaker else sheet.words("page.unknown_speaker")
